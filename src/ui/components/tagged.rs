//! The pieces of a page of Learn, each as the HTML element that its tag names.

use leptos::prelude::*;

use super::children::Children;
use super::element::{attribute, element, element_with};
use super::heading::tag;
use crate::content::Tag;

/// A piece of a page with what is in it.
#[component]
pub fn Tagged(
    piece: Tag,
    /// The level of headings within the page, 1 to 6.
    level: u8,
    children: Children,
) -> AnyView {
    let inside = children.into();
    let (name, class) = match piece {
        Tag::Paragraph => ("p", ""),
        Tag::Small => ("p", "small"),
        Tag::Heading => (tag(level), "heading"),
        Tag::Subheading => (tag(level.saturating_add(1)), "heading sub-heading"),
        Tag::List => ("ul", "list"),
        Tag::Item => ("li", ""),
        Tag::Details => ("details", "details"),
        Tag::Summary => ("summary", ""),
        Tag::Group => ("div", "stack-close"),
        Tag::Table => ("table", "compare"),
        Tag::Head => ("thead", ""),
        Tag::Body => ("tbody", ""),
        Tag::Row => ("tr", ""),
        Tag::ColumnHead => return element_with("th", vec![attribute("scope", "col")], inside),
        Tag::RowHead => return element_with("th", vec![attribute("scope", "row")], inside),
        Tag::Cell => ("td", ""),
        Tag::CellName => ("span", "cell-name"),
        Tag::Figure => ("div", "figure"),
        Tag::Pair => ("div", "pair"),
        // The same number stands beside it in words.
        Tag::People => {
            let attributes = vec![attribute("class", "people"), attribute("aria-hidden", "true")];
            return element_with("div", attributes, inside);
        }
        Tag::Line => ("span", "people-line"),
        Tag::On => ("span", "on"),
        Tag::Off => ("span", "off"),
        Tag::Strong => ("strong", ""),
    };
    element(name, class, inside)
}

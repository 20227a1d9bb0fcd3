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
        Tag::ShortList => ("ul", "short-list"),
        Tag::Item => ("li", ""),
        Tag::Details => ("details", "details"),
        Tag::Summary => ("summary", ""),
        Tag::Group => ("div", "stack-close"),
        Tag::Figure => ("details", "figure"),
        Tag::Bars => ("span", "bars"),
        Tag::BarRow => ("span", "bar-row"),
        Tag::Pair => ("div", "pair"),
        // Words beside them say the same.
        Tag::People => return hidden("div", "people", inside),
        Tag::Sign => return hidden("span", "sign", inside),
        Tag::Facts => ("ul", "facts"),
        Tag::Fact => ("div", "fact"),
        Tag::Hidden => ("span", "visually-hidden"),
        Tag::Line => ("span", "people-line"),
        Tag::On => ("span", "on"),
        Tag::Off => ("span", "off"),
        Tag::Strong => ("strong", ""),
        Tag::Inline => ("span", ""),
        Tag::InlineSmall => ("span", "small"),
    };
    element(name, class, inside)
}

/// An element that a screen reader passes over.
fn hidden(name: &'static str, class: &'static str, inside: Vec<AnyView>) -> AnyView {
    let attributes = [("class", class), ("aria-hidden", "true")].map(|(name, value)| attribute(name, value));
    element_with(name, attributes.into(), inside)
}

/// A bar as long as a number of a hundred people. The number stands beside it in words, so a screen reader passes over it.
#[component]
pub fn Bar(n: u8) -> AnyView {
    let attributes = [("class", "length"), ("max", "100"), ("aria-hidden", "true")];
    let attributes = attributes.map(|(name, value)| attribute(name, value)).into_iter();
    element_with("progress", attributes.chain([attribute("value", n.to_string())]).collect(), Vec::new())
}

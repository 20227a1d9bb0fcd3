//! Pieces of pages to read: each shape as the element that it is.

use leptos::prelude::*;

use super::element::{attribute, element, element_with};
use super::heading::tag;
use crate::content::Shape;

/// A piece with what is in it. `level` is the level of headings within the page, 1 to 6.
pub fn piece(shape: Shape, level: u8, inside: Vec<AnyView>) -> AnyView {
    let (name, class) = match shape {
        Shape::Paragraph => ("p", ""),
        Shape::Small => ("p", "small"),
        Shape::Heading => (tag(level), "heading"),
        Shape::Subheading => (tag(level.saturating_add(1)), "heading sub-heading"),
        Shape::List => ("ul", "list"),
        Shape::Item => ("li", ""),
        Shape::Details => ("details", "details"),
        Shape::Summary => ("summary", ""),
        Shape::Group => ("div", "stack-close"),
        Shape::Table => ("table", "compare"),
        Shape::Head => ("thead", ""),
        Shape::Body => ("tbody", ""),
        Shape::Row => ("tr", ""),
        Shape::ColumnHead => return element_with("th", vec![attribute("scope", "col")], inside),
        Shape::RowHead => return element_with("th", vec![attribute("scope", "row")], inside),
        Shape::Cell => ("td", ""),
        Shape::CellName => ("span", "cell-name"),
        Shape::Figure => ("div", "figure"),
        Shape::Pair => ("div", "pair"),
        // The same number stands beside it in words.
        Shape::People => {
            let attributes = vec![attribute("class", "people"), attribute("aria-hidden", "true")];
            return element_with("div", attributes, inside);
        }
        Shape::Line => ("span", "people-line"),
        Shape::On => ("span", "on"),
        Shape::Off => ("span", "off"),
        Shape::Strong => ("strong", ""),
    };
    element(name, class, inside)
}

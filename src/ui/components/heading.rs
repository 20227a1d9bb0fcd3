//! Headings, at the level that the clinic's page leaves for them.

use leptos::prelude::*;

use super::element::{attribute, element_with, text_element};

/// The heading of a screen, at level 1 to 6. The shell moves focus to it when the visitor moves.
#[component]
pub fn Title(level: u8, #[prop(into)] text: String) -> AnyView {
    let attributes = vec![attribute("class", "title"), attribute("tabindex", "-1")];
    element_with(tag(level), attributes, vec![text.into_any()])
}

/// A heading within a screen, at level 1 to 6.
#[component]
pub fn Heading(level: u8, #[prop(into)] text: String) -> AnyView {
    text_element(tag(level), "heading", text)
}

/// The element of a heading at level 1 to 6.
pub const fn tag(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        6.. => "h6",
    }
}

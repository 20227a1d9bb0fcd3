//! Headings, at the level that the clinic's page leaves for them.

use leptos::prelude::*;

use super::element::{attribute, element_with, text};

/// The heading of a screen, at level 1 to 6. The shell moves focus to it when the visitor moves.
pub fn title(level: u8, text: impl Into<String>) -> AnyView {
    let attributes = vec![attribute("class", "title"), attribute("tabindex", "-1")];
    element_with(tag(level), attributes, vec![text.into().into_any()])
}

/// A heading within a screen, at level 1 to 6.
pub fn heading(level: u8, words: impl Into<String>) -> AnyView {
    text(tag(level), "heading", words)
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

//! Headings, at the level that the clinic's page leaves for them.

use leptos::html::{Custom, custom};
use leptos::prelude::*;

use super::text;
use crate::ui::effects::focus_on_arrival;

/// The heading of a screen, at level 1 to 6. It takes focus when the screen appears.
pub fn title(level: u8, text: impl Into<String>) -> AnyView {
    let node: NodeRef<Custom<&'static str>> = NodeRef::new();
    focus_on_arrival(node);
    let text: String = text.into();
    custom(tag(level)).class("title").attr("tabindex", "-1").node_ref(node).child(text).into_any()
}

/// A heading within a screen, at level 1 to 6.
pub fn heading(level: u8, words: impl Into<String>) -> AnyView {
    text(tag(level), "heading", words)
}

const fn tag(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        6.. => "h6",
    }
}

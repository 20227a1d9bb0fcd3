//! A field to search with.

use leptos::prelude::*;

use super::element::{attribute, element, element_with, on, text_element};
use super::handler::Handler;
use crate::questionnaire::Text;

/// A search field under its label. The browser keeps no list of what was typed.
#[component]
pub fn SearchField(
    label: Text,
    /// Its text at first.
    value: String,
    /// Called with its text after each change.
    #[prop(into)]
    on_change: Handler<String>,
) -> AnyView {
    let attributes =
        [("type", "search"), ("autocomplete", "off"), ("spellcheck", "false"), ("class", "search")];
    let attributes = attributes.map(|(name, value)| attribute(name, value)).into_iter();
    let change = on("input", move |event| on_change.run(event_target_value(&event)));
    let input =
        element_with("input", attributes.chain([attribute("value", value), change]).collect(), Vec::new());
    element("label", "search-field", vec![text_element("span", "", label.as_str()), input])
}

//! Messages that a screen reader speaks when they appear.

use leptos::prelude::*;

use super::element::{attribute, dynamic, element_with, text_element};
use super::handler::Handler;

/// A message that may change. Its element exists from the start, since one that appears together with its text is not
/// spoken. It is empty while the text is empty.
#[component]
pub fn StatusLine(class: &'static str, #[prop(into)] text: Handler<(), &'static str>) -> AnyView {
    let message = dynamic(move || match text.run(()) {
        "" => ().into_any(),
        text => text_element("span", "", text),
    });
    element_with("div", vec![attribute("class", class), attribute("role", "status")], vec![message])
}

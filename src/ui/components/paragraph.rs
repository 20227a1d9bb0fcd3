//! Paragraphs of text.

use leptos::prelude::*;

use super::element::{element, text_element};

/// Words in bold type.
#[component]
pub fn Strong(#[prop(into)] text: String) -> AnyView {
    text_element("strong", "", text)
}

/// A paragraph.
#[component]
pub fn Paragraph(
    #[prop(into)] text: String,
    #[prop(optional)] class: &'static str,
    /// Words in bold type before the text.
    #[prop(optional, into)]
    strong: Option<String>,
    /// Links after the text.
    #[prop(optional)]
    links: Vec<AnyView>,
) -> AnyView {
    let strong = strong.map(|strong| text_element("strong", "", strong));
    let text = if strong.is_some() && !text.is_empty() { [" ", &text].concat() } else { text };
    let text = (!text.is_empty()).then(|| text.into_any());
    let links = links.into_iter().flat_map(|link| [" ".into_any(), link]);
    element("p", class, strong.into_iter().chain(text).chain(links).collect())
}

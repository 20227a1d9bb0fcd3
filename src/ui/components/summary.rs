//! A list of answers, each with a button to change it.

use leptos::prelude::*;

use super::children::Children;
use super::element::{element, text_element};
use crate::questionnaire::Text;

/// The rows of a section.
#[component]
pub fn Summary(children: Children) -> AnyView {
    element("dl", "summary", children.into())
}

/// A question in short, its answer in paragraphs, and a button.
#[component]
pub fn SummaryRow(question: Text, answer: AnyView, button: AnyView) -> AnyView {
    let parts = vec![
        text_element("dt", "", question.as_str()),
        element("dd", "summary-answer", vec![answer]),
        element("dd", "summary-change", vec![button]),
    ];
    element("div", "summary-row", parts)
}

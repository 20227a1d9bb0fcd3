//! An optional explanation, closed at first.

use leptos::prelude::*;

use super::children::Children;
use super::element::{element, text_element};
use crate::questionnaire::Text;

/// A native disclosure.
#[component]
pub fn Details(
    summary: Text,
    #[prop(default = "details")] class: &'static str,
    children: Children,
) -> AnyView {
    let summary = text_element("summary", "", summary.as_str());
    element("details", class, [summary].into_iter().chain(Vec::from(children)).collect())
}

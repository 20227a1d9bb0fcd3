//! An optional explanation, initially closed.

use leptos::prelude::*;

use super::children::Children;
use super::element::{attribute, element_with, text_element};
use crate::questionnaire::Text;

/// A native disclosure.
#[component]
pub fn Details(
    summary: Text,
    #[prop(default = "details")] class: &'static str,
    /// Whether it is open at first.
    #[prop(optional)]
    is_open: bool,
    children: Children,
) -> AnyView {
    let summary = text_element("summary", "", summary.as_str());
    let class = attribute("class", class);
    let attributes = [class].into_iter().chain(is_open.then(|| attribute("open", "")));
    element_with("details", attributes.collect(), [summary].into_iter().chain(Vec::from(children)).collect())
}

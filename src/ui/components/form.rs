//! The form of one or more questions.

use leptos::prelude::*;

use super::children::Children;
use super::element::{attribute, element, element_with};

/// A form. Radios need one: without it, Chromium remembers their group and its Tab stop after they are gone. It is
/// never submitted.
#[component]
pub fn Form(children: Children) -> AnyView {
    element("form", "stack", children.into())
}

/// Choices that belong together, under a legend. A screen reader speaks the legend, and the hint after it.
#[component]
pub fn Fieldset(
    legend: AnyView,
    #[prop(default = "question")] class: &'static str,
    /// Whether an element with the id of [`Hint`] describes the choices.
    #[prop(optional)]
    has_hint: bool,
    children: Children,
) -> AnyView {
    let hint = has_hint.then(|| attribute("aria-describedby", HINT));
    let attributes = [attribute("class", class)].into_iter().chain(hint);
    let legend = element("legend", "", vec![legend]);
    element_with("fieldset", attributes.collect(), [legend].into_iter().chain(Vec::from(children)).collect())
}

/// Ties a hint to its question.
const HINT: &str = "hint";

/// The hint of the one question of a screen.
#[component]
pub fn Hint(#[prop(into)] text: String) -> AnyView {
    let attributes = vec![attribute("class", "hint"), attribute("id", HINT)];
    element_with("p", attributes, vec![text.into_any()])
}

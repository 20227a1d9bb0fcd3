//! Radios and checkboxes: native controls, one label each, never chosen beforehand.

use std::iter;

use leptos::prelude::*;

use super::element::{attribute, checked, element, element_with, on, text_element};
use super::handler::Handler;
use crate::content::digits;
use crate::questionnaire::{ChoiceId, Text};

/// A choice to show.
pub struct ChoiceRow {
    /// Its id.
    pub id: ChoiceId,
    /// Its label.
    pub label: Text,
    /// Examples below its label.
    pub examples: Option<Text>,
    /// A word before it, such as "or".
    pub divider: Option<Text>,
}

/// The choices of one question.
#[component]
pub fn Choices(
    rows: Vec<ChoiceRow>,
    /// Whether more than one can be chosen.
    multiple: bool,
    /// The place of the question on its screen.
    #[prop(optional)]
    group: usize,
    /// Whether a choice is chosen.
    #[prop(into)]
    is_chosen: Handler<ChoiceId, bool>,
    /// Called when a choice is turned on or off.
    #[prop(into)]
    on_choose: Handler<(ChoiceId, bool)>,
) -> AnyView {
    let kind = if multiple { "checkbox" } else { "radio" };
    let mut parts = Vec::new();
    let handlers = iter::repeat((is_chosen, on_choose));
    for ((at, choice), (is_chosen, on_choose)) in rows.into_iter().enumerate().zip(handlers) {
        let id = choice.id;
        parts.extend(choice.divider.map(|divider| text_element("p", "choice-divider", divider.as_str())));
        parts.push(row(
            kind,
            (group, at),
            vec![choice.label.to_string().into_any()],
            choice.examples,
            (move |()| is_chosen.run(id)).into(),
            (move |on| on_choose.run((id, on))).into(),
        ));
    }
    element("div", "choices", parts)
}

/// One checkbox.
#[component]
pub fn Switch(
    /// Its place on the screen.
    at: usize,
    label: Text,
    /// Names its purpose for those who cannot see what stands beside it.
    about: Text,
    /// Stands below the label.
    hint: Option<Text>,
    #[prop(into)] is_on: Handler<(), bool>,
    #[prop(into)] on_change: Handler<bool>,
) -> AnyView {
    let about = text_element("span", "visually-hidden", [" (", about.as_str(), ")"].concat());
    row("checkbox", (at, 0), vec![label.to_string().into_any(), about], hint, is_on, on_change)
}

/// A control and its label; a press anywhere on it counts. The hint below the label describes the control, so a
/// screen reader speaks it after the name and a listener can pass over it.
fn row(
    kind: &'static str,
    (group, at): (usize, usize),
    label: Vec<AnyView>,
    hint: Option<Text>,
    is_on: Handler<(), bool>,
    on_change: Handler<bool>,
) -> AnyView {
    let (group, at) = (digits(group), digits(at));
    let id = |part: &str| [part, &group, "-", &at].concat();
    // The name and value carry no meaning, so even a browser that submitted them would send nothing.
    let mut attributes = vec![
        attribute("type", kind),
        attribute("name", ["choice", &group].concat()),
        attribute("value", at.clone()),
        attribute("aria-labelledby", id("label")),
    ];
    let mut words = vec![element_with("span", vec![attribute("id", id("label"))], label)];
    if let Some(hint) = hint {
        attributes.push(attribute("aria-describedby", id("below")));
        let examples = vec![attribute("id", id("below")), attribute("class", "choice-examples")];
        words.push(element_with("span", examples, vec![hint.to_string().into_any()]));
    }
    attributes.push(checked(Box::new(move || is_on.run(()))));
    attributes.push(on("change", move |event| on_change.run(event_target_checked(&event))));
    let input = element_with("input", attributes, Vec::new());
    element("label", "choice", vec![input, element("span", "choice-label", words)])
}

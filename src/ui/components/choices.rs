//! Radios and checkboxes: native controls, one label each, never chosen beforehand.

use std::sync::Arc;

use leptos::prelude::*;

use super::element::{attribute, checked, element, element_with, on, text};
use crate::questionnaire::{ChoiceId, Text};

/// A choice to show.
pub struct Shown {
    /// Its id.
    pub id: ChoiceId,
    /// Its label.
    pub label: Text,
    /// Examples below its label.
    pub examples: Option<Text>,
    /// A word before it, such as "or".
    pub divider: Option<Text>,
}

/// The choices of one question; `group` is the place of that question on its screen. `marked` returns whether a choice
/// is chosen. `choose` is called when one is turned on or off.
pub fn choices(
    list: Vec<Shown>,
    many: bool,
    group: usize,
    marked: impl Fn(ChoiceId) -> bool + Send + Sync + 'static,
    choose: impl Fn(ChoiceId, bool) + Send + Sync + 'static,
) -> AnyView {
    let kind = if many { "checkbox" } else { "radio" };
    let (marked, choose) = (Arc::new(marked), Arc::new(choose));
    let mut rows = Vec::new();
    for (at, choice) in list.into_iter().enumerate() {
        let (id, marked, choose) = (choice.id, Arc::clone(&marked), Arc::clone(&choose));
        rows.extend(choice.divider.map(|divider| text("p", "choice-divider", divider.as_str())));
        let label = vec![choice.label.as_str().to_owned().into_any()];
        let (marked, choose) = (Box::new(move || marked(id)), Box::new(move |on| choose(id, on)));
        rows.push(row(kind, (group, at), label, choice.examples, marked, choose));
    }
    element("div", "choices", rows)
}

/// One checkbox; `at` is its place on the screen. `about` names its purpose for those who cannot see what stands beside
/// it. `hint` stands below the label.
pub fn switch(
    at: usize,
    label: Text,
    about: Text,
    hint: Option<Text>,
    on: impl Fn() -> bool + Send + Sync + 'static,
    turn: impl Fn(bool) + Send + Sync + 'static,
) -> AnyView {
    let about = text("span", "visually-hidden", [" (", about.as_str(), ")"].concat());
    let label = vec![label.as_str().to_owned().into_any(), about];
    row("checkbox", (at, 0), label, hint, Box::new(on), Box::new(turn))
}

type Marked = Box<dyn Fn() -> bool + Send + Sync>;
type Turn = Box<dyn Fn(bool) + Send + Sync>;

/// A control and its label; a press anywhere on it counts. The hint below the label describes the control, so a
/// screen reader speaks it after the name and a listener can pass over it.
fn row(
    kind: &'static str,
    (group, at): (usize, usize),
    label: Vec<AnyView>,
    below: Option<Text>,
    marked: Marked,
    turn: Turn,
) -> AnyView {
    let id = |part: &str| [part, &group.to_string(), "-", &at.to_string()].concat();
    // The name and value carry no meaning, so even a browser that submitted them would send nothing.
    let mut attributes = vec![
        attribute("type", kind),
        attribute("name", ["choice", &group.to_string()].concat()),
        attribute("value", at.to_string()),
        attribute("aria-labelledby", id("label")),
    ];
    let mut said = vec![element_with("span", vec![attribute("id", id("label"))], label)];
    if let Some(below) = below {
        attributes.push(attribute("aria-describedby", id("below")));
        let examples = vec![attribute("id", id("below")), attribute("class", "choice-examples")];
        said.push(element_with("span", examples, vec![below.to_string().into_any()]));
    }
    attributes.push(checked(marked));
    attributes.push(on("change", move |event| turn(event_target_checked(&event))));
    let input = element_with("input", attributes, Vec::new());
    element("label", "choice", vec![input, element("span", "choice-label", said)])
}

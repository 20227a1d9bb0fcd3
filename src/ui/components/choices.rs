//! Radios and checkboxes: native controls, one label each, never chosen beforehand.

use std::sync::Arc;

use leptos::prelude::*;

use super::element::{attribute, checked, element, element_with, on, text};
use crate::questionnaire::{ChoiceId, Text};

/// A choice as it is shown.
pub struct Shown {
    /// Which choice it is.
    pub id: ChoiceId,
    /// What it says.
    pub label: Text,
    /// Examples below its label.
    pub examples: Option<Text>,
    /// A word such as "or" that stands before it.
    pub divider: Option<Text>,
}

/// The choices of one question, the one of that number on its screen. `marked` says whether a choice stands marked; `choose` is told when
/// one is turned on or off.
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

/// One thing to turn on or off, the one of that number on its screen. `about` tells those who do not see
/// what stands beside it what it is for; `hint` stands below the label.
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

/// A control and its label, all of which can be pressed. What stands below the label describes the
/// control: it is heard after its name, and can be passed over.
fn row(
    kind: &'static str,
    (group, at): (usize, usize),
    label: Vec<AnyView>,
    below: Option<Text>,
    marked: Marked,
    turn: Turn,
) -> AnyView {
    let id = |part: &str| [part, &group.to_string(), "-", &at.to_string()].concat();
    // The name and value say nothing, so that even a browser that submitted them would tell nothing.
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

//! Radios and checkboxes: native controls, one label each, never chosen beforehand.

use std::sync::Arc;

use leptos::ev::change;
use leptos::html;
use leptos::prelude::*;

use super::{element, text};
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

/// The choices of one question. `marked` says whether a choice stands marked; `choose` is told when
/// one is turned on or off.
pub fn choices(
    list: Vec<Shown>,
    many: bool,
    marked: impl Fn(ChoiceId) -> bool + Send + Sync + 'static,
    choose: impl Fn(ChoiceId, bool) + Send + Sync + 'static,
) -> AnyView {
    let kind = if many { "checkbox" } else { "radio" };
    let (marked, choose) = (Arc::new(marked), Arc::new(choose));
    let mut rows = Vec::new();
    for (at, choice) in list.into_iter().enumerate() {
        let (id, marked, choose) = (choice.id, Arc::clone(&marked), Arc::clone(&choose));
        rows.extend(choice.divider.map(|divider| text("p", "choice-divider", divider.as_str())));
        // The name and value say nothing, so that even a browser that submitted them would tell
        // nothing.
        let input = html::input()
            .r#type(kind)
            .name("choice")
            .value(at)
            .prop("checked", move || marked(id))
            .on(change, move |event| choose(id, event_target_checked(&event)));
        let mut label = vec![choice.label.as_str().to_owned().into_any()];
        label.extend(choice.examples.map(|examples| text("span", "choice-examples", examples.as_str())));
        rows.push(element("label", "choice", vec![input.into_any(), element("span", "choice-label", label)]));
    }
    element("div", "choices", rows)
}

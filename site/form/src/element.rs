//! Elements of the form, of one type like those of the guide (docs/decisions/0003-erased-views.md), and attributes that follow state.

use std::sync::Arc;

use kap_guide::ui::components::dynamic;
pub use kap_guide::ui::components::{attribute, element, element_with, on, text_element};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::property::prop;
use wasm_bindgen::JsValue;

use crate::state::{Model, State};

/// A value that follows state.
pub type Read<T> = Box<dyn Fn(&Model) -> T + Send + Sync>;

/// What a control does with what was typed or chosen.
pub type Change = Box<dyn Fn(&mut Model, String) + Send + Sync>;

/// What a checkbox does when it changes.
pub type Toggle = Box<dyn Fn(&mut Model, bool) + Send + Sync>;

/// A value that follows state and can be read from more than one place.
type Shared<T> = Arc<dyn Fn(&Model) -> T + Send + Sync>;

/// An attribute that follows state; None takes it away.
pub fn live(state: State, name: &'static str, value: Read<Option<String>>) -> AnyAttribute {
    let value: Shared<Option<String>> = value.into();
    custom_attribute(name, move || state.with(&*value)).into_any_attr()
}

/// Hides an element while something is so.
pub fn hidden_if(state: State, is_so: Read<bool>) -> AnyAttribute {
    live(state, "hidden", Box::new(move |model| is_so(model).then(String::new)))
}

/// A property that follows state, such as what a field holds.
fn property(state: State, name: &'static str, value: Read<JsValue>) -> AnyAttribute {
    let value: Shared<JsValue> = value.into();
    prop(name, move || state.with(&*value)).into_any_attr()
}

/// Text that follows state.
pub fn live_text(state: State, text: Read<String>) -> AnyView {
    dynamic(move || state.with(&text).into_any())
}

/// An element with an id and children.
pub fn with_id(tag: &'static str, class: &'static str, id: String, children: Vec<AnyView>) -> AnyView {
    element_with(tag, vec![attribute("class", class), attribute("id", id)], children)
}

/// The label of the control with an id.
pub fn label(id: &str, text: &'static str) -> AnyView {
    element_with("label", vec![attribute("for", id)], vec![text.into_any()])
}

/// A button that does one thing.
pub fn button(text: String, press: Box<dyn Fn() + Send + Sync>) -> AnyView {
    element_with(
        "button",
        vec![attribute("type", "button"), on("click", move |_| press())],
        vec![text.into_any()],
    )
}

/// A checkbox with its label.
pub fn check_box(
    state: State,
    value: &'static str,
    text: &'static str,
    is_checked: Read<bool>,
    change: Toggle,
) -> AnyView {
    let input = vec![
        attribute("type", "checkbox"),
        attribute("value", value),
        property(state, "checked", Box::new(move |model| is_checked(model).into())),
        on("change", move |event| state.update(|model| change(model, event_target_checked(&event)))),
    ];
    element("label", "check", vec![element_with("input", input, Vec::new()), text.into_any()])
}

/// A field for one line of text, with attributes of its own.
pub fn line(state: State, mut attributes: Vec<AnyAttribute>, value: Read<String>, change: Change) -> AnyView {
    attributes.extend([
        attribute("autocomplete", "off"),
        attribute("spellcheck", "false"),
        property(state, "value", Box::new(move |model| value(model).into())),
        on("input", move |event| state.update(|model| change(model, event_target_value(&event)))),
    ]);
    element_with("input", attributes, Vec::new())
}

/// A native list.
pub fn choose(
    state: State,
    id: &str,
    described_by: String,
    choices: Vec<(String, String)>,
    chosen: Read<String>,
    change: Change,
) -> AnyView {
    let chosen: Shared<String> = chosen.into();
    let options = choices.into_iter().map(|(value, label)| {
        let (own, chosen) = (value.clone(), Arc::clone(&chosen));
        let is_chosen = property(state, "selected", Box::new(move |model| (chosen(model) == own).into()));
        element_with("option", vec![attribute("value", value), is_chosen], vec![label.into_any()])
    });
    let attributes = vec![
        attribute("id", id),
        attribute("aria-describedby", described_by),
        on("change", move |event| state.update(|model| change(model, event_target_value(&event)))),
    ];
    element_with("select", attributes, options.collect())
}

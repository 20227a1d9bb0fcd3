//! Elements of the form, of one type like those of the guide (docs/decisions/0003-erased-views.md), and values of theirs that follow
//! state (docs/decisions/0041-form.md).

use std::sync::Arc;

use kap_guide::ui::components::{attribute, element_with, on};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::directive::directive;
use wasm_bindgen::JsValue;
use web_sys::{Element, Event};

use crate::state::{Model, Read, State};

/// What a control does with what was typed or chosen.
pub type Change = Box<dyn Fn(&mut Model, String) + Send + Sync>;

/// What a checkbox does when it changes.
pub type Toggle = Box<dyn Fn(&mut Model, bool) + Send + Sync>;

/// An element as it is put together. Each step is one call, which costs less than a list of attributes and one of children.
pub struct Tag {
    name: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// Begins an element.
pub fn tag(name: &'static str) -> Tag {
    Tag { name, attributes: Vec::new(), children: Vec::new() }
}

impl Tag {
    /// Gives it an attribute.
    pub fn set(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.attributes.push(attribute(name, value));
        self
    }

    pub fn class(&mut self, class: &str) -> &mut Self {
        self.set("class", class)
    }

    pub fn id(&mut self, id: &str) -> &mut Self {
        self.set("id", id)
    }

    /// Puts a value into a property, or into the attribute if there is no such property, now and after each change.
    pub fn live(&mut self, state: State, name: &'static str, value: Read<JsValue>) -> &mut Self {
        let value: Arc<dyn Fn(&Model) -> JsValue + Send + Sync> = value.into();
        let follow = move |element: Element| {
            let value = Arc::clone(&value);
            state.follow(
                Box::new(move |model| value(model)),
                Box::new(move |page, value| page.put(&element, name, value)),
            );
        };
        self.attributes.push(directive(follow, ()).into_any_attr());
        self
    }

    /// Text that follows state. The element has no children then.
    pub fn live_text(&mut self, state: State, text: Read<String>) -> &mut Self {
        self.live(state, "textContent", Box::new(move |model| text(model).into()))
    }

    /// Hides it while something is so.
    pub fn hidden_if(&mut self, state: State, is_so: Read<bool>) -> &mut Self {
        self.live(state, "hidden", Box::new(move |model| is_so(model).into()))
    }

    /// The class of an answer, which says whether something is wrong.
    pub fn said(&mut self, state: State, is_problem: Read<bool>) -> &mut Self {
        let class = move |model: &Model| if is_problem(model) { "said problem" } else { "said" }.into();
        self.live(state, "className", Box::new(class))
    }

    /// Does something at an event.
    pub fn on(&mut self, event: &'static str, act: Box<dyn Fn(Event) + Send + Sync>) -> &mut Self {
        self.attributes.push(on(event, act));
        self
    }

    pub fn child(&mut self, child: AnyView) -> &mut Self {
        self.children.push(child);
        self
    }

    pub fn text(&mut self, text: &str) -> &mut Self {
        self.child(text.to_owned().into_any())
    }

    /// The finished element.
    pub fn view(&mut self) -> AnyView {
        element_with(self.name, std::mem::take(&mut self.attributes), std::mem::take(&mut self.children))
    }
}

/// A short text under something.
pub fn hint(text: &str) -> AnyView {
    tag("p").class("hint").text(text).view()
}

/// The label of the control with an id.
pub fn label(id: &str, text: &str) -> AnyView {
    tag("label").set("for", id).text(text).view()
}

/// A button that does one thing.
pub fn button(text: &str, press: Box<dyn Fn() + Send + Sync>) -> Tag {
    let mut button = tag("button");
    button.set("type", "button").on("click", Box::new(move |_| press())).text(text);
    button
}

/// A checkbox with its label.
pub fn check_box(state: State, value: &str, text: &str, is_checked: Read<bool>, change: Toggle) -> AnyView {
    let change = move |event| state.update(|model| change(model, event_target_checked(&event)));
    let input = tag("input")
        .set("type", "checkbox")
        .set("value", value)
        .live(state, "checked", Box::new(move |model| is_checked(model).into()))
        .on("change", Box::new(change))
        .view();
    tag("label").class("check").child(input).text(text).view()
}

/// A field for one line of text.
pub fn line(state: State, value: Read<String>, change: Change) -> Tag {
    let change = move |event| state.update(|model| change(model, event_target_value(&event)));
    let mut input = tag("input");
    input
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .live(state, "value", Box::new(move |model| value(model).into()))
        .on("input", Box::new(change));
    input
}

/// A native list.
pub fn choose(
    state: State,
    id: &str,
    described_by: &str,
    choices: &[(&str, &str)],
    chosen: Read<String>,
    change: Change,
) -> AnyView {
    let change = move |event| state.update(|model| change(model, event_target_value(&event)));
    let now = state.with(&chosen);
    let mut list = tag("select");
    list.id(id).set("aria-describedby", described_by).on("change", Box::new(change));
    for (value, text) in choices {
        let mut option = tag("option");
        // The first value has no effect, since the list has no options yet.
        if *value == now {
            option.set("selected", "");
        }
        list.child(option.set("value", value).text(text).view());
    }
    list.live(state, "value", Box::new(move |model| chosen(model).into())).view()
}

//! Elements. All of them are made here, by one function and of one type: each further type of element, and each
//! further set of attributes, would bring its own code to build and drop (docs/decisions/0003-erased-views.md).

use std::sync::Arc;

use leptos::ev::Custom;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::event;
use leptos::tachys::html::property::prop;
use web_sys::Event;

/// An element with a class and children.
pub fn element(tag: &'static str, class: &'static str, children: Vec<AnyView>) -> AnyView {
    let class = if class.is_empty() { Vec::new() } else { vec![attribute("class", class)] };
    element_with(tag, class, children)
}

/// An element with any attributes.
pub fn element_with(tag: &'static str, attributes: Vec<AnyAttribute>, children: Vec<AnyView>) -> AnyView {
    custom(tag).add_any_attr(attributes).child(children).into_any()
}

/// An attribute.
pub fn attribute(name: &'static str, value: impl Into<String>) -> AnyAttribute {
    let value: String = value.into();
    custom_attribute(name, value).into_any_attr()
}

/// An event listener.
pub fn on(name: &'static str, call: impl Fn(Event) + Send + Sync + 'static) -> AnyAttribute {
    let call: Arc<dyn Fn(Event) + Send + Sync> = Arc::new(call);
    event::on(Custom::new(name), move |event| call(event)).into_any_attr()
}

/// Whether a control is checked, now and after each change of what the closure reads.
pub fn checked(marked: Box<dyn Fn() -> bool + Send + Sync>) -> AnyAttribute {
    let marked: Arc<dyn Fn() -> bool + Send + Sync> = Arc::from(marked);
    prop("checked", move || marked()).into_any_attr()
}

/// An element that holds text.
pub fn text_element(tag: &'static str, class: &'static str, text: impl Into<String>) -> AnyView {
    element(tag, class, vec![text.into().into_any()])
}

/// A view that renders again when what the closure reads changes.
pub fn dynamic(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let view: Box<dyn Fn() -> AnyView + Send> = Box::new(view);
    (move || view()).into_any()
}

//! Boxes and lists around other components.

use leptos::prelude::*;

use super::children::{Children, ChildrenFn};
use super::element::{attribute, dynamic, element, element_with};
use super::handler::Handler;
use crate::questionnaire::Text;

/// A `div`. Use it in place of the HTML element: it erases its children, so that a screen brings no new type.
#[component]
pub fn Div(
    class: &'static str,
    /// The ARIA role.
    #[prop(optional)]
    role: Option<&'static str>,
    children: Children,
) -> AnyView {
    let class = attribute("class", class);
    let attributes = [class].into_iter().chain(role.map(|role| attribute("role", role)));
    element_with("div", attributes.collect(), children.into())
}

/// Several views in place of one, without an element of their own.
#[component]
pub fn Parts(children: Children) -> AnyView {
    Vec::from(children).into_any()
}

/// What scrolls between the bars of the panel. A keyboard can scroll it, so it takes focus and has a name.
#[component]
pub fn ScrollBox(label: Text, children: Children) -> AnyView {
    let attributes = [("class", "box"), ("role", "group"), ("tabindex", "0"), ("aria-label", label.as_str())];
    let attributes = attributes.map(|(name, value)| attribute(name, value));
    element_with("div", attributes.into(), children.into())
}

/// The parts of a screen, one below the other.
#[component]
pub fn Stack(children: Children) -> AnyView {
    element("div", "stack", children.into())
}

/// The buttons at the end of a screen.
#[component]
pub fn Actions(children: Children) -> AnyView {
    element("div", "actions", children.into())
}

/// A list. Each child is an item.
#[component]
pub fn List(class: &'static str, children: Children) -> AnyView {
    let items = Vec::from(children).into_iter().map(|item| element("li", "", vec![item]));
    element("ul", class, items.collect())
}

/// Children that are there only while a condition holds.
#[component]
pub fn Show(#[prop(into)] when: Handler<(), bool>, children: ChildrenFn) -> AnyView {
    dynamic(move || if when.run(()) { children.build() } else { ().into_any() })
}

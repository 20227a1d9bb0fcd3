//! Plain elements.

use leptos::html::custom;
use leptos::prelude::*;

/// An element with a class and children.
pub fn element(tag: &'static str, class: &'static str, children: Vec<AnyView>) -> AnyView {
    custom(tag).class(class).child(children).into_any()
}

/// An element that holds text.
pub fn text(tag: &'static str, class: &'static str, text: impl Into<String>) -> AnyView {
    element(tag, class, vec![text.into().into_any()])
}

/// A paragraph of ordinary text.
pub fn paragraph(words: impl Into<String>) -> AnyView {
    text("p", "", words)
}

/// A part that is drawn anew whenever what it reads has changed.
pub fn live(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let draw: Box<dyn Fn() -> AnyView + Send> = Box::new(draw);
    (move || draw()).into_any()
}

//! Buttons.

use leptos::prelude::*;

use super::element::{attribute, element_with, on, text};
use crate::questionnaire::Text;

/// The one button that goes on, by submitting the form that it stands in.
pub fn submit(label: Text) -> AnyView {
    native("submit", "button", label, None, None)
}

/// The one button that goes on where there is no form.
pub fn button(label: Text, press: impl Fn() + Send + Sync + 'static) -> AnyView {
    native("button", "button", label, None, Some(Box::new(press)))
}

/// A button that reads like a link: everything that is not the one way on. `about` tells those who
/// do not see what stands beside it what it is for.
pub fn text_button(
    class: &'static str,
    label: Text,
    about: Option<Text>,
    press: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    native("button", class, label, about, Some(Box::new(press)))
}

type Press = Box<dyn Fn() + Send + Sync>;

fn native(
    kind: &'static str,
    class: &'static str,
    label: Text,
    about: Option<Text>,
    press: Option<Press>,
) -> AnyView {
    let mut parts = vec![label.to_string().into_any()];
    parts.extend(about.map(|about| text("span", "unseen", [" ", about.as_str()].concat())));
    let mut attributes = vec![attribute("type", kind), attribute("class", class)];
    attributes.extend(press.map(|press| on("click", move |_| press())));
    element_with("button", attributes, parts)
}

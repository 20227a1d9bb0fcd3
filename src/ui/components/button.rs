//! Buttons.

use leptos::prelude::*;

use super::element::{attribute, element_with, on, text};
use crate::questionnaire::Text;

/// The Continue button of a form. Enter anywhere in the form presses it too. The form itself is never submitted,
/// since some frames forbid that.
pub fn submit(label: Text, press: impl Fn() + Send + Sync + 'static) -> AnyView {
    native("submit", "button", label, None, Box::new(press))
}

/// The Continue button of a screen without a form.
pub fn button(label: Text, press: impl Fn() + Send + Sync + 'static) -> AnyView {
    native("button", "button", label, None, Box::new(press))
}

/// A secondary button, which looks like a link. `about` names its purpose for those who cannot see what stands beside
/// it.
pub fn text_button(
    class: &'static str,
    label: Text,
    about: Option<Text>,
    press: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    native("button", class, label, about, Box::new(press))
}

type Press = Box<dyn Fn() + Send + Sync>;

fn native(
    kind: &'static str,
    class: &'static str,
    label: Text,
    about: Option<Text>,
    press: Press,
) -> AnyView {
    let mut parts = vec![label.to_string().into_any()];
    parts.extend(about.map(|about| text("span", "visually-hidden", [" ", about.as_str()].concat())));
    let press = on("click", move |event| {
        event.prevent_default();
        press();
    });
    element_with("button", vec![attribute("type", kind), attribute("class", class), press], parts)
}

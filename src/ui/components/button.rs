//! Buttons. Each is an ordinary button, never one that submits a form: some frames forbid that.

use leptos::prelude::*;

use super::element::{attribute, element_with, on, text_element};
use super::handler::Handler;
use crate::questionnaire::Text;

/// The main button of a screen, such as Continue.
#[component]
pub fn Button(
    label: Text,
    /// Whether Enter anywhere in the form presses it too.
    #[prop(optional)]
    submit: bool,
    #[prop(into)] on_click: Handler,
) -> AnyView {
    native(if submit { "submit" } else { "button" }, "button", vec![label.to_string().into_any()], on_click)
}

/// A secondary button, which looks like a link.
#[component]
pub fn TextButton(
    label: Text,
    /// Classes, `text-button` among them.
    #[prop(default = "text-button")]
    class: &'static str,
    /// Names its purpose for those who cannot see what stands beside it.
    #[prop(optional)]
    about: Option<Text>,
    #[prop(into)] on_click: Handler,
) -> AnyView {
    let about = about.map(|about| text_element("span", "visually-hidden", [" ", about.as_str()].concat()));
    let parts = [label.to_string().into_any()].into_iter().chain(about);
    native("button", class, parts.collect(), on_click)
}

fn native(kind: &'static str, class: &'static str, parts: Vec<AnyView>, on_click: Handler) -> AnyView {
    let press = on("click", move |event| {
        event.prevent_default();
        on_click.run(());
    });
    element_with("button", vec![attribute("type", kind), attribute("class", class), press], parts)
}

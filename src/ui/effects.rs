//! Every effect of the screens on the world around them.

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::platform;

/// Moves focus to an element as soon as it is there. Screens appear only when the visitor moves,
/// Start included, so this never takes focus from a page that has just loaded.
pub fn focus_on_arrival<E>(node: NodeRef<E>)
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + AsRef<HtmlElement> + 'static,
{
    node.on_load(|element| platform::focus(element.as_ref()));
}

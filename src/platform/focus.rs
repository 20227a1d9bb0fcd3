//! Moving the keyboard's place.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ShadowRoot};

/// Moves focus to an element, unless the visitor has meanwhile gone to another part of the page. The
/// browser scrolls the element into view only if it is out of sight.
pub fn focus(element: &HtmlElement) {
    if is_free(element).unwrap_or(true) {
        let _ = element.focus();
    }
}

/// Whether focus is nowhere, or within the shadow root of the element.
fn is_free(element: &HtmlElement) -> Option<bool> {
    let document = element.owner_document()?;
    let Some(present) = document.active_element() else {
        return Some(true);
    };
    let body = document.body().is_some_and(|body| body.is_same_node(Some(&present)));
    let root = element.get_root_node().dyn_into::<ShadowRoot>().ok()?;
    Some(body || root.host().is_same_node(Some(&present)))
}

//! Moving the keyboard's place.

use web_sys::HtmlElement;

/// Moves focus to an element; a browser that refuses leaves it where it is. The browser scrolls
/// the element into view only if it is out of sight.
pub fn focus(element: &HtmlElement) {
    let _ = element.focus();
}

//! The clipboard, written to only on a visitor's press.

use wasm_bindgen_futures::JsFuture;

/// Puts text on the clipboard and says whether it arrived there. A page without a secure address
/// has no clipboard, and a visitor may refuse.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    if clipboard.is_ok_and(|clipboard| clipboard.is_undefined()) {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}

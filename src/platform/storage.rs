//! The page's storage, which the browser may refuse.

use gloo_storage::{LocalStorage, Storage as _};
use web_sys::Storage;

/// The page's storage. If it is blocked, asking for it is an error on which the library would panic. It may become
/// blocked at any time.
fn storage() -> Option<Storage> {
    // A native test has no page.
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    web_sys::window()?.local_storage().ok()??;
    Some(LocalStorage::raw())
}

/// The text under a key.
pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Saves a text under a key. Returns whether it worked, since storage may be full.
pub fn write(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

/// Deletes the text under a key. If that fails, storage is blocked and holds nothing.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

/// Whether anything can be saved.
pub fn is_available() -> bool {
    storage().is_some()
}

//! What the browser keeps for this page, if it lets us.

use gloo_storage::{LocalStorage, Storage as _};
use web_sys::Storage;

/// The page's storage. Where it is blocked, asking for it is an error, at which the library would panic; and it may be
/// blocked at any time.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()??;
    Some(LocalStorage::raw())
}

/// What is kept under a key.
pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps a text, and says whether it is kept: there may be no room.
pub fn write(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

/// Forgets what is kept under a key. Where that fails, nothing could be kept either.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

/// Whether there is a place to keep anything.
pub fn is_available() -> bool {
    storage().is_some()
}

//! Where the programs of the browsers are.

use std::path::PathBuf;

use crate::process;

/// Chromium, or a browser that can stand for it.
pub fn chromium() -> Option<PathBuf> {
    process::find(&["chromium", "chromium-browser", "google-chrome"])
}

/// The program that drives [`chromium`].
pub fn chromedriver() -> Option<PathBuf> {
    process::find(&["chromedriver"])
}

/// Firefox. The program that drives it is [`crate::setup::tools::Tool::Geckodriver`].
pub fn firefox() -> Option<PathBuf> {
    process::find(&["firefox-esr", "firefox"])
}

/// The program that drives `WebKitGTK`'s `MiniBrowser`.
pub fn webkit_driver() -> Option<PathBuf> {
    process::find(&["WebKitWebDriver"])
}

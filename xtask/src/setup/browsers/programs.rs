//! Where the programs of the browsers are.

use std::path::PathBuf;

use crate::process;

/// Chromium, or a browser that can stand for it. Without the windows that nobody sees here, it needs a third of the time.
pub fn chromium() -> Option<PathBuf> {
    headless_shell().or_else(|| process::find(&["chromium", "chromium-browser", "google-chrome"]))
}

/// Chromium without windows, as Debian installs it. The script on the PATH starts it as a child, which would outlive the
/// script when the driver ends it.
pub fn headless_shell() -> Option<PathBuf> {
    Some(PathBuf::from("/usr/lib/chromium/chromium-headless-shell")).filter(|path| path.is_file())
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

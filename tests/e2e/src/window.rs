//! The window that Chromium shows a page in: how wide it is, and which theme the visitor's device asks for.

use anyhow::Result;
use serde_json::json;

use crate::harness::Harness;

/// The narrowest that must work, which is also 400 % on a laptop; a tablet; and a laptop.
pub const WIDTHS: [u32; 3] = [320, 768, 1280];

/// What a device can ask for.
pub const THEMES: [&str; 2] = ["light", "dark"];

/// Makes the window so many pixels wide.
pub fn width(harness: &Harness, width: u32) -> Result<()> {
    size(harness, width, 900)
}

/// Makes the window so many pixels wide and high.
pub fn size(harness: &Harness, width: u32, height: u32) -> Result<()> {
    metrics(harness, width, height, false)
}

/// Makes the window a phone, whose scroll bars take no room.
pub fn phone(harness: &Harness, width: u32, height: u32) -> Result<()> {
    metrics(harness, width, height, true)
}

fn metrics(harness: &Harness, width: u32, height: u32, mobile: bool) -> Result<()> {
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
    harness.driver.devtools("Emulation.setDeviceMetricsOverride", metrics)?;
    Ok(())
}

/// Lets the device ask for a theme, and for no motion.
pub fn theme(harness: &Harness, theme: &str) -> Result<()> {
    asks(harness, theme, "none")
}

/// Lets the device put its own few colors in the place of all others.
pub fn forced_colors(harness: &Harness) -> Result<()> {
    asks(harness, "dark", "active")
}

fn asks(harness: &Harness, theme: &str, forced: &str) -> Result<()> {
    let features = json!([
        { "name": "prefers-color-scheme", "value": theme },
        { "name": "forced-colors", "value": forced },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]);
    harness.driver.devtools("Emulation.setEmulatedMedia", json!({ "features": features }))?;
    Ok(())
}

/// Gives the window its own size back.
pub fn as_it_was(harness: &Harness) -> Result<()> {
    harness.driver.devtools("Emulation.clearDeviceMetricsOverride", json!({}))?;
    Ok(())
}

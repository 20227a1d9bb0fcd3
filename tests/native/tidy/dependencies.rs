//! What the widget must not be built with.

use super::Source;

/// A piece of Cargo.toml, and why it must not be there.
const FORBIDDEN: [(&str, &str); 6] = [
    (
        "delegation",
        "its listeners sit on the window, where change and submit never arrive from a shadow root",
    ),
    ("leptos_meta", "it writes to the host’s head"),
    ("leptos_router", "it owns the host’s address"),
    ("serde_json", "it costs 28 kB in the widget"),
    ("console_error_panic_hook", "a panic’s words do not belong in a host’s console"),
    ("gloo-net", "the app makes no request"),
];

/// Parts of `web_sys` that would let the app send or store something.
const OUTWARD: [&str; 8] = [
    "Request",
    "WebSocket",
    "Storage",
    "History",
    "Location",
    "XmlHttpRequest",
    "IdbFactory",
    "HtmlDocument",
];

/// Complaints about the widget’s dependencies.
pub fn check(source: &Source) -> Vec<String> {
    if source.path != "Cargo.toml" {
        return Vec::new();
    }
    let mut complaints = Vec::new();
    for (line, code) in
        source.text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with('#'))
    {
        for (name, why) in FORBIDDEN.iter().filter(|(name, _)| code.contains(name)) {
            complaints.push(format!("line {}: `{name}`: {why}", line + 1));
        }
        for name in OUTWARD.iter().filter(|name| code.contains(&format!("\"{name}\""))) {
            complaints.push(format!("line {}: web-sys `{name}`: the app sends and stores nothing", line + 1));
        }
    }
    complaints
}

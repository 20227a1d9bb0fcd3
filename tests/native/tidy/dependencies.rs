//! Dependencies that the widget must not have.

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

/// The parts of `web_sys` that the app may know. Others could send or store something: add one here only
/// with a reason that holds against the promise.
const WEB_SYS: [&str; 4] = ["Event", "HtmlElement", "Storage", "Window"];

/// Complaints about the widget’s dependencies.
pub fn check(source: &Source) -> Vec<String> {
    if !["Cargo.toml", "widget/Cargo.toml"].contains(&source.path.as_str()) {
        return Vec::new();
    }
    let mut complaints = Vec::new();
    for (line, code) in
        source.text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with('#'))
    {
        for (name, why) in FORBIDDEN.iter().filter(|(name, _)| code.contains(name)) {
            complaints.push(format!("line {}: `{name}`: {why}", line + 1));
        }
    }
    complaints.extend(web_sys(source));
    complaints
}

fn web_sys(source: &Source) -> Vec<String> {
    let lines = source.text.lines().enumerate();
    let section = lines.skip_while(|(_, line)| *line != "[dependencies.web-sys]").skip(1);
    let features =
        section.take_while(|(_, line)| !line.starts_with('[')).filter(|(_, line)| line.contains("features"));
    let mut complaints = Vec::new();
    for (line, code) in features {
        for name in code.split('"').skip(1).step_by(2).filter(|name| !WEB_SYS.contains(name)) {
            complaints.push(format!(
                "line {}: web-sys `{name}`: the app sends nothing, and stores what it is asked to",
                line + 1
            ));
        }
    }
    complaints
}

//! Layers go down only.

use super::Source;

/// What each layer may import, and why not more.
const LAYERS: [(&str, &[&str], &str); 8] = [
    ("codec", &[], "bytes know nothing of what they hold"),
    ("questionnaire", &["codec"], "the engine knows nothing else of ours"),
    ("settings", &[], "the embed contract knows nothing else of ours"),
    ("content", &["codec", "questionnaire"], "content is data over the engine’s ids"),
    ("session", &["questionnaire", "content"], "a visit has to be walked without a browser or a clinic"),
    ("platform", &[], "the browser’s edge knows none of our rules"),
    (
        "contact",
        &["questionnaire", "content", "session", "settings"],
        "contact methods are tested without a browser",
    ),
    (
        "ui",
        &["questionnaire", "content", "session", "platform", "settings", "contact"],
        "a screen does not know where it stands",
    ),
];

/// Complaints about imports that go up.
pub fn check(source: &Source) -> Vec<String> {
    let is_in = |layer: &str| {
        source.is(&format!("src/{layer}/"), &[".rs"]) || source.path == format!("src/{layer}.rs")
    };
    let Some((layer, may, why)) = LAYERS.iter().find(|(layer, ..)| is_in(layer)) else {
        return Vec::new();
    };
    let mut complaints = Vec::new();
    for (line, code) in source.code() {
        // Layers can be read off a path only where the path begins with one.
        for hidden in ["crate::{", "super::super::"].iter().filter(|hidden| code.contains(**hidden)) {
            complaints
                .push(format!("line {line}: `{hidden}` hides a layer and must not import; write it out"));
        }
        for imported in code.split("crate::").skip(1) {
            let name: String =
                imported.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect();
            let known = LAYERS.iter().any(|(layer, ..)| *layer == name);
            if known && name != *layer && !may.contains(&name.as_str()) {
                complaints.push(format!("line {line}: `{layer}` must not import `{name}`: {why}"));
            }
        }
    }
    complaints
}

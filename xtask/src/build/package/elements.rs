//! `custom-elements.json`: the element in the Custom Elements Manifest, which editors and makers of docs read.

use serde_json::{Value, json};

use super::attribute::{self, with};
use super::events::EVENTS;
use super::names::RELEASE;

/// The version of the form.
const SCHEMA: &str = "2.1.0";

/// What the element is.
pub const ELEMENT: &str =
    "A private, balanced guide to the question: is ketamine-assisted psychotherapy right for me?";

/// What stands between its tags.
pub const WORDS: &str = "Words that visitors see if their browser runs no scripts, or if the script does not arrive: your name, \
                         your number, and a crisis line.";

/// The manifest.
pub fn manifest() -> Value {
    let attributes = attribute::of_element().map(|setting| {
        let described = json!({
            "name": setting.name.as_str(),
            "description": attribute::help(setting),
            "type": { "text": attribute::value_type(setting) },
        });
        with(described, "default", attribute::default(setting).map(Value::from))
    });
    let events = EVENTS.iter().map(|event| {
        json!({
            "name": event.full_name(),
            "description": event.described(),
            "type": { "text": event.type_text() },
        })
    });
    let module = format!("{RELEASE}/kap-guide.js");
    json!({
        "schemaVersion": SCHEMA,
        "readme": "README.md",
        "modules": [{
            "kind": "javascript-module",
            "path": module,
            "declarations": [{
                "kind": "class",
                "name": "KapGuideElement",
                "description": ELEMENT,
                "customElement": true,
                "tagName": "kap-guide",
                "superclass": { "name": "HTMLElement" },
                "attributes": attributes.collect::<Value>(),
                "events": events.collect::<Value>(),
                "slots": [{ "name": "", "description": WORDS }],
            }],
            "exports": [{
                "kind": "custom-element-definition",
                "name": "kap-guide",
                "declaration": { "name": "KapGuideElement", "module": module },
            }],
        }],
    })
}

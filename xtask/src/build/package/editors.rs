//! What editors read to complete the element in HTML: the custom data of VS Code, and `web-types.json`.

use serde_json::{Value, json};

use super::attribute::{self, with};
use super::elements::{ELEMENT, WORDS};
use super::events::EVENTS;
use crate::workspace;

/// VS Code’s custom data: the element, and the marker on any element.
pub fn html_data() -> Value {
    let attributes = attribute::of_element().map(|setting| {
        let described = json!({ "name": setting.name.as_str(), "description": attribute::help(setting) });
        let values = |words: &[&str]| words.iter().map(|word| json!({ "name": word })).collect::<Value>();
        with(described, "values", attribute::words(setting).map(values))
    });
    json!({
        "version": 1.1,
        "tags": [{
            "name": "kap-guide",
            "description": format!("{ELEMENT} Between its tags: {WORDS}"),
            "attributes": attributes.collect::<Value>(),
        }],
        "globalAttributes": [{
            "name": "data-kap-guide",
            "description": format!("Puts the guide into this element. Inside: {WORDS}"),
            "valueSet": "v",
        }],
    })
}

/// The web-types.
pub fn web_types() -> Value {
    let attributes = attribute::of_element().map(|setting| {
        let value = json!({ "type": attribute::value_type(setting) });
        json!({
            "name": setting.name.as_str(),
            "description": attribute::help(setting),
            "value": with(value, "default", attribute::default(setting).map(Value::from)),
        })
    });
    let events =
        EVENTS.iter().map(|event| json!({ "name": event.full_name(), "description": event.described() }));
    json!({
        "name": "kap-guide",
        "version": workspace::VERSION,
        "description-markup": "markdown",
        "contributions": { "html": { "elements": [{
            "name": "kap-guide",
            "description": ELEMENT,
            "attributes": attributes.collect::<Value>(),
            "slots": [{ "name": "", "description": WORDS }],
            "js": { "events": events.collect::<Value>() },
        }] } },
    })
}

#[cfg(test)]
mod tests {
    use anyhow::{Context as _, Result};

    use kap_guide::settings::SETTINGS;

    use super::super::elements;
    use super::*;

    #[test]
    fn each_description_has_every_setting_of_an_element_with_its_help() -> Result<()> {
        for (manifest, attributes) in [
            (elements::manifest(), "/modules/0/declarations/0/attributes"),
            (html_data(), "/tags/0/attributes"),
            (web_types(), "/contributions/html/elements/0/attributes"),
        ] {
            let found = manifest.pointer(attributes).and_then(Value::as_array).context(attributes)?;
            assert_eq!(found.len(), SETTINGS.len() - 2, "{attributes}");
            for (found, setting) in found.iter().zip(attribute::of_element()) {
                let said = |field: &str| found.get(field).and_then(Value::as_str).unwrap_or_default();
                assert_eq!(said("name"), setting.name.as_str());
                assert!(said("description").starts_with(setting.help), "{}", setting.name.as_str());
            }
        }
        Ok(())
    }
}

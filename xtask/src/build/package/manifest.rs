//! `package.json`: what the package is, and what an app may import.

use std::collections::BTreeMap;

use serde::Serialize;

use super::elements;
use super::names::{ELEMENTS, HTML_DATA, RELEASE, WEB_TYPES};
use crate::workspace;

/// Where the project is; empty if nobody has published it.
const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

/// The frameworks that have types of their own.
const FRAMEWORKS: [&str; 4] = ["preact", "react", "svelte", "vue"];

/// The manifest, in the order in which it is written.
#[derive(Serialize)]
pub struct Manifest {
    name: &'static str,
    version: &'static str,
    description: &'static str,
    license: &'static str,
    keywords: [&'static str; 4],
    #[serde(flatten)]
    published: Option<Published>,
    r#type: &'static str,
    types: &'static str,
    exports: BTreeMap<String, Export>,
    #[serde(rename = "sideEffects")]
    side_effects: [String; 1],
    #[serde(rename = "customElements")]
    custom_elements: &'static str,
    #[serde(rename = "web-types")]
    web_types: &'static str,
}

/// Where the project is.
#[derive(Serialize)]
struct Published {
    homepage: String,
    repository: BTreeMap<&'static str, String>,
    bugs: BTreeMap<&'static str, String>,
}

/// What an app may import.
#[derive(Serialize)]
#[serde(untagged)]
enum Export {
    /// A script with types. The order counts: a reader takes the first that it knows.
    Script {
        types: String,
        default: String,
    },
    Types {
        types: String,
    },
    File(String),
}

impl Manifest {
    /// The manifest of this version.
    pub fn new() -> Self {
        Self::published_at(REPOSITORY)
    }

    fn published_at(repository: &str) -> Self {
        let published = Published {
            homepage: format!("{repository}#readme"),
            repository: [("type", "git".to_owned()), ("url", format!("git+{repository}.git"))].into(),
            bugs: [("url", format!("{repository}/issues"))].into(),
        };
        Self {
            name: "kap-guide",
            version: workspace::VERSION,
            description: elements::ELEMENT,
            license: env!("CARGO_PKG_LICENSE"),
            keywords: ["decision aid", "ketamine-assisted psychotherapy", "custom element", "web component"],
            published: (!repository.is_empty()).then_some(published),
            r#type: "module",
            types: "./index.d.ts",
            exports: exports(),
            // The functions that an app imports do nothing until they are called. The scripts of the release are for a tag.
            side_effects: [format!("./{RELEASE}/*.js")],
            custom_elements: ELEMENTS,
            web_types: WEB_TYPES,
        }
    }
}

fn exports() -> BTreeMap<String, Export> {
    let script =
        |file: &str| Export::Script { types: format!("./{file}.d.ts"), default: format!("./{file}.js") };
    let mut exports = BTreeMap::from([
        (".".to_owned(), script("index")),
        ("./standalone".to_owned(), script("standalone")),
    ]);
    exports.extend(
        FRAMEWORKS.map(|name| (format!("./{name}"), Export::Types { types: format!("./{name}.d.ts") })),
    );
    let release = format!("{RELEASE}/*");
    let files = [&release, ELEMENTS, HTML_DATA, WEB_TYPES, "package.json"];
    exports.extend(files.map(|file| (format!("./{file}"), Export::File(format!("./{file}")))));
    exports
}

#[cfg(test)]
mod tests {
    use std::fs;

    use anyhow::Result;
    use serde_json::Value;

    use super::*;

    #[test]
    fn a_project_that_nobody_has_published_names_no_repository() -> Result<()> {
        let unpublished = serde_json::to_value(Manifest::published_at(""))?;
        assert!(["repository", "homepage", "bugs"].iter().all(|field| unpublished.get(field).is_none()));
        let published = serde_json::to_value(Manifest::published_at("https://example.org/kap-guide"))?;
        let address = published.pointer("/repository/url").and_then(Value::as_str);
        assert_eq!(address, Some("git+https://example.org/kap-guide.git"));
        Ok(())
    }

    #[test]
    fn types_come_before_the_script_that_they_describe() -> Result<()> {
        let text = serde_json::to_string(&Manifest::new())?;
        assert!(text.contains(r#"".":{"types":"./index.d.ts","default":"./index.js"}"#), "{text}");
        Ok(())
    }

    #[test]
    fn every_framework_with_types_can_be_imported() -> Result<()> {
        let mut found = Vec::new();
        for entry in fs::read_dir(workspace::root().join("npm"))? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            found.extend(name.strip_suffix(".d.ts").map(str::to_owned));
        }
        found.retain(|name| !["index", "standalone"].contains(&name.as_str()));
        found.sort();
        assert_eq!(found, FRAMEWORKS);
        Ok(())
    }
}

//! Builds `kap-guide.check.js`, the check of a clinic's page: a file of its own, which the script loads if the address asks for it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use kap_guide::settings::SETTINGS;
use serde_json::{Map, Value, json};

use super::check_words::CheckWords;
use super::hash::asset_integrity;
use super::joined::{ascii, joined};
use super::name::name;
use super::{minify, style};

/// The files of the check, in the order in which they need each other.
pub const CHECK: [&str; 16] = [
    "../shared/bare.js",
    "../shared/children.js",
    "../shared/styles.js",
    "../shared/dates.js",
    "../shared/dialed.js",
    "start.js",
    "findings.js",
    "settings.js",
    "names.js",
    "tag.js",
    "placement.js",
    "policy.js",
    "files.js",
    "surroundings.js",
    "box.js",
    "run.js",
];

/// The finished check.
pub struct Check {
    /// Its path.
    pub path: PathBuf,
    /// What the script must know: its file and hash, and what the console says.
    integrity: String,
    hints: Value,
}

impl Check {
    /// Adds what the script must know to its data.
    pub fn add_to(&self, data: &mut Map<String, Value>) {
        data.insert("check".into(), json!({ "file": name(&self.path), "integrity": self.integrity }));
        data.insert("hints".into(), self.hints.clone());
    }
}

/// Builds the check with the words of a language.
pub fn write(folder: &Path, language: &Path) -> Result<Check> {
    let words = CheckWords::read(language)?;
    let mut data = words.of_box();
    let defaults: Map<String, Value> =
        SETTINGS.iter().map(|setting| (setting.name.as_str().to_owned(), setting.default.into())).collect();
    let fields = data.as_object_mut().context("the words of the check are no object")?;
    fields.insert("defaults".into(), defaults.into());
    fields.insert("style".into(), style::check()?.into());
    let files = joined("check", &CHECK)?;
    // The page never hears of an error of the check.
    let source = format!(
        "(()=>{{\"use strict\";\ntry{{\nconst CHECK={data};\n{files}}}catch(error){{console.error(\"kap-guide:\",error)}}}})();\n"
    );
    let text = ascii(&minify::script(&source)?);
    let path = folder.join("kap-guide.check.js");
    fs::write(&path, &text).with_context(|| format!("could not write {}", path.display()))?;
    Ok(Check { path, integrity: asset_integrity(text.as_bytes()), hints: words.hints()? })
}

//! Builds `kap-guide.check.js`, the check of a clinic's page: a file of its own, which the script loads if the address asks for it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use kap_guide::settings::{Kind, SETTINGS, Setting};
use kap_guide_setup::words;
use serde_json::{Map, Value, json};

use super::check_words::{AtOnce, CheckWords};
use super::hash::asset_integrity;
use super::joined::{ascii, joined};
use super::name::name;
use super::synonyms::SYNONYMS;
use super::{minify, style};

/// The files of the check, in the order in which they need each other.
pub const CHECK: [&str; 19] = [
    "../shared/browser.js",
    "../shared/bare.js",
    "../shared/children.js",
    "../shared/styles.js",
    "../shared/dates.js",
    "../shared/hash.js",
    "../shared/dialed.js",
    "start.js",
    "findings.js",
    "console.js",
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
    /// What the script must know: its file and hash, and what the console says without it.
    integrity: String,
    hints: AtOnce,
}

impl Check {
    /// What the script must know of the file.
    pub fn asset(&self) -> Value {
        json!({ "file": name(&self.path), "integrity": self.integrity })
    }

    /// What the console says without the check, with the hashes of the two scripts of a sealed guide.
    pub fn hints(&self, guard: &str, program: &str) -> Result<Value> {
        let mut hints = self.hints.clone();
        hints.seal = hints.seal.replace("{guard}", guard).replace("{program}", program);
        Ok(serde_json::to_value(hints)?)
    }
}

/// One property of each setting, by its name.
fn by_setting(value: impl Fn(&'static Setting) -> Value) -> Value {
    SETTINGS
        .iter()
        .map(|setting| (setting.name.as_str().to_owned(), value(setting)))
        .collect::<Map<_, _>>()
        .into()
}

/// The choices of a setting with their labels; none if its kind has none.
fn choices(setting: &'static Setting) -> Value {
    let (Kind::Choice(choices) | Kind::List(choices)) = setting.kind else { return json!({}) };
    let labels = choices
        .iter()
        .map(|choice| ((*choice).to_owned(), Value::from(words::choice(setting.name.as_str(), choice))));
    labels.collect::<Map<_, _>>().into()
}

/// A default with the labels of its choices in place of their names.
fn labeled(setting: &'static Setting, value: &'static str) -> String {
    match setting.kind {
        Kind::Choice(_) | Kind::List(_) => {
            let labels = value.split(' ').map(|word| words::choice(setting.name.as_str(), word));
            labels.collect::<Vec<_>>().join(", ")
        }
        _ => value.to_owned(),
    }
}

/// Builds the check with the words of a language.
pub fn write(folder: &Path, language: &Path) -> Result<Check> {
    let words = CheckWords::read(language)?;
    let mut data = words.of_check();
    let synonyms: Map<String, Value> =
        SYNONYMS.iter().map(|(word, name)| ((*word).to_owned(), (*name).into())).collect();
    let fields = data.as_object_mut().context("the words of the check are no object")?;
    fields.insert("defaults".into(), by_setting(|setting| labeled(setting, setting.default).into()));
    fields.insert("allowed".into(), by_setting(|setting| setting.kind.allowed().into()));
    fields.insert(
        "labels".into(),
        by_setting(|setting| words::of(words::LABELS, setting.name.as_str()).into()),
    );
    fields.insert("choices".into(), by_setting(choices));
    fields.insert("synonyms".into(), synonyms.into());
    fields.insert("style".into(), style::check()?.into());
    let files = joined("check", &CHECK)?;
    // The page never hears of an error of the check.
    let source = format!(
        "(()=>{{\"use strict\";\ntry{{\nconst CHECK={data};\n{files}}}catch(error){{console.error(\"kap-guide:\",error)}}}})();\n"
    );
    let text = ascii(&minify::script(&source)?);
    let path = folder.join("kap-guide.check.js");
    fs::write(&path, &text).with_context(|| format!("could not write {}", path.display()))?;
    let integrity = asset_integrity(text.as_bytes());
    let mut hints = words.at_once();
    hints.check = hints.check.replace("{integrity}", &integrity);
    Ok(Check { path, integrity, hints })
}

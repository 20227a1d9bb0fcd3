//! The plugin's data that is the same in every language: the table of settings, the regions, and the release.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use kap_guide::settings::{PAPER, SETTINGS, Setting};
use kap_guide_setup::{is_of_page, words};

use super::php::Php;
use crate::build::content::ContentFiles;
use crate::build::hash::integrity;
use crate::build::regions::review_by;
use crate::build::script::Script;
use crate::build::synonyms::SYNONYMS;
use crate::workspace;

/// The settings of a guide. Those of the page are the plugin's own to decide.
pub fn of_guide() -> impl Iterator<Item = &'static Setting> {
    SETTINGS.iter().filter(|setting| !is_of_page(setting.name.as_str()))
}

/// The table and the groups of the form.
pub fn settings() -> Php {
    let table = of_guide().map(|setting| {
        let name = setting.name.as_str();
        let (kind, bounds) = setting.kind.describe();
        let bounds = bounds.into_iter().map(Php::Text).collect();
        let row = [
            ("kind", Php::text(kind)),
            ("bounds", Php::List(bounds)),
            ("example", Php::text(words::of(words::EXAMPLES, name))),
        ];
        (name, Php::map(row))
    });
    let groups = words::GROUPS.iter().map(|group| {
        let names = group.settings.iter().filter(|name| !is_of_page(name));
        Php::List(names.map(|name| Php::text(*name)).collect())
    });
    Php::map([
        ("table", Php::map(table)),
        ("groups", Php::List(groups.collect())),
        ("synonyms", Php::map(SYNONYMS.map(|(word, name)| (word, Php::text(name))))),
        ("paper", Php::Text(format!("#{:02x}{:02x}{:02x}", PAPER.red, PAPER.green, PAPER.blue))),
    ])
}

/// The words that visitors read if their browser runs no scripts. They are those of the guide, which has no translation yet, so the
/// translators of plugins do not get them.
pub fn regions() -> Php {
    let regions = words::REGIONS.iter().map(|region| {
        let row = [
            ("crisis", Php::text(region.crisis)),
            ("emergency", Php::text(region.emergency)),
            ("contact", Php::Flag(region.shows_contact)),
        ];
        (region.id, Php::map(row))
    });
    Php::map([
        ("call", Php::text(words::FALLBACK_CALL)),
        ("us", Php::text(words::FALLBACK_US)),
        ("crisis", Php::text(words::FALLBACK_CRISIS)),
        ("regions", Php::map(regions)),
    ])
}

/// The version, its hashes, and the day until which its facts hold.
pub fn release(files: &BTreeMap<String, Vec<u8>>, content: &ContentFiles, script: &Script) -> Result<Php> {
    let day = content.files.iter().filter_map(review_by).min().context("nothing in the guide has a date")?;
    let sealed = [("guard", &script.sealed.guard), ("program", &script.sealed.program)];
    Ok(Php::map([
        ("version", Php::text(workspace::VERSION)),
        ("integrity", Php::text(&script.integrity)),
        ("review-by", Php::Text(day)),
        ("address", Php::Text(workspace::site_address()?.unwrap_or_default())),
        ("sealed", Php::map(sealed.map(|(name, hash)| (name, Php::text(hash))))),
        ("files", Php::map(files.iter().map(|(name, bytes)| (name, Php::Text(integrity(bytes)))))),
    ]))
}

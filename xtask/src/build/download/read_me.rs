//! The page that a clinic opens first, from its disk: what to do with the files, and the form that writes the tag.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use kap_guide_setup::Hashes;

use super::super::form;
use super::super::hash::asset_integrity;
use super::super::site::{filled, platforms};
use crate::workspace;

const PAGE: &str = "site/read-me-first.html";

/// Its styles, which stand in the page.
const STYLES: [&str; 3] = ["style/site.css", "style/form.css", "style/document.css"];

/// The whole page: it loads nothing, and has no way to send anything.
///
/// # Errors
///
/// When a part of it is missing, or would end the element that it stands in.
pub fn html(hashes: &Hashes) -> Result<String> {
    let read = |name: &str| {
        fs::read_to_string(workspace::root().join(name)).with_context(|| format!("could not read {name}"))
    };
    let style: String = STYLES.into_iter().map(read).collect::<Result<_>>()?;
    let script = form::in_one_script()?;
    for text in [&style, &script] {
        ensure!(!text.contains("</") && !text.contains("<!--"), "a part of {PAGE} would end its element");
    }
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; base-uri 'none'; form-action 'none'",
        asset_integrity(script.as_bytes()),
        asset_integrity(style.as_bytes()),
    );
    let address = workspace::release_address()?.unwrap_or_default();
    let platforms = platforms()?;
    let values = [
        ("policy", policy.as_str()),
        ("style", &style),
        ("script", &script),
        ("integrity", &hashes.script),
        ("standalone", &hashes.standalone),
        ("version", workspace::VERSION),
        ("address", &address),
        ("platforms", &platforms),
    ];
    let must = ["policy", "style", "script", "integrity", "standalone", "version", "platforms"];
    filled(PAGE, &read(PAGE)?, &must, &values)
}

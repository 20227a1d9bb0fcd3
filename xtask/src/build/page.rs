//! The clinic's page: index.html with the real tag, and its own style sheet.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use super::script::Script;
use crate::workspace;

/// What index.html has in the places that only a build knows.
const PLACES: [&str; 2] = ["{{script}}", "{{integrity}}"];

/// Writes the page and its style sheet into `dist/`.
pub fn write(script: &Script) -> Result<()> {
    let root = workspace::root();
    let page = fs::read_to_string(root.join("index.html")).context("could not read index.html")?;
    for place in PLACES {
        ensure!(page.contains(place), "index.html has no {place}; the tag needs it");
    }
    let path = script.path.strip_prefix(workspace::dist()).context("the script lies outside dist/")?;
    let page = page
        .replace("{{script}}", &format!("/{}", path.display()))
        .replace("{{integrity}}", &script.integrity);
    fs::write(workspace::dist().join("index.html"), page).context("could not write index.html")?;
    fs::copy(root.join("style/site.css"), workspace::dist().join("site.css"))
        .context("could not copy style/site.css")?;
    Ok(())
}

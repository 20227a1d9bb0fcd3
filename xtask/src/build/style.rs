//! The style sheet of the guide: every file of `style/` in the order of its layers, as one text.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::workspace;

/// What comes first; the kit follows by name, and layers make the order of the rest not matter.
const FIRST: [&str; 3] = ["tokens.css", "base.css", "layout.css"];

/// The style sheet of the notes on paper and in a file.
pub fn paper() -> Result<String> {
    let file = workspace::root().join("style/print.css");
    let text = fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))?;
    Ok(minifier::css::minify(&text).map_err(anyhow::Error::msg)?.to_string())
}

/// The style sheet, without comments and spare spaces.
pub fn text() -> Result<String> {
    let folder = workspace::root().join("style");
    let mut files: Vec<PathBuf> = FIRST.iter().map(|name| folder.join(name)).collect();
    let mut kit: Vec<PathBuf> = fs::read_dir(folder.join("kit"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    kit.sort();
    files.extend(kit);
    let texts: Vec<String> = files
        .iter()
        .map(|file| fs::read_to_string(file).with_context(|| format!("could not read {}", file.display())))
        .collect::<Result<_>>()?;
    let whole = texts.concat();
    Ok(minifier::css::minify(&whole).map_err(anyhow::Error::msg)?.to_string())
}

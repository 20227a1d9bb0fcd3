//! The style sheet of the guide: every file of `style/` in the order of its layers, as one text.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::workspace;

/// What comes first; the kit follows by name, and layers make the order of the rest not matter.
const FIRST: [&str; 3] = ["tokens.css", "base.css", "layout.css"];

/// The style sheet of the notes on paper and in a file.
pub fn paper() -> Result<String> {
    minified(&[workspace::root().join("style/print.css")])
}

/// The style sheet of the guide.
pub fn text() -> Result<String> {
    let folder = workspace::root().join("style");
    let mut files: Vec<PathBuf> = FIRST.iter().map(|name| folder.join(name)).collect();
    let mut kit: Vec<PathBuf> = fs::read_dir(folder.join("kit"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    kit.sort();
    files.extend(kit);
    minified(&files)
}

/// Files one after the other, without comments and spare spaces.
fn minified(files: &[PathBuf]) -> Result<String> {
    let read = |file: &PathBuf| {
        fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))
    };
    let texts: Vec<String> = files.iter().map(read).collect::<Result<_>>()?;
    Ok(minifier::css::minify(&texts.concat()).map_err(anyhow::Error::msg)?.to_string())
}

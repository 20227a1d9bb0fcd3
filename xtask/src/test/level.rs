//! Whether the built scripts can be read by the browsers of 2019, so that these show help.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::build::LEVEL;
use crate::process;
use crate::setup::npm::ACORN;

/// Reads each file at a level of the language; the first sign that does not belong there is an error.
const READ: &str = "
const [, acorn, level, ...files] = process.argv;
const { parse } = require(acorn);
for (const file of files) {
  try {
    parse(require('fs').readFileSync(file, 'utf8'), { ecmaVersion: Number(level), sourceType: 'script' });
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    process.exitCode = 1;
  }
}";

/// Parses every script of a release.
///
/// # Errors
///
/// When one of them has a newer syntax, or cannot be read.
pub fn check(release: &Path) -> Result<()> {
    let mut node = process::command("node")?;
    node.args(["-e", READ]).arg(ACORN.path()).arg(LEVEL.trim_start_matches("es")).args(scripts(release)?);
    process::run(&mut node).with_context(|| format!("a script has a syntax that is newer than {LEVEL}"))
}

fn scripts(release: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(release)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "js") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_syntax_is_found() -> Result<()> {
        if !ACORN.path().is_file() {
            return Ok(());
        }
        for (text, reads) in [("const a = (b) => ({ ...b });", true), ("a?.b;", false), ("a ??= b;", false)] {
            let folder = tempfile::tempdir()?;
            std::fs::write(folder.path().join("a.js"), text)?;
            assert_eq!(check(folder.path()).is_ok(), reads, "{text}");
        }
        Ok(())
    }
}

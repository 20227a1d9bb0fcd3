//! Writes into README.md where clinics get the files, from the one address in Cargo.toml.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::workspace;

/// The marks around what is written here.
const BEGIN: &str =
    "<!-- These lines are written by `cargo xtask docs` from the address in Cargo.toml. -->\n";
const END: &str = "<!-- Here they end. -->\n";

fn path() -> PathBuf {
    workspace::root().join("README.md")
}

/// Writes the lines.
///
/// # Errors
///
/// When the document is missing, or has lost its marks.
pub fn run() -> Result<()> {
    let document = fs::read_to_string(path()).context("could not read README.md")?;
    fs::write(path(), filled(&document, workspace::site_address()?.as_deref())?)
        .context("could not write README.md")
}

fn filled(document: &str, site: Option<&str>) -> Result<String> {
    let (before, rest) = document.split_once(BEGIN).with_context(|| format!("README.md has no {BEGIN}"))?;
    let (_, after) = rest.split_once(END).with_context(|| format!("README.md has no {END}"))?;
    let lines = match site {
        Some(site) => format!("**Get it** from [the page for clinics]({site}).\n"),
        None => "**Get it.** Look for a release at the address where you found this page.\n".to_owned(),
    };
    Ok(format!("{before}{BEGIN}{lines}{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_names_the_address_of_cargo_toml() -> Result<()> {
        let found = fs::read_to_string(path())?;
        let written = filled(&found, workspace::site_address()?.as_deref())?;
        assert!(found == written, "README.md is out of date; run `cargo xtask docs`");
        Ok(())
    }

    #[test]
    fn no_release_is_named_before_there_is_an_address() -> Result<()> {
        let document = format!("before\n{BEGIN}old\n{END}after\n");
        assert!(!filled(&document, None)?.contains("]("));
        let filled = filled(&document, Some("https://example.org/"))?;
        assert!(filled.starts_with("before\n") && filled.ends_with("after\n") && !filled.contains("old"));
        assert!(filled.contains("[the page for clinics](https://example.org/)"));
        Ok(())
    }
}

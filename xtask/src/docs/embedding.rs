//! Writes the table of settings in `docs/embedding.md` from the table that the parsers read.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use kap_guide::settings::SETTINGS;

use crate::workspace;

/// The marks around the generated table. Text outside them is written by hand.
const BEGIN: &str = "<!-- The table is written by `cargo xtask docs`. -->\n";
const END: &str = "<!-- Here the table ends. -->\n";

fn path() -> PathBuf {
    workspace::root().join("docs/embedding.md")
}

/// Writes the table.
///
/// # Errors
///
/// When the document is missing, or has lost the marks around its table.
pub fn run() -> Result<()> {
    fs::write(path(), with_table(&fs::read_to_string(path())?)?)
        .context("could not write docs/embedding.md")?;
    println!("docs/embedding.md now has the settings as they are.");
    Ok(())
}

fn with_table(document: &str) -> Result<String> {
    let (before, rest) = document.split_once(BEGIN).with_context(|| format!("it has no {BEGIN}"))?;
    let (_, after) = rest.split_once(END).with_context(|| format!("it has no {END}"))?;
    Ok(format!("{before}{BEGIN}{}{END}{after}", table()))
}

fn table() -> String {
    let mut table = "| Setting | Allowed | Unless set | For | Since |\n|---|---|---|---|---|\n".to_owned();
    for setting in SETTINGS {
        // Writing to a string cannot fail.
        let _ = writeln!(
            table,
            "| `{}` | {} | {} | {} | {} |",
            setting.name.as_str(),
            setting.kind.allowed(),
            setting.default,
            setting.help,
            setting.since
        );
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_names_every_setting_as_it_is_now() -> Result<()> {
        let found = fs::read_to_string(path())?;
        assert!(found == with_table(&found)?, "docs/embedding.md is out of date; run `cargo xtask docs`");
        Ok(())
    }

    #[test]
    fn what_stands_around_the_table_is_kept() -> Result<()> {
        let document = format!("before\n{BEGIN}an old table\n{END}after\n");
        let written = with_table(&document)?;
        assert!(written.starts_with("before\n") && written.ends_with("after\n"));
        assert!(written.contains("| `clinic` |") && !written.contains("an old table"));
        assert!(with_table("no marks").is_err());
        Ok(())
    }
}

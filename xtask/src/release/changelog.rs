//! Reads CHANGELOG.md: which versions there are, when they were released, and what changed.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use crate::workspace;

/// What stands in place of the date before a release.
const NOT_YET: &str = "not yet released";

/// One version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Such as `0.2.0`.
    pub number: String,
    /// The day of the release, such as `2026-12-15`; `None` before it.
    pub date: Option<String>,
    /// What changed, in Markdown.
    pub changes: String,
}

/// All versions, the newest first.
///
/// # Errors
///
/// When the file cannot be read, or a heading has another form.
pub fn versions() -> Result<Vec<Version>> {
    let path = workspace::root().join("CHANGELOG.md");
    let text = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    read(&text).context("CHANGELOG.md")
}

/// The version that this commit builds.
///
/// # Errors
///
/// As [`versions`], and when the version of Cargo.toml has no heading.
pub fn current() -> Result<Version> {
    let found = versions()?.into_iter().find(|version| version.number == workspace::VERSION);
    found.with_context(|| {
        format!("CHANGELOG.md has no heading for {}, the version in Cargo.toml", workspace::VERSION)
    })
}

fn read(text: &str) -> Result<Vec<Version>> {
    let parts = text.split("\n## ").skip(1);
    let versions: Vec<Version> = parts
        .map(|part| {
            let (heading, changes) = part.split_once('\n').unwrap_or((part, ""));
            let form =
                || format!("the heading “{heading}” is not like “0.2.0 (2026-12-15)” or “0.2.0 ({NOT_YET})”");
            let (number, when) = heading.split_once(" (").with_context(form)?;
            let when = when.strip_suffix(')').with_context(form)?;
            ensure!(when == NOT_YET || is_day(when), form());
            let date = (when != NOT_YET).then(|| when.to_owned());
            Ok(Version { number: number.to_owned(), date, changes: changes.trim().to_owned() })
        })
        .collect::<Result<_>>()?;
    ensure!(!versions.is_empty(), "it has no version");
    Ok(versions)
}

fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &&str, count| part.len() == count && part.bytes().all(|sign| sign.is_ascii_digit());
    matches!(parts.as_slice(), [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_have_a_day_or_none_yet() -> Result<()> {
        let read = read("# T\n\n## 0.2.0 (not yet released)\n\n- New.\n\n## 0.1.0 (2026-12-15)\n\n- Old.\n")?;
        let found: Vec<_> =
            read.iter().map(|one| (one.number.as_str(), one.date.as_deref(), one.changes.as_str())).collect();
        assert_eq!(found, [("0.2.0", None, "- New."), ("0.1.0", Some("2026-12-15"), "- Old.")]);
        Ok(())
    }

    #[test]
    fn another_heading_is_told() {
        for wrong in ["# T\n\n## 0.2.0\n", "# T\n\n## 0.2.0 (soon)\n", "# T\n\n## 0.2.0 (2026-12)\n", "# T\n"]
        {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn this_version_has_a_heading() -> Result<()> {
        assert_eq!(current()?.number, workspace::VERSION);
        Ok(())
    }
}

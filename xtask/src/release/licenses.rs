//! The licenses of everything of others that is built in. THIRD-PARTY.txt goes with every form that ships.
//!
//! cargo-about collects the texts, and refuses a license outside the list of `xtask/about.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use super::shipped::{self, Crate};
use crate::setup::tools::Tool;
use crate::{process, workspace};

/// What cargo-about prints, as far as we read it.
#[derive(Deserialize)]
struct About {
    licenses: Vec<License>,
}

#[derive(Deserialize)]
struct License {
    name: String,
    text: String,
    used_by: Vec<User>,
}

#[derive(Deserialize)]
struct User {
    #[serde(rename = "crate")]
    package: Package,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

/// The crates under each text, with the license's name.
type Texts = BTreeMap<(String, String), BTreeSet<(String, String)>>;

fn path() -> PathBuf {
    workspace::root().join("THIRD-PARTY.txt")
}

/// Writes the file again.
///
/// # Errors
///
/// When a license is not in the list, or cargo-about fails.
pub fn write() -> Result<()> {
    fs::write(path(), text(&shipped::crates()?)?).context("could not write THIRD-PARTY.txt")
}

/// Checks that the file is up to date.
///
/// # Errors
///
/// When it is not, and as [`write()`].
pub fn check(crates: &BTreeSet<Crate>) -> Result<()> {
    let found = fs::read_to_string(path()).context("could not read THIRD-PARTY.txt")?;
    ensure!(
        found == text(crates)?,
        "THIRD-PARTY.txt is not up to date; run `cargo xtask licenses`, look at what changed, and commit it"
    );
    Ok(())
}

fn text(crates: &BTreeSet<Crate>) -> Result<String> {
    let mut texts = Texts::new();
    // The form has every package that the app has.
    add(&mut texts, &workspace::root().join("site/form/Cargo.toml"), crates, false)?;
    let library = rusts_library()?.join("sysroot/Cargo.toml");
    let mut fetch = process::cargo()?;
    process::run(
        for_rusts_own(&mut fetch).args(["fetch", "--quiet", "--locked", "--manifest-path"]).arg(&library),
    )?;
    add(&mut texts, &library, crates, true)?;
    let named: BTreeSet<&(String, String)> = texts.values().flatten().collect();
    let has = |one: &&Crate| named.contains(&(one.name.clone(), one.version.clone()));
    let missing: Vec<&Crate> = crates.iter().filter(|one| !has(one)).collect();
    ensure!(missing.is_empty(), "cargo-about found no license text for {missing:?}");

    let mut text = String::from(
        "kap-guide is built from its own code and from the packages below. The packages stand after their license.\n",
    );
    for ((name, license), packages) in &texts {
        let packages: Vec<String> =
            packages.iter().map(|(name, version)| format!("{name} {version}")).collect();
        // Writing to a string cannot fail.
        let _ = write!(
            text,
            "\n\n{}\n{name}\n\n{}\n\nFor: {}\n",
            "-".repeat(78),
            license.trim(),
            packages.join(", ")
        );
    }
    Ok(text)
}

/// Adds the texts of those crates of a package that ship.
fn add(texts: &mut Texts, manifest: &Path, crates: &BTreeSet<Crate>, are_rusts: bool) -> Result<()> {
    let mut about = process::command(Tool::About.path())?;
    about
        .args(["generate", "--offline", "--locked", "--format", "json", "--config"])
        .arg(workspace::root().join("xtask/about.toml"));
    let output = for_rusts_own(&mut about)
        .arg("--manifest-path")
        .arg(manifest)
        .output()
        .context("cargo-about does not start")?;
    ensure!(output.status.success(), "cargo-about: {}", String::from_utf8_lossy(&output.stderr));
    let about: About =
        serde_json::from_slice(&output.stdout).context("cargo-about’s answer has an unknown form")?;
    for license in about.licenses {
        for User { package } in license.used_by {
            let Package { name, version } = package;
            if crates.contains(&Crate { name: name.clone(), version: version.clone(), is_rusts: are_rusts }) {
                let text = license.text.replace("\r\n", "\n");
                texts.entry((license.name.clone(), text)).or_default().insert((name, version));
            }
        }
    }
    Ok(())
}

/// Rust's own packages have features that only a nightly Cargo reads.
fn for_rusts_own(command: &mut Command) -> &mut Command {
    command.env("RUSTC_BOOTSTRAP", "1")
}

/// Where the sources of the standard library are.
fn rusts_library() -> Result<PathBuf> {
    let printed = process::output(process::command("rustc")?.args(["--print", "sysroot"]));
    let sysroot = printed.context("rustc does not start")?;
    Ok(Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// This needs no tool, so it runs in every test.
    #[test]
    fn every_crate_that_ships_is_in_the_file_of_licenses() -> Result<()> {
        let text = fs::read_to_string(path())?;
        let named: BTreeSet<&str> = text
            .lines()
            .filter_map(|line| line.strip_prefix("For: "))
            .flat_map(|line| line.split(", "))
            .collect();
        let shipped: Vec<String> =
            shipped::crates()?.iter().map(|one| format!("{} {}", one.name, one.version)).collect();
        let shipped: BTreeSet<&str> = shipped.iter().map(String::as_str).collect();
        let hint = "run `cargo xtask licenses`";
        assert_eq!(shipped.difference(&named).collect::<Vec<_>>(), Vec::<&&str>::new(), "missing; {hint}");
        assert_eq!(named.difference(&shipped).collect::<Vec<_>>(), Vec::<&&str>::new(), "too many; {hint}");
        Ok(())
    }
}

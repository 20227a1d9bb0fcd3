//! `cargo xtask release`: everything that a clinic or a developer downloads, in one folder, from the last commit.
//!
//! Read `files` first (what is in the folder), then `licenses`, `bill` and `advisories` (what stands in the files of others),
//! `changelog` and `feed` (what has changed).

mod advisories;
mod bill;
mod changelog;
mod feed;
pub mod files;
mod licenses;
mod shipped;

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::progress::Progress;
use crate::setup::tools::{self, Tool};
use crate::{build, process, workspace};

/// The programs that write or check what ships.
const TOOLS: [Tool; 2] = [Tool::About, Tool::Cyclonedx];

/// Where the files are.
pub fn folder() -> PathBuf {
    workspace::root().join("release")
}

/// Makes the release of the last commit.
///
/// # Errors
///
/// When something is not committed, a pinned tool is missing, a license or a version is not listed, or the build fails.
pub fn run() -> Result<()> {
    let changed = process::output(process::command("git")?.args(["status", "--porcelain"]));
    let changed =
        changed.context("this folder is no git repository, so nobody could build the same release again")?;
    ensure!(
        changed.trim().is_empty(),
        "commit these changes first, so that others can build the same release:\n{changed}"
    );
    make()
}

/// Makes the release of the files as they are.
///
/// # Errors
///
/// As [`run`].
pub fn make() -> Result<()> {
    let setup = tools::missing(&TOOLS);
    let mut progress = Progress::new(setup.len() + 5);
    progress.step("Checking that this is the pinned Rust", rust_is_pinned)?;
    progress.run_all(setup)?;
    let release = progress.step("Building the release", || build::run(&workspace::content()))?;
    let crates = progress.step("Checking the licenses of everything that is built in", || {
        let crates = shipped::crates()?;
        licenses::check(&crates)?;
        Ok(crates)
    })?;
    progress.step("Looking for known faults in what is built in", advisories::check)?;
    progress.step("Writing the files", || files::write(&folder(), &release, &crates))?;
    println!("The release is in {}.", folder().display());
    Ok(())
}

/// Writes THIRD-PARTY.txt.
///
/// # Errors
///
/// When a crate has a license outside the list, or a pinned tool is missing.
pub fn write_licenses() -> Result<()> {
    let setup = tools::missing(&[Tool::About]);
    Progress::new(setup.len()).run_all(setup)?;
    licenses::write()
}

/// Another Rust gives other bytes.
fn rust_is_pinned() -> Result<()> {
    let pinned = workspace::toolchain()?;
    let printed = process::output(Command::new("rustc").current_dir(workspace::root()).arg("--version"));
    let printed = printed.context("rustc does not start")?;
    let version = printed.split_whitespace().nth(1).unwrap_or_default();
    ensure!(
        version == pinned,
        "this is Rust {version}, and rust-toolchain.toml names {pinned}; install rustup, which reads that file"
    );
    Ok(())
}

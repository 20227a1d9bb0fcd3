//! Looks for known faults in everything that is built in, if the list of faults is available.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::setup::tools::{self, Tool};
use crate::{process, workspace};

/// The list that the Rust project keeps.
const LIST: &str = "https://github.com/rustsec/advisory-db.git";

/// Compares our lock file, and that of Rust's own library, with the list. Without the list it says so.
///
/// # Errors
///
/// When something that is built in has a known fault, or the program that compares cannot be installed.
pub fn check() -> Result<()> {
    let list = workspace::target().join("advisories");
    if !fetch(&list)? {
        println!(
            "      NOT CHECKED: the list of known faults could not be had. Run this again with a way to {LIST}."
        );
        return Ok(());
    }
    for step in tools::missing(&[Tool::Audit]) {
        println!("      {}", step.title());
        step.run()?;
    }
    for lock in locks()? {
        let mut audit = process::command(Tool::Audit.path())?;
        audit.args(["audit", "--no-fetch", "--db"]).arg(&list).arg("--file").arg(&lock);
        process::run(&mut audit)
            .with_context(|| format!("something in {} has a known fault", lock.display()))?;
    }
    Ok(())
}

/// Brings the newest list; `false` if it cannot be had.
fn fetch(list: &Path) -> Result<bool> {
    if list.exists() {
        fs::remove_dir_all(list).with_context(|| format!("could not empty {}", list.display()))?;
    }
    let mut git = process::command("git")?;
    // Without a way to the list, git would ask for a name and a password.
    git.env("GIT_TERMINAL_PROMPT", "0").args(["clone", "--quiet", "--depth", "1", LIST]).arg(list);
    Ok(process::output(&mut git).is_some())
}

/// The files that list the built-in versions.
fn locks() -> Result<[PathBuf; 2]> {
    let printed = process::output(process::command("rustc")?.args(["--print", "sysroot"]));
    let sysroot = printed.context("rustc does not start")?;
    let library = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.lock");
    Ok([workspace::root().join("Cargo.lock"), library])
}

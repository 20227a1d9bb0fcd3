//! `cargo xtask shots`: pictures of the screens, taken by the browser tests' own package.

use std::ffi::OsString;

use anyhow::Result;

use crate::progress::Progress;
use crate::setup::browsers::{self, Engine};
use crate::{build, process, workspace};

/// Builds the release and hands `arguments` to the program that takes the pictures.
///
/// # Errors
///
/// When a tool or browser is missing, the build fails, or a picture could not be taken.
pub fn run(arguments: &[OsString]) -> Result<()> {
    build::run(&workspace::content())?;
    let missing = browsers::missing(&[Engine::Chromium], false);
    let mut progress = Progress::new(missing.iter().len() + 1);
    progress.run_all(missing)?;
    progress.step("Taking pictures", || {
        let mut cargo = process::cargo()?;
        cargo.args(["run", "--quiet", "--package", "kap-guide-e2e", "--bin", "shots", "--"]);
        process::run(cargo.args(arguments))
    })
}

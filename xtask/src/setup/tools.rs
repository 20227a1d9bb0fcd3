//! The programs that Cargo installs for this project, each at one pinned version, inside `target/`.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::progress::Step;
use crate::setup::wasm_target;
use crate::{process, workspace};

/// The tools that a release build needs.
pub const FOR_BUILD: &[Tool] = &[Tool::WasmBindgen, Tool::WasmPack];

/// A program that comes from a package registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Writes the glue between the widget's wasm and the browser.
    WasmBindgen,
    /// Compiles the widget and calls wasm-bindgen.
    WasmPack,
    /// Drives Firefox.
    Geckodriver,
}

impl Tool {
    /// The path of the program.
    pub fn path(self) -> PathBuf {
        workspace::tools_bin().join(self.program())
    }

    fn program(self) -> &'static str {
        match self {
            Self::WasmBindgen => "wasm-bindgen",
            Self::WasmPack => "wasm-pack",
            Self::Geckodriver => "geckodriver",
        }
    }

    fn package(self) -> &'static str {
        match self {
            Self::WasmBindgen => "wasm-bindgen-cli",
            Self::WasmPack | Self::Geckodriver => self.program(),
        }
    }

    fn version(self) -> Result<String> {
        match self {
            Self::WasmBindgen => workspace::wasm_bindgen_version(),
            Self::WasmPack => Ok(workspace::WASM_PACK_VERSION.to_owned()),
            Self::Geckodriver => Ok(workspace::GECKODRIVER_VERSION.to_owned()),
        }
    }

    fn is_installed(self, version: &str) -> bool {
        process::output(Command::new(self.path()).arg("--version"))
            .is_some_and(|printed| prints_version(&printed, version))
    }

    fn install(self, version: &str) -> Result<()> {
        ensure!(
            process::find(&["cc"]).is_some(),
            "a C compiler is needed to install {}; on Debian or Ubuntu: `apt-get install -y gcc libc6-dev`",
            self.package()
        );
        let mut cargo = process::cargo()?;
        cargo.args(["install", "--debug", "--force", "--version", version]);
        // The lock file of wasm-bindgen-cli names dependencies that are no longer available.
        if self != Self::WasmBindgen {
            cargo.arg("--locked");
        }
        cargo.arg("--root").arg(workspace::tools());
        cargo.arg("--target-dir").arg(workspace::target());
        process::run(cargo.arg(self.package()))?;
        ensure!(
            self.is_installed(version),
            "{} was installed, but does not say that it is version {version}",
            self.path().display()
        );
        Ok(())
    }
}

/// The steps still needed before these tools and the wasm target can be used; empty on a second run.
///
/// # Errors
///
/// When the wanted versions cannot be read.
pub fn missing(wanted: &[Tool]) -> Result<Vec<Step>> {
    let mut steps: Vec<Step> = wasm_target::missing().into_iter().collect();
    for &tool in wanted {
        let version = tool.version()?;
        if !tool.is_installed(&version) {
            let title = format!("Installing {} {version} (about two minutes, once)", tool.package());
            steps.push(Step::new(title, move || tool.install(&version)));
        }
    }
    Ok(steps)
}

/// What [`missing`] says about a build of the release.
///
/// # Errors
///
/// As [`missing`].
pub fn missing_for_build() -> Result<Vec<Step>> {
    missing(FOR_BUILD)
}

fn prints_version(printed: &str, version: &str) -> bool {
    printed.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_whole_version_counts() {
        assert!(prints_version("geckodriver 0.37.1\n\nThe source code", "0.37.1"));
        assert!(!prints_version("wasm-bindgen 0.2.130", "0.2.13"));
        assert!(!prints_version("", "0.2.13"));
    }
}

//! The programs that Cargo installs for this project, each at one pinned version, inside `target/`.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::progress::Step;
use crate::setup::wasm_target;
use crate::{process, workspace};

/// A program that comes from a package registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Drives Firefox.
    Geckodriver,
    /// Collects the licenses of what is built in.
    About,
    /// Writes the bill of materials.
    Cyclonedx,
    /// Compares what is built in with a list of known faults.
    Audit,
}

impl Tool {
    /// The path of the program.
    pub fn path(self) -> PathBuf {
        workspace::tools_bin().join(self.package())
    }

    fn package(self) -> &'static str {
        match self {
            Self::Geckodriver => "geckodriver",
            Self::About => "cargo-about",
            Self::Cyclonedx => "cargo-cyclonedx",
            Self::Audit => "cargo-audit",
        }
    }

    fn version(self) -> &'static str {
        match self {
            Self::Geckodriver => workspace::GECKODRIVER_VERSION,
            Self::About => "0.9.3",
            Self::Cyclonedx => "0.5.9",
            Self::Audit => "0.22.2",
        }
    }

    /// The features that it is compiled with, besides its default ones.
    fn features(self) -> Option<&'static str> {
        (self == Self::About).then_some("cli")
    }

    /// What makes it print its version. Some are made to be called by Cargo, with their own name first.
    fn version_arguments(self) -> &'static [&'static str] {
        match self {
            Self::Geckodriver | Self::About => &["--version"],
            Self::Cyclonedx => &["cyclonedx", "--version"],
            Self::Audit => &["audit", "--version"],
        }
    }

    fn is_installed(self) -> bool {
        process::output(Command::new(self.path()).args(self.version_arguments()))
            .is_some_and(|printed| prints_version(&printed, self.version()))
    }

    fn install(self) -> Result<()> {
        ensure!(
            process::find(&["cc"]).is_some(),
            "a C compiler is needed to install {}; on Debian or Ubuntu: `apt-get install -y gcc libc6-dev`",
            self.package()
        );
        let version = self.version();
        let mut cargo = process::cargo()?;
        cargo.args(["install", "--force", "--locked", "--version", version]);
        // Comparing licenses takes many minutes in a program that is not optimized.
        if self != Self::About {
            cargo.arg("--debug");
        }
        cargo.arg("--root").arg(workspace::tools());
        cargo.arg("--target-dir").arg(workspace::target());
        if let Some(features) = self.features() {
            cargo.args(["--features", features]);
        }
        process::run(cargo.arg(self.package()))?;
        ensure!(
            self.is_installed(),
            "{} was installed, but does not say that it is version {version}",
            self.path().display()
        );
        Ok(())
    }
}

/// The steps still needed before these tools can be used; empty on a second run.
pub fn missing(wanted: &[Tool]) -> Vec<Step> {
    let missing = wanted.iter().copied().filter(|tool| !tool.is_installed());
    let step = |tool: Tool| {
        let title = format!("Installing {} {} (about two minutes, once)", tool.package(), tool.version());
        Step::new(title, move || tool.install())
    };
    missing.map(step).collect()
}

/// What a build of the release still needs: the standard library of WebAssembly, as source. wasm-bindgen is a library of this
/// program, so our own lock file says what writes the glue.
pub fn missing_for_build() -> Vec<Step> {
    wasm_target::missing().into_iter().collect()
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

//! `cargo xtask bench`: measures the guide beside two pages that ask the same questions, in one run.
//!
//! This builds what is measured. The browser tests' own package drives the browser and writes the report
//! (`tests/e2e/src/bench/`).

mod questions;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use clap::{Args, FromArgMatches as _, ValueEnum};

use crate::build::another::Builder;
use crate::build::{self, minified_module, minified_script};
use crate::progress::Progress;
use crate::setup::browsers::{self, Engine};
use crate::setup::npm;
use crate::{compress, process, workspace};

/// The numbers of questions for which growth is measured. The first is what all else is measured with.
pub const SIZES: [usize; 4] = [16, 100, 1_000, 5_000];

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Phase {
    /// Bytes over the wire to the first question
    Bytes,
    /// Times to the first answer on a slow phone
    Load,
    /// Time of an answer and the next question on a slow phone
    Latency,
    /// Memory and elements of the page
    Memory,
    /// The same with many questions
    Growth,
}

/// What to measure, and how often.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// How often each thing is measured; the report has medians
    #[arg(long, default_value_t = 5)]
    pub rounds: usize,
    /// Measure only some of it
    #[arg(long, value_enum, value_delimiter = ',')]
    pub only: Vec<Phase>,
    /// The dist folder of another build, to compare with in the same run
    #[arg(long)]
    pub beside: Option<PathBuf>,
    /// Measure what the last run has built
    #[arg(long)]
    pub built: bool,
}

impl Options {
    /// Whether something is measured.
    #[must_use]
    pub fn includes(&self, phase: Phase) -> bool {
        self.only.is_empty() || self.only.contains(&phase)
    }

    /// Reads them as [`run`] hands them on.
    ///
    /// # Errors
    ///
    /// When an argument is not one of them.
    pub fn read(arguments: impl Iterator<Item = std::ffi::OsString>) -> Result<Self> {
        let command = Self::augment_args(clap::Command::new("bench"));
        Ok(Self::from_arg_matches(&command.try_get_matches_from(arguments)?)?)
    }

    fn arguments(&self) -> Vec<std::ffi::OsString> {
        let mut arguments = vec!["--rounds".into(), self.rounds.to_string().into()];
        for phase in self.only.iter().filter_map(ValueEnum::to_possible_value) {
            arguments.extend(["--only".into(), phase.get_name().into()]);
        }
        if let Some(folder) = &self.beside {
            arguments.extend(["--beside".into(), folder.into()]);
        }
        arguments
    }
}

/// Where everything of this command lies.
#[must_use]
pub fn folder() -> PathBuf {
    workspace::target().join("bench")
}

/// The folder to serve for a target with a number of questions: `guide`, `by-hand` or `preact`.
#[must_use]
pub fn site(target: &str, questions: usize) -> PathBuf {
    folder().join(format!("{target}-{questions}"))
}

/// Builds all targets and measures them.
///
/// # Errors
///
/// When a tool or browser is missing, a build fails, or a target does not show what it should.
pub fn run(options: &Options) -> Result<()> {
    if !options.built {
        build::run(&workspace::content())?;
        build_targets()?;
    }
    let missing = browsers::missing(&[Engine::Chromium], false);
    let mut progress = Progress::new(missing.iter().len() + 1);
    progress.run_all(missing)?;
    progress.step("Measuring", || {
        let mut cargo = process::cargo()?;
        cargo.args(["run", "--quiet", "--package", "kap-guide-e2e", "--bin", "bench", "--"]);
        process::run(cargo.args(options.arguments()))
    })
}

fn build_targets() -> Result<()> {
    let setup = npm::missing_for_bench();
    let mut progress = Progress::new(setup.iter().len() + 2);
    progress.run_all(setup)?;
    progress.step("Writing the pages beside it", || {
        SIZES.into_iter().try_for_each(|count| {
            let by_hand = ("by-hand", "<script defer src=\"app.js\"></script>");
            page(by_hand, count, &[("app.js", minified_script(&source("by-hand.js")?)?)])?;
            let preact = (
                "preact",
                "<link rel=\"modulepreload\" href=\"preact.js\">\n    <script type=\"module\" src=\"app.js\"></script>",
            );
            let files = [("app.js", minified_module(&source("preact.js")?)?), ("preact.js", npm::PREACT.text()?)];
            page(preact, count, &files)
        })
    })?;
    progress.step("Building the guide with the same questions", || {
        let builder = Builder::new()?;
        SIZES.into_iter().try_for_each(|count| {
            let content = folder().join("content").join(count.to_string());
            questions::write_toml(&content, count)?;
            builder.build(&content, &site("guide", count)).map(drop)
        })
    })
}

fn page((target, scripts): (&str, &str), count: usize, files: &[(&str, String)]) -> Result<()> {
    let folder = site(target, count);
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    let html = source("page.html")?.replace("{{scripts}}", scripts);
    write(&folder, "index.html", &html)?;
    write(&folder, "style.css", &source("style.css")?)?;
    write(&folder, "questions.json", &questions::json(count).to_string())?;
    files.iter().try_for_each(|(name, text)| write(&folder, name, text))?;
    compress::precompress(&folder)
}

fn write(folder: &Path, name: &str, text: &str) -> Result<()> {
    let path = folder.join(name);
    fs::write(&path, text).with_context(|| format!("could not write {}", path.display()))
}

fn source(name: &str) -> Result<String> {
    let path = workspace::root().join("xtask/bench").join(name);
    fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_reaches_the_program_that_measures() -> Result<()> {
        let only = vec![Phase::Load, Phase::Latency];
        let options = Options { rounds: 3, only, beside: Some("before".into()), built: false };
        let handed = ["bench".into()].into_iter().chain(options.arguments());
        assert_eq!(Options::read(handed)?, options);
        assert!(options.includes(Phase::Load) && !options.includes(Phase::Bytes));
        let all = Options::read(["bench".into()].into_iter())?;
        assert!(all.rounds == 5 && all.includes(Phase::Growth));
        Ok(())
    }
}

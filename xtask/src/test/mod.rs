//! `cargo xtask test`: every check there is, from the quickest to the slowest, with one table at the end.

mod commands;
mod due;
mod layer;
mod level;
mod needs;
mod options;
mod scan;
mod stream;
mod table;

use std::io::IsTerminal as _;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, Result, bail, ensure};

use crate::progress::Progress;
use crate::{build, process, size, wordpress, workspace};
use layer::Layer;
pub use options::Options;
use scan::Counts;
use table::Outcome;

/// Runs the layers, all of them even if some fail.
///
/// # Errors
///
/// When something that the tests need could not be installed, or when layers failed; the error then
/// names them.
pub fn run(options: &Options) -> Result<()> {
    let layers = layer::select(options);
    let missing = needs::missing(&layers, options);
    let mut progress = Progress::new(missing.len() + layers.len());
    progress.run_all(missing)?;

    let mut outcomes = Vec::new();
    let mut names = Vec::new();
    let mut release_is_built = false;
    for layer in layers {
        let begun = Instant::now();
        let mut counts = Counts::default();
        let result = progress.step(layer.title(), || match layer {
            Layer::Size => measure(&mut release_is_built),
            Layer::Browser | Layer::Wordpress if !release_is_built => {
                bail!("there is no release to test, for its build failed")
            }
            Layer::Wordpress => {
                let sites = wordpress::Sites::start()?;
                run_commands(commands::in_wordpress(options, &sites)?, &mut counts, &mut names)
            }
            _ => run_commands(commands::of(layer, options)?, &mut counts, &mut names),
        });
        if let Err(error) = &result {
            println!("      {}: {error:#}", layer.name());
        }
        let failed = result.is_err();
        outcomes.push(Outcome { layer, counts, time: begun.elapsed(), failed });
    }

    print!("\n{}", table::print(&outcomes));
    due::print();
    let failed: Vec<&str> =
        outcomes.iter().filter(|outcome| outcome.failed).map(|outcome| outcome.layer.name()).collect();
    let names: String = names.iter().flat_map(|name| ["\n  ", name]).collect();
    ensure!(failed.is_empty(), "failed: {}{names}", failed.join(", "));
    Ok(())
}

fn measure(release_is_built: &mut bool) -> Result<()> {
    let release = build::run(&workspace::content())?;
    *release_is_built = true;
    level::check(&release.folder)?;
    size::check(&release, &workspace::budget())
}

/// Runs all commands of a layer, so that one run shows everything to fix. Adds the names of failed tests to `names`.
fn run_commands(commands: Vec<Command>, counts: &mut Counts, names: &mut Vec<String>) -> Result<()> {
    let mut failures = Vec::new();
    for mut command in commands {
        let words = process::in_words(&command);
        println!("      {words}");
        if std::io::stdout().is_terminal() {
            command.env("CARGO_TERM_COLOR", "always");
        }
        let read = |line: &str| {
            counts.add(line);
            names.extend(scan::failed_test(line).map(str::to_owned));
        };
        let status = stream::run(&mut command, &mut std::io::stdout(), read)
            .with_context(|| format!("could not run `{words}`"))?;
        if !status.success() {
            failures.push(format!("`{words}` failed ({status})"));
        }
    }
    ensure!(failures.is_empty(), "{}", failures.join("; "));
    Ok(())
}

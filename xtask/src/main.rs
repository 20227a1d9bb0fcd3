//! `cargo xtask`: one entry for everything that a person or the CI does with this repository.

use std::process::ExitCode;

use anyhow::Result;
use xtask::build::another;
use xtask::cli::{self, Command};
use xtask::{bench, build, docs, graph, release, serve, shots, size, test, verify};

fn main() -> ExitCode {
    let command = match cli::parse(std::env::args_os()) {
        Ok(command) => command,
        // Also how the help text is printed.
        Err(error) => error.exit(),
    };
    match run(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // The whole chain on one line: what failed first, then why.
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Build { content } if !another::is_ours(&content) => {
            let guide = another::run(&content)?;
            println!("The guide is in {}.", guide.site.display());
            Ok(())
        }
        Command::Build { content } => {
            let release = build::run(&content)?;
            println!("The release is in {}.", release.folder.display());
            Ok(())
        }
        Command::Bench(options) => bench::run(&options),
        Command::Docs => docs::run(),
        Command::Licenses => release::write_licenses(),
        Command::Release => release::run(),
        Command::Verify { folder } => verify::run(&folder),
        Command::Graph => graph::run(),
        Command::Serve { port, content } => serve::run(port, &content),
        Command::Shots { arguments } => shots::run(&arguments),
        Command::Size => size::run(),
        Command::Test(options) => test::run(&options),
    }
}

//! `cargo xtask`: one entry for everything that a person or the CI does with this repository.

use std::process::ExitCode;

use anyhow::Result;
use xtask::cli::{self, Command};
use xtask::{build, docs, graph, serve, shots, size, test};

fn main() -> ExitCode {
    match cli::parse(std::env::args_os()).and_then(run) {
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
        Command::Help => {
            print!("{}", cli::HELP);
            Ok(())
        }
        Command::Build { content } => {
            let release = build::run(&content)?;
            println!("The release is in {}.", release.folder.display());
            Ok(())
        }
        Command::Docs => docs::run(),
        Command::Graph => graph::run(),
        Command::Serve { port } => serve::run(port),
        Command::Shots { arguments } => shots::run(&arguments),
        Command::Size => size::run(),
        Command::Test(options) => test::run(&options),
    }
}

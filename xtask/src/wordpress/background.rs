//! Programs that run in the background until a test run is over.

use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use crate::process;

/// How long a program may take until it listens.
const PATIENCE: Duration = Duration::from_secs(30);

/// Waits until a program answers.
pub fn wait_until_up(what: &str, answers: impl Fn() -> bool) -> Result<()> {
    let begun = Instant::now();
    while !answers() {
        if begun.elapsed() > PATIENCE {
            bail!("{what} did not start within {} s", PATIENCE.as_secs());
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

/// Starts a program that is silent, in a group of its own with those that it starts itself.
pub fn spawn(program: &mut Command) -> Result<Child> {
    let program = program.process_group(0).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    program.spawn().with_context(|| format!("could not start `{}`", process::in_words(program)))
}

/// Stops a program with its group. One that has stopped already is fine.
pub fn stop(program: &mut Child) {
    if let Ok(mut kill) = process::command("kill") {
        let _ = kill.arg("--").arg(format!("-{}", program.id())).stderr(Stdio::null()).status();
    }
    let _ = program.wait();
}

//! A display that nobody sees, for a browser without a headless mode. Each browser has one of its own: two windows on one display
//! would take focus from each other.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};

use anyhow::{Context as _, Result};
use xtask::process;

/// A running display, which ends when this is dropped.
pub struct Display {
    child: Child,
    number: u32,
}

impl Display {
    /// Starts a display under the first free number.
    pub fn start() -> Result<Self> {
        let mut command = process::command("Xvfb")?;
        command.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().context("could not start Xvfb")?;
        let mut line = String::new();
        let output = child.stdout.take().context("Xvfb has no output")?;
        // It writes its number when it is ready, and ends the line.
        BufReader::new(output).read_line(&mut line).context("could not read from Xvfb")?;
        let number = line.trim().parse();
        let display = Self { child, number: number.as_ref().copied().unwrap_or_default() };
        number.context("Xvfb did not say its number")?;
        Ok(display)
    }

    /// What programs that draw on it need in `DISPLAY`.
    pub fn name(&self) -> String {
        format!(":{}", self.number)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // An error means that it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

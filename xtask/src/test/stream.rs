//! A child's output, shown as it comes and read at the same time.

use std::io::{BufRead as _, BufReader, Write};
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context as _, Result};

/// Runs a command, writes each line of its output to `shown`, and hands it to `read`. What it says on
/// the error stream goes straight to the person.
pub fn run(command: &mut Command, shown: &mut impl Write, mut read: impl FnMut(&str)) -> Result<ExitStatus> {
    let mut child = command.stdout(Stdio::piped()).spawn()?;
    let output = child.stdout.take().context("its output could not be read")?;
    let mut output = BufReader::new(output);
    let mut line = Vec::new();
    while output.read_until(b'\n', &mut line)? > 0 {
        shown.write_all(&line)?;
        shown.flush()?;
        read(&String::from_utf8_lossy(&line));
        line.clear();
    }
    Ok(child.wait()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read_and_the_end_is_known() -> Result<()> {
        let mut lines = Vec::new();
        let mut shown = Vec::new();
        let mut command = Command::new("sh");
        command.args(["-c", "echo one; printf two; exit 3"]);
        let status = run(&mut command, &mut shown, |line| lines.push(line.to_owned()))?;
        assert_eq!(lines, ["one\n", "two"]);
        assert_eq!(shown, b"one\ntwo");
        assert_eq!(status.code(), Some(3));
        Ok(())
    }
}

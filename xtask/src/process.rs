//! Starts other programs: finds them, and sets up their environment.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::workspace;

/// Variables that Cargo sets for a program about that program's own package. Passed on, they would tell build scripts
/// of a nested Cargo about the wrong package and make them run again each time.
const OF_THIS_PACKAGE: &[&str] = &[
    "CARGO_BIN_NAME",
    "CARGO_CRATE_NAME",
    "CARGO_MANIFEST_DIR",
    "CARGO_MANIFEST_LINKS",
    "CARGO_MANIFEST_PATH",
    "CARGO_PRIMARY_PACKAGE",
];

/// The first of these programs that is on the PATH.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
}

/// A command that runs in the repository's top folder, finds the project's own tools first, and may be Cargo or call
/// it.
///
/// # Errors
///
/// When the PATH cannot be extended.
pub fn command(program: impl Into<OsString>) -> Result<Command> {
    let mut command = Command::new(program.into());
    command.current_dir(workspace::root());
    command.env("PATH", path_with_tools()?);
    for (name, _) in env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || OF_THIS_PACKAGE.contains(&&*name) {
            command.env_remove(&*name);
        }
    }
    Ok(command)
}

/// A command for the Cargo that started this program, so that the toolchain stays the same.
///
/// # Errors
///
/// As [`command`].
pub fn cargo() -> Result<Command> {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command and shows its output.
///
/// # Errors
///
/// When the program cannot be started, or says that it failed.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("could not start `{}`", in_words(command)))?;
    if status.success() {
        return Ok(());
    }
    bail!("`{}` failed ({status})", in_words(command));
}

/// The output of a command; `None` if it cannot start or fails, which counts as absent.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The command as a person would type it.
pub fn in_words(command: &Command) -> String {
    let program = PathBuf::from(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program());
    let mut words = name.to_string_lossy().into_owned();
    for argument in command.get_args() {
        words.push(' ');
        words.push_str(&argument.to_string_lossy());
    }
    words
}

/// The PATH for child processes, in which the project's own tools come first.
fn path_with_tools() -> Result<OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(workspace::tools_bin()).chain(env::split_paths(&rest));
    env::join_paths(folders).context("the folder of this repository cannot be put on the PATH")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_by_its_second_name() {
        assert!(find(&["no-such-program-here", "sh"]).is_some());
        assert!(find(&["no-such-program-here"]).is_none());
    }

    #[test]
    fn a_failure_names_the_command() {
        let message = run(Command::new("false").arg("--really")).err().map(|error| error.to_string());
        assert!(message.is_some_and(|message| message.contains("`false --really` failed")));
    }

    #[test]
    fn nested_cargo_is_not_told_about_this_package() -> Result<()> {
        let cargo = cargo()?;
        let passed_on = cargo
            .get_envs()
            .any(|(name, value)| name.to_string_lossy().starts_with("CARGO_PKG_") && value.is_some());
        assert!(!passed_on);
        Ok(())
    }

    #[test]
    fn the_projects_own_tools_come_first() -> Result<()> {
        let path = path_with_tools()?;
        assert_eq!(env::split_paths(&path).next(), Some(workspace::tools_bin()));
        Ok(())
    }
}

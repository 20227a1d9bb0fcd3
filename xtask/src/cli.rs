//! Parses what a person types after `cargo xtask` into a closed set of commands. The help text is made of the comments
//! here and in `test::Options`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Error, Parser, Subcommand};

use crate::test::Options;
use crate::{bench, release, serve, workspace};

/// The project's own commands.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", disable_version_flag = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// A command with its arguments, ready to run.
#[derive(Debug, PartialEq, Eq, Subcommand)]
pub enum Command {
    /// Build, then show the clinic's page on this machine
    Serve {
        /// A port of 127.0.0.1
        #[arg(long, default_value_t = serve::PORT)]
        port: u16,
        /// A folder with another guide, such as examples/sleep-diary, to show that one
        #[arg(long, default_value_os_t = workspace::content(), hide_default_value = true)]
        content: PathBuf,
    },
    /// Run every check
    #[command(visible_alias = "ci")]
    Test(Options),
    /// Build the release into dist/, or another guide into target/guides/
    Build {
        /// A folder with another guide and its words, such as examples/sleep-diary
        #[arg(long, default_value_os_t = workspace::content(), hide_default_value = true)]
        content: PathBuf,
    },
    /// Make everything that clinics and developers download, from the last commit, in release/
    Release,
    /// Build the last commit again in a fresh clone, and compare it with a release file by file
    Verify {
        /// The folder with the files of the release
        #[arg(default_value_os_t = release::folder(), hide_default_value = true)]
        folder: PathBuf,
    },
    /// Write THIRD-PARTY.txt: the licenses of everything that is built in
    Licenses,
    /// Build, then compare the sizes with budget.toml
    Size,
    /// Build, then measure the guide beside two other pages of the same questions, in target/bench/report.md
    Bench(bench::Options),
    /// Write docs/for-clinicians.md, and the settings in docs/embedding.md
    Docs,
    /// Draw which file imports which, for Graphviz; fails where files import each other in a circle
    Graph,
    /// Build, then take pictures of the screens
    Shots {
        /// Passed unchanged to the program that takes the pictures
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
}

/// Parses the process arguments, including the program's own name.
///
/// # Errors
///
/// When the command is unknown, when an argument is not one that it takes, or when the help text is asked for.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, Error> {
    Arguments::try_parse_from(arguments).map(|arguments| arguments.command)
}

#[cfg(test)]
mod tests {
    use anyhow::{Context as _, Result, bail};
    use clap::CommandFactory as _;
    use clap::error::ErrorKind;

    use super::*;
    use crate::setup::browsers::Engine;

    fn parsed(line: &str) -> Result<Command, Error> {
        parse(std::iter::once("xtask").chain(line.split_whitespace()).map(OsString::from))
    }

    #[test]
    fn the_commands_fit_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn no_argument_asks_for_help() -> Result<()> {
        let kind = |line| parsed(line).err().map(|error| error.kind());
        assert_eq!(kind(""), Some(ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand));
        assert_eq!(kind("help"), Some(ErrorKind::DisplayHelp));
        let help = parsed("--help").err().context("there is no help")?.to_string();
        for command in ["cargo xtask", "serve", "test", "build", "size", "docs", "graph", "shots", "ci"] {
            assert!(help.contains(command), "{command} is not in {help}");
        }
        Ok(())
    }

    #[test]
    fn test_takes_engines_and_one_filter() -> Result<()> {
        let Command::Test(options) = parsed("test --engine firefox --engine webkit --fast tag")? else {
            bail!("test was read as something else");
        };
        assert!(options.fast);
        assert_eq!(options.engines, [Engine::Firefox, Engine::Webkit]);
        assert_eq!(options.filter.as_deref(), Some("tag"));
        assert!(parsed("test one two").is_err());
        Ok(())
    }

    #[test]
    fn ci_is_test() -> Result<()> {
        assert_eq!(parsed("ci")?, parsed("test")?);
        Ok(())
    }

    #[test]
    fn what_is_not_given_has_its_usual_value() -> Result<()> {
        assert_eq!(parsed("serve")?, Command::Serve { port: serve::PORT, content: workspace::content() });
        assert_eq!(parsed("build")?, Command::Build { content: workspace::content() });
        Ok(())
    }

    #[test]
    fn a_wrong_word_is_refused_with_its_name() {
        for line in ["sreve", "serve --prot 1", "serve --port many", "size now", "test --engine lynx"] {
            assert!(parsed(line).is_err(), "{line} was accepted");
        }
        let message = parsed("sreve").err().map(|error| error.to_string()).unwrap_or_default();
        assert!(message.contains("sreve") && message.contains("'serve'"), "{message}");
    }

    #[test]
    fn shots_hands_its_arguments_on() -> Result<()> {
        let arguments = vec![OsString::from("--width"), OsString::from("320")];
        assert_eq!(parsed("shots --width 320")?, Command::Shots { arguments });
        Ok(())
    }
}

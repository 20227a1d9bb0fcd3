//! Parses what a person types after `cargo xtask` into a closed set of commands.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use lexopt::{Arg, Parser, ValueExt as _};

use crate::setup::browsers::Engine;
use crate::test::Options;
use crate::{serve, workspace};

/// One line for each command.
pub const HELP: &str = "\
Usage: cargo xtask COMMAND

  serve [--port N]       build, then show the clinic's page at http://127.0.0.1:8080
  test [--fast | --all | --wordpress] [--engine NAME]... [FILTER]
                         run every check; --fast leaves out what needs a build or a browser, --all adds what
                         takes long, --wordpress runs the visits in a real WordPress alone
  build [--content DIR]  build the release into dist/
  size                   build, then hold the sizes against budget.toml
  docs                   write docs/for-clinicians.md, and the settings in docs/embedding.md
  graph                  draw which file imports which, for Graphviz; fails where files import each other in a circle
  shots [ARGUMENTS]      build, then take pictures of the screens
  ci                     the same as test
  help                   this text

The engines are chromium, firefox and webkit; all three unless named.
";

/// A command with its arguments, ready to run.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Print [`HELP`].
    Help,
    /// Build the release from the guide in `content`.
    Build {
        /// The folder that holds the guide and its words.
        content: PathBuf,
    },
    /// Build, then serve `dist/` on this port.
    Serve {
        /// A port of 127.0.0.1.
        port: u16,
    },
    /// Build, then take pictures of the screens.
    Shots {
        /// Passed unchanged to the program that takes the pictures.
        arguments: Vec<OsString>,
    },
    /// Write the guide in words for clinicians.
    Docs,
    /// Draw which file imports which.
    Graph,
    /// Build, then compare sizes with the budget.
    Size,
    /// Run the test layers.
    Test(Options),
}

/// Parses the process arguments, including the program's own name.
///
/// # Errors
///
/// When the command is unknown, or an argument is not one that it takes.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command> {
    let mut parser = Parser::from_iter(arguments);
    let name = match parser.next()? {
        None | Some(Arg::Long("help") | Arg::Short('h')) => return Ok(Command::Help),
        Some(Arg::Value(value)) => value.string()?,
        Some(other) => return Err(other.unexpected().into()),
    };
    match name.as_str() {
        "build" => build(parser),
        "ci" | "test" => test(parser),
        "help" => Ok(Command::Help),
        "serve" => serve(parser),
        "shots" => Ok(Command::Shots { arguments: parser.raw_args()?.collect() }),
        "docs" => alone(parser, Command::Docs),
        "graph" => alone(parser, Command::Graph),
        "size" => alone(parser, Command::Size),
        _ => bail!("there is no command \"{name}\"; `cargo xtask help` lists them"),
    }
}

/// A command that takes no arguments.
fn alone(mut parser: Parser, command: Command) -> Result<Command> {
    match parser.next()? {
        None => Ok(command),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn build(mut parser: Parser) -> Result<Command> {
    let mut content = workspace::content();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("content") => content = parser.value()?.into(),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Build { content })
}

fn serve(mut parser: Parser) -> Result<Command> {
    let mut port = serve::PORT;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("port") => {
                port = parser.value()?.parse().context("--port takes a number from 0 to 65535")?;
            }
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Serve { port })
}

fn test(mut parser: Parser) -> Result<Command> {
    let mut options = Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("fast") => options.fast = true,
            Arg::Long("all") => options.all = true,
            Arg::Long("wordpress") => options.wordpress = true,
            Arg::Long("engine") => options.engines.push(Engine::named(&parser.value()?.string()?)?),
            Arg::Value(filter) if options.filter.is_none() => options.filter = Some(filter.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Test(options))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command> {
        parse(std::iter::once("xtask").chain(line.split_whitespace()).map(OsString::from))
    }

    #[test]
    fn no_argument_asks_for_help() -> Result<()> {
        assert_eq!(parsed("")?, Command::Help);
        assert_eq!(parsed("--help")?, Command::Help);
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
    fn a_wrong_word_is_refused_with_its_name() {
        for line in ["sreve", "serve --prot 1", "serve --port many", "size now", "test --engine lynx"] {
            assert!(parsed(line).is_err(), "{line} was accepted");
        }
        let message = parsed("sreve").err().map(|error| error.to_string()).unwrap_or_default();
        assert!(message.contains("sreve"), "{message}");
    }

    #[test]
    fn shots_hands_its_arguments_on() -> Result<()> {
        let arguments = vec![OsString::from("--width"), OsString::from("320")];
        assert_eq!(parsed("shots --width 320")?, Command::Shots { arguments });
        Ok(())
    }
}

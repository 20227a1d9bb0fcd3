//! What each layer runs, to the last argument.

use std::process::Command;

use anyhow::Result;

use super::layer::Layer;
use super::options::Options;
use crate::process;
use crate::setup::typescript;
use crate::wordpress::Sites;
use crate::workspace::WASM_TARGET;

/// The widget's package without what only a browser has.
const WITHOUT_BROWSER: [&str; 5] = ["-p", "kap-guide", "--no-default-features", "--features", "serde,ssr"];

/// One run shows every test that fails, not only those of the first program.
const TEST: &[&str] = &["test", "--no-fail-fast"];

/// What runs on this machine, with its docs checked.
const TOOLS: [&str; 10] = [
    "-p",
    "xtask",
    "-p",
    "kap-guide-compiler",
    "-p",
    "kap-guide-setup",
    "-p",
    "kap-guide-server",
    "-p",
    "kap-guide-e2e",
];

/// What becomes WebAssembly.
const IN_A_BROWSER: [&str; 8] =
    ["-p", "kap-guide", "-p", "kap-guide-widget", "-p", "kap-guide-form", "--target", WASM_TARGET];

/// The tests of the shell that need no browser.
const SHELL_TESTS: [&str; 3] =
    ["tests/shell/dates.test.js", "tests/shell/links.test.js", "tests/shell/notes-file.test.js"];

/// The shell's scripts, each with the files that run together.
const SHELL_PROJECTS: [&str; 5] = [
    "shell/loader/tsconfig.json",
    "shell/loader/tsconfig.standalone.json",
    "shell/check/tsconfig.json",
    "shell/frame/tsconfig.json",
    "shell/frame-page/tsconfig.json",
];

/// The commands of a layer, in order; none for what this program does itself.
pub fn of(layer: Layer, options: &Options) -> Result<Vec<Command>> {
    let filter = options.filter.as_deref();
    match layer {
        Layer::Format => Ok(vec![cargo(&["fmt", "--all", "--check"])?]),
        Layer::Lints => Ok(lints()?.into_iter().chain(docs()?).collect()),
        Layer::Native => Ok(vec![
            filtered(cargo(&[TEST, &WITHOUT_BROWSER].concat())?, filter),
            filtered(
                cargo(&[TEST, &["-p", "xtask", "-p", "kap-guide-setup", "-p", "kap-guide-server"]].concat())?,
                filter,
            ),
            of_the_shell(filter)?,
        ]),
        Layer::Size | Layer::Wordpress => Ok(Vec::new()),
        Layer::Browser => {
            let mut command = in_browsers(options)?;
            if options.all {
                command.env("KAP_ALL", "1").env("KAP_CYCLES", "1000");
            }
            Ok(vec![filtered(command, filter)])
        }
    }
}

/// The visits in a WordPress.
pub fn in_wordpress(options: &Options, sites: &Sites) -> Result<Vec<Command>> {
    let mut command = in_browsers(options)?;
    command.envs(sites.environment());
    Ok(vec![filtered(command, options.filter.as_deref())])
}

fn in_browsers(options: &Options) -> Result<Command> {
    let engines: Vec<&str> = options.engines().iter().map(|engine| engine.name()).collect();
    let mut command = cargo(&[])?;
    command.args(TEST).args(["-p", "kap-guide-e2e"]).env("KAP_ENGINES", engines.join(","));
    Ok(command)
}

/// The tests of the shell that need no browser.
fn of_the_shell(filter: Option<&str>) -> Result<Command> {
    let mut command = process::command("node")?;
    command.args(["--test", "--test-reporter=tap"]);
    if let Some(filter) = filter {
        command.arg(format!("--test-name-pattern={filter}"));
    }
    command.args(SHELL_TESTS);
    Ok(command)
}

/// Checks the types of the shell: as it fetches files, as it holds them, and in a frame.
fn types(project: &str) -> Result<Command> {
    let mut command = process::command("node")?;
    command.arg(typescript::compiler()).args(["--project", project]);
    Ok(command)
}

fn lints() -> Result<Vec<Command>> {
    let packages = [
        [&WITHOUT_BROWSER as &[&str], &["--all-targets"]].concat(),
        [&IN_A_BROWSER as &[&str], &["--lib"]].concat(),
        [&TOOLS as &[&str], &["--all-targets"]].concat(),
    ];
    let clippy = |packages: Vec<&str>| cargo(&[&["clippy"], &*packages, &["--", "-D", "warnings"]].concat());
    packages.into_iter().map(clippy).chain(SHELL_PROJECTS.into_iter().map(types)).collect()
}

/// The docs of private items too: a link that leads nowhere fails. The tests of the library have no docs.
fn docs() -> Result<Vec<Command>> {
    const DOC: &[&str] = &["doc", "--no-deps", "--document-private-items"];
    let packages: [&[&str]; 2] = [&IN_A_BROWSER, &TOOLS];
    let document = |packages: &[&str]| {
        let mut command = cargo(&[DOC, packages].concat())?;
        command.env("RUSTDOCFLAGS", "-D warnings");
        Ok(command)
    };
    packages.into_iter().map(document).collect()
}

fn cargo(arguments: &[&str]) -> Result<Command> {
    let mut command = process::cargo()?;
    command.args(arguments);
    Ok(command)
}

fn filtered(mut command: Command, filter: Option<&str>) -> Command {
    command.args(filter);
    command
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::browsers::Engine;
    use crate::workspace;

    #[test]
    fn a_filter_reaches_the_tests() -> Result<()> {
        let options = Options { filter: Some("tag".to_owned()), ..Options::default() };
        for layer in [Layer::Native, Layer::Browser] {
            for command in of(layer, &options)? {
                let words = process::in_words(&command);
                assert!(words.ends_with(" tag") || words.contains(" --test-name-pattern=tag "), "{words}");
            }
        }
        Ok(())
    }

    #[test]
    fn the_browser_tests_are_told_which_engines() -> Result<()> {
        let engines = vec![Engine::Firefox, Engine::Webkit];
        let options = Options { engines, ..Options::default() };
        let commands = of(Layer::Browser, &options)?;
        let told = commands.iter().flat_map(Command::get_envs).any(|(name, value)| {
            name == "KAP_ENGINES" && value.is_some_and(|value| value == "firefox,webkit")
        });
        assert!(told);
        Ok(())
    }

    #[test]
    fn each_package_is_linted_and_warnings_fail() -> Result<()> {
        let words: Vec<String> = lints()?.iter().map(process::in_words).collect();
        let (cargo, node) = words.split_at(3);
        assert_eq!(
            cargo,
            [
                "cargo clippy -p kap-guide --no-default-features --features serde,ssr --all-targets \
                 -- -D warnings",
                "cargo clippy -p kap-guide -p kap-guide-widget -p kap-guide-form --target wasm32-unknown-unknown --lib -- -D warnings",
                "cargo clippy -p xtask -p kap-guide-compiler -p kap-guide-setup -p kap-guide-server -p kap-guide-e2e --all-targets \
                 -- -D warnings",
            ]
        );
        assert_eq!(node.len(), SHELL_PROJECTS.len());
        for (words, project) in node.iter().zip(SHELL_PROJECTS) {
            assert!(
                words.starts_with("node ") && words.ends_with(&format!("/lib/tsc.js --project {project}"))
            );
        }
        Ok(())
    }

    #[test]
    fn every_test_and_every_project_of_the_shell_is_run() -> Result<()> {
        let in_folder = |folder: &str, ending: &str| -> Result<Vec<String>> {
            let mut found = Vec::new();
            for entry in std::fs::read_dir(workspace::root().join(folder))? {
                let name = entry?.file_name().to_string_lossy().into_owned();
                if name.ends_with(ending) {
                    found.push(format!("{folder}/{name}"));
                }
            }
            found.sort();
            Ok(found)
        };
        assert_eq!(in_folder("tests/shell", ".js")?, SHELL_TESTS);
        let mut projects = Vec::new();
        for folder in ["shell/loader", "shell/check", "shell/frame", "shell/frame-page"] {
            projects.extend(in_folder(folder, ".json")?);
        }
        let mut expected = SHELL_PROJECTS.to_vec();
        expected.sort_unstable();
        projects.sort();
        assert_eq!(projects, expected);
        Ok(())
    }

    #[test]
    fn a_link_in_the_docs_of_any_package_that_leads_nowhere_fails() -> Result<()> {
        let commands = of(Layer::Lints, &Options::default())?;
        let docs = commands.iter().filter(|command| process::in_words(command).starts_with("cargo doc "));
        let docs: Vec<&Command> = docs.collect();
        let strict = |command: &&Command| {
            command.get_envs().any(|(name, value)| {
                name == "RUSTDOCFLAGS" && value.is_some_and(|value| value == "-D warnings")
            })
        };
        assert!(docs.iter().all(strict));
        let words: Vec<String> = docs.iter().map(|command| process::in_words(command)).collect();
        let words = format!("{} ", words.join(" "));
        let missing = |package: &&str| !words.contains(&format!("-p {package} "));
        let packages = [
            "kap-guide",
            "kap-guide-widget",
            "xtask",
            "kap-guide-compiler",
            "kap-guide-server",
            "kap-guide-e2e",
        ];
        assert_eq!(
            packages.into_iter().filter(|package| missing(package)).collect::<Vec<_>>(),
            Vec::<&str>::new()
        );
        Ok(())
    }
}

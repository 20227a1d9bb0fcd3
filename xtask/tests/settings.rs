//! The shell reads settings as `src/settings` does: the lines of a file, and any value that a clinic may paste.

use std::io::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use kap_guide::settings::{PAPER, SETTINGS, parse, print};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use xtask::{build, workspace};

#[path = "settings/pieces.rs"]
mod pieces;

use pieces::{Case, from_the_file, pasted};

/// What the native parser makes of each: nothing if it is refused, and an empty text if it counts as not set.
fn natively(cases: &[Case]) -> Vec<Option<String>> {
    let read = |(name, value): &Case| {
        let (settings, problems) = parse([(name.as_str(), value.as_str())]);
        let read = print(&settings).first().map(|(_, value)| (*value).to_owned());
        read.or(problems.is_empty().then(String::new))
    };
    cases.iter().map(read).collect()
}

/// What the shell makes of each.
fn by_shell(cases: &[Case]) -> Result<Vec<Option<String>>> {
    let source = |path: &str| std::fs::read_to_string(workspace::root().join("shell").join(path));
    let data: Value = json!({
        "settings": build::shell_settings(),
        "paper": format!("#{:02x}{:02x}{:02x}", PAPER.red, PAPER.green, PAPER.blue),
    });
    let script = format!(
        "const DATA = {data}; const warn = () => {{}}; const matchMedia = () => ({{}}); const window = globalThis;
        {}{}{}
        const cases = JSON.parse(require('fs').readFileSync(0, 'utf8'));
        const setting = (wanted) => DATA.settings.find(({{ name }}) => name === wanted);
        const read = ([name, value]) => (setting(name) ? readSetting(setting(name), value) : null);
        process.stdout.write(JSON.stringify(cases.map(read)));",
        source("shared/browser.js")?,
        source("shared/bare.js")?,
        source("loader/settings.js")?,
    );
    let mut node = Command::new("node")
        .args(["-e", &script])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("node does not start")?;
    node.stdin.take().context("node reads nothing")?.write_all(&serde_json::to_vec(cases)?)?;
    let output = node.wait_with_output()?;
    ensure!(output.status.success(), "the shell's parser failed");
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn expect_alike(cases: &[Case]) -> Result<()> {
    let (native, shell) = (natively(cases), by_shell(cases)?);
    ensure!(native.len() == shell.len(), "{} answers for {} cases", shell.len(), native.len());
    for ((case, native), shell) in cases.iter().zip(native).zip(shell) {
        ensure!(native == shell, "{case:?} is {native:?} natively and {shell:?} in the shell");
    }
    Ok(())
}

#[test]
fn the_shell_reads_the_lines_of_the_file_as_the_native_parser_does() -> Result<()> {
    let cases = from_the_file()?;
    ensure!(cases.len() > 100, "only {} lines", cases.len());
    expect_alike(&cases)
}

#[test]
fn the_shell_reads_anything_as_the_native_parser_does() -> Result<()> {
    let mut runner = TestRunner::default();
    let mut cases = Vec::new();
    for setting in SETTINGS {
        for _ in 0..300 {
            let value = pasted().new_tree(&mut runner).map_err(anyhow::Error::msg)?.current();
            cases.push((setting.name.as_str().to_owned(), value));
        }
    }
    let read = natively(&cases).iter().flatten().filter(|value| !value.is_empty()).count();
    ensure!(read > 500, "only {read} of {} values are allowed; nothing is shown", cases.len());
    expect_alike(&cases)
}

#[test]
fn what_is_read_reads_as_itself() {
    let text =
        std::fs::read_to_string(workspace::root().join("tests/fixtures/settings.txt")).unwrap_or_default();
    for line in text.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        if let [name, value, "allowed", ..] = fields.as_slice() {
            let (settings, _) = parse([(*name, *value)]);
            assert_eq!(parse(print(&settings)), (settings, Vec::new()), "{line}");
        }
    }
}

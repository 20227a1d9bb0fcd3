//! The shell's parser of settings, against the same file as the native one.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use kap_guide::settings::SETTINGS;
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::HostPage;
use serde_json::Value;
use xtask::workspace;

use crate::Test;

pub const TESTS: &[Test] = &[(
    "the shell accepts and refuses the same values of tests/fixtures/settings.txt as the native parser",
    shell_agrees_with_native_parser,
)];

/// Puts a guide with one setting on the page and back off, and returns what the console said meanwhile.
const TRY: &str = "const before = eventLog.console.length;
                   const guide = document.createElement('kap-guide');
                   guide.setAttribute(arguments[0], arguments[1]);
                   document.body.append(guide);
                   guide.remove();
                   return eventLog.console.slice(before).filter((line) => line.includes('is not used'));";

fn shell_agrees_with_native_parser(harness: &Harness) -> Result<()> {
    let path = workspace::root().join("tests/fixtures/settings.txt");
    let cases = fs::read_to_string(&path).context("tests/fixtures/settings.txt could not be read")?;
    harness.open(&HostPage::with_elements(&[&[]]))?;
    let mut tried = 0;
    for line in cases.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [name, value, verdict] = fields.as_slice() else { anyhow::bail!("not three fields: {line}") };
        // The page's own settings are read once, from the tag; on_the_page.rs tries those.
        if ["target", "base"].contains(name) {
            continue;
        }
        // An attribute that is no setting is the host's own affair and is not read at all.
        if !SETTINGS.iter().any(|setting| setting.name.as_str() == *name) {
            continue;
        }
        let said: Vec<String> = harness.script(TRY, vec![Value::from(*name), Value::from(*value)])?;
        let expected = usize::from(*verdict == "refused");
        same(
            &format!("warnings for {name}=\"{value}\", which is {verdict}: {said:#?}"),
            said.len(),
            expected,
        )?;
        tried += 1;
    }
    ensure!(tried >= SETTINGS.len() * 2, "only {tried} values were tried");
    Ok(())
}

//! What assistive technology finds on the plugin’s own screens.

use anyhow::Result;
use kap_guide_e2e::harness::{Harness, same};
use serde_json::json;
use xtask::setup::npm::AXE as AXE_CORE;

use super::person::{Person, SETTINGS};
use super::site::site;
use crate::trial::Test;

pub const TESTS: &[Test] =
    &[("axe finds no problem on the settings page and in the form of the block", for_anyone)];

/// What axe says of one part of a screen. The guide in the preview has tests of its own.
const AXE: &str = "
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return axe.run(arguments[0], { runOnly, iframes: false, resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)));";

fn look(person: &Person<'_>, part: &str) -> Result<()> {
    person.finds(part)?;
    person.harness.script::<()>(&AXE_CORE.text()?, Vec::new())?;
    let found: Vec<String> = person.harness.script(AXE, vec![json!(part)])?;
    same(&format!("what axe finds in {part}"), found, Vec::new())
}

fn for_anyone(harness: &Harness) -> Result<()> {
    let address = site("plugin")?;
    let admin = Person::signs_in(harness, &address, "admin")?;
    admin.has_plugin()?;
    admin.opens(SETTINGS)?;
    look(&admin, ".wrap")?;
    admin.signs_out()?;
    let author = Person::signs_in(harness, &address, "author")?;
    author.adds_block()?;
    look(&author, ".block-editor-block-inspector")
}

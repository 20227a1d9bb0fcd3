//! The first minute: a page with the tag, and Start.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::walk::Walk;

use crate::Test;

pub const TESTS: &[Test] = &[(
    "Start on an example clinic's page opens the first question, and nothing takes focus before that",
    start_opens_first_question,
)];

fn start_opens_first_question(harness: &Harness) -> Result<()> {
    harness.open_page(&harness.server.url("/preview/"))?;
    // A driver that goes into a frame may move focus there, so this looks before it does.
    let there = "return [...document.querySelectorAll('kap-guide')]
        .some(({ shadowRoot }) => shadowRoot?.querySelector('iframe:not(.waiting), .kap'))";
    wait_for("a guide on the page", || Ok(harness.script::<bool>(there, Vec::new())?.then_some(())))?;
    let focus = || harness.script::<String>("return document.activeElement.tagName", Vec::new());
    same("something took focus on load", focus()?, "BODY".into())?;
    let visitor = harness.visitor(0);
    visitor.wait_for_guide()?;
    let walk = Walk::start(visitor)?;
    ensure!(!walk.visitor.names("radio")?.is_empty(), "the first question has no choices");
    same("a choice is marked that nobody chose", walk.visitor.marked()?, Vec::new())
}

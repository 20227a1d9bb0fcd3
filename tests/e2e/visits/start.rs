//! The first minute: a page with the tag, and Start.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::walk::Walk;

use crate::Test;

pub const TESTS: &[Test] = &[(
    "Start on an example clinic's page opens the first question, and nothing takes focus before that",
    start_opens_first_question,
)];

fn start_opens_first_question(harness: &Harness) -> Result<()> {
    let visitor = harness.open_url(&harness.server.url("/preview/"))?;
    let focus = || harness.script::<String>("return document.activeElement.tagName", Vec::new());
    same("something took focus on load", focus()?, "BODY".into())?;
    let walk = Walk::start(visitor)?;
    ensure!(!walk.visitor.names("radio")?.is_empty(), "the first question has no choices");
    same("a choice is marked that nobody chose", walk.visitor.marked()?, Vec::new())
}

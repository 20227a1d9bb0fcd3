//! Another guide than ours, built from the TOML of `examples/` alone.

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_server::{Policy, Site};
use xtask::build::another::{Builder, site_of};
use xtask::workspace;

use crate::Test;

pub const TESTS: &[Test] =
    &[("another guide, built from TOML alone, opens by its tag and ends in notes", a_whole_visit)];

fn a_whole_visit(harness: &Harness) -> Result<()> {
    let content = workspace::root().join("examples/sleep-diary");
    let guide = Builder::new()?.build(&content, &site_of(&content)?)?;
    let server = Site::new(guide.site).policy(Policy::none()).fresh(true).start(0)?;
    let visitor = harness.open_url(&server.url("/"))?;
    ensure!(harness.is_in_sealed(), "the guide is not sealed");
    visitor.expect_heading("Is a sleep diary right for you?")?;
    // It has no help, nobody else to ask for, and nothing to read.
    same("the buttons of the cover", visitor.names("button")?, named(&["Start", "Open saved notes"]))?;
    let mark = server.mark();
    visitor.click("Start")?;
    for (question, choice) in [
        ("What is hard about your sleep?", "Falling asleep"),
        ("How long has this been going on?", "Three months or more"),
        ("Has anyone told you that you snore loudly, or stop breathing while you sleep?", "No"),
        ("Could you write for two minutes each morning?", "Yes, on most days"),
        ("How is it for you to watch the clock at night?", "It does not bother me"),
    ] {
        visitor.expect_heading(question)?;
        let buttons = visitor.names("button")?;
        ensure!(!buttons.iter().any(|button| button == "Get help now"), "{buttons:?}");
        visitor.choose(choice)?;
        visitor.click("Continue")?;
    }
    visitor.expect_heading("Your notes")?;
    visitor.expect_text("Trouble with sleep for three months or more")?;
    visitor.click("About")?;
    visitor.expect_text("This guide is general information.")?;
    let titles = visitor.names("heading")?;
    same("the headings of About", titles, named(&["About this guide"]))?;
    visitor.click("Back")?;
    visitor.expect_heading("Your notes")?;
    let text = visitor.text()?;
    let ours = ["ketamine", "KAP", "medicine", "clinician"].into_iter().find(|word| text.contains(word));
    ensure!(ours.is_none(), "the notes speak of {}: {text}", ours.context("nothing")?);
    same("requests during the visit", server.log_since(mark).len(), 0)
}

fn named(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

//! The app traps in the middle of a visit.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, Traffic, same};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::words;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    ("a trap while the guide opens ends in the same way, and Start again works", trap_while_opening),
    (
        "an app that stops twice before its first screen cannot run here, and Start again is gone",
        traps_at_every_start,
    ),
    ("a trap when the visitor leaves the cover again ends in the same way", trap_on_second_start),
    ("a form that is submitted after a trap does not leave the page", submit_after_trap),
];

/// What only an open guide does.
pub const OPEN: &[Test] = &[
    (
        "after a trap every guide of the page says so, and Start again opens a fresh visit without a request",
        |harness| trap_and_start_again(harness, 0),
    ),
    ("a trap during rendering ends in the same way", |harness| trap_and_start_again(harness, 2)),
];

fn traps_at_every_start(harness: &Harness) -> Result<()> {
    let said = &words::written()?.cover.failure;
    let visitor = harness.open(&HostPage::with_tag().with_trap())?;
    harness.arm(0)?;
    visitor.start()?;
    visitor.expect_heading(&said.stopped_title)?;
    harness.arm(0)?;
    visitor.click(&said.start_again)?;
    visitor.expect_text(&said.cannot_run)?;
    visitor.expect_help()?;
    ensure!(!visitor.names("button")?.contains(&said.start_again.to_string()), "Start again is still there");
    Ok(())
}

fn trap_and_start_again(harness: &Harness, calls_before: u32) -> Result<()> {
    let first = harness.open(&HostPage::with_two_guides().with_trap())?;
    let second = harness.visitor(1);
    for visitor in [first, second] {
        visitor.start()?;
        visitor.answer("safety", &["no"])?;
        visitor.mark("age", &["adult"])?;
    }
    let mark = harness.server.mark();
    harness.arm(calls_before)?;
    first.press_continue()?;
    for visitor in [first, second] {
        expect_stopped(&visitor)?;
        expect_no_phone_link(&visitor)?;
    }

    for visitor in [first, second] {
        visitor.click(&words::written()?.cover.failure.start_again)?;
        visitor.expect_heading(words::title(words::question("safety")?)?)?;
        same("the fresh visit has marks", visitor.marked()?, Vec::new())?;
        visitor.answer("safety", &["no"])?;
        visitor.expect_heading(words::title(words::question("age")?)?)?;
        same("the fresh visit has marks", visitor.marked()?, Vec::new())?;
    }
    same(
        "what was sent",
        harness.traffic_since(mark)?,
        Traffic { requests: Vec::new(), reports: Vec::new() },
    )?;
    same("what reached the page's own error handlers", harness.logged("errors")?, Vec::new())?;
    let stopped = "kap-guide:error {\"code\":\"stopped\"}".to_owned();
    let errors = harness.logged("events")?.into_iter().filter(|event| event.starts_with("kap-guide:error"));
    same("the host hears", errors.collect(), vec![stopped; 2])
}

fn trap_while_opening(harness: &Harness) -> Result<()> {
    let said = &words::written()?.cover.failure;
    let visitor = harness.open(&HostPage::with_tag().with_trap())?;
    harness.arm(1)?;
    visitor.start()?;
    // Nothing was answered yet, so there is nothing to assume.
    expect_stopped(&visitor)?;
    clinic::expect_phone_link(&visitor)?;
    visitor.expect_focus_on_heading()?;
    visitor.click(&said.start_again)?;
    visitor.expect_heading(words::title(words::question("safety")?)?)?;
    same("what reached the page's own error handlers", harness.logged("errors")?, Vec::new())
}

fn trap_on_second_start(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&HostPage::with_tag().with_trap())?;
    visitor.start()?;
    visitor.expect_heading(words::title(words::question("safety")?)?)?;
    visitor.go_back()?;
    visitor.expect_heading(&words::written()?.cover.title)?;
    harness.arm(0)?;
    visitor.start()?;
    expect_stopped(&visitor)
}

fn submit_after_trap(harness: &Harness) -> Result<()> {
    // The strict policy would stop the form by itself, and the guide must not rely on it.
    let page = HostPage::with_tag()
        .with_trap()
        .policy(harness.release.strict_policy(harness.form).without("form-action"));
    let visitor = harness.open(&page)?;
    visitor.start()?;
    visitor.mark("safety", &["no"])?;
    let mark = harness.server.mark();
    harness.arm(0)?;
    visitor.press_continue()?;
    expect_stopped(&visitor)?;
    let submit = "const form = document.createElement('form'); form.action = '/elsewhere'; \
                  root.querySelector('section').append(form); \
                  form.requestSubmit();";
    harness.guide_script::<()>(submit, Vec::new())?;
    same(
        "what was sent",
        harness.traffic_since(mark)?,
        Traffic { requests: Vec::new(), reports: Vec::new() },
    )?;
    let address: String = harness.script("return location.pathname + location.search", Vec::new())?;
    same("the address", address.as_str(), "/host/page.html")
}

fn expect_stopped(visitor: &Visitor<'_>) -> Result<()> {
    let said = &words::written()?.cover.failure;
    visitor.expect_heading(&said.stopped_title)?;
    visitor.expect_text(&said.stopped)?;
    ensure!(visitor.names("radio")?.is_empty(), "the question is still there");
    visitor.expect_help()
}

/// What was answered is not known any more, so the worst is assumed.
fn expect_no_phone_link(visitor: &Visitor<'_>) -> Result<()> {
    let called = visitor.links()?.into_iter().find(|(_, href)| href == clinic::PHONE);
    same("the clinic can be called, whatever was answered", called, None)
}

//! The app traps in the middle of a visit.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, Traffic, same};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::words;
use kap_guide_server::Policy;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    (
        "a trap is told in every guide of the page, and Start again is a fresh visit without a request",
        |harness| stops_and_starts(harness, 0),
    ),
    ("a trap in the middle of a redraw ends like any other", |harness| stops_and_starts(harness, 2)),
    ("a trap while the guide opens ends like any other, and Start again works", opening),
    ("a trap when the cover is left again ends like any other", again),
    ("a form that is submitted after a trap does not move the page", submits),
];

fn stops_and_starts(harness: &Harness, calls_before: u32) -> Result<()> {
    let first = harness.opens(&HostPage::with_two().traps())?;
    let second = harness.visitor(1);
    for visitor in [first, second] {
        visitor.starts()?;
        visitor.answers("safety", &["no"])?;
        visitor.marks("age", &["adult"])?;
    }
    let mark = harness.server.mark();
    harness.arm(calls_before)?;
    first.continues()?;
    for visitor in [first, second] {
        has_stopped(&visitor)?;
        hides_the_clinic(&visitor)?;
    }

    for visitor in [first, second] {
        visitor.presses(&words::written()?.cover.failure.start_again)?;
        visitor.reads_heading(words::title(words::question("safety")?)?)?;
        same("the fresh visit has marks", visitor.marked()?, Vec::new())?;
        visitor.answers("safety", &["no"])?;
        visitor.reads_heading(words::title(words::question("age")?)?)?;
        same("the fresh visit has marks", visitor.marked()?, Vec::new())?;
    }
    same(
        "what was sent",
        harness.traffic_since(mark)?,
        Traffic { requests: Vec::new(), reports: Vec::new() },
    )?;
    same("what reached the page's own error handlers", harness.noticed("errors")?, Vec::new())?;
    let stopped = "kap-guide:error {\"code\":\"stopped\"}".to_owned();
    let errors = harness.noticed("events")?.into_iter().filter(|event| event.starts_with("kap-guide:error"));
    same("the host hears", errors.collect(), vec![stopped; 2])
}

fn opening(harness: &Harness) -> Result<()> {
    let said = &words::written()?.cover.failure;
    let visitor = harness.opens(&HostPage::with_tag().traps())?;
    harness.arm(1)?;
    visitor.starts()?;
    // Nothing was answered yet, so there is nothing to assume.
    has_stopped(&visitor)?;
    clinic::can_be_called(&visitor)?;
    visitor.is_led_to_the_heading()?;
    visitor.presses(&said.start_again)?;
    visitor.reads_heading(words::title(words::question("safety")?)?)?;
    same("what reached the page's own error handlers", harness.noticed("errors")?, Vec::new())
}

fn again(harness: &Harness) -> Result<()> {
    let visitor = harness.opens(&HostPage::with_tag().traps())?;
    visitor.starts()?;
    visitor.reads_heading(words::title(words::question("safety")?)?)?;
    visitor.goes_back()?;
    visitor.reads_heading(&words::written()?.cover.title)?;
    harness.arm(0)?;
    visitor.starts()?;
    has_stopped(&visitor)
}

fn submits(harness: &Harness) -> Result<()> {
    // The strict policy would stop the form by itself, and the guide must not rely on it.
    let page = HostPage::with_tag().traps().policy(Policy::strict().without("form-action"));
    let visitor = harness.opens(&page)?;
    visitor.starts()?;
    visitor.marks("safety", &["no"])?;
    let mark = harness.server.mark();
    harness.arm(0)?;
    visitor.continues()?;
    has_stopped(&visitor)?;
    let submit = "const form = document.createElement('form'); form.action = '/elsewhere'; \
                  document.querySelector('kap-guide').shadowRoot.querySelector('section').append(form); \
                  form.requestSubmit();";
    harness.script::<()>(submit, Vec::new())?;
    same(
        "what was sent",
        harness.traffic_since(mark)?,
        Traffic { requests: Vec::new(), reports: Vec::new() },
    )?;
    let address: String = harness.script("return location.pathname + location.search", Vec::new())?;
    same("the address", address.as_str(), "/host/page.html")
}

fn has_stopped(visitor: &Visitor<'_>) -> Result<()> {
    let said = &words::written()?.cover.failure;
    visitor.reads_heading(&said.stopped_title)?;
    visitor.reads(&said.stopped)?;
    ensure!(visitor.names("radio")?.is_empty(), "the question is still there");
    visitor.sees_help()
}

/// What was answered is not known any more, so the worst is assumed.
fn hides_the_clinic(visitor: &Visitor<'_>) -> Result<()> {
    let called = visitor.links()?.into_iter().find(|(_, href)| href == clinic::PHONE);
    same("the clinic can be called, whatever was answered", called, None)
}

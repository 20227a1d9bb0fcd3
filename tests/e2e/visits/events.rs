//! The events that the host page receives during a visit.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::words;

use crate::Test;

pub const TESTS: &[Test] = &[
    (
        "the host gets the same events from a \"Yes, now\" visit as from a \"No\" visit",
        same_events_for_any_answer,
    ),
    (
        "without the setting, the host does not hear that a visit began, and with it the cover says so",
        only_if_set,
    ),
];

/// All that may be heard, with the clinic's own link pressed once and every answer cleared.
const HEARD: [&str; 4] = [
    "kap-guide:ready {}",
    "kap-guide:start {}",
    "kap-guide:contact {\"kind\":\"phone\"}",
    "kap-guide:clear {}",
];

fn same_events_for_any_answer(harness: &Harness) -> Result<()> {
    // After "Yes, now" there is no link to the clinic to press.
    let yes = events_of_visit(harness, true, false)?;
    let no = events_of_visit(harness, false, false)?;
    same("the two visits are heard otherwise", &yes, &no)?;
    let all = HEARD.map(String::from);
    same(
        "the host hears otherwise",
        yes,
        all.iter().filter(|event| !event.contains("contact")).cloned().collect(),
    )?;
    same("the host hears otherwise", events_of_visit(harness, false, true)?, all.to_vec())
}

/// The same presses, but for the answer and the screens that only one of the visits has.
fn events_of_visit(harness: &Harness, yes: bool, calls: bool) -> Result<Vec<String>> {
    let visitor = harness.open(&HostPage::with_tag().with_setting("events", "on"))?;
    visitor.start()?;
    visitor.answer("safety", &[if yes { "yes-now" } else { "no" }])?;
    if yes {
        visitor.click_link("Call 988")?;
        visitor.continue_reading()?;
        visitor.answer("acting", &["unsure"])?;
        visitor.continue_reading()?;
    }
    visitor.answer("age", &["adult"])?;
    visitor.answer("reasons", &["curious"])?;
    if yes {
        visitor.answer("health-now", &["go-on"])?;
    }
    visitor.answer("heart", &["vessels"])?;
    visitor.open_help()?;
    visitor.click_link("Call 988")?;
    visitor.go_back()?;
    visitor.skip_to_notes()?;
    if calls {
        visitor.click_link("Call Example Counseling: +1 202 555 0143")?;
    }
    visitor.open_clear()?;
    visitor.click(&words::content()?.words.interface.clear_yes)?;
    visitor.expect_heading(&words::written()?.cover.title)?;
    harness.logged("events")
}

/// Notes whether the event reaches an element above the guide.
const BUBBLES: &str = "window.above = []; document.querySelector('kap-guide')
    .parentElement.addEventListener('kap-guide:start', () => window.above.push('start'));";

fn only_if_set(harness: &Harness) -> Result<()> {
    let said = words::written()?.cover.events;
    let visitor = harness.open(&HostPage::with_tag())?;
    ensure!(!visitor.text()?.contains(said.as_str()), "the cover speaks of events that nobody gets");
    visitor.start()?;
    visitor.expect_heading(words::title(words::question("safety")?)?)?;
    same("the events", harness.logged("events")?, vec!["kap-guide:ready {}".to_owned()])?;
    let visitor = harness.open(&HostPage::with_tag().with_setting("events", "on"))?;
    visitor.expect_text(&said)?;
    harness.script::<()>(BUBBLES, Vec::new())?;
    visitor.start()?;
    visitor.expect_heading(words::title(words::question("safety")?)?)?;
    let above: Vec<String> = harness.script("return window.above", Vec::new())?;
    same("what an element above the guide hears", above, Vec::new())
}

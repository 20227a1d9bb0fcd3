//! The events that the host page receives during a visit.

use anyhow::Result;
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::words;

use crate::Test;

pub const TESTS: &[Test] = &[("the host hears the same of a \"Yes, now\" visit as of a \"No\" visit", alike)];

/// All that may be heard, with the clinic's own link pressed once and every answer cleared.
const HEARD: [&str; 4] = [
    "kap-guide:ready {}",
    "kap-guide:start {}",
    "kap-guide:contact {\"kind\":\"phone\"}",
    "kap-guide:clear {}",
];

fn alike(harness: &Harness) -> Result<()> {
    // After "Yes, now" there is no link to the clinic to press.
    let yes = heard(harness, true, false)?;
    let no = heard(harness, false, false)?;
    same("the two visits are heard otherwise", &yes, &no)?;
    let all = HEARD.map(String::from);
    same(
        "the host hears otherwise",
        yes,
        all.iter().filter(|event| !event.contains("contact")).cloned().collect(),
    )?;
    same("the host hears otherwise", heard(harness, false, true)?, all.to_vec())
}

/// The same presses, but for the answer and the screens that only one of the visits has.
fn heard(harness: &Harness, yes: bool, calls: bool) -> Result<Vec<String>> {
    let visitor = harness.opens(&HostPage::with_tag())?;
    visitor.starts()?;
    visitor.answers("safety", &[if yes { "yes-now" } else { "no" }])?;
    if yes {
        visitor.follows("Call 988")?;
        visitor.continues_reading()?;
        visitor.answers("acting", &["unsure"])?;
        visitor.continues_reading()?;
    }
    visitor.answers("age", &["adult"])?;
    visitor.answers("reasons", &["curious"])?;
    visitor.skips("tried")?;
    if yes {
        visitor.answers("health-now", &["go-on"])?;
    }
    visitor.answers("heart", &["vessels"])?;
    visitor.gets_help()?;
    visitor.follows("Call 988")?;
    visitor.goes_back()?;
    visitor.skips_to_the_check()?;
    visitor.sees_the_notes()?;
    if calls {
        visitor.follows("Call Example Counseling: +1 202 555 0143")?;
    }
    visitor.wants_to_clear()?;
    visitor.presses(&words::content()?.words.interface.clear_yes)?;
    visitor.reads_heading(&words::written()?.cover.title)?;
    harness.noticed("events")
}

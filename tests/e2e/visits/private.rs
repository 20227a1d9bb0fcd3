//! Nothing is sent and nothing is stored.

use anyhow::Result;
use kap_guide::session::plain_text;
use kap_guide_e2e::harness::{Harness, Traffic, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;
use serde_json::Value;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    ("three requests bring the first question, and what is asked for after them is Learn", three),
    ("a whole visit with notes and a copy of them sends nothing, stores nothing and moves nowhere", silent),
];

/// Everything in the page that could keep or carry something.
const KEPT: &str = "return [document.cookie, localStorage.length, sessionStorage.length, location.href, \
                    history.length, performance.getEntriesByType('resource').length]";

/// Whether a file has arrived.
const ARRIVED: &str =
    "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith(arguments[0]))";

fn three(harness: &Harness) -> Result<()> {
    let mark = harness.server.mark();
    let visitor = harness.opens(&HostPage::with_tag())?;
    Walk::starts(visitor)?;
    let release = &harness.release;
    let learn = release.file("learn-en.kap");
    let asked = || Ok(harness.traffic_since(mark)?.requests.contains(&learn).then_some(()));
    wait_for("the pages to read", asked)?;
    let Traffic { mut requests, reports } = harness.traffic_since(mark)?;
    same("what is asked for last", requests.pop(), Some(learn.clone()))?;
    requests.sort();
    let mut expected =
        ["/host/page.html", "/host/clock.js", "/host/event-log.js", "/site.css", &release.script]
            .map(String::from)
            .to_vec();
    expected.extend([release.file("kap-guide.wasm"), release.file("en-US.kap")]);
    expected.sort();
    same("the requests to the first question", requests, expected)?;
    same("breaches of the page's policy", reports, Vec::new())
}

fn silent(harness: &Harness) -> Result<()> {
    let visitor = harness.opens(&HostPage::with_tag())?;
    let mut walk = Walk::starts(visitor)?;
    // Learn is requested at Start, and may arrive after the first question.
    let learn = harness.release.file("learn-en.kap");
    let arrived = || {
        let found: bool = harness.script(ARRIVED, vec![Value::from(learn.as_str())])?;
        Ok(found.then_some(()))
    };
    wait_for("the pages to read", arrived)?;
    let mark = harness.server.mark();
    let before: Value = harness.script(KEPT, Vec::new())?;

    walk.answers("safety", &["sometimes"])?;
    walk.answers("age", &["older"])?;
    walk.answers("reasons", &["low-mood", "trauma"])?;
    walk.goes_back()?;
    walk.answers("reasons", &["grief"])?;
    walk.passes_until("heart")?;
    visitor.gets_help()?;
    visitor.goes_back()?;
    walk.answers("heart", &["attack-stroke"])?;
    walk.answers("attack-when", &["symptoms"])?;
    walk.continues_reading()?;
    walk.passes_until("mind")?;
    walk.answers("mind", &["psychosis"])?;
    walk.answers("mind-now", &["not-safe"])?;
    walk.continues_reading()?;
    walk.passes_until("substances")?;
    walk.answers("substances", &["alcohol", "ketamine"])?;
    walk.answers("drinking", &["withdrawal"])?;
    walk.continues_reading()?;
    walk.answers("medicines", &["opioids", "unsure"])?;
    walk.answers("own-choice", &["pushed"])?;
    walk.answers("home", &["not-safe"])?;
    walk.continues_reading()?;
    walk.passes_to_the_check()?;
    walk.includes("home", true)?;
    walk.changes("age")?;
    walk.answers("age", &["adult"])?;
    walk.sees_the_notes()?;
    visitor.copies_the_notes()?;

    let after: Value = harness.script(KEPT, Vec::new())?;
    same(
        "what was sent",
        harness.traffic_since(mark)?,
        Traffic { requests: Vec::new(), reports: Vec::new() },
    )?;
    same("what the page keeps", after, before)?;
    let notes = walk.model.notes(clinic::NAME, &clinic::ways()?);
    let content = words::content()?;
    let text = plain_text(content, &content.words.notes.title, &notes);
    same("what was copied", harness.noticed("copied")?, vec![text])
}

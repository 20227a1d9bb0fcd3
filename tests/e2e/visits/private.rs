//! Nothing is sent and nothing is stored.

use anyhow::Result;
use kap_guide::session::plain_text;
use kap_guide_e2e::harness::{Harness, Traffic, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::release::FILES;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;
use serde_json::Value;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    (
        "no press makes a request: a visitor who completes a visit asks for the same files as one who sees the cover",
        no_press_makes_a_request,
    ),
    (
        "a whole visit with notes and a copy of them sends nothing, stores nothing and does not change the address",
        nothing_sent_or_stored,
    ),
];

/// Everything in the page that could keep or carry something.
const KEPT: &str = "return [document.cookie, localStorage.length, sessionStorage.length, location.href, \
                    history.length, performance.getEntriesByType('resource').length]";

/// Whether a file has arrived.
const ARRIVED: &str =
    "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith(arguments[0]))";

fn no_press_makes_a_request(harness: &Harness) -> Result<()> {
    let mark = harness.server.mark();
    let visitor = harness.open(&HostPage::with_tag())?;
    let release = &harness.release;
    let mut expected =
        ["/host/page.html", "/host/clock.js", "/host/event-log.js", "/preview/warm.css", &release.script]
            .map(String::from)
            .to_vec();
    expected.extend(FILES.map(|file| release.file(file)));
    expected.sort();
    let requests = || {
        let log = harness.server.log_since(mark).into_iter().map(|entry| entry.path);
        let mut requests: Vec<String> = log.filter(|path| path != "/favicon.ico").collect();
        requests.sort();
        Ok((requests.len() >= expected.len()).then_some(requests))
    };
    let cover = wait_for("the files of a visitor who only sees the cover", requests)?;
    same("the requests of a visitor who only sees the cover", &cover, &expected)?;
    let before_start = harness.server.mark();
    let mut walk = Walk::start(visitor)?;
    walk.report_nothing_to_notes()?;
    let visit = harness.traffic_since(before_start)?;
    same(
        "what the presses of a whole visit send",
        visit,
        Traffic { requests: Vec::new(), reports: Vec::new() },
    )
}

fn nothing_sent_or_stored(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&HostPage::with_tag())?;
    let mut walk = Walk::start(visitor)?;
    for file in FILES {
        let file = harness.release.file(file);
        let arrived = || {
            let found: bool = harness.script(ARRIVED, vec![Value::from(file.as_str())])?;
            Ok(found.then_some(()))
        };
        wait_for("the last file", arrived)?;
    }
    let mark = harness.server.mark();
    let before: Value = harness.script(KEPT, Vec::new())?;

    walk.answer("safety", &["sometimes"])?;
    walk.answer("age", &["older"])?;
    walk.answer("reasons", &["low-mood", "trauma"])?;
    walk.go_back()?;
    walk.answer("reasons", &["grief"])?;
    walk.report_nothing_until("heart")?;
    visitor.open_help()?;
    visitor.go_back()?;
    walk.answer("heart", &["attack-stroke"])?;
    walk.answer("attack-when", &["symptoms"])?;
    walk.continue_reading()?;
    walk.report_nothing_until("mind")?;
    walk.answer("mind", &["psychosis"])?;
    walk.answer("mind-now", &["not-safe"])?;
    walk.continue_reading()?;
    walk.report_nothing_until("substances")?;
    walk.answer("substances", &["alcohol", "ketamine"])?;
    walk.answer("drinking", &["withdrawal"])?;
    walk.continue_reading()?;
    walk.answer("medicines", &["opioids", "unsure"])?;
    walk.report_nothing_until("home")?;
    walk.answer("home", &["pushed", "not-safe"])?;
    walk.continue_reading()?;
    walk.report_nothing_to_notes()?;
    walk.include("home", true)?;
    walk.change_answer("age")?;
    walk.answer("age", &["adult"])?;
    visitor.copy_notes()?;

    let after: Value = harness.script(KEPT, Vec::new())?;
    same(
        "what was sent",
        harness.traffic_since(mark)?,
        Traffic { requests: Vec::new(), reports: Vec::new() },
    )?;
    same("what the page keeps", after, before)?;
    let notes = walk.model.notes(clinic::NAME, &clinic::ways()?);
    let content = words::content()?;
    let text = plain_text(content, &content.later().notes.title, &notes);
    same("what was copied", harness.logged("copied")?, vec![text])
}

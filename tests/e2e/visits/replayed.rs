//! rrweb, with which several session recorders are built, runs on the page during a whole visit.

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_page::CLINIC;
use kap_guide_e2e::host_site::HostSite;
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;
use kap_guide_server::Policy;
use xtask::setup::npm::RRWEB;

use crate::Test;

pub const TESTS: &[Test] = &[
    ("rrweb records no word of a sealed visit", sealed),
    ("rrweb leaves a guide that is not sealed alone, since its class asks for that", asked_to_leave_alone),
    ("rrweb that looks for another class records a visit that is not sealed", not_asked),
];

/// What the page runs before the guide.
fn page(seal: &str, options: &str) -> String {
    format!(
        "window.kapGuideSettings = {{ seal: '{seal}' }};
         window.recorded = [];
         rrweb.record({{ emit: (event) => recorded.push(event), recordCrossOriginIframes: true, recordCanvas: true,
           collectFonts: true, inlineStylesheet: true, {options} }});"
    )
}

fn open<'a>(harness: &'a Harness, site: &HostSite<'a>, seal: &str, options: &str) -> Result<Visitor<'a>> {
    site.serve_script("/rrweb.js", RRWEB.text()?);
    site.serve_script("/page.js", page(seal, options));
    site.serve_page("/page.html", "replayed.html", Policy::none(), &[])?;
    harness.open_page(&site.server.url("/page.html"))?;
    let visitor = harness.visitor(0);
    visitor.wait_for_guide()?;
    Ok(visitor)
}

/// Goes from the cover to the notes, and returns what they say.
fn visit(visitor: Visitor<'_>) -> Result<Vec<String>> {
    let mut walk = Walk::start(visitor)?;
    walk.answer("safety", &["sometimes"])?;
    walk.answer("age", &["older"])?;
    walk.answer("reasons", &["grief"])?;
    walk.skip_to_notes()?;
    visitor.expect_text("Grief")?;
    visitor.lines()
}

/// Every word that the guide may have shown: questions, choices and the lines of the notes. Short ones may be on any page,
/// and what the clinic has set is in its tag.
fn said(notes: Vec<String>) -> Result<Vec<String>> {
    let mut said = notes;
    for question in &words::content()?.guide.questionnaire.questions {
        said.push(words::title(question)?.to_owned());
        for choice in &question.choices {
            said.push(words::label(question, choice)?.to_owned());
        }
    }
    let plain = |line: String| line.trim_start_matches(['#', '-', '?', ' ']).to_owned();
    let is_set = |line: &str| CLINIC.iter().any(|(_, value)| value.contains(line));
    said = said.into_iter().map(plain).filter(|line| line.len() > 12 && !is_set(line)).collect();
    said.sort();
    said.dedup();
    ensure!(said.len() > 100, "the guide says only {said:?}");
    Ok(said)
}

/// Those words that stand in what was recorded, after the last event of the visit has been recorded, too.
fn recorded(harness: &Harness, said: &[String]) -> Result<Vec<String>> {
    const FOUND: &str = "const all = JSON.stringify(recorded);
        return arguments[0].filter((words) => all.includes(JSON.stringify(words).slice(1, -1)))";
    const LAST: &str = "return JSON.stringify(recorded).includes('the last words of the page')";
    harness.script::<()>("document.body.append('the last words of the page')", Vec::new())?;
    wait_for("rrweb to record the page", || Ok(harness.script::<bool>(LAST, Vec::new())?.then_some(())))?;
    harness.script(FOUND, vec![said.into()])
}

fn sealed(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    let said = said(visit(open(harness, &site, "auto", "blockClass: 'not-here'")?)?)?;
    same("what rrweb has recorded of the guide", recorded(harness, &said)?, Vec::new())
}

fn asked_to_leave_alone(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    let said = said(visit(open(harness, &site, "off", "")?)?)?;
    same("what rrweb has recorded of the guide", recorded(harness, &said)?, Vec::new())
}

fn not_asked(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    let notes = visit(open(harness, &site, "off", "blockClass: 'not-here'")?)?;
    let found = recorded(harness, &said(notes)?)?;
    for question in ["safety", "age", "reasons"] {
        let question = words::question(question)?;
        let title = words::title(question)?;
        ensure!(found.iter().any(|words| words == title), "rrweb has not recorded “{title}”");
        let choice = question.choices.last().context("a question has no choices")?;
        let label = words::label(question, choice)?;
        ensure!(
            label.len() <= 12 || found.iter().any(|words| words == label),
            "rrweb has not recorded “{label}”"
        );
    }
    ensure!(found.len() > 20, "rrweb has recorded only {found:?}");
    Ok(())
}

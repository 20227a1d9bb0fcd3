//! Several guides on a page, and hosts that move and remove them.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::words;

use crate::Test;

pub const TESTS: &[Test] = &[
    ("two guides on a page keep two visits", apart),
    ("removing one of two guides leaves the other working", removed),
    ("a guide that the host moves keeps its visit", moved),
    ("a guide that the host takes out and puts back later starts over", put_back),
];

fn apart(harness: &Harness) -> Result<()> {
    let [first, second] = both_started(harness)?;
    first.marks("safety", &["no"])?;
    second.marks("safety", &["sometimes"])?;
    ensure!(first.has_marked("No")?, "a mark in one guide took the mark of the other away");
    first.continues()?;
    first.answers("age", &["older"])?;
    first.answers("reasons", &["curious"])?;
    ensure!(second.has_marked("Sometimes lately")?, "one visit moved the other");
    second.continues()?;
    second.reads_heading(words::title(words::question("age")?)?)?;
    same("an answer of one visit is marked in the other", second.marked()?, Vec::new())?;
    first.reads_heading(words::title(words::question("tried")?)?)
}

fn removed(harness: &Harness) -> Result<()> {
    let [first, second] = both_started(harness)?;
    first.answers("safety", &["no"])?;
    second.marks("safety", &["no"])?;
    on_the_page(harness, "guides[0].remove()")?;
    // The second is now the only one.
    let left = harness.visitor(0);
    ensure!(left.has_marked("No")?, "the visit that was left has lost its mark");
    left.continues()?;
    left.skips_to_the_check()?;
    left.sees_the_notes()?;
    same("what reached the page's own error handlers", harness.noticed("errors")?, Vec::new())?;
    same("what the console says", harness.noticed("console")?, Vec::new())
}

fn moved(harness: &Harness) -> Result<()> {
    let [first, _] = both_started(harness)?;
    first.answers("safety", &["no"])?;
    first.marks("age", &["older"])?;
    on_the_page(harness, "document.body.append(guides[0])")?;
    // It now stands behind the other.
    let moved = harness.visitor(1);
    ensure!(moved.has_marked("65 or over")?, "the move took the mark away");
    moved.continues()?;
    moved.reads_heading(words::title(words::question("reasons")?)?)?;
    moved.goes_back()?;
    ensure!(moved.has_marked("65 or over")?, "the move took the answer away");
    same("what reached the page's own error handlers", harness.noticed("errors")?, Vec::new())
}

fn put_back(harness: &Harness) -> Result<()> {
    let [first, second] = both_started(harness)?;
    first.answers("safety", &["no"])?;
    second.marks("safety", &["sometimes"])?;
    on_the_page(harness, "window.taken = guides[0]; taken.remove()")?;
    // A script of its own, so that time has passed in between.
    on_the_page(harness, "document.querySelector('main').prepend(taken)")?;
    first.reads_heading(&words::written()?.cover.title)?;
    first.starts()?;
    first.reads_heading(words::title(words::question("safety")?)?)?;
    same("the visit outlived its guide", first.marked()?, Vec::new())?;
    ensure!(second.has_marked("Sometimes lately")?, "the other visit has changed");
    same("what reached the page's own error handlers", harness.noticed("errors")?, Vec::new())
}

fn both_started(harness: &Harness) -> Result<[Visitor<'_>; 2]> {
    let first = harness.opens(&HostPage::with_two())?;
    let second = harness.visitor(1);
    first.starts()?;
    second.starts()?;
    Ok([first, second])
}

/// What a host's own script does; `guides` are the elements in the order of the page.
fn on_the_page(harness: &Harness, act: &str) -> Result<()> {
    harness.script(&format!("const guides = document.querySelectorAll('kap-guide'); {act};"), Vec::new())
}

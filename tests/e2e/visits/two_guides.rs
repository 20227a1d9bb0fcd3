//! Several guides on a page, and hosts that move and remove them.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::{CLINIC, HostPage};
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;
use kap_guide_server::Policy;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    ("two guides on a page have two separate visits", separate_visits),
    ("removing one of two guides leaves the other working", one_removed),
    ("a guide that the host removes and adds again later starts over", removed_and_added_again),
    (
        "after “Yes, now”, a page that builds itself again does not show the clinic’s contact again",
        built_again,
    ),
];

/// What only an open guide does.
pub const OPEN: &[Test] = &[("a guide that the host moves keeps its visit", moved_by_host)];

fn separate_visits(harness: &Harness) -> Result<()> {
    let [first, second] = start_both(harness)?;
    first.mark("safety", &["no"])?;
    second.mark("safety", &["sometimes"])?;
    ensure!(first.is_marked("No")?, "a mark in one guide took the mark of the other away");
    first.press_continue()?;
    first.answer("age", &["older"])?;
    first.answer("reasons", &["curious"])?;
    ensure!(second.is_marked("Sometimes lately")?, "one visit moved the other");
    second.press_continue()?;
    second.expect_heading(words::title(words::question("age")?)?)?;
    same("an answer of one visit is marked in the other", second.marked()?, Vec::new())?;
    first.expect_heading(words::title(words::question("heart")?)?)
}

fn one_removed(harness: &Harness) -> Result<()> {
    let [first, second] = start_both(harness)?;
    first.answer("safety", &["no"])?;
    second.mark("safety", &["no"])?;
    run_on_page(harness, "guides[0].remove()")?;
    // The second is now the only one.
    let left = harness.visitor(0);
    ensure!(left.is_marked("No")?, "the visit that was left has lost its mark");
    left.press_continue()?;
    left.skip_to_notes()?;
    same("what reached the page's own error handlers", harness.logged("errors")?, Vec::new())?;
    same("what the console says", harness.logged("console")?, Vec::new())
}

fn moved_by_host(harness: &Harness) -> Result<()> {
    let [first, _] = start_both(harness)?;
    first.answer("safety", &["no"])?;
    first.mark("age", &["older"])?;
    run_on_page(harness, "document.body.append(guides[0])")?;
    // It now stands behind the other.
    let moved = harness.visitor(1);
    ensure!(moved.is_marked("65 or over")?, "the move took the mark away");
    moved.press_continue()?;
    moved.expect_heading(&words::content()?.later().overview.title)?;
    moved.go_back()?;
    ensure!(moved.is_marked("65 or over")?, "the move took the answer away");
    same("what reached the page's own error handlers", harness.logged("errors")?, Vec::new())
}

fn removed_and_added_again(harness: &Harness) -> Result<()> {
    let [first, second] = start_both(harness)?;
    first.answer("safety", &["no"])?;
    second.mark("safety", &["sometimes"])?;
    run_on_page(harness, "window.taken = guides[0]; taken.remove()")?;
    // A script of its own, so that time has passed in between.
    run_on_page(harness, "document.querySelector('main').prepend(taken)")?;
    first.wait_for_guide()?;
    first.expect_heading(&words::written()?.cover.title)?;
    first.expect_text(&words::written()?.cover.moved)?;
    first.start()?;
    first.expect_heading(words::title(words::question("safety")?)?)?;
    same("the visit outlived its guide", first.marked()?, Vec::new())?;
    ensure!(second.is_marked("Sometimes lately")?, "the other visit has changed");
    same("what reached the page's own error handlers", harness.logged("errors")?, Vec::new())
}

fn built_again(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&HostPage::with_elements(&[CLINIC]).policy(Policy::none()))?;
    clinic::expect_phone_link(&visitor)?;
    Walk::start(visitor)?.answer("safety", &["yes-now"])?;
    run_on_page(harness, "document.body.innerHTML += '<p>More</p>'")?;
    visitor.wait_for_guide()?;
    visitor.expect_text(&words::written()?.cover.moved)?;
    let contact = visitor.links()?.into_iter().any(|(_, href)| href == clinic::PHONE);
    ensure!(!contact, "the cover shows the clinic's contact again");
    Ok(())
}

fn start_both(harness: &Harness) -> Result<[Visitor<'_>; 2]> {
    let first = harness.open(&HostPage::with_two_guides())?;
    let second = harness.visitor(1);
    first.start()?;
    second.start()?;
    Ok([first, second])
}

/// What a host's own script does; `guides` are the elements in the order of the page.
fn run_on_page(harness: &Harness, act: &str) -> Result<()> {
    harness.script(&format!("const guides = document.querySelectorAll('kap-guide'); {act};"), Vec::new())
}

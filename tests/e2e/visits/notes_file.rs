//! Open saved notes: a visit goes on from the notes file, sealed and in the page.

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::export::{self, NotesFile};
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;
use kap_guide_server::Policy;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    ("a visit goes on from its notes file, after the question about right now", goes_on),
    ("a file that a visit cannot go on from is refused in one sentence", refused),
    ("a keyboard reaches the file picker", by_keyboard),
    ("a clinic that turns saving off has no way back", turned_off),
    ("notes files are not opened over a visit that has answers", not_over_a_visit),
];

/// What only a sealed guide does, which has no storage.
pub const SEALED: &[Test] =
    &[("a sealed visit is saved in the middle as a notes file, and goes on there", saved_in_the_middle)];

/// A clinic's page without a policy, as most pages are.
pub fn page() -> HostPage {
    HostPage::with_tag().policy(Policy::none())
}

/// What a press may not do: ask for anything, or store anything.
fn expect_quiet(harness: &Harness, requests: Vec<String>) -> Result<()> {
    same("requests", requests, Vec::new())?;
    let stored: Vec<String> = harness.script(
        "return [...Object.entries({ ...localStorage, ...sessionStorage }).flat(), document.cookie, location.search, location.hash].filter(Boolean)",
        Vec::new(),
    )?;
    same("what is stored, and in the address", stored, Vec::new())
}

fn goes_on(harness: &Harness) -> Result<()> {
    let content = words::content()?;
    let mut walk = Walk::start(harness.open(&page())?)?;
    walk.answer("safety", &["sometimes"])?;
    walk.answer("age", &["older"])?;
    walk.answer("reasons", &["grief", "alcohol-drugs"])?;
    walk.skip_to_notes()?;
    let file = export::saved_by(harness, &walk.visitor)?;
    let marker =
        file.split_once("<meta name=\"kap-guide\" content=\"").context("the file has no way back")?.1;
    let saved = marker.split('"').next().unwrap_or_default();
    ensure!(saved.starts_with("kap-guide-1 ") && saved.contains(" reasons=grief "), "the file holds {saved}");
    for private in ["safety", "sometimes", "alcohol-drugs"] {
        ensure!(!saved.contains(private), "the file holds “{private}”: {saved}");
    }

    let begun = harness.server.mark();
    let visitor = harness.open(&page())?;
    let requests =
        |since| harness.server.log_since(since).into_iter().map(|entry| entry.path).collect::<Vec<_>>();
    // The files load when the guide comes into view.
    wait_for("the last file", || {
        Ok(requests(begun).iter().any(|path| path.ends_with(".later.kap")).then_some(()))
    })?;
    let mark = harness.server.mark();
    let _file = NotesFile::choose(harness, &file)?;
    visitor.expect_heading(words::title(words::question("safety")?)?)?;
    visitor.expect_focus_on_heading()?;
    visitor.answer("safety", &["no"])?;
    // What is never saved comes first, in order, with the questions whose private choice is not saved.
    visitor.expect_heading(words::title(words::question("reasons")?)?)?;
    visitor.press_continue()?;
    visitor.skip("feelings")?;
    visitor.skip("substances")?;
    visitor.skip("home")?;
    visitor.expect_heading(&content.later().privacy.title)?;
    visitor.press_continue()?;
    visitor.expect_heading(&content.later().notes.title)?;
    visitor.expect_text("Grief")?;
    ensure!(
        visitor.links()?.iter().any(|(_, href)| href == clinic::PHONE),
        "the notes lack the clinic's contact"
    );
    expect_quiet(harness, requests(mark))?;

    // Help and contact follow from the new answer.
    let visitor = harness.open(&page())?;
    let _file = NotesFile::choose(harness, &file)?;
    visitor.answer("safety", &["yes-now"])?;
    visitor.expect_help()?;
    visitor.continue_reading()?;
    visitor.skip("acting")?;
    visitor.continue_reading()?;
    visitor.skip_questions()?;
    visitor.expect_heading(&content.later().notes.title)?;
    visitor.expect_help()?;
    ensure!(
        !visitor.links()?.iter().any(|(_, href)| href == clinic::PHONE),
        "the notes show the clinic's contact"
    );
    Ok(())
}

fn saved_in_the_middle(harness: &Harness) -> Result<()> {
    let said = &words::content()?.words.interface;
    let mut walk = Walk::start(harness.open(&page())?)?;
    walk.answer("safety", &["no"])?;
    walk.answer("age", &["older"])?;
    walk.answer("reasons", &["grief"])?;
    let here = walk.model.heading()?.to_owned();
    walk.visitor.click(&said.save_answers)?;
    walk.visitor.expect_heading(&words::save()?.title)?;
    walk.visitor.expect_focus_on_heading()?;
    for line in words::save()?.file_lead.iter().chain(&words::save()?.never) {
        walk.visitor.expect_text(line)?;
    }
    let file = export::saved_by(harness, &walk.visitor)?;
    same("the status message", walk.visitor.wait_for_status()?, words::export()?.saved.to_string())?;
    ensure!(file.contains("Grief") && file.contains("reasons=grief"), "the file lacks the notes: {file}");
    walk.visitor.go_back()?;
    walk.visitor.expect_heading(&here)?;

    let visitor = harness.open(&page())?;
    let _file = NotesFile::choose(harness, &file)?;
    visitor.answer("safety", &["no"])?;
    visitor.expect_heading(words::title(words::question("reasons")?)?)?;
    visitor.press_continue()?;
    visitor.expect_heading(&here)?;
    visitor.expect_focus_on_heading()
}

fn refused(harness: &Harness) -> Result<()> {
    let cover = &words::written()?.cover;
    let marker = |saved: &str| {
        format!("<!doctype html><html><head><meta name=\"kap-guide\" content=\"{saved}\"></head></html>")
    };
    let whole = marker("kap-guide-1 2020-01-01 /notes age=older");
    for file in [
        whole.as_str(),
        &marker("kap-guide-1 2999-01-01 /notes age=older"),
        &marker("kap-guide-2 2020-01-01 /notes age=older"),
        &whole[..whole.len() / 2],
        &format!("{whole}{whole}"),
        "<!doctype html><p>A page of something else.</p>",
        "",
        &"x".repeat(1_000_001),
    ] {
        let visitor = harness.open(&page())?;
        let _file = NotesFile::choose(harness, file)?;
        visitor.expect_focus_on_text(&cover.not_opened)?;
        visitor.expect_heading(&cover.title)?;
        visitor.expect_help()?;
        visitor.start()?;
        visitor.expect_heading(words::title(words::question("safety")?)?)?;
    }
    // Another file can be chosen at once.
    let visitor = harness.open(&page())?;
    let _file = NotesFile::choose(harness, &whole)?;
    visitor.expect_focus_on_text(&cover.not_opened)?;
    let _file =
        NotesFile::choose(harness, &marker(&format!("kap-guide-1 {} - asker=me", in_two_days(harness)?)))?;
    visitor.expect_heading(words::title(words::question("safety")?)?)
}

/// A day that the guide's clock is not past yet.
fn in_two_days(harness: &Harness) -> Result<String> {
    // In Firefox a driver's script has a clock of its own.
    const DAY: &str = "return new window.Date(window.Date.now() + 2 * 86400000).toISOString().slice(0, 10)";
    harness.guide_script(DAY, Vec::new())
}

fn by_keyboard(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&page())?.with_keyboard();
    harness.guide_script::<()>(
        "window.picked = []; HTMLInputElement.prototype.click = function () { picked.push(this.type); }",
        Vec::new(),
    )?;
    visitor.click(&words::written()?.cover.open_saved)?;
    let picked: Vec<String> = wait_for("the file picker", || {
        let picked: Vec<String> = harness.guide_script("return window.picked", Vec::new())?;
        Ok((!picked.is_empty()).then_some(picked))
    })?;
    same("what is opened", picked, vec!["file".to_owned()])
}

fn turned_off(harness: &Harness) -> Result<()> {
    let (cover, said) = (&words::written()?.cover, &words::content()?.words.interface);
    let visitor = harness.open(&page().with_setting("resume", "off"))?;
    ensure!(!visitor.names("button")?.contains(&cover.open_saved.to_string()), "the cover opens files");
    ensure!(!visitor.text()?.contains(cover.can_save.as_str()), "the cover speaks of saving");
    let mut walk = Walk::start(visitor)?;
    walk.answer("safety", &["no"])?;
    walk.answer("age", &["older"])?;
    ensure!(!visitor.names("button")?.contains(&said.save_answers.to_string()), "Save is offered");
    walk.skip_to_notes()?;
    ensure!(
        !visitor.text()?.contains(cover.open_saved.as_str()),
        "the notes speak of going on from the file"
    );
    let file = export::saved_by(harness, &visitor)?;
    ensure!(!file.contains("kap-guide-1"), "the file has a way back: {file}");
    Ok(())
}

fn not_over_a_visit(harness: &Harness) -> Result<()> {
    let cover = &words::written()?.cover;
    let visitor = harness.open(&page())?;
    let offered = || -> Result<bool> { Ok(visitor.names("button")?.contains(&cover.open_saved.to_string())) };
    // Someone who has only read loses nothing.
    visitor.click(&cover.read)?;
    visitor.go_back()?;
    visitor.expect_heading(&cover.title)?;
    ensure!(offered()?, "it is not offered after reading");
    let saved = format!("kap-guide-1 {} - asker=me age=older", in_two_days(harness)?);
    let _file = NotesFile::choose(harness, &format!("<meta name=\"kap-guide\" content=\"{saved}\">"))?;
    // An answer of a visit may be "Yes, now", which a file must not undo.
    visitor.answer("safety", &["yes-now"])?;
    for _ in 0..2 {
        visitor.go_back()?;
    }
    visitor.expect_heading(&cover.title)?;
    ensure!(!offered()?, "a file would replace the visit");
    let links = visitor.links()?;
    ensure!(
        !links.iter().any(|(_, href)| href == clinic::PHONE),
        "the cover shows the clinic's contact: {links:?}"
    );
    Ok(())
}

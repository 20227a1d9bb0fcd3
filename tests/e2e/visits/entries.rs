//! The other two buttons of the cover: for someone else, and just to read.

use anyhow::{Context as _, Result, ensure};
use kap_guide::content::PageId;
use kap_guide::session::Command;
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    (
        "a visitor who asks for someone else gets no health question, and the notes say so",
        asking_for_someone_else,
    ),
    (
        "a visitor who only wants to read opens Learn, reads a page, and returns to a cover with the clinic's contact",
        only_reading,
    ),
];

fn asking_for_someone_else(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&HostPage::with_tag())?;
    let mut walk = Walk::start_with(visitor, &words::written()?.cover.other, Command::StartForOther)?;
    walk.report_nothing_to_notes()?;
    let health = |id: &kap_guide::questionnaire::QuestionId| {
        words::content().is_ok_and(|content| content.guide.section(*id).is_some_and(|section| section.health))
    };
    same("health questions", walk.model.path().iter().filter(|id| health(id)).count(), 0)?;
    visitor.expect_text(&words::content()?.later().notes.for_other)?;
    same(
        "the notes say otherwise",
        visitor.lines()?,
        walk.model.lines_on_screen(clinic::NAME, &clinic::ways()?),
    )
}

fn only_reading(harness: &Harness) -> Result<()> {
    let (cover, learn) = (&words::written()?.cover, &words::written()?.learn.learn);
    let visitor = harness.open(&HostPage::with_tag())?;
    visitor.click(&cover.read)?;
    let contents = learn.pages.first().context("there is nothing to read")?;
    visitor.expect_heading(&contents.title)?;
    visitor.expect_focus_on_heading()?;
    let options = learn.page(PageId::new("options")).context("there are no options")?;
    visitor.click(&options.title)?;
    visitor.expect_heading(&options.title)?;
    visitor.expect_focus_on_heading()?;
    visitor.go_back()?;
    visitor.expect_heading(&contents.title)?;
    visitor.go_back()?;
    visitor.expect_heading(&cover.title)?;
    visitor.expect_focus_on_heading()?;
    clinic::expect_phone_link(&visitor)?;
    // Nothing was asked, so Start begins at the first question.
    visitor.start()?;
    visitor.expect_heading(words::title(words::question("safety")?)?)?;
    ensure!(visitor.marked()?.is_empty(), "a choice is marked that nobody chose");
    Ok(())
}

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
    ("who asks for someone else is asked no health question, and the notes say so", other),
    (
        "who only wants to read comes to Learn, reads a page, and comes back to a cover with the clinic's contact",
        reads,
    ),
];

fn other(harness: &Harness) -> Result<()> {
    let visitor = harness.opens(&HostPage::with_tag())?;
    let mut walk = Walk::starts_by(visitor, &words::written()?.cover.other, Command::StartForOther)?;
    walk.passes_to_the_check()?;
    let health = |id: &kap_guide::questionnaire::QuestionId| {
        words::content().is_ok_and(|content| content.guide.section(*id).is_some_and(|section| section.health))
    };
    same("health questions", walk.model.path().iter().filter(|id| health(id)).count(), 0)?;
    walk.sees_the_notes()?;
    visitor.reads(&words::content()?.words.notes.for_other)?;
    same(
        "the notes say otherwise",
        visitor.lines()?,
        walk.model.lines_on_screen(clinic::NAME, &clinic::ways()?),
    )
}

fn reads(harness: &Harness) -> Result<()> {
    let (cover, learn) = (&words::written()?.cover, &words::written()?.learn.learn);
    let visitor = harness.opens(&HostPage::with_tag())?;
    visitor.presses(&cover.read)?;
    let contents = learn.pages.first().context("there is nothing to read")?;
    visitor.reads_heading(&contents.title)?;
    visitor.is_led_to_the_heading()?;
    let options = learn.page(PageId::new("options")).context("there are no options")?;
    visitor.presses(&options.title)?;
    visitor.reads_heading(&options.title)?;
    visitor.is_led_to_the_heading()?;
    visitor.goes_back()?;
    visitor.reads_heading(&contents.title)?;
    visitor.goes_back()?;
    visitor.reads_heading(&cover.title)?;
    visitor.is_led_to_the_heading()?;
    clinic::can_be_called(&visitor)?;
    // Nothing was asked, so Start begins at the first question.
    visitor.starts()?;
    visitor.reads_heading(words::title(words::question("safety")?)?)?;
    ensure!(visitor.marked()?.is_empty(), "a choice is marked that nobody chose");
    Ok(())
}

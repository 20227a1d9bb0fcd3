//! Facts due for a check are reported from the day after their date.

use anyhow::{Context as _, Result};
use kap_guide::content::PageId;
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::words;

use crate::Test;

pub const TESTS: &[Test] = &[
    (
        "after the day of the next check the cover, About and the notes say so, and the console tells the clinic",
        |harness| says(harness, "2027-06-01", true),
    ),
    ("up to that day nothing is said to have changed", |harness| says(harness, "2026-12-31", false)),
];

fn says(harness: &Harness, day: &str, due: bool) -> Result<()> {
    let (content, cover) = (words::content()?, &words::written()?.cover);
    let visitor = harness.opens(&HostPage::with_tag().on(day))?;
    same("the cover says so", visitor.text()?.contains(cover.changed.as_str()), due)?;
    let told = harness.noticed("console")?.iter().any(|line| line.contains("due for a check"));
    same("the console tells the clinic", told, due)?;

    let begin = |words: &str| words.split('{').next().unwrap_or_default().to_owned();
    visitor.presses(&cover.read)?;
    let learn = &words::written()?.learn.learn;
    visitor.reads(&learn.page(PageId::new("options")).context("there are no options")?.title)?;
    visitor.presses(&content.words.interface.about)?;
    visitor.reads_heading(&content.words.about.title)?;
    let about = begin(&content.words.about.changed);
    same("About says so", visitor.text()?.contains(&about), due)?;
    visitor.goes_back()?;
    visitor.goes_back()?;

    visitor.starts()?;
    visitor.skips_to_the_check()?;
    visitor.sees_the_notes()?;
    same("the notes say so", visitor.text()?.contains(&begin(&content.words.notes.changed)), due)
}

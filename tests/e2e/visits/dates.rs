//! Facts due for a check are reported from the day after their date.

use anyhow::{Context as _, Result};
use kap_guide::content::PageId;
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::words;

use crate::Test;

pub const TESTS: &[Test] = &[
    (
        "after a check is due, the cover, About and the notes say so, and the console tells the clinic",
        |harness| expect_notice(harness, "2027-06-01", true),
    ),
    ("before a check is due, nothing says that facts have changed", |harness| {
        expect_notice(harness, "2026-12-31", false)
    }),
];

fn expect_notice(harness: &Harness, day: &str, due: bool) -> Result<()> {
    let (content, cover) = (words::content()?, &words::written()?.cover);
    // The check has the words for the console, and Trusted Types must allow its address.
    let policy = harness.release.strict_policy(harness.form).allow("trusted-types", "kap-guide");
    let visitor = harness.open(&HostPage::with_tag().on_day(day).policy(policy))?;
    same("the cover says so", visitor.text()?.contains(cover.changed.as_str()), due)?;
    let told = || -> Result<bool> {
        Ok(harness.logged("console")?.iter().any(|line| line.contains("due for a check")))
    };
    if due {
        wait_for("a line to the clinic in the console", || Ok(told()?.then_some(())))?;
    }
    same("the console tells the clinic", told()?, due)?;

    let begin = |words: &str| words.split('{').next().unwrap_or_default().to_owned();
    visitor.click(&cover.read)?;
    let learn = &words::written()?.learn.learn;
    visitor.expect_text(&learn.page(PageId::new("options")).context("there are no options")?.title)?;
    visitor.click(&content.words.interface.about)?;
    visitor.expect_heading(&content.later().about.title)?;
    let about = begin(&content.later().about.changed);
    same("About says so", visitor.text()?.contains(&about), due)?;
    visitor.go_back()?;
    visitor.go_back()?;

    visitor.start()?;
    visitor.skip_to_notes()?;
    same("the notes say so", visitor.text()?.contains(&begin(&content.later().notes.changed)), due)
}

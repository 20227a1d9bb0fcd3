//! Overlays and ways back to the same place.

use anyhow::{Result, ensure};
use kap_guide::content::PanelId;
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;

use crate::Test;

pub const TESTS: &[Test] = &[
    ("Back from the first question shows the cover, and Start returns with the answer kept", cover),
    ("Clear and close asks once, and a new Start finds nothing", clears),
    ("Get help now returns to the same place, and an unconfirmed mark is kept", helps),
    ("help that is opened from About goes back to About", under),
    ("the heading of a new screen is not hidden under the page's own sticky bar", sticky),
];

fn cover(harness: &Harness) -> Result<()> {
    let visitor = harness.opens(&HostPage::with_tag())?;
    let mut walk = Walk::starts(visitor)?;
    walk.answers("safety", &["no"])?;
    walk.goes_back()?;
    walk.goes_back()?;
    visitor.starts()?;
    visitor.reads_heading(words::title(words::question("safety")?)?)?;
    visitor.is_led_to_the_heading()?;
    same("the marks", visitor.marked()?, vec!["No".to_owned()])
}

fn clears(harness: &Harness) -> Result<()> {
    let said = &words::content()?.words.interface;
    let visitor = harness.opens(&HostPage::with_tag())?;
    visitor.starts()?;
    visitor.answers("safety", &["no"])?;
    visitor.marks("age", &["older"])?;

    visitor.wants_to_clear()?;
    visitor.presses(&said.clear_no)?;
    visitor.reads_heading(words::title(words::question("age")?)?)?;
    ensure!(visitor.has_marked("65 or over")?, "keeping on took the mark away");

    visitor.wants_to_clear()?;
    visitor.presses(&said.clear_yes)?;
    visitor.reads_heading(&words::written()?.cover.title)?;
    visitor.is_led_to_the_heading()?;
    visitor.starts()?;
    for question in ["safety", "age"] {
        visitor.reads_heading(words::title(words::question(question)?)?)?;
        same("the marks of a new visit", visitor.marked()?, Vec::new())?;
        visitor.skips(question)?;
    }
    Ok(())
}

fn helps(harness: &Harness) -> Result<()> {
    let visitor = harness.opens(&HostPage::with_tag())?;
    asks_and_returns(&visitor)?;
    visitor.starts()?;
    visitor.answers("safety", &["no"])?;
    visitor.marks("age", &["older"])?;
    asks_and_returns(&visitor)?;
    visitor.continues()?;
    visitor.marks("reasons", &["low-mood", "grief"])?;
    asks_and_returns(&visitor)?;
    visitor.continues()?;
    visitor.skips_to_the_check()?;
    visitor.reads_heading(&words::content()?.words.interface.check_title)?;
    asks_and_returns(&visitor)?;
    visitor.sees_the_notes()?;
    asks_and_returns(&visitor)
}

/// Opens help, and comes back to the same lines and marks.
fn asks_and_returns(visitor: &Visitor<'_>) -> Result<()> {
    let content = words::content()?;
    let help = content.words.panels.get(PanelId::new("get-help")).map(|said| said.title).unwrap_or_default();
    let before = (visitor.lines()?, visitor.marked()?);
    visitor.gets_help()?;
    visitor.reads_heading(&help)?;
    visitor.is_led_to_the_heading()?;
    visitor.sees_help()?;
    visitor.goes_back()?;
    visitor.is_led_to_the_heading()?;
    same("Get help now does not return to the same place", (visitor.lines()?, visitor.marked()?), before)
}

fn under(harness: &Harness) -> Result<()> {
    let content = words::content()?;
    let (said, about) = (&content.words.interface, &content.words.about);
    let visitor = harness.opens(&HostPage::with_tag())?;
    visitor.presses(&words::written()?.cover.read)?;
    visitor.presses(&said.about)?;
    visitor.reads_heading(&about.title)?;
    visitor.gets_help()?;
    visitor.sees_help()?;
    visitor.presses(&said.back)?;
    visitor.reads_heading(&about.title)?;
    visitor.goes_back()?;
    visitor.goes_back()?;
    visitor.reads_heading(&words::written()?.cover.title)
}

fn sticky(harness: &Harness) -> Result<()> {
    const BAR: &str = "const bar = document.createElement('div');
                       bar.setAttribute('id', 'bar');
                       const style = new CSSStyleSheet();
                       style.replaceSync('#bar { position: fixed; inset: 0 0 auto; height: 80px }');
                       document.adoptedStyleSheets = [style];
                       document.body.prepend(bar)";
    const PLACES: &str =
        "const title = document.querySelector('kap-guide').shadowRoot.querySelector('.title');
                          const { top, bottom } = title.getBoundingClientRect();
                          return [top, bottom, innerHeight]";
    let visitor = harness.opens(&HostPage::with_tag())?;
    harness.script::<()>(BAR, Vec::new())?;
    visitor.starts()?;
    visitor.answers("safety", &["no"])?;
    visitor.skips_to_the_check()?;
    // The button at the end of a long screen is far below the heading of the next one.
    visitor.sees_the_notes()?;
    visitor.is_led_to_the_heading()?;
    let [top, bottom, height]: [f64; 3] = harness.script(PLACES, Vec::new())?;
    ensure!(top >= 80.0 && bottom <= height, "the heading is at {top} to {bottom} of {height}");
    Ok(())
}

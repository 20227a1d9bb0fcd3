//! Overlays and ways back to the same place.

use anyhow::{Result, ensure};
use kap_guide::content::PanelId;
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;

use crate::Test;

pub const TESTS: &[Test] = &[
    (
        "Back from the first question shows the cover, and Start returns to it with its answer",
        back_to_cover_and_start,
    ),
    ("Clear and close asks once, and a new Start finds no answers", clear_and_close),
    ("Get help now returns to the same screen and keeps an unconfirmed mark", help_returns),
    ("help that was opened from About returns to About", help_from_about_returns),
    ("bars of the page that come after it has scrolled do not hide help", help_below_late_bars),
    ("the page's sticky bar does not hide the heading of a new screen", heading_below_sticky_bar),
];

fn back_to_cover_and_start(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&HostPage::with_tag())?;
    let mut walk = Walk::start(visitor)?;
    walk.answer("safety", &["no"])?;
    walk.go_back()?;
    walk.go_back()?;
    visitor.start()?;
    visitor.expect_heading(words::title(words::question("safety")?)?)?;
    visitor.expect_focus_on_heading()?;
    same("the marks", visitor.marked()?, vec!["No".to_owned()])
}

fn clear_and_close(harness: &Harness) -> Result<()> {
    let said = &words::content()?.words.interface;
    let visitor = harness.open(&HostPage::with_tag())?;
    visitor.start()?;
    visitor.answer("safety", &["no"])?;
    visitor.mark("age", &["older"])?;

    visitor.open_clear()?;
    visitor.click(&said.clear_no)?;
    visitor.expect_heading(words::title(words::question("age")?)?)?;
    ensure!(visitor.is_marked("65 or over")?, "keeping on took the mark away");

    visitor.open_clear()?;
    visitor.click(&said.clear_yes)?;
    visitor.expect_heading(&words::written()?.cover.title)?;
    visitor.expect_focus_on_heading()?;
    visitor.start()?;
    for question in ["safety", "age"] {
        visitor.expect_heading(words::title(words::question(question)?)?)?;
        same("the marks of a new visit", visitor.marked()?, Vec::new())?;
        visitor.skip(question)?;
    }
    Ok(())
}

fn help_returns(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&HostPage::with_tag())?;
    open_help_and_go_back(&visitor)?;
    visitor.start()?;
    visitor.answer("safety", &["no"])?;
    visitor.mark("age", &["older"])?;
    open_help_and_go_back(&visitor)?;
    visitor.press_continue()?;
    visitor.mark("reasons", &["low-mood", "grief"])?;
    open_help_and_go_back(&visitor)?;
    visitor.press_continue()?;
    visitor.skip_to_notes()?;
    open_help_and_go_back(&visitor)
}

/// Opens help, and comes back to the same lines and marks.
fn open_help_and_go_back(visitor: &Visitor<'_>) -> Result<()> {
    let content = words::content()?;
    let help = content.words.panels.get(PanelId::new("get-help")).map(|said| said.title).unwrap_or_default();
    let before = (visitor.lines()?, visitor.marked()?);
    visitor.open_help()?;
    visitor.expect_heading(&help)?;
    visitor.expect_focus_on_heading()?;
    visitor.expect_help()?;
    visitor.go_back()?;
    visitor.expect_focus_on_heading()?;
    same("Get help now does not return to the same place", (visitor.lines()?, visitor.marked()?), before)
}

fn help_from_about_returns(harness: &Harness) -> Result<()> {
    let content = words::content()?;
    let (said, about) = (&content.words.interface, &content.later().about);
    let visitor = harness.open(&HostPage::with_tag())?;
    visitor.click(&words::written()?.cover.read)?;
    visitor.click(&said.about)?;
    visitor.expect_heading(&about.title)?;
    visitor.open_help()?;
    visitor.expect_help()?;
    visitor.click(&said.back)?;
    visitor.expect_heading(&about.title)?;
    visitor.go_back()?;
    visitor.go_back()?;
    visitor.expect_heading(&words::written()?.cover.title)
}

fn help_below_late_bars(harness: &Harness) -> Result<()> {
    // One bar slides in when the page scrolls, and one stands below it at the left.
    const BARS: &str = "const [late, second] = [1, 2].map(() => document.createElement('div'));
        [late.id, second.id] = ['late', 'second'];
        const style = new CSSStyleSheet();
        style.replaceSync(`#late { position: fixed; inset: -90px 0 auto; height: 60px }
          #second { position: fixed; inset: 60px 60% auto 0; height: 40px }
          body { min-height: 3000px; padding-top: 900px }`);
        document.adoptedStyleSheets = [style];
        addEventListener('scroll', () => { late.style.top = '0' });
        document.body.prepend(late, second)";
    const TOP: &str = "const { shadowRoot } = document.querySelector('kap-guide');
        return shadowRoot.querySelector('iframe, .kap').getBoundingClientRect().top";
    let visitor = harness.open(&HostPage::with_tag())?;
    harness.script::<()>(BARS, Vec::new())?;
    visitor.start()?;
    visitor.expect_focus_on_heading()?;
    wait_for("a guide below both bars", || {
        let top: f64 = harness.script(TOP, Vec::new())?;
        Ok((99.0..=101.0).contains(&top).then_some(()))
    })
}

fn heading_below_sticky_bar(harness: &Harness) -> Result<()> {
    const BAR: &str = "const bar = document.createElement('div');
                       bar.setAttribute('id', 'bar');
                       const style = new CSSStyleSheet();
                       style.replaceSync('#bar { position: fixed; inset: 0 0 auto; height: 80px }');
                       document.adoptedStyleSheets = [style];
                       document.body.prepend(bar)";
    const TOP_OF_FRAME: &str = "const { shadowRoot } = document.querySelector('kap-guide');
                                return shadowRoot.querySelector('iframe')?.getBoundingClientRect().top ?? 0";
    const PLACES: &str = "return ['.get-help', '.title'].map((part) => {
                            const { top, bottom } = root.querySelector(part).getBoundingClientRect();
                            return [top, bottom];
                          })";
    let visitor = harness.open(&HostPage::with_tag())?;
    harness.script::<()>(BAR, Vec::new())?;
    visitor.start()?;
    visitor.answer("safety", &["no"])?;
    visitor.skip_to_notes()?;
    // The button at the end of a long screen is far below the heading of the next one.
    visitor.expect_focus_on_heading()?;
    let frame: f64 = harness.script(TOP_OF_FRAME, Vec::new())?;
    let height: f64 = harness.script("return innerHeight", Vec::new())?;
    for (top, bottom) in harness.guide_script::<[(f64, f64); 2]>(PLACES, Vec::new())? {
        let (top, bottom) = (frame + top, frame + bottom);
        ensure!(top >= 80.0 && bottom <= height, "help or the heading is at {top} to {bottom} of {height}");
    }
    Ok(())
}

//! Quick exit, for someone who must not be seen here.

use anyhow::{Result, ensure};
use kap_guide::content::fill;
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::words;
use kap_guide_server::Policy;

use crate::Test;
use crate::saved::expect_nothing_left;

pub const TESTS: &[Test] = &[
    ("the cover explains the quick exit, and every screen has the exit button", exit_on_every_screen),
    ("Shift for capitals, or only two presses, does nothing", other_shift_presses),
];

/// What only an open guide does.
pub const OPEN: &[Test] = &[
    ("the exit button leaves nothing behind, and Back does not return to the page", |harness| {
        expect_exit(harness, |_, visitor| {
            // The page that was pressed on may be gone before the driver has its answer.
            let _ = visitor.click(&words::written()?.cover.leave);
            Ok(())
        })
    }),
    ("three presses of Shift leave at once, wherever focus is", |harness| {
        expect_exit(harness, |harness, _| {
            harness.script::<()>("document.activeElement?.blur()", Vec::new())?;
            for _ in 0..3 {
                harness.driver.press_shift()?;
            }
            Ok(())
        })
    }),
    ("the exit button never covers the focused control", focus_is_not_covered),
];

/// Nobody answers there in a test; what matters is that this page is gone.
const ELSEWHERE: &str = "https://elsewhere.invalid/weather";

fn page_with_exit() -> HostPage {
    HostPage::with_tag().policy(Policy::none()).with_setting("exit", ELSEWHERE)
}

fn exit_on_every_screen(harness: &Harness) -> Result<()> {
    let cover = &words::written()?.cover;
    let visitor = harness.open(&page_with_exit())?;
    visitor.expect_text(&fill(cover.leave_about, &[("leave", cover.leave.as_str())]))?;
    let there = || -> Result<()> {
        let first = visitor.names("button")?.into_iter().next();
        same("the first button of the screen", first, Some(cover.leave.to_string()))
    };
    there()?;
    visitor.open_help()?;
    there()?;
    visitor.go_back()?;
    visitor.start()?;
    visitor.expect_heading(words::title(words::question("safety")?)?)?;
    there()?;
    visitor.answer("safety", &["no"])?;
    visitor.skip_to_notes()?;
    there()?;
    there()?;
    // Without the setting there is none.
    let plain = harness.open(&HostPage::with_tag())?;
    ensure!(
        !plain.names("button")?.contains(&cover.leave.to_string()),
        "there is a way out that nobody has set"
    );
    Ok(())
}

fn expect_exit(harness: &Harness, leave: impl Fn(&Harness, &Visitor<'_>) -> Result<()>) -> Result<()> {
    let said = &words::content()?.words.interface;
    harness.server.page("/before.html", "<!doctype html><title>Before</title><p>Before.</p>", Policy::none());
    harness.open_page(&harness.server.url("/before.html"))?;
    let visitor = harness.open(&page_with_exit())?;
    visitor.start()?;
    visitor.answer("safety", &["no"])?;
    visitor.answer("age", &["older"])?;
    visitor.click(&said.save_answers)?;
    visitor.click(&said.save_answers_yes)?;
    visitor.go_back()?;
    visitor.answer("reasons", &["grief"])?;
    let kept: Option<String> = harness.script("return localStorage.getItem('kap-guide/1/')", Vec::new())?;
    ensure!(kept.is_some_and(|text| text.contains("grief")), "nothing was kept, so this shows nothing");

    leave(harness, &visitor)?;
    wait_for("another page", || {
        let here: String = harness.script("return location.href", Vec::new())?;
        Ok((!here.contains("/host/page.html")).then_some(()))
    })?;
    harness.driver.go_back()?;
    let before = || {
        let here: String = harness.script("return location.pathname", Vec::new())?;
        Ok((here == "/before.html").then_some(()))
    };
    wait_for("the page before the guide", before)?;
    expect_nothing_left(harness, &["grief", "Grief", "kap-guide"])?;
    // Forward leads to the other page, and not to this one.
    harness.open_page(&harness.server.url("/before.html"))?;
    expect_nothing_left(harness, &["grief", "Grief", "kap-guide"])
}

fn focus_is_not_covered(harness: &Harness) -> Result<()> {
    // A low window, scrolled so far that the bar with Back and help lies under the way out.
    const LOW: &str = "const guide = document.querySelector('kap-guide');
        guide.style.marginBlockEnd = '2000px';
        scrollTo({ top: guide.getBoundingClientRect().top + scrollY + 62, behavior: 'instant' });
        guide.shadowRoot.querySelector('input').focus({ preventScroll: true });";
    const PLACES: &str = "const { shadowRoot } = document.querySelector('kap-guide');
        return [shadowRoot.querySelector('.exit'), shadowRoot.activeElement]
          .map((part) => part.getBoundingClientRect()).flatMap(({ top, bottom }) => [top, bottom]);";
    let visitor = harness.open(&page_with_exit())?;
    visitor.start()?;
    visitor.expect_heading(words::title(words::question("safety")?)?)?;
    harness.script::<()>(LOW, Vec::new())?;
    harness.driver.press_shift_tab()?;
    for name in [words::content()?.words.interface.get_help, words::content()?.words.interface.back] {
        harness.driver.press_shift_tab()?;
        let focused = visitor.focused()?.map(|spoken| spoken.name);
        same("what is reached", focused, Some(name.to_string()))?;
        let [_, way_out, top, _]: [f64; 4] = harness.script(PLACES, Vec::new())?;
        ensure!(top >= way_out, "“{name}” begins at {top}, under the way out that ends at {way_out}");
    }
    Ok(())
}

fn other_shift_presses(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&page_with_exit())?;
    visitor.start()?;
    visitor.mark("safety", &["no"])?;
    for _ in 0..2 {
        harness.driver.press_shift()?;
        harness.driver.press_shift()?;
        visitor.press_key("a")?;
    }
    harness.driver.press_shift_tab()?;
    harness.driver.press_shift_tab()?;
    harness.driver.press_shift_tab()?;
    ensure!(visitor.is_marked("No")?, "the visit is gone");
    visitor.press_continue()?;
    visitor.expect_heading(words::title(words::question("age")?)?)
}

//! Quick exit, for someone who must not be seen here.

use anyhow::{Result, ensure};
use kap_guide::content::fill;
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::words;
use kap_guide_server::Policy;
use xtask::setup::browsers::Engine;

use crate::Test;
use crate::saved::expect_nothing_left;

pub const TESTS: &[Test] = &[
    ("the cover explains the quick exit, and every screen has the exit button", exit_on_every_screen),
    ("Shift for capitals, or only two presses, does nothing", other_shift_presses),
    ("Shift with a click, with Alt, or from a script of the page does nothing", shift_with_something_else),
    (
        "if the page or the browser stays after the quick exit, a plain screen with one link covers everything",
        covers_the_page,
    ),
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
    visitor.click(&words::save()?.yes)?;
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

fn shift_with_something_else(harness: &Harness) -> Result<()> {
    const SENT: &str = "for (const type of ['keydown', 'keyup', 'keydown', 'keyup', 'keydown', 'keyup']) {
        document.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', bubbles: true, composed: true }));
      }";
    let visitor = harness.open(&page_with_exit())?;
    visitor.start()?;
    visitor.mark("safety", &["no"])?;
    for _ in 0..3 {
        harness.driver.press_shift_with_alt()?;
        harness.driver.press_shift()?;
        visitor.choose("No")?;
    }
    harness.guide_script::<()>(SENT, Vec::new())?;
    harness.script::<()>(SENT, Vec::new())?;
    ensure!(visitor.is_marked("No")?, "the visit is gone");
    visitor.press_continue()?;
    visitor.expect_heading(words::title(words::question("age")?)?)
}

/// A page whose styles show everything, and that keeps its place when someone leaves.
const STAYS: &str = "const style = new CSSStyleSheet();
    style.replaceSync('*, html[hidden], body[hidden] { display: block !important; visibility: visible !important; opacity: 1 !important }');
    document.adoptedStyleSheets = [style];
    new MutationObserver(() => window.stop()).observe(document.documentElement, { childList: true });";

/// What lies on top at nine places of the window, and what is left to see below it.
const IN_SIGHT: &str = "const at = [0.05, 0.5, 0.95];
    const hits = at.flatMap((x) => at.map((y) => document.elementFromPoint(x * innerWidth, y * innerHeight)));
    const cover = document.documentElement.lastElementChild;
    const shown = [...document.documentElement.children].filter((part) => part !== cover && part.getClientRects().length);
    return [hits.every((hit) => hit === cover), shown.map(({ tagName }) => tagName), document.title];";

fn covers_the_page(harness: &Harness) -> Result<()> {
    // WebKit leaves although the page stops it, so nothing can be seen there.
    if harness.driver.engine() == Engine::Webkit {
        return Ok(());
    }
    let visitor = harness.open(&page_with_exit())?;
    visitor.start()?;
    visitor.mark("safety", &["no"])?;
    harness.script::<()>(STAYS, Vec::new())?;
    // The guide is gone while it is pressed.
    let _ = visitor.click(&words::written()?.cover.leave);
    harness.leave_sealed()?;
    let cover = || {
        Ok(harness
            .driver
            .run_script::<bool>("return document.body.style.display === 'none'", Vec::new())?
            .then_some(()))
    };
    wait_for("the plain screen", cover)?;
    let seen: (bool, Vec<String>, String) = harness.driver.run_script(IN_SIGHT, Vec::new())?;
    same("what is in sight", seen, (true, Vec::new(), "elsewhere.invalid".to_owned()))?;
    for key in ["\u{e00c}", "\u{e00c}"] {
        harness.driver.type_keys(key)?;
    }
    let seen: (bool, Vec<String>, String) = harness.driver.run_script(IN_SIGHT, Vec::new())?;
    same("what is in sight after Escape", seen, (true, Vec::new(), "elsewhere.invalid".to_owned()))?;
    // The link leads there.
    harness.driver.run_script::<()>("window.stop = () => {}", Vec::new())?;
    wait_for("focus on the link", || {
        const FOCUS: &str = "return document.activeElement === document.documentElement.lastElementChild";
        if harness.driver.run_script::<bool>(FOCUS, Vec::new())? {
            return Ok(Some(()));
        }
        harness.driver.type_keys("\u{e004}")?;
        Ok(None)
    })?;
    harness.driver.type_keys("\u{e007}")?;
    wait_for("another page", || {
        let here: String = harness.driver.run_script("return location.href", Vec::new())?;
        Ok((!here.contains("/host/page.html")).then_some(()))
    })
}

//! The panel of a sealed guide in windows of every size, on a screen that is touched, and its links under policies of the
//! page.

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::driver::Press;
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::window;
use kap_guide_server::Policy;
use serde_json::{Value, json};
use xtask::setup::browsers::Engine;

use crate::Test;
use crate::runs::is_whole_run;
use crate::sealed::page;

pub const TESTS: &[Test] = &[
    (
        "help, Start and Continue are in view on every screen at four sizes of window, and each screen begins at its top",
        |harness| bars_in_view(harness, "auto"),
    ),
    (
        "open, help, Start and Continue are in view at four sizes of window, and each screen begins at its top",
        |harness| bars_in_view(harness, "off"),
    ),
    ("a window of 320 by 256 pixels, as at 400 % zoom, reaches everything", low_window),
    (
        "links to call, text and write work on a page that lists what may come from where, and show the number",
        |harness| {
            let scripts = format!("'self' {} 'wasm-unsafe-eval'", harness.release.sealed.join(" "));
            links_work(harness, Policy::none().with("default-src", "'self'").with("script-src", &scripts))
        },
    ),
    ("links to call, text and write work on a page that forbids frames, and show the number", |harness| {
        links_work(harness, Policy::none().with("frame-src", "'none'"))
    }),
    ("links to call, text and write work on a page without a policy, and show the number", |harness| {
        links_work(harness, Policy::none())
    }),
    ("a thumb that scrolls past the end of the panel scrolls the page", scroll_goes_on_to_page),
];

/// What is cut off at the edge of the panel, of Get help now and the buttons of the bottom bar. The notes have no such bar.
const OUT_OF_VIEW: &str = "
    return ['.get-help', '.actions .button'].filter((selector) => {
      const part = root.querySelector(selector);
      if (!part) return selector === '.get-help';
      const { top, bottom, height } = part.getBoundingClientRect();
      const panel = root.querySelector('.kap').getBoundingClientRect();
      // Only Start brings an open guide to the top of the window.
      const end = arguments[0] === 'the cover' ? panel.bottom : Math.min(panel.bottom, innerHeight);
      return height < 1 || top < panel.top - 1 || bottom > end + 1;
    });";

/// Opens the page in a window of a size: a frame, since not every driver can make a small window.
fn open_in_window<'a>(harness: &'a Harness, seal: &str, width: u32, height: u32) -> Result<Visitor<'a>> {
    let inner = page().with_setting("seal", seal).serve(harness);
    let outer = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>A window</title><body style=\"margin: 0\">\
         <iframe src=\"{inner}\" title=\"A window\" width=\"{width}\" height=\"{height}\" style=\"border: 0\"></iframe>"
    );
    harness.server.page("/window.html", outer, Policy::none());
    harness.open_page(&harness.server.url("/window.html"))?;
    harness.enter_page_frame()?;
    let visitor = harness.visitor(0);
    visitor.wait_for_guide()?;
    ensure!(
        harness.is_in_sealed() == (seal == "auto"),
        "with seal {seal}, sealed: {}",
        harness.is_in_sealed()
    );
    if harness.driver.engine() == Engine::Firefox {
        // Its driver presses inside of a frame without scrolling the page around it.
        return Ok(visitor.with_keyboard());
    }
    Ok(visitor)
}

fn expect_bars(harness: &Harness, screen: &str) -> Result<()> {
    let out: Vec<String> = harness.guide_script(OUT_OF_VIEW, vec![screen.into()])?;
    ensure!(out.is_empty(), "on “{screen}” these are out of view: {out:?}");
    let panel: f64 = harness.guide_script("return innerHeight", Vec::new())?;
    let window: f64 = harness.script("return innerHeight", Vec::new())?;
    ensure!(panel <= window, "the panel is {panel} high in a window of {window}");
    Ok(())
}

/// Each screen begins at the top of the panel, and the page stays where it was.
fn expect_at_top(harness: &Harness, screen: &str, page: f64) -> Result<()> {
    const TOP: &str = "return [root.querySelector('.box').scrollTop, root.querySelector('.title').getBoundingClientRect().top - root.querySelector('.kap').getBoundingClientRect().top]";
    let [scrolled, title]: [f64; 2] = harness.guide_script(TOP, Vec::new())?;
    ensure!(
        scrolled < 1.0 && title < 200.0,
        "“{screen}” is scrolled by {scrolled}, and its title is at {title}"
    );
    let now: f64 = harness.script("return scrollY", Vec::new())?;
    same(&format!("where the page is at “{screen}”"), now, page)
}

fn bars_in_view(harness: &Harness, seal: &str) -> Result<()> {
    // The layout is the same in every engine; touch and scrolling, on a phone, are not.
    if harness.driver.engine() == Engine::Chromium || is_whole_run() {
        harness.driver.set_press(Press::InLargeFrame);
        for size in [(320, 568), (768, 1024), (1280, 800)] {
            walk_in_view(harness, seal, size)?;
        }
    }
    harness.driver.set_press(Press::Touch);
    walk_in_view(harness, seal, (360, 740))
}

fn walk_in_view(harness: &Harness, seal: &str, (width, height): (u32, u32)) -> Result<()> {
    let visitor = open_in_window(harness, seal, width, height)?;
    expect_bars(harness, "the cover")?;
    let mut walk = Walk::start(visitor)?;
    let page: f64 = harness.script("return scrollY", Vec::new())?;
    // A whole visit on a phone; the first screens in the other windows.
    let mut screens = if width == 360 { usize::MAX } else { 4 };
    while let Some((question, choice)) = walk.model.nothing_to_report().filter(|_| screens > 0) {
        screens -= 1;
        expect_bars(harness, question.as_str())?;
        expect_at_top(harness, question.as_str(), page)?;
        walk.answer(question.as_str(), &[choice.as_str()])?;
        if walk.model.is_between_questions() {
            expect_bars(harness, walk.model.heading()?)?;
            expect_at_top(harness, walk.model.heading()?, page)?;
            walk.pass_between_questions()?;
        }
    }
    walk.skip_to_notes()?;
    expect_bars(harness, "the notes")?;
    expect_at_top(harness, "the notes", page)
}

fn low_window(harness: &Harness) -> Result<()> {
    /// Scrolls to each control, and says which of them no scrolling brings into view.
    const UNREACHED: &str = "
        const controls = [...document.querySelectorAll('button, input, a[href], summary')].filter((one) => one.checkVisibility());
        return controls.filter((control) => {
          const shown = control.labels?.[0] ?? control;
          shown.scrollIntoView({ block: 'nearest', behavior: 'instant' });
          const { top, left } = shown.getBoundingClientRect();
          return top < -1 || top > innerHeight - 8 || left < -1 || left > innerWidth;
        }).map(({ outerHTML }) => outerHTML.slice(0, 100));";
    harness.driver.set_press(Press::InLargeFrame);
    let visitor = open_in_window(harness, "auto", 320, 256)?;
    let bars: String = harness.guide_script("return root.querySelector('.kap').dataset.bars", Vec::new())?;
    same("what the bars do", bars.as_str(), "scroll")?;
    let unreached = |screen: &str| -> Result<()> {
        let found: Vec<String> = harness.guide_script(UNREACHED, Vec::new())?;
        ensure!(found.is_empty(), "on {screen} these cannot be reached: {found:#?}");
        Ok(())
    };
    unreached("the cover")?;
    let mut walk = Walk::start(visitor)?;
    unreached("the safety question")?;
    if harness.driver.engine() == Engine::Webkit {
        // Its driver presses inside of a frame without scrolling the page around it.
        return Ok(());
    }
    walk.answer("safety", &["sometimes"])?;
    walk.answer("age", &["older"])?;
    unreached("the reasons")?;
    walk.skip_to_notes()?;
    unreached("the notes")
}

fn links_work(harness: &Harness, policy: Policy) -> Result<()> {
    /// Presses links, and notes whatever a policy refuses.
    const PRESS: &str = "
        const [schemes, done] = arguments;
        window.linksLead = true;
        const refused = [];
        document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) =>
          refused.push(`${effectiveDirective} ${blockedURI}`));
        const links = schemes.map((scheme) => document.querySelector(`a[href^=\"${scheme}:\"]`));
        for (const link of links) link?.click();
        setTimeout(() => done([links.map((link) => link?.textContent ?? null), refused]), 300);";
    let visitor = harness.open_sealed(HostPage::with_tag().policy(policy))?;
    let title = visitor.heading()?.context("the cover has no title")?;
    let (labels, refused): (Vec<Option<String>>, Vec<String>) =
        harness.driver.run_script_async(PRESS, vec![json!(["tel", "sms", "mailto"])])?;
    same("what the page's policy refuses", refused, Vec::new())?;
    for (label, shown) in labels.iter().zip(["988", "988", "hello@example.org"]) {
        let label = label.as_deref().context("a link is missing")?;
        ensure!(label.contains(shown), "“{label}” does not show {shown}");
    }
    // The guide is still there.
    visitor.expect_heading(&title)
}

/// Only Chromium's own protocol can touch.
fn scroll_goes_on_to_page(harness: &Harness) -> Result<()> {
    const ROOM: &str = "const room = document.createElement('div');
        const style = new CSSStyleSheet();
        style.replaceSync('#room { height: 2000px }');
        document.adoptedStyleSheets = [style];
        room.id = 'room';
        document.body.append(room);
        document.querySelector('kap-guide').scrollIntoView();";
    if harness.driver.engine() != Engine::Chromium {
        return Ok(());
    }
    window::size(harness, 360, 740)?;
    let visitor = harness.open_sealed(page())?;
    harness.script::<()>(ROOM, Vec::new())?;
    Walk::start(visitor)?;
    visitor.mark("safety", &["sometimes"])?;
    let places = || -> Result<(f64, f64, f64)> {
        let page: f64 = harness.script("return scrollY", Vec::new())?;
        let (inside, most): (f64, f64) = harness.guide_script(
            "const box = root.querySelector('.box'); return [box.scrollTop, box.scrollHeight - box.clientHeight]",
            Vec::new(),
        )?;
        Ok((page, inside, most))
    };
    harness.driver.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true }))?;
    let touch = |kind: &str, points: Value| {
        harness
            .driver
            .devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }))
            .map(drop)
    };
    let swipe = || -> Result<()> {
        touch("touchStart", json!([{ "x": 180, "y": 500 }]))?;
        for step in 1..=15 {
            touch("touchMove", json!([{ "x": 180, "y": 500 - 20 * step }]))?;
        }
        touch("touchEnd", json!([]))
    };
    wait_for("the end of the panel", || {
        let (_, inside, most) = places()?;
        if inside + 1.0 >= most {
            return Ok(Some(()));
        }
        swipe()?;
        Ok(None)
    })?;
    let (at_end, ..) = places()?;
    wait_for("the page to scroll", || {
        swipe()?;
        Ok((places()?.0 > at_end + 50.0).then_some(()))
    })?;
    harness.driver.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": false }))?;
    window::as_it_was(harness)
}

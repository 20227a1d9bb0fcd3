//! Pages that cancel clicks and keys: either a dangerous answer can be given and help comes, or the visit does not go
//! on.

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::visitor::Input;
use kap_guide_e2e::words;

use crate::Test;

pub const TESTS: &[Test] = &[
    (
        "a page that cancels every click, key and change cannot keep a visitor from help",
        cancels_when_bubbling,
    ),
    (
        "a page that cancels clicks before the guide gets them cannot keep a visitor from help",
        cancels_when_capturing,
    ),
    ("hot keys of a page that look at the target cannot keep a keyboard visitor from help", hot_keys_of_page),
    ("if a page takes every key before the guide gets it, no key moves the visit on", takes_every_key),
    ("if a page takes every click before the guide gets it, no click moves the visit on", takes_every_click),
    (
        "if a page takes presses, the guide tells the visitor and says who can be called",
        taken_presses_are_told,
    ),
    ("the page's listeners in the bubbling phase hear nothing of a visit", bubbling_listeners_hear_nothing),
];

/// Everything that pages listen to, on document and window.
const LISTEN: &str = "
    const [phase, stops, types] = arguments;
    for (const place of [document, window, document.body, document.querySelector('kap-guide')]) {
      for (const type of types.split(' ')) {
        place.addEventListener(type, (event) => {
          if (!event.cancelable) return;
          event.preventDefault();
          if (stops) event.stopImmediatePropagation();
        }, { capture: phase === 'capture', passive: false });
      }
    }";

const CLICKS: &str = "click auxclick mousedown mouseup pointerdown pointerup touchstart touchend";
const KEYS: &str = "keydown keypress keyup";
const CHANGES: &str = "input change beforeinput submit";

/// A page does this from now on.
fn take_events(harness: &Harness, phase: &str, stops: bool, types: &[&str]) -> Result<()> {
    harness.script(LISTEN, vec![phase.into(), stops.into(), types.join(" ").into()])
}

/// Someone says "Yes, now", goes on, and sees who can be called.
fn reach_help(harness: &Harness, input: Input) -> Result<()> {
    let visitor = match input {
        Input::Mouse => harness.visitor(0),
        Input::Keyboard => harness.visitor(0).with_keyboard(),
    };
    // Tab on the page itself is the page's.
    let focus = "document.querySelector('kap-guide').shadowRoot.querySelector('button').focus()";
    harness.script::<()>(focus, Vec::new())?;
    visitor.start()?;
    visitor.answer("safety", &["yes-now"])?;
    let panels = &words::content()?.words.panels;
    let help = panels.get(kap_guide::content::PanelId::new("help-now")).map(|said| said.title);
    visitor.expect_heading(&help.unwrap_or_default())?;
    visitor.expect_help()?;
    visitor.continue_reading()?;
    visitor.expect_heading(words::title(words::question("acting")?)?)?;
    // A box, a button beside it, and a press without a choice.
    visitor.skip("acting")?;
    visitor.continue_reading()?;
    visitor.answer("age", &["adult"])?;
    visitor.answer("reasons", &["grief", "curious"])?;
    visitor.expect_heading(words::title(words::question("how-long")?)?)
}

fn cancels_when_bubbling(harness: &Harness) -> Result<()> {
    for input in [Input::Mouse, Input::Keyboard] {
        for stops in [false, true] {
            harness.open(&HostPage::with_tag())?;
            take_events(harness, "bubble", stops, &[CLICKS, KEYS, CHANGES])?;
            reach_help(harness, input)?;
        }
    }
    Ok(())
}

fn cancels_when_capturing(harness: &Harness) -> Result<()> {
    harness.open(&HostPage::with_tag())?;
    take_events(harness, "capture", false, &[CLICKS, CHANGES])?;
    reach_help(harness, Input::Mouse)
}

fn hot_keys_of_page(harness: &Harness) -> Result<()> {
    const HOT_KEYS: &str = "document.addEventListener('keydown', (event) => {
        if (/^(INPUT|TEXTAREA|SELECT|BUTTON)$/.test(event.target.tagName)) return;
        event.preventDefault();
        event.stopPropagation();
      });";
    harness.open(&HostPage::with_tag())?;
    harness.script::<()>(HOT_KEYS, Vec::new())?;
    reach_help(harness, Input::Keyboard)
}

fn takes_every_key(harness: &Harness) -> Result<()> {
    const FOCUS: &str = "const { shadowRoot } = document.querySelector('kap-guide');
        [...shadowRoot.querySelectorAll(arguments[0])].at(arguments[1]).focus();";
    let visitor = harness.open(&HostPage::with_tag())?;
    visitor.start()?;
    let safety = words::title(words::question("safety")?)?;
    visitor.expect_heading(safety)?;
    take_events(harness, "capture", true, &[KEYS])?;
    for key in [" ", "\u{e007}", "\u{e015}"] {
        for (what, at) in [("input", 2), ("button[type=submit]", 0)] {
            harness.script::<()>(FOCUS, vec![what.into(), at.into()])?;
            visitor.press_key(key)?;
            visitor.expect_heading(safety)?;
        }
    }
    same("the marks", visitor.marked()?, Vec::new())
}

fn takes_every_click(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&HostPage::with_tag())?;
    visitor.start()?;
    let safety = words::title(words::question("safety")?)?;
    visitor.expect_heading(safety)?;
    take_events(harness, "capture", true, &[CLICKS])?;
    let said = &words::content()?.words.interface;
    for (role, name) in
        [("radio", "Yes, now"), ("button", said.go_on.as_str()), ("button", said.skip.as_str())]
    {
        // No press has an effect, so it is pressed without waiting for one.
        Input::Mouse.activate(&visitor, role, name)?;
        visitor.expect_heading(safety)?;
        ensure!(visitor.marked()?.is_empty(), "“{name}” was marked");
    }
    Ok(())
}

/// By the pointer, or by what looks pressed.
/// Right-clicks the button for help.
const OTHER_BUTTON: &str = "for (const type of ['pointerdown', 'pointerup']) {
      root.querySelector('.get-help').dispatchEvent(new PointerEvent(type, { button: 2, bubbles: true }));
    }";

fn taken_presses_are_told(harness: &Harness) -> Result<()> {
    const SWALLOW: &str = "for (const type of arguments[0].split(' ')) {
        window.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
      }";
    let told = words::written()?.cover.failure.presses;
    let told = told.split('{').next().unwrap_or_default();
    let said = &words::content()?.words.interface;
    for types in ["click", "click pointerdown pointerup"] {
        let visitor = harness.open(&HostPage::with_tag())?;
        visitor.start()?;
        visitor.expect_heading(words::title(words::question("safety")?)?)?;
        harness.script::<()>(SWALLOW, vec![types.into()])?;
        Input::Mouse.activate(&visitor, "button", &said.get_help)?;
        visitor.expect_text(told).with_context(|| format!("a page that takes {types}"))?;
    }
    // On any other page, no such message appears.
    let visitor = harness.open(&HostPage::with_tag())?;
    visitor.start()?;
    harness.guide_script::<()>(OTHER_BUTTON, Vec::new())?;
    visitor.go_back()?;
    reach_help(harness, Input::Mouse)?;
    harness.script::<()>("return new Promise((done) => setTimeout(done, 1000))", Vec::new())?;
    ensure!(!visitor.text()?.contains(told), "it is told although every press came");
    Ok(())
}

fn bubbling_listeners_hear_nothing(harness: &Harness) -> Result<()> {
    const HEAR: &str = "window.overheard = [];
        const listen = EventTarget.prototype.addEventListener;
        const types = [HTMLElement, Element].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype))
          .filter((name) => name.startsWith('on')).map((name) => name.slice(2))
          .concat('beforeinput', 'focusin', 'focusout', 'compositionstart', 'compositionend');
        for (const place of [window, document, document.querySelector('kap-guide')]) {
          for (const type of types) {
            listen.call(place, type, (event) => {
              if (event.composedPath()[0] !== place && event.target === document.querySelector('kap-guide')) {
                window.overheard.push(type);
              }
            });
          }
        }";
    let visitor = harness.open(&HostPage::with_tag())?;
    visitor.wait_for_guide()?;
    harness.script::<()>(HEAR, Vec::new())?;
    reach_help(harness, Input::Mouse)?;
    let visitor = visitor.with_keyboard();
    visitor.answer("how-long", &["years"])?;
    same(
        "what the page heard",
        harness.script::<Vec<String>>("return window.overheard", Vec::new())?,
        Vec::new(),
    )
}

//! Pages that cancel clicks and keys: either a dangerous answer can be given and help comes, or the visit does not go
//! on.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::visitor::Input;
use kap_guide_e2e::words;

use crate::Test;

pub const TESTS: &[Test] = &[
    ("a page that cancels every click, key and change does not keep anyone from help", cancels),
    ("a page that cancels clicks before the guide hears them does not keep anyone from help", cancels_first),
    ("hot keys of a page that look at the target do not keep the keyboard from help", hot_keys),
    ("where a page takes every key before the guide hears it, no key goes on", takes_keys),
    ("where a page takes every click before the guide hears it, no click goes on", takes_clicks),
    ("listeners of the page in the bubbling phase hear nothing of a visit", hears_nothing),
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
fn page_takes(harness: &Harness, phase: &str, stops: bool, types: &[&str]) -> Result<()> {
    harness.script(LISTEN, vec![phase.into(), stops.into(), types.join(" ").into()])
}

/// Someone says "Yes, now", goes on, and sees who can be called.
fn comes_to_help(harness: &Harness, input: Input) -> Result<()> {
    let visitor = match input {
        Input::Mouse => harness.visitor(0),
        Input::Keyboard => harness.visitor(0).with_keyboard(),
    };
    // Tab on the page itself is the page's.
    let focus = "document.querySelector('kap-guide').shadowRoot.querySelector('button').focus()";
    harness.script::<()>(focus, Vec::new())?;
    visitor.starts()?;
    visitor.answers("safety", &["yes-now"])?;
    let panels = &words::content()?.words.panels;
    let help = panels.get(kap_guide::content::PanelId::new("help-now")).map(|said| said.title);
    visitor.reads_heading(&help.unwrap_or_default())?;
    visitor.sees_help()?;
    visitor.continues_reading()?;
    visitor.reads_heading(words::title(words::question("acting")?)?)?;
    // A box, a button beside it, and a press without a choice.
    visitor.skips("acting")?;
    visitor.continues_reading()?;
    visitor.answers("age", &["adult"])?;
    visitor.answers("reasons", &["grief", "curious"])?;
    visitor.reads_heading(words::title(words::question("how-long")?)?)
}

fn cancels(harness: &Harness) -> Result<()> {
    for input in [Input::Mouse, Input::Keyboard] {
        for stops in [false, true] {
            harness.opens(&HostPage::with_tag())?;
            page_takes(harness, "bubble", stops, &[CLICKS, KEYS, CHANGES])?;
            comes_to_help(harness, input)?;
        }
    }
    Ok(())
}

fn cancels_first(harness: &Harness) -> Result<()> {
    harness.opens(&HostPage::with_tag())?;
    page_takes(harness, "capture", false, &[CLICKS, CHANGES])?;
    comes_to_help(harness, Input::Mouse)
}

fn hot_keys(harness: &Harness) -> Result<()> {
    const HOT_KEYS: &str = "document.addEventListener('keydown', (event) => {
        if (/^(INPUT|TEXTAREA|SELECT|BUTTON)$/.test(event.target.tagName)) return;
        event.preventDefault();
        event.stopPropagation();
      });";
    harness.opens(&HostPage::with_tag())?;
    harness.script::<()>(HOT_KEYS, Vec::new())?;
    comes_to_help(harness, Input::Keyboard)
}

fn takes_keys(harness: &Harness) -> Result<()> {
    const FOCUS: &str = "const { shadowRoot } = document.querySelector('kap-guide');
        [...shadowRoot.querySelectorAll(arguments[0])].at(arguments[1]).focus();";
    let visitor = harness.opens(&HostPage::with_tag())?;
    visitor.starts()?;
    let safety = words::title(words::question("safety")?)?;
    visitor.reads_heading(safety)?;
    page_takes(harness, "capture", true, &[KEYS])?;
    for key in [" ", "\u{e007}", "\u{e015}"] {
        for (what, at) in [("input", 2), ("button[type=submit]", 0)] {
            harness.script::<()>(FOCUS, vec![what.into(), at.into()])?;
            visitor.presses_key(key)?;
            visitor.reads_heading(safety)?;
        }
    }
    same("the marks", visitor.marked()?, Vec::new())
}

fn takes_clicks(harness: &Harness) -> Result<()> {
    let visitor = harness.opens(&HostPage::with_tag())?;
    visitor.starts()?;
    let safety = words::title(words::question("safety")?)?;
    visitor.reads_heading(safety)?;
    page_takes(harness, "capture", true, &[CLICKS])?;
    let said = &words::content()?.words.interface;
    for (role, name) in
        [("radio", "Yes, now"), ("button", said.go_on.as_str()), ("button", said.skip.as_str())]
    {
        // No press has an effect, so it is pressed without waiting for one.
        Input::Mouse.use_thing(&visitor, role, name)?;
        visitor.reads_heading(safety)?;
        ensure!(visitor.marked()?.is_empty(), "“{name}” was marked");
    }
    Ok(())
}

fn hears_nothing(harness: &Harness) -> Result<()> {
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
    let visitor = harness.opens(&HostPage::with_tag())?;
    visitor.sees_the_guide()?;
    harness.script::<()>(HEAR, Vec::new())?;
    comes_to_help(harness, Input::Mouse)?;
    let visitor = visitor.with_keyboard();
    visitor.answers("how-long", &["years"])?;
    same(
        "what the page heard",
        harness.script::<Vec<String>>("return window.overheard", Vec::new())?,
        Vec::new(),
    )
}

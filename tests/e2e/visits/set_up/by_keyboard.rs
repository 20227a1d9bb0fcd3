//! The form without a mouse.

use anyhow::{Context as _, Result, bail, ensure};
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::visitor::keys;
use kap_guide_setup::words::{self, GROUPS};
use serde::Deserialize;

use super::form::Form;

/// More than the stops between any two that are looked for, with those of a guide between.
const MOST_TABS: usize = 80;

/// Where focus is.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Focus {
    /// The element, with its id, its type, and the name that it has in the form.
    name: String,
    is_in_form: bool,
    /// A guide has a document of its own, with tests of its own.
    is_guide: bool,
    is_in_sight: bool,
    ring: f64,
}

/// Someone at the keyboard.
struct Keyboard<'a> {
    harness: &'a Harness,
}

impl Keyboard<'_> {
    fn focus(&self) -> Result<Focus> {
        const FOCUS: &str = "const focused = document.activeElement;
            const { outlineStyle, outlineWidth } = getComputedStyle(focused);
            const { top, bottom, left, right } = focused.getBoundingClientRect();
            return {
              name: [focused.localName, focused.id, focused.type === 'submit' ? '' : focused.type ?? '', focused.value ?? ''].join(' ')
                + (['button', 'summary', 'a'].includes(focused.localName) ? focused.textContent.trim() : ''),
              isInForm: !!focused.closest('#form'),
              isGuide: ['iframe', 'kap-guide'].includes(focused.localName),
              isInSight: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && bottom - top > 8 && right - left > 8,
              ring: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
            }";
        self.harness.script(FOCUS, Vec::new())
    }

    /// Presses Tab once. What has focus then can be seen, with a ring around it.
    fn tab(&self) -> Result<Focus> {
        self.harness.driver.type_keys(keys::TAB)?;
        self.expect_seen()
    }

    fn expect_seen(&self) -> Result<Focus> {
        let focus = wait_for("focus in sight", || Ok(Some(self.focus()?).filter(|focus| focus.is_in_sight)))
            .with_context(|| format!("{:?}", self.focus()))?;
        ensure!(focus.is_guide || focus.ring >= 3.0, "there is no ring of 3 pixels around {focus:?}");
        Ok(focus)
    }

    /// Presses Tab until something has focus whose name begins and ends so.
    fn tab_to(&self, begin: &str, end: &str) -> Result<()> {
        let mut passed = Vec::new();
        for _ in 0..MOST_TABS {
            let Focus { name, .. } = self.tab()?;
            if name.starts_with(begin) && name.ends_with(end) {
                return Ok(());
            }
            passed.push(name);
        }
        bail!("Tab does not reach “{begin} … {end}”; it passed {passed:#?}")
    }

    fn type_keys(&self, text: &str) -> Result<()> {
        self.harness.driver.type_keys(text)
    }

    fn text(&self, selector: &str) -> Result<String> {
        self.harness
            .script("return document.querySelector(arguments[0])?.textContent ?? ''", vec![selector.into()])
    }

    fn expect_said(&self, selector: &str, said: &str) -> Result<()> {
        let reads = || self.text(selector);
        wait_for(&format!("“{said}” in {selector}"), || Ok(reads()?.contains(said).then_some(())))
            .with_context(|| format!("it says {:?}", reads()))
    }
}

/// Focus inside a page is lost when the page is replaced, so it enters the preview only after the new page has loaded.
pub fn before_preview(harness: &Harness) -> Result<()> {
    const LEAVE: &str = "const [field, frame] = ['#field-booking', '.preview iframe'].map((name) => document.querySelector(name));
        field.focus();
        field.value = 'example.org/leave';
        for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
        frame.focus();
        return [frame.srcdoc.includes('https://example.org/leave'), document.activeElement === field]";
    const ENTER: &str = "const frame = document.querySelector('.preview iframe');
        frame.focus();
        return document.activeElement === frame && frame.contentDocument.body.innerHTML.includes('https://example.org/leave') || null";
    let _form = Form::open(harness)?;
    wait_for("the first page of the preview", || {
        harness.script::<Option<bool>>(
            "return document.querySelector('.preview iframe').inert ? null : true",
            Vec::new(),
        )
    })?;
    let found: (bool, bool) = harness.script(LEAVE, Vec::new())?;
    same("whether the preview starts again at once, and focus stays out", found, (true, true))?;
    wait_for("a way into the preview", || harness.script::<Option<bool>>(ENTER, Vec::new()))?;
    Ok(())
}

pub fn whole_form(harness: &Harness) -> Result<()> {
    let _form = Form::open(harness)?;
    let keyboard = Keyboard { harness };
    keyboard.tab_to("a", "Set it up")?;
    keyboard.type_keys(keys::ENTER)?;

    // The six first fields, in their order.
    let first = GROUPS.first().context("the form has no group")?.settings;
    same("the first fields", first, &["clinic", "phone", "booking", "region", "routes", "accent"])?;
    for (name, typed) in
        [("clinic", "Cedar Counseling"), ("phone", "(202) 555-0199 x4"), ("booking", "example.org/book")]
    {
        keyboard.tab_to(&format!("input field-{name}"), "")?;
        keyboard.type_keys(typed)?;
    }
    keyboard.expect_said("#field-phone-said", "(202) 555-0199 ext. 4")?;
    keyboard.tab_to("select field-region", "")?;
    keyboard.type_keys("Can")?;
    keyboard.expect_said("#field-region-said", words::NO_CONTACT)?;
    keyboard.tab_to("input", "im")?;
    keyboard.type_keys(keys::SPACE)?;
    keyboard.tab_to("input field-accent", "")?;
    keyboard.type_keys("#7fc8a9")?;
    // The form offers a color that passes.
    keyboard.tab_to("button", "instead")?;
    keyboard.type_keys(keys::ENTER)?;
    keyboard.expect_said("#field-accent-said", "Contrast on white: 4.5")?;
    let offered = keyboard.expect_seen()?;
    ensure!(offered.name.starts_with("input field-accent"), "the offer takes focus away to {}", offered.name);

    // A folded group.
    let group = GROUPS.get(1).context("the form has one group only")?;
    keyboard.tab_to("summary", group.title)?;
    keyboard.type_keys(keys::ENTER)?;
    keyboard.tab_to("input field-sms", "")?;
    keyboard.type_keys("+1 202 555 0144")?;
    harness.driver.press_shift_tab()?;
    let back = keyboard.expect_seen()?;
    ensure!(back.name.starts_with("summary"), "Shift and Tab go back to {}", back.name);

    // The tag for another kind of site.
    keyboard.tab_to("input address", "")?;
    keyboard.type_keys("https://files.example.org/")?;
    keyboard.tab_to("select platform", "")?;
    keyboard.type_keys("Wix")?;
    wait_for("the tags for another kind of site", || {
        Ok((harness.script::<String>("return document.querySelector('#platform').value", Vec::new())?
            == "wix")
            .then_some(()))
    })?;
    keyboard.tab_to("pre", "")?;
    let tag = keyboard.text(".tag:not([hidden]) pre")?;
    for (name, value) in [
        ("clinic", "Cedar Counseling"),
        ("phone", "(202) 555-0199 ext. 4"),
        ("booking", "https://example.org/book"),
        ("region", "CA"),
        ("routes", "im"),
        ("sms", "+1 202 555 0144"),
    ] {
        ensure!(tag.contains(&format!("  {name} = {value}\n")), "{name} is not {value} in {tag}");
    }
    keyboard.tab_to("button", words::COPY)?;
    same(
        "what says so before it is copied",
        keyboard.text(".tag:not([hidden]) [role=status]")?,
        String::new(),
    )?;
    keyboard.type_keys(keys::ENTER)?;
    keyboard.expect_said(".tag:not([hidden]) [role=status]", words::COPIED)?;
    same("what was copied", harness.script::<String>("return window.copied", Vec::new())?, tag)?;
    ensure!(keyboard.expect_seen()?.name.contains(words::COPY), "the copy button has lost focus");

    // Out of the form, and back into it.
    let mut last = String::new();
    for _ in 0..MOST_TABS {
        let focus = keyboard.tab()?;
        if !focus.is_in_form {
            harness.driver.press_shift_tab()?;
            return same("where Shift and Tab lead back to", keyboard.expect_seen()?.name, last);
        }
        last = focus.name;
    }
    bail!("Tab does not leave the form after {last}")
}

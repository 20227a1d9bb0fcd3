//! A clinic fills the form of its page, copies a tag, and puts it into a page of its platform's shape.

mod by_keyboard;
pub mod form;
pub mod shapes;

use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use kap_guide::settings::{Kind, Name, SETTINGS};
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_setup::{Snippet, words as setup_words};

use crate::Test;
use form::Form;
use shapes::{ACCENT, CLINIC, PHONE, Shape};

pub const TESTS: &[Test] = &[
    (
        "the form writes a tag for each platform, and a visit there has the clinic’s name, number and color",
        every_platform,
    ),
    ("every setting of the table changes the preview of the form", every_setting),
    ("hostile text in every field stays text, and each field says why it cannot use it", hostile),
    ("the preview of the form is led to every screen, in each look", every_screen),
    ("a link to the form brings the same answers, in a new page and in the open one, and once", shared),
];

/// Longer than the form waits for another key.
const AFTER_TYPING: Duration = Duration::from_millis(600);

/// What each engine does in its own way.
pub const KEYED: &[Test] = &[
    (
        "a clinic goes through the form with the keyboard alone, sees where it is, and hears that the tag is copied",
        by_keyboard::whole_form,
    ),
    ("focus is never in the preview while it starts again", by_keyboard::before_preview),
];

fn every_platform(harness: &Harness) -> Result<()> {
    let form = Form::open(harness)?;
    form.fill("clinic", CLINIC)?;
    form.fill("phone", PHONE)?;
    form.fill("accent", ACCENT)?;
    ensure!(form.tags()?.is_empty(), "a tag is shown before the form knows where the files are");
    form.fill_address(&harness.server.url("/kap-guide/"))?;
    let mut ways = Vec::new();
    for platform in form.platforms()? {
        form.choose_platform(&platform)?;
        let tags = form.tags()?;
        let names: Vec<String> = tags.iter().map(|(name, _)| name.clone()).collect();
        same(&format!("the tags for {platform}"), names, form.tags_of_steps(&platform)?)?;
        for (_, tag) in &tags {
            ensure!(!tag.contains("HOST") && !tag.contains('…'), "{platform}: {tag}");
        }
        ways.extend(shapes::of(&platform, &tags)?);
    }
    form.expect_copy()?;
    // Platforms with the same shape and the same text need one visit.
    let mut visited: Vec<(Shape, Vec<String>)> = Vec::new();
    for (platform, shape, texts) in ways {
        if visited.contains(&(shape, texts.clone())) {
            continue;
        }
        shapes::visit(harness, shape, &texts).with_context(|| format!("{platform}, {shape:?}"))?;
        visited.push((shape, texts));
    }
    ensure!(visited.len() >= 6, "only {} shapes were visited", visited.len());
    Ok(())
}

/// A value that differs from the default.
fn sample(name: &str, kind: Kind) -> Result<String> {
    Ok(match kind {
        Kind::Choice(choices) => {
            let other = if name == Name::Region.as_str() { "GB" } else { "" };
            choices
                .iter()
                .copied()
                .find(|choice| *choice == other)
                .or(choices.last().copied())
                .context("no choice")?
                .to_owned()
        }
        Kind::List(choices) => choices.last().context("no choice")?.to_string(),
        Kind::Number { least, .. } => least.to_string(),
        Kind::Folder => format!("/kap-guide/{}/", xtask::workspace::VERSION),
        _ => setup_words::of(setup_words::EXAMPLES, name).to_owned(),
    })
}

fn every_setting(harness: &Harness) -> Result<()> {
    let form = Form::open(harness)?;
    same("fields that no hint and no answer describe", form.undescribed()?, Vec::new())?;
    let before = form.preview_settings()?;
    for setting in SETTINGS {
        let (name, value) = (setting.name.as_str(), sample(setting.name.as_str(), setting.kind)?);
        ensure!(before.get(name) != Some(&value), "{name} has this value already");
        form.fill(name, &value)?;
    }
    let expected: Vec<_> = SETTINGS
        .iter()
        .map(|setting| Ok((setting.name.as_str(), sample(setting.name.as_str(), setting.kind)?)))
        .collect::<Result<_>>()?;
    let missing = || -> Result<Vec<&str>> {
        let shown = form.preview_settings()?;
        let missing =
            expected.iter().filter(|(name, value)| shown.get(*name) != Some(value)).map(|(name, _)| *name);
        Ok(missing.collect())
    };
    wait_for("every setting in the preview", || Ok(missing()?.is_empty().then_some(())))
        .with_context(|| format!("missing: {:?}", missing()))
}

fn hostile(harness: &Harness) -> Result<()> {
    let form = Form::open(harness)?;
    form.fill_address("https://files.example.org/")?;
    let long = "x".repeat(10_000);
    for typed in [
        "<img src=x onerror=\"window.harmed = 1\">'</script><script>window.harmed = 1</script>",
        "😀 “quoted” \\ \u{202e}txet",
        &long,
        "javascript:window.harmed=1",
    ] {
        for setting in SETTINGS {
            if matches!(setting.kind, Kind::Choice(_) | Kind::List(_)) {
                continue;
            }
            let name = setting.name.as_str();
            form.fill(name, typed)?;
            let said = form.said(name)?;
            let is_used = setting.kind.read(typed).is_some();
            ensure!(is_used || !said.is_empty(), "{name} says nothing of {typed}");
        }
        let (_, tag) = form.tags()?.into_iter().next().context("there is no tag")?;
        let found: Vec<String> = harness.script(
            "const page = new DOMParser().parseFromString(arguments[0], 'text/html');
             return [...page.querySelectorAll('head *, body *')].map(({ localName }) => localName)",
            vec![tag.clone().into()],
        )?;
        same("the elements of the tag", found, vec!["script".to_owned()])?;
    }
    ensure!(
        harness.script::<bool>("return !('harmed' in window)", Vec::new())?,
        "typed text has run as a script"
    );
    same(
        "what the page says is wrong",
        harness.script::<u32>("return document.querySelectorAll('img[src=x]').length", Vec::new())?,
        0,
    )
}

fn every_screen(harness: &Harness) -> Result<()> {
    let form = Form::open(harness)?;
    let mut headings = Vec::new();
    for (at, screen) in setup_words::SCREENS.iter().enumerate() {
        form.choose("preview-look", ["plain", "warm", "bold"].get(at / 5).copied().unwrap_or_default())?;
        form.choose("preview-screen", &at.to_string())?;
        if !screen.way.is_empty() {
            form.expect_led().with_context(|| screen.label)?;
            headings.push(form.preview_heading()?);
        }
    }
    // What leaves the preview as it is sends it nowhere: a letter that is deleted again, and a server that it may not ask.
    for (name, typed) in [("clinic", ["A", ""]), ("base", ["", "https://example.org/kap-guide"])] {
        typed.iter().try_for_each(|value| form.fill(name, value))?;
        thread::sleep(AFTER_TYPING);
        form.expect_led().with_context(|| format!("after {name} was typed"))?;
    }
    let all = headings.len();
    headings.sort();
    headings.dedup();
    // "Right now" and "After “Yes, now”" and others each have a heading of their own.
    same("how many different screens were shown", headings.len(), all)
}

fn shared(harness: &Harness) -> Result<()> {
    let form = Form::open(harness)?;
    form.fill("clinic", CLINIC)?;
    form.fill("region", "CA")?;
    let link = form.copied_link()?;
    harness.open_page("about:blank")?;
    harness.open_page(&link)?;
    form.wait()?;
    same("the name", form.value("clinic")?, CLINIC.to_owned())?;
    same("the region", form.value("region")?, "CA".to_owned())?;
    ensure!(
        Snippet::named("script").is_some() && form.said("region")?.contains("does not show"),
        "the form does not say that no contact is shown there"
    );

    // The answers are out of the address, so they do not come back over later ones.
    let address = || harness.script::<String>("return location.href", Vec::new());
    ensure!(address()?.ends_with("/#set-up"), "the address is {}", address()?);
    form.fill("clinic", "Another name")?;
    harness.script::<()>("window.isOld = true; location.reload()", Vec::new())?;
    wait_for("the page again", || {
        Ok(harness.script::<bool>("return !window.isOld", Vec::new())?.then_some(()))
    })?;
    form.wait()?;
    ensure!(form.value("clinic")? != CLINIC, "a reload has brought the old answers back");

    // A link into the page that is open. What it brings is in sight, even if it cannot be used.
    let open = || {
        harness.script::<String>(
            "return [...document.querySelectorAll('#form details')].filter(({ open }) => open)
                .map((group) => [...group.querySelectorAll('.field')].map(({ id }) => id).join(' ')).join(' ')",
            Vec::new(),
        )
    };
    same("the open groups", open()?, String::new())?;
    let (base, _) = link.split_once('#').context("the link has no fragment")?;
    let second = format!("{base}#set-up?clinic=Cedar&hours=Mondays&theme=purple&check-ins=gad7");
    harness.script::<()>("location.href = arguments[0]", vec![second.clone().into()])?;
    wait_for("the answers of the link", || Ok((form.value("clinic")? == "Cedar").then_some(())))?;
    same("the region", form.value("region")?, String::new())?;
    ensure!(!form.said("theme")?.is_empty(), "the form says nothing of a theme that is none");
    let open = open()?;
    for (name, is_open) in [("hours", true), ("theme", true), ("check-ins", true), ("exit", false)] {
        same(name, open.contains(&format!("field-{name}")), is_open)?;
    }
    ensure!(address()?.ends_with("/#set-up"), "the address is {}", address()?);
    // The same link again.
    form.fill("clinic", "")?;
    harness.script::<()>("location.href = arguments[0]", vec![second.into()])?;
    wait_for("the answers again", || Ok((form.value("clinic")? == "Cedar").then_some(())))
}

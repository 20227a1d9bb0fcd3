//! The attributes and classes by which a guide that is not sealed asks recorders to leave it alone.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_site::HostSite;

use crate::Test;
use crate::tools::open;

pub const TESTS: &[Test] = &[
    (
        "a guide asks recorders to leave it alone from the start, and its element from the first press",
        from_the_start,
    ),
    ("what asks recorders to leave the guide alone comes back when a framework writes the class", rewritten),
    ("a page that takes it away again and again is left alone after a while, and the clinic is told", fought),
    ("a guide that was removed asks for nothing more", removed),
];

const IS_ASKING: &str = "const guide = document.querySelector('kap-guide');
    const { dataset, classList } = arguments[0] === 'root' ? guide.shadowRoot.querySelector('.kap') : guide;
    return ['hjSuppress', 'private', 'recordingDisable', 'matomoMask'].every((name) => dataset[name] === '')
      && dataset.clarityMask === 'true' && dataset.ddPrivacy === 'hidden' && dataset.heapRedactText === 'true'
      && ['ph-no-capture', 'fs-exclude', 'rr-block', 'sentry-block', 'no-mouseflow'].every((name) => classList.contains(name))";

/// Whether the root of the guide asks, or its element.
fn is_asking(harness: &Harness, which: &str) -> Result<bool> {
    harness.script(IS_ASKING, vec![which.into()])
}

fn expect_asking(harness: &Harness) -> Result<()> {
    let asks = || Ok(is_asking(harness, "element")?.then_some(()));
    wait_for("an element that asks recorders to leave it alone", asks)
}

/// The first sign of a visitor.
fn touch(harness: &Harness) -> Result<()> {
    const TOUCH: &str = "document.querySelector('kap-guide').shadowRoot.querySelector('button')
        .dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))";
    harness.script::<()>(TOUCH, Vec::new())?;
    expect_asking(harness)
}

fn from_the_start(harness: &Harness) -> Result<()> {
    const NAMES: &str = "return document.querySelector('kap-guide').getAttributeNames()
        .filter((name) => !name.startsWith('data-placed'))";
    // What a visitor who uses the mouse, the keys or a screen reader does first.
    for sign in ["pointerdown", "focusin", "click"] {
        let site = HostSite::start(harness)?;
        open(&site, harness, "off", "")?;
        ensure!(is_asking(harness, "root")?, "the root does not ask from the start");
        let names: Vec<String> = harness.script(NAMES, Vec::new())?;
        let ours: Vec<&String> =
            names.iter().filter(|name| *name == "class" || name.starts_with("data-")).collect();
        ensure!(ours.is_empty(), "a framework would find {ours:?} on the element");
        let press = "document.querySelector('kap-guide').shadowRoot.querySelector('button')
            .dispatchEvent(new Event(arguments[0], { composed: true }))";
        harness.script::<()>(press, vec![sign.into()])?;
        ensure!(is_asking(harness, "element")?, "the element does not ask after {sign}");
    }
    Ok(())
}

fn rewritten(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    open(&site, harness, "off", "")?;
    touch(harness)?;
    for change in [
        "className = 'theirs'",
        "removeAttribute('class')",
        "removeAttribute('data-hj-suppress')",
        "setAttribute('data-clarity-mask', 'false')",
        "getAttributeNames().forEach((name) => guide.removeAttribute(name))",
    ] {
        harness.script::<()>(
            &format!("const guide = document.querySelector('kap-guide'); guide.{change}"),
            Vec::new(),
        )?;
        expect_asking(harness)?;
    }
    let theirs = "const guide = document.querySelector('kap-guide'); guide.className = 'theirs'";
    harness.script::<()>(theirs, Vec::new())?;
    expect_asking(harness)?;
    let has_theirs = "return document.querySelector('kap-guide').classList.contains('theirs')";
    ensure!(harness.script::<bool>(has_theirs, Vec::new())?, "the page's own class is gone");
    same("what the console says", harness.logged("console")?, Vec::new())
}

fn fought(harness: &Harness) -> Result<()> {
    const FIGHT: &str = "const guide = document.querySelector('kap-guide');
        window.rounds = 0;
        new MutationObserver(() => {
          if (!guide.className || window.rounds > 5000) return;
          window.rounds += 1;
          guide.removeAttribute('class');
        }).observe(guide, { attributeFilter: ['class'] });
        guide.removeAttribute('class');";
    let site = HostSite::start(harness)?;
    let visitor = open(&site, harness, "off", "")?;
    touch(harness)?;
    harness.script::<()>(FIGHT, Vec::new())?;
    let line = "warn: kap-guide: the page removes what asks recorders to leave the guide alone.";
    let told = || Ok((!harness.logged("console")?.is_empty()).then_some(()));
    wait_for("a line for the clinic", told)?;
    let rounds: u32 = harness.script("return window.rounds", Vec::new())?;
    ensure!((50..=150).contains(&rounds), "they took turns {rounds} times");
    harness.script::<()>("document.querySelector('kap-guide').className = 'theirs'", Vec::new())?;
    harness.script::<()>("return new Promise((done) => setTimeout(done, 300))", Vec::new())?;
    ensure!(
        harness.script::<u32>("return window.rounds", Vec::new())? <= rounds + 1,
        "they still take turns"
    );
    same("what the console says", harness.logged("console")?, vec![line.to_owned()])?;
    visitor.start()
}

fn removed(harness: &Harness) -> Result<()> {
    const REMOVED: &str = "const guide = document.querySelector('kap-guide');
        KapGuide.unmount(guide);
        guide.removeAttribute('class');
        return new Promise((done) => setTimeout(() => done(guide.className), 100))";
    let site = HostSite::start(harness)?;
    open(&site, harness, "off", "")?;
    touch(harness)?;
    same("the class", harness.script::<String>(REMOVED, Vec::new())?, String::new())
}

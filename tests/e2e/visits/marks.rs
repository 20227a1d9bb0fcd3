//! The attributes and classes by which a guide that is not sealed asks recorders to leave it alone.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_site::HostSite;

use crate::Test;
use crate::tools::open;

pub const TESTS: &[Test] = &[
    ("what asks recorders to leave the guide alone comes back when a framework writes the class", rewritten),
    ("a page that takes it away again and again is left alone after a while, and the clinic is told", fought),
    ("a guide that was removed asks for nothing more", removed),
];

const IS_ASKING: &str = "const { dataset, classList } = document.querySelector('kap-guide');
    return ['hjSuppress', 'private', 'recordingDisable', 'matomoMask'].every((name) => dataset[name] === '')
      && dataset.clarityMask === 'true' && dataset.ddPrivacy === 'hidden' && dataset.heapRedactText === 'true'
      && ['ph-no-capture', 'fs-exclude', 'rr-block', 'sentry-block', 'no-mouseflow'].every((name) => classList.contains(name))";

fn expect_asking(harness: &Harness) -> Result<()> {
    let is_asking = || Ok(harness.script::<bool>(IS_ASKING, Vec::new())?.then_some(()));
    wait_for("an element that asks recorders to leave it alone", is_asking)
}

fn rewritten(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    open(&site, harness, "off", "")?;
    expect_asking(harness)?;
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
    expect_asking(harness)?;
    same("the class", harness.script::<String>(REMOVED, Vec::new())?, String::new())
}

//! Files that do not arrive, and pages that forbid WebAssembly.

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::host_site::HostSite;
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::words;
use kap_guide_server::{Fault, Policy};

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    ("wasm that is not found leaves the cover with help and contact, and Try again works", |harness| {
        fails_and_recovers(harness, ".wasm", Fault::NotFound)
    }),
    ("wasm with a wrong hash leaves the cover with help and contact, and Try again works", |harness| {
        fails_and_recovers(harness, ".wasm", Fault::Replaced(b"\0asm\x01\0\0\0".to_vec()))
    }),
    ("wasm with one changed byte leaves the cover with help and contact, and Try again works", |harness| {
        fails_and_recovers(harness, ".wasm", changed(harness, "kap-guide.wasm")?)
    }),
    (
        "content with one changed byte leaves the cover with help and contact, and Try again works",
        |harness| fails_and_recovers(harness, "en-US.kap", changed(harness, "en-US.kap")?),
    ),
    ("content that is cut short leaves the cover with help and contact, and Try again works", |harness| {
        fails_and_recovers(harness, "en-US.kap", Fault::CutShort(1000))
    }),
    ("content that is not found leaves the cover with help and contact, and Try again works", |harness| {
        fails_and_recovers(harness, "en-US.kap", Fault::NotFound)
    }),
    (
        "a page that forbids WebAssembly keeps help and contact, and the console names the directive",
        forbidden,
    ),
    ("a browser without WebAssembly keeps help and contact", |harness| {
        let visitor = HostSite::beside(harness)?.opens_plainly("old-browser.html")?;
        visitor.starts()?;
        keeps_the_cover(&visitor, &words::written()?.cover.failure.cannot_run)?;
        hints(harness, "WebAssembly")
    }),
    ("wasm that is served as plain text is no failure", |harness| {
        harness.server.fault(".wasm", Fault::WrongType);
        let visitor = harness.opens(&HostPage::with_tag())?;
        visitor.starts()?;
        visitor.reads_heading(words::title(words::question("safety")?)?)
    }),
];

/// The last byte but a few is other than it was; the file would still be good to run.
fn changed(harness: &Harness, file: &str) -> Result<Fault> {
    let mut bytes = harness.release.bytes(file)?;
    let byte = bytes.iter_mut().rev().nth(40).context("the file is very short")?;
    *byte ^= 1;
    Ok(Fault::Replaced(bytes))
}

fn fails_and_recovers(harness: &Harness, file: &str, fault: Fault) -> Result<()> {
    let said = &words::written()?.cover.failure;
    harness.server.fault(file, fault);
    let visitor = harness.opens(&HostPage::with_tag())?;
    visitor.starts()?;
    keeps_the_cover(&visitor, &said.not_loaded)?;
    hints(harness, "connect-src")?;

    // What failed once may fail again; the visitor sees the same and not less.
    visitor.presses(&said.try_again)?;
    keeps_the_cover(&visitor, &said.not_loaded)?;
    same(
        "the host hears",
        heard_errors(harness)?,
        vec!["kap-guide:error {\"code\":\"not-loaded\"}".to_owned(); 2],
    )?;

    harness.server.clear_faults();
    visitor.presses(&said.try_again)?;
    visitor.answers("safety", &["no"])?;
    visitor.reads_heading(words::title(words::question("age")?)?)
}

fn forbidden(harness: &Harness) -> Result<()> {
    let said = &words::written()?.cover.failure;
    let page = HostPage::with_tag().policy(Policy::strict().forbid("script-src", "'wasm-unsafe-eval'"));
    let visitor = harness.opens(&page)?;
    visitor.starts()?;
    keeps_the_cover(&visitor, &said.cannot_run)?;
    let buttons = visitor.names("button")?;
    ensure!(!buttons.contains(&said.try_again.to_string()), "it offers what cannot help: {buttons:?}");
    hints(harness, "script-src")?;
    hints(harness, "'wasm-unsafe-eval'")?;
    same(
        "the host hears",
        heard_errors(harness)?,
        vec!["kap-guide:error {\"code\":\"cannot-run\"}".to_owned()],
    )
}

/// The cover is there, says what happened where a screen reader hears it, and helps.
fn keeps_the_cover(visitor: &Visitor<'_>, said: &str) -> Result<()> {
    let cover = &words::written()?.cover;
    visitor.is_told(said)?;
    visitor.reads_heading(&cover.title)?;
    ensure!(!visitor.names("button")?.contains(&cover.start.to_string()), "Start is still there");
    clinic::can_be_called(visitor)?;
    visitor.sees_help()
}

/// The console tells the clinic what to look at.
fn hints(harness: &Harness, directive: &str) -> Result<()> {
    let console = harness.noticed("console")?;
    let told = console.iter().any(|line| line.starts_with("error: kap-guide:") && line.contains(directive));
    ensure!(told, "the console does not name {directive}: {console:#?}");
    Ok(())
}

fn heard_errors(harness: &Harness) -> Result<Vec<String>> {
    Ok(harness.noticed("events")?.into_iter().filter(|event| event.starts_with("kap-guide:error")).collect())
}

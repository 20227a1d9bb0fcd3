//! Files that do not arrive, and pages that forbid WebAssembly.

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::form::Form;
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::host_site::HostSite;
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::words;
use kap_guide_server::Fault;
use xtask::setup::browsers::Engine;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    ("if the wasm file is not found, the cover keeps help and contact, and Try again works", |harness| {
        try_again_after(harness, ".wasm", Fault::NotFound)
    }),
    ("if the wasm file has a wrong hash, the cover keeps help and contact, and Try again works", |harness| {
        try_again_after(harness, ".wasm", Fault::Replaced(b"\0asm\x01\0\0\0".to_vec()))
    }),
    (
        "if one byte of the wasm file has changed, the cover keeps help and contact, and Try again works",
        |harness| try_again_after(harness, ".wasm", one_byte_changed(harness, "kap-guide.wasm")?),
    ),
    (
        "if one byte of the content file has changed, the cover keeps help and contact, and Try again works",
        |harness| try_again_after(harness, "en-US.kap", one_byte_changed(harness, "en-US.kap")?),
    ),
    ("if the content file is cut short, the cover keeps help and contact, and Try again works", |harness| {
        try_again_after(harness, "en-US.kap", Fault::CutShort(1000))
    }),
    ("if the content file is not found, the cover keeps help and contact, and Try again works", |harness| {
        try_again_after(harness, "en-US.kap", Fault::NotFound)
    }),
    (
        "if the page forbids WebAssembly, the cover keeps help and contact, and the console names the directive",
        webassembly_forbidden,
    ),
    ("a page without a console of its own hides no failure", |harness| {
        harness.server.fault("kap-guide.wasm", Fault::NotFound);
        let visitor = harness.open(&HostPage::with_tag())?;
        harness.script::<()>("window.console = {}", Vec::new())?;
        visitor.start()?;
        expect_cover_with_failure(&visitor, &words::written()?.cover.failure.not_loaded)
    }),
    ("a missing file is requested once, and then only by Try again", |harness| {
        requested_again_by_try_again(harness, ["kap-guide.wasm", "kap-guide.later.wasm"])?;
        requested_again_by_try_again(harness, ["en-US.kap", "en-US.later.kap"])
    }),
    ("the guide runs if the server sends wasm as plain text", |harness| {
        harness.server.fault(".wasm", Fault::WrongType);
        let visitor = harness.open(&HostPage::with_tag())?;
        visitor.start()?;
        visitor.expect_heading(words::title(words::question("safety")?)?)
    }),
];

/// What only an open guide does.
pub const OPEN: &[Test] =
    &[("in a browser without WebAssembly, the cover keeps help and contact", |harness| {
        let visitor = HostSite::start(harness)?.open_without_policy("old-browser.html")?;
        visitor.start()?;
        expect_cover_with_failure(&visitor, &words::written()?.cover.failure.cannot_run)?;
        expect_console_hint(harness, "WebAssembly")
    })];

/// The last byte but a few is other than it was; the file would still be good to run.
fn one_byte_changed(harness: &Harness, file: &str) -> Result<Fault> {
    let mut bytes = harness.release.bytes(file)?;
    let byte = bytes.iter_mut().rev().nth(40).context("the file is very short")?;
    *byte ^= 1;
    Ok(Fault::Replaced(bytes))
}

fn try_again_after(harness: &Harness, file: &str, fault: Fault) -> Result<()> {
    let said = &words::written()?.cover.failure;
    harness.server.fault(file, fault);
    let visitor = harness.open(&HostPage::with_tag())?;
    visitor.start()?;
    expect_cover_with_failure(&visitor, &said.not_loaded)?;
    expect_console_hint(harness, "connect-src")?;

    // A second failure must show the visitor as much as the first.
    visitor.click(&said.try_again)?;
    expect_cover_with_failure(&visitor, &said.not_loaded)?;
    same(
        "the host hears",
        error_events(harness)?,
        vec!["kap-guide:error {\"code\":\"not-loaded\"}".to_owned(); 2],
    )?;

    harness.server.clear_faults();
    visitor.click(&said.try_again)?;
    visitor.answer("safety", &["no"])?;
    visitor.expect_heading(words::title(words::question("age")?)?)
}

fn requested_again_by_try_again(harness: &Harness, files: [&str; 2]) -> Result<()> {
    let said = &words::written()?.cover.failure;
    for file in files {
        harness.server.fault(file, Fault::NotFound);
    }
    let start = harness.server.mark();
    let count = |file: &str| {
        let log = harness.server.log_since(start);
        let is_it = |path: &str| path.trim_end_matches("?again").ends_with(file);
        log.iter().filter(|entry| is_it(&entry.path) && entry.status == Some(404)).count()
    };
    let counts = || files.map(count);
    let visitor = harness.open(&HostPage::with_tag())?;
    wait_for("the failures", || Ok((counts().iter().all(|count| *count > 0)).then_some(())))?;
    visitor.start()?;
    expect_cover_with_failure(&visitor, &said.not_loaded)?;
    same("how often each file was requested", counts(), [1, 1])?;
    visitor.click(&said.try_again)?;
    expect_cover_with_failure(&visitor, &said.not_loaded)?;
    wait_for("the second failures", || Ok((counts().iter().all(|count| *count > 1)).then_some(())))?;
    visitor.open_help()?;
    visitor.go_back()?;
    same("how often each file was requested", counts(), [2, 2])?;
    harness.server.clear_faults();
    Ok(())
}

fn webassembly_forbidden(harness: &Harness) -> Result<()> {
    let said = &words::written()?.cover.failure;
    let page = HostPage::with_tag()
        .policy(harness.release.strict_policy(harness.form).forbid("script-src", "'wasm-unsafe-eval'"));
    let visitor = harness.open(&page)?;
    visitor.start()?;
    if harness.form == Form::Sealed && harness.driver.engine() == Engine::Webkit {
        // In there the frame's own policy is enough, and the guide runs.
        return visitor.expect_heading(words::title(words::question("safety")?)?);
    }
    expect_cover_with_failure(&visitor, &said.cannot_run)?;
    let buttons = visitor.names("button")?;
    ensure!(!buttons.contains(&said.try_again.to_string()), "it offers what cannot help: {buttons:?}");
    expect_console_hint(harness, "script-src")?;
    expect_console_hint(harness, "'wasm-unsafe-eval'")?;
    same(
        "the host hears",
        error_events(harness)?,
        vec!["kap-guide:error {\"code\":\"cannot-run\"}".to_owned()],
    )
}

/// The cover is there, says what happened where a screen reader hears it, and helps.
fn expect_cover_with_failure(visitor: &Visitor<'_>, said: &str) -> Result<()> {
    let cover = &words::written()?.cover;
    visitor.expect_focus_on_text(said)?;
    visitor.expect_heading(&cover.title)?;
    ensure!(!visitor.names("button")?.contains(&cover.start.to_string()), "Start is still there");
    clinic::expect_phone_link(visitor)?;
    visitor.expect_help()
}

/// The console tells the clinic what to look at.
fn expect_console_hint(harness: &Harness, directive: &str) -> Result<()> {
    let console = harness.logged("console")?;
    let told = console.iter().any(|line| line.starts_with("error: kap-guide:") && line.contains(directive));
    ensure!(told, "the console does not name {directive}: {console:#?}");
    Ok(())
}

fn error_events(harness: &Harness) -> Result<Vec<String>> {
    Ok(harness.logged("events")?.into_iter().filter(|event| event.starts_with("kap-guide:error")).collect())
}

//! The npm package in small apps of five frameworks: installed, type checked, built, and visited; and in editors.

mod project;

use std::fs;

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::form::Form;
use kap_guide_e2e::harness::{CLOCK, EVENT_LOG, Harness, same, wait_for};
use kap_guide_e2e::model::TODAY;
use kap_guide_server::{Policy, Running, Site};
use xtask::setup::browsers::Engine;

use crate::Test;
use crate::hosts::visit;

pub const TESTS: &[Test] = &[
    ("an app in React 18 has the guide, and does not compile with a wrong setting", |harness| {
        mounts(harness, "react-18")
    }),
    ("an app in Vue has the guide, and does not compile with a wrong setting", |harness| {
        mounts(harness, "vue-3")
    }),
    ("an app in Svelte has the guide, and does not compile with a wrong setting", |harness| {
        mounts(harness, "svelte-5")
    }),
    ("an app in Preact has the guide, and does not compile with a wrong setting", |harness| {
        mounts(harness, "preact-11")
    }),
    ("an app in React 19 takes over the page of a server without an error, and has the guide", hydrates),
    ("editors complete the element and its settings, by files in the form that they read", editors),
];

/// Serves a built app, with the log and the clock of the tests.
fn serve(harness: &Harness, framework: &'static str) -> Result<Running> {
    let folder = project::built(framework, harness.form)?;
    let page = fs::read_to_string(folder.join("index.html"))?;
    let (before, after) = page.split_once("<head>").context("the page of the app has no head")?;
    let log = format!(
        "<script src=\"/event-log.js\"></script><script src=\"/clock.js\" data-day=\"{TODAY}\"></script>"
    );
    let script = "text/javascript; charset=utf-8";
    Site::new(folder)
        .policy(Policy::none())
        .page("/", format!("{before}<head>{log}{after}"), Policy::none())
        .file("/event-log.js", EVENT_LOG, script)
        .file("/clock.js", CLOCK, script)
        .start(0)
}

fn visited(harness: &Harness, site: &Running) -> Result<()> {
    let visitor = harness.open_url(&site.url("/"))?;
    visit(harness, visitor).with_context(|| format!("the console says {:#?}", harness.logged("console")))?;
    same("what the console says", harness.logged("console")?, Vec::new())
}

/// An app that draws its page in the browser, and hears that the guide is there.
fn mounts(harness: &Harness, framework: &'static str) -> Result<()> {
    let site = serve(harness, framework)?;
    visited(harness, &site)?;
    let heard = "return document.querySelector('main > p').textContent === 'The guide is ready.'";
    wait_for("the app to hear of the guide", || Ok(harness.script::<bool>(heard, Vec::new())?.then_some(())))
}

/// An app that takes over a page of a server on which the guide is already, and then changes the class of its element.
fn hydrates(harness: &Harness) -> Result<()> {
    const AGAIN: &str = "document.querySelector('button').click();
        return new Promise((done) => setTimeout(() => done(document.querySelector('kap-guide').className)))";
    let site = serve(harness, "react-19")?;
    let page =
        String::from_utf8_lossy(&fs::read(project::built("react-19", harness.form)?.join("index.html"))?)
            .into_owned();
    ensure!(
        page.contains("<kap-guide class=\"guide opened-0\""),
        "the server has not rendered the guide: {page}"
    );
    visited(harness, &site)?;
    let class: String = harness.script(AGAIN, Vec::new())?;
    ensure!(class.contains("guide opened-1"), "the app has not taken over the page: {class:?}");
    same("what the console says", harness.logged("console")?, Vec::new())
}

/// Needs no browser, so one engine stands for all.
fn editors(harness: &Harness) -> Result<()> {
    match (harness.driver.engine(), harness.form) {
        (Engine::Chromium, Form::Sealed) => project::checked("editors"),
        _ => Ok(()),
    }
}

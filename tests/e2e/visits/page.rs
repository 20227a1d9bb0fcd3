//! The clinic's page, the docs beside it, and the example clinic in its three looks.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::window;
use serde_json::{Value, json};
use xtask::setup::npm::AXE as AXE_CORE;
use xtask::workspace;

use crate::Test;

pub const TESTS: &[Test] = &[
    ("a visit begins on the clinic’s page, and the page asks no other host for anything", a_visit_begins),
    ("all that the clinic’s page asks for, without the guide, is at most 60 kB", its_own_bytes),
];

/// What only Chromium’s own protocol can show.
pub const SEEN: &[Test] = &[
    (
        "axe finds no problem on the clinic’s page and in the docs, and everything fits from 320 to 1600 pixels",
        for_anyone,
    ),
    ("the example clinic is readable in each look, in light and dark", each_look),
    ("without scripts the clinic’s page explains itself and shows a tag to fill in by hand", without_scripts),
];

/// From the narrowest that must work to a large screen.
const WIDTHS: [u32; 4] = [320, 768, 1280, 1600];

/// What axe says of a page without the guide, which has tests of its own. It has to wait for no frame.
const AXE: &str = "
    const runOnly = arguments[0] ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const asked = { runOnly, iframes: false, resultTypes: ['violations'] };
    return axe.run({ exclude: ['kap-guide'] }, asked).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)));";

/// What sticks out, where every part is open.
const FITS: &str = "
    for (const details of document.querySelectorAll('details')) details.open = true;
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => !element.closest('.scroll, pre')
      && element.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} wide in ${clientWidth}`, ...wide.map((element) => element.outerHTML.slice(0, 120))];";

fn a_visit_begins(harness: &Harness) -> Result<()> {
    const THERE: &str = "return Boolean(document.querySelector('kap-guide')?.shadowRoot?.querySelector('iframe:not(.waiting)'))";
    harness.open_page(&harness.server.url("/"))?;
    wait_for("the guide", || Ok(harness.script::<bool>(THERE, Vec::new())?.then_some(())))?;
    let elsewhere = "return performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => new URL(name).origin !== location.origin && !name.startsWith('blob:'))";
    let focus = harness.script::<String>("return document.activeElement.tagName", Vec::new())?;
    same("something took focus on load", focus, "BODY".into())?;
    // WebKit moves focus to a frame that a test enters.
    let walk = Walk::start(harness.open_url(&harness.server.url("/"))?)?;
    ensure!(!walk.visitor.names("radio")?.is_empty(), "the first question has no choices");
    same("requests to other hosts", harness.script::<Vec<String>>(elsewhere, Vec::new())?, Vec::new())
}

/// Bytes as they travel.
const MOST: u64 = 60_000;

/// The paths that the page and its preview have asked for, after the style of the preview has come.
const ASKED: &str = "
    const preview = document.querySelector('.preview iframe')?.contentWindow;
    const asked = [window, preview].flatMap((view) => view?.performance.getEntriesByType('resource') ?? []);
    const paths = asked.map(({ name }) => new URL(name).pathname).filter((path) => !path.startsWith('/kap-guide/'));
    return paths.some((path) => path.startsWith('/preview/') && path.endsWith('.css')) ? [...new Set(paths)] : null;";

fn its_own_bytes(harness: &Harness) -> Result<()> {
    harness.open_page(&harness.server.url("/"))?;
    let mut asked: Vec<String> =
        wait_for("the style of the preview", || harness.script::<Option<Vec<String>>>(ASKED, Vec::new()))?;
    // A browser asks for it by itself.
    asked.retain(|path| path != "/favicon.ico");
    asked.push("/index.html".to_owned());
    ensure!(
        asked.iter().any(|path| path == "/form/form.wasm"),
        "the page did not ask for its form: {asked:?}"
    );
    let mut total = 0;
    for path in &asked {
        let sent = workspace::dist().join(format!("{}.br", path.trim_start_matches('/')));
        total += fs::metadata(&sent).with_context(|| format!("could not read {}", sent.display()))?.len();
    }
    ensure!(total <= MOST, "the page is {total} bytes: {asked:?}");
    Ok(())
}

/// Opens a page, and looks at it at each width, and in light and dark.
fn look(harness: &Harness, path: &str, found: &mut Vec<String>) -> Result<()> {
    harness.open_page(&harness.server.url(path))?;
    wait_for("the guide and the form, where a page has them", || {
        let ready = "return document.readyState === 'complete' && !document.querySelector('#form > .note')";
        Ok(harness.script::<bool>(ready, Vec::new())?.then_some(()))
    })?;
    look_here(harness, path, found)
}

fn look_here(harness: &Harness, place: &str, found: &mut Vec<String>) -> Result<()> {
    if !harness.script::<bool>("return 'axe' in window", Vec::new())? {
        harness.script::<()>(&AXE_CORE.text()?, Vec::new())?;
    }
    for width in WIDTHS {
        window::width(harness, width)?;
        let fits: Vec<String> = harness.script(FITS, Vec::new())?;
        found.extend(fits.into_iter().map(|what| format!("{place} at {width}: {what}")));
    }
    window::width(harness, 320)?;
    for (theme, rules) in
        [("light", Value::Null), ("dark", json!({ "type": "rule", "values": ["color-contrast"] }))]
    {
        window::theme(harness, theme)?;
        let said: Vec<String> = harness.script(AXE, vec![rules])?;
        found.extend(said.into_iter().map(|what| format!("{place} in {theme}: {what}")));
    }
    window::theme(harness, "light")?;
    window::as_it_was(harness)
}

fn none(found: &[String]) -> Result<()> {
    ensure!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
    Ok(())
}

fn for_anyone(harness: &Harness) -> Result<()> {
    let mut found = Vec::new();
    for path in ["/", "/everything.html", "/docs/embedding.html", "/docs/for-compliance.html"] {
        look(harness, path, &mut found)?;
        let headings: u32 = harness.script("return document.querySelectorAll('h1').length", Vec::new())?;
        same(&format!("first headings of {path}"), headings, 1)?;
    }
    none(&found)
}

fn each_look(harness: &Harness) -> Result<()> {
    let mut found = Vec::new();
    harness.open_page(&harness.server.url("/preview/"))?;
    for name in ["plain.css", "warm.css", "bold.css"] {
        let wear = "const link = document.querySelector('link[rel=stylesheet]');
            return new Promise((done) => { link.onload = () => done(true); link.href = arguments[0]; })";
        ensure!(harness.script::<bool>(wear, vec![format!("{name}?again").into()])?, "{name} did not come");
        look_here(harness, name, &mut found)?;
    }
    none(&found)
}

fn without_scripts(harness: &Harness) -> Result<()> {
    harness.driver.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true }))?;
    harness.open_page(&harness.server.url("/"))?;
    let shown =
        "return [...document.querySelectorAll(arguments[0])].filter((element) => element.checkVisibility())
        .map((element) => element.textContent)";
    let shown = |selector: &str| harness.script::<Vec<String>>(shown, vec![selector.into()]);
    let tags = shown("noscript pre")?;
    let tag = tags.first().context("no tag is shown")?;
    let hash = format!("integrity=\"{}\"", harness.release.integrity);
    ensure!(tag.contains(&hash) && tag.contains("https://www.example.org/kap-guide/"), "the tag is {tag}");
    ensure!(
        tags.iter().all(|tag| !tag.contains("HOST") && !tag.contains('…')),
        "a tag has a placeholder: {tags:?}"
    );
    ensure!(shown("summary")?.len() > 20, "the steps and the answers cannot be opened");
    ensure!(shown(".live noscript")?.concat().contains("988"), "there is no help in place of the guide");
    let steps = "const steps = document.querySelector('#platform-wix');
        steps.open = true;
        return [...steps.querySelectorAll('li')].filter((step) => step.checkVisibility()).length";
    ensure!(harness.script::<u32>(steps, Vec::new())? > 5, "the steps for a platform do not open");
    Ok(())
}

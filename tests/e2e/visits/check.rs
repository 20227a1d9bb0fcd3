//! Check my page: the box on a clinic's own page, for those who write `#kap-guide-check` behind its address.

mod around;
mod box_of;
mod faults;
mod settings;
mod table;

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::host_site::HostSite;
use kap_guide_e2e::words;
use kap_guide_e2e::{form::Form, window};
use kap_guide_server::{Fault, Policy};
use xtask::setup::browsers::Engine;
use xtask::setup::npm::AXE as AXE_CORE;

use crate::sweep::AXE;
use crate::{Test, clinic};
pub use box_of::report;
use box_of::{Report, expect_no_box, expect_told, open_checked, open_page, press};

pub const TESTS: &[Test] = &[
    ("the check shows a box only if the address asks for it, and the guide beside it works", good_page),
    ("the console and the check say of each value that is set wrong what to do", table::values),
    ("the console and the check say of each name that is no setting what to do", table::names),
    ("the console and the check say of each tag and page at fault what to do", table::pages),
    ("if the browser does not run the tag, the words of the page stay", table::stopped),
    ("the check says which values are used, from where, and which do not count", settings::sources),
    ("the check names each directive that the policy of the page lacks", faults::policies),
    ("the check says of each file that does not come what the server must change", files),
    ("the check says which headers the server must change", headers),
    ("the check is in the one-file form, too", standalone),
    ("if the policy stops the check, the console has names in place of sentences", names_alone),
    ("the box stands above the guide and in sight, however late that comes", around::late_guide),
    ("closing the box takes its fragment off the address, and nothing else", around::close),
    (
        "the report has the day and the page without what may be private, and a copy leaves the sum",
        around::copied,
    ),
];

/// Sets the width and the theme by Chromium's own protocol.
pub const LOOKS: &[Test] =
    &[("the box of the check is accessible, narrow and wide, in light and dark", accessible)];

/// What the words say when nothing is wrong.
const WELL: &str = "The check found no problem with the set-up.";

fn good_page(harness: &Harness) -> Result<()> {
    const CHECK: &str = "kap-guide.check.js";
    let site = HostSite::start(harness)?;
    let visitor = site.open_without_policy("checked.html")?;
    harness.script::<()>("return new Promise((done) => setTimeout(done, 1500))", Vec::new())?;
    expect_no_box(harness)?;
    let asked = || harness.server.log().iter().filter(|entry| entry.path.ends_with(CHECK)).count();
    same("how often the file of the check is asked for without the fragment", asked(), 0)?;
    let before = harness.server.mark();
    harness.script::<()>("location.hash = 'kap-guide-check'", Vec::new())?;
    let found = report(harness)?;
    same("how often it is asked for with the fragment", asked(), 1)?;
    found.expect("fine", "The tag has a hash")?;
    found.expect("fine", "All 4 files of the guide came")?;
    let unreviewed = "No clinician has reviewed this guide.";
    ensure!(found.about.contains(unreviewed), "the box does not say “{unreviewed}”: {}", found.about);
    found.expect("fine", "phone is “+1 202 555 0143”, from the place of the guide.")?;
    for entry in harness.server.log_since(before) {
        let ours = entry.path.starts_with("/kap-guide/");
        ensure!(ours, "the check asks for {}", entry.path);
    }
    if harness.form == Form::Sealed {
        same("problems and warnings", found.wrong(), Vec::new())?;
        ensure!(found.status.starts_with(WELL), "the box says {}", found.status);
    }
    same("what reached the page's own error handlers", harness.logged("errors")?, Vec::new())?;
    same("the new global", harness.script::<bool>("return 'kapGuide' in window", Vec::new())?, false)?;
    let begin = || {
        visitor.start()?;
        visitor.expect_heading(words::title(words::question("safety")?)?)
    };
    // WebKit's driver cannot press below a box of this height.
    let is_low = harness.driver.engine() == Engine::Webkit;
    if !is_low {
        begin()?;
    }
    press(harness, "Copy this report")?;
    wait_for("words on the copy", || {
        const SAID: &str = "return document.querySelector('[data-kap-guide-check]').shadowRoot.querySelector('.said').textContent";
        let said: String = harness.script(SAID, Vec::new())?;
        Ok((said.starts_with("Copied") || said.contains("press Ctrl")).then_some(()))
    })?;
    // A setting that the page changes is read again.
    harness.script::<()>(
        "document.querySelector('[data-kap-guide]').setAttribute('data-accent', 'pale')",
        Vec::new(),
    )?;
    wait_for("the new setting in the box", || {
        Ok(report(harness)?
            .expect("warning", "(accent = “pale”, from the place of the guide) is not used")
            .ok())
    })?;
    press(harness, "Close")?;
    expect_no_box(harness)?;
    if is_low { begin() } else { Ok(()) }
}

fn files(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    let faults = [
        (
            "kap-guide.wasm",
            Fault::NotFound,
            "kap-guide.wasm: the server answers 404. Upload the file to http",
        ),
        (
            "en-US.kap",
            Fault::Replaced(b"<!doctype html>".to_vec()),
            "en-US.kap is not the file of this version.",
        ),
    ];
    for (file, fault, _) in &faults {
        harness.server.fault(file, fault.clone());
    }
    let found = open_checked(harness, &site, "checked.html", Policy::none())?;
    for (_, _, line) in &faults {
        found.expect("problem", line)?;
    }
    harness.server.clear_faults();
    press(harness, "Check again")?;
    wait_for("all files", || Ok(report(harness)?.expect("fine", "All 4 files").ok()))
}

fn headers(harness: &Harness) -> Result<()> {
    const CORS: &str = "access-control-allow-origin";
    let site = HostSite::start(harness)?;
    // If no file may be read, the check is one of them.
    harness.server.fault(".js", Fault::Header(CORS, None));
    let tag = "<script async src=\"{{release}}/kap-guide.js\" data-clinic=\"Example Counseling\"></script>";
    open_page(harness, &site, "", tag)?;
    expect_told(harness, "the check did not come. Its server must send Access-Control-Allow-Origin: *.")?;
    expect_no_box(harness)?;

    let cases = [
        (
            "kap-guide.wasm",
            Fault::Header(CORS, None),
            "problem",
            "the server does not let this page read it.",
        ),
        (
            "en-US.kap",
            Fault::Header("content-type", Some("text/html")),
            "problem",
            "the server sends a web page in place of the file.",
        ),
        (
            "kap-guide.wasm",
            Fault::WrongType,
            "fine",
            "the server says it is “text/plain; charset=utf-8”. That works;",
        ),
        (
            "en-US.kap",
            Fault::Header("cache-control", Some("no-store")),
            "fine",
            "the server says Cache-Control: no-store, so visitors load it each time.",
        ),
    ];
    for (file, fault, level, line) in cases {
        harness.server.clear_faults();
        // The server of the tests sends this with all files.
        harness.server.fault("", Fault::Header("cache-control", Some("public, max-age=31536000")));
        let found = open_checked(harness, &site, "checked.html", Policy::none())?;
        let said = |found: &Report| found.lines().iter().any(|line| line.contains(": the server"));
        ensure!(!said(&found), "the check finds fault with good headers: {found:#?}");
        harness.server.fault(file, fault);
        press(harness, "Check again")?;
        let words = format!("{file}: {line}");
        wait_for("what the check says of the headers", || Ok(report(harness)?.expect(level, &words).ok()))?;
    }
    Ok(())
}

fn standalone(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    let found = open_checked(harness, &site, "standalone.html", Policy::none())?;
    found.expect("fine", "The script holds every file")?;
    found.expect("warning", "The tag has no hash, so the browser runs the script")?;
    found.expect("fine", &format!("clinic is “{}”", clinic::NAME))?;
    let origin = site.release_origin();
    let policy = Policy::none().with("script-src", &format!("'self' 'wasm-unsafe-eval' {origin}"));
    site.serve_page("/page.html", "standalone.html", policy, &[])?;
    harness.open_page(&site.server.url("/page.html?#kap-guide-check"))?;
    expect_told(harness, "the check did not come.")?;
    expect_no_box(harness)
}

fn names_alone(harness: &Harness) -> Result<()> {
    let page = HostPage::with_elements(&[&[("phone", "call us")]]);
    let page = page.with_setting("seal", "off").policy(harness.release.strict_policy(Form::Open));
    harness.open_page(&page.serve(harness))?;
    expect_told(harness, "the check did not come.")?;
    let said = harness.logged("console")?;
    ensure!(said.len() == 2, "the console says {said:#?}");
    same(
        "its first line",
        said.concat().split('}').next(),
        Some(r#"warn: kap-guide: value {"name":"phone","value":"call us""#),
    )
}

fn accessible(harness: &Harness) -> Result<()> {
    const FITS: &str = "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    const KEYBOARD: &str = "const { shadowRoot } = document.querySelector('[data-kap-guide-check]');
        const title = shadowRoot.querySelector('h2');
        const lists = shadowRoot.querySelectorAll('ul[role=list] > li').length;
        return [shadowRoot.querySelector('section').getAttribute('aria-labelledby') === title.id, lists > 5,
          [...shadowRoot.querySelectorAll('button')].every((button) => button.tabIndex === 0)]";
    let root = "const host = document.querySelector('[data-kap-guide-check]');
        const root = { host, querySelector: () => null };";
    let site = HostSite::start(harness)?;
    let found = open_checked(harness, &site, "either-way.html", Policy::none())?;
    ensure!(found.wrong().len() > 4, "too little is wrong there to see it: {:?}", found.wrong());
    harness.script::<()>(&AXE_CORE.text()?, Vec::new())?;
    for theme in window::THEMES {
        window::theme(harness, theme)?;
        for width in [320, 1280] {
            window::width(harness, width)?;
            let axe: Vec<String> =
                harness.script(&format!("{root}\n{AXE}"), vec![serde_json::Value::Null])?;
            same(&format!("what axe says at {width}, {theme}"), axe, Vec::new())?;
            ensure!(harness.script::<bool>(FITS, Vec::new())?, "the page scrolls sideways at {width}");
        }
    }
    let parts: Vec<bool> = harness.script(KEYBOARD, Vec::new())?;
    same("a named region, lists, and buttons for the keyboard", parts, vec![true; 3])
}

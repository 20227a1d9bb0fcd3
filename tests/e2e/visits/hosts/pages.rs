//! What a page's scripts do to others on the page, and what ours does to them.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_site::HostSite;
use kap_guide_e2e::words;
use xtask::setup::{browsers, npm};

use super::{Row, Visited, console_lines, visit_unseen, visit_without_console};

pub const ROWS: &[Row] = &[
    Row::new("(xviii) stops every event at the document", |harness| {
        visit_without_console(harness, HostSite::start(harness)?.open_without_policy("stoppers.html")?)
    })
    .open_too()
    .everywhere(),
    Row::new("has what Prototype.js gives to every object", |harness| {
        beside_old_scripts(harness, browsers::old_prototype())
    }),
    Row::new("has what MooTools gives to every object", |harness| {
        beside_old_scripts(harness, browsers::old_mootools())
    }),
    Row::new("counts what it has before and after", inventory),
    Row::new("has elements and properties with the names of ours", names).open_too().everywhere(),
    Row::new("has names of the browser for things of its own, and wraps what scripts call", |harness| {
        visit_unseen(harness, HostSite::start(harness)?.open_without_policy("own-names.html")?, |_| Ok(()))
    })
    .open_too(),
    Row::new("changes itself into what the server sent", morphs).open_too(),
    Row::new("empties the place of the guide again and again", empties),
];

/// What drivers leave on a page that they run scripts on.
const OF_THE_DRIVER: [&str; 2] = ["global ret_nodes", "global se_exportedFunctionSymbol"];

fn beside_old_scripts(harness: &Harness, script: Option<PathBuf>) -> Result<Visited> {
    let path = script.context("the old script is not installed; run `cargo xtask test`")?;
    let site = HostSite::start(harness)?;
    let text = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
    site.serve_script("/old.js", text);
    let visitor = site.open_without_policy("old-scripts.html")?;
    ensure!(harness.script::<bool>("return window.changed", Vec::new())?, "the library has changed nothing");
    visit_without_console(harness, visitor)
}

/// Nothing of these names is taken for a setting.
fn names(harness: &Harness) -> Result<Visited> {
    let visitor = HostSite::start(harness)?.open_without_policy("names.html")?;
    let links = visitor.links()?;
    let stolen: Vec<_> =
        links.iter().filter(|(name, link)| format!("{name} {link}").contains("tolen")).collect();
    ensure!(stolen.is_empty(), "these links are not the clinic's: {stolen:?}");
    ensure!(!visitor.text()?.contains("Stolen"), "the name is not the clinic's: {}", visitor.text()?);
    let leaves = words::written()?.cover.leave.to_string();
    ensure!(!visitor.names("button")?.contains(&leaves), "there is a way out that nobody has set");
    visit_without_console(harness, visitor)
}

/// A visit goes on, or ends and says so.
fn morphs(harness: &Harness) -> Result<Visited> {
    let site = HostSite::start(harness)?;
    site.serve_script("/idiomorph.js", npm::IDIOMORPH.text()?);
    let visitor = site.open_without_policy("morphs.html")?;
    visitor.start()?;
    visitor.mark("safety", &["no"])?;
    harness.script::<()>("return window.morph()", Vec::new())?;
    visitor.wait_for_guide()?;
    if harness.is_in_sealed() {
        visitor.expect_text(&words::written()?.cover.moved)?;
    } else {
        ensure!(visitor.is_marked("No")?, "the visit is gone");
        visitor.open_clear()?;
        visitor.click(&words::content()?.words.interface.clear_yes)?;
    }
    visit_without_console(harness, visitor)
}

/// After some times the guide stays away, the clinic is told once, and the page can go on.
fn empties(harness: &Harness) -> Result<Visited> {
    const EMPTY: &str = "window.rounds = 0;
        const place = document.querySelector('#place > div');
        new MutationObserver(() => { if (place.firstChild) { window.rounds += 1; place.textContent = ''; } }).observe(place, { childList: true });
        place.textContent = '';";
    let site = HostSite::start(harness)?;
    site.open_without_policy("head.html")?;
    harness.script::<()>(EMPTY, Vec::new())?;
    let told = || Ok(console_lines(harness)?.into_iter().find(|line| line.contains("again and again")));
    let message = wait_for("a message to the clinic", told)?;
    let rounds = || harness.script::<u32>("return window.rounds", Vec::new());
    let after = rounds()?;
    ensure!((5..=20).contains(&after), "the guide was taken away {after} times");
    same("what the console says", console_lines(harness)?, vec![message])?;
    harness.script::<()>("return new Promise((done) => setTimeout(done, 300))", Vec::new())?;
    same("how often the guide is taken away after that", rounds()?, after)?;
    visit_without_console(harness, site.open_without_policy("head.html")?)
}

fn inventory(harness: &Harness) -> Result<Visited> {
    const BRING: &str = "const script = document.createElement('script');
        script.src = arguments[0];
        document.body.append(script);";
    let site = HostSite::start(harness)?;
    site.serve_page("/page.html", "bare.html", kap_guide_server::Policy::none(), &[])?;
    harness.open_page(&site.server.url("/page.html"))?;
    let changes = || -> Result<Vec<String>> {
        let changes: Vec<String> = harness.script("return changes()", Vec::new())?;
        Ok(changes.into_iter().filter(|change| !OF_THE_DRIVER.contains(&change.as_str())).collect())
    };
    same("what the page itself has changed", changes()?, Vec::new())?;
    harness.script::<()>(BRING, vec![format!("{}/kap-guide.js", site.release()).into()])?;
    let visitor = harness.visitor(0);
    visitor.wait_for_guide()?;
    let visited = visit_unseen(harness, visitor, |_| Ok(()))?;
    // The address of the page may ask for the check at any time.
    let ours = ["global KapGuide", "listener hashchange"].map(str::to_owned);
    same("what is other than it was", changes()?, ours.to_vec())?;
    Ok(visited)
}

//! What a page's scripts do to others on the page, and what ours does to them.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_site::HostSite;
use xtask::setup::browsers;

use super::{Row, Visited, visit_unseen, visit_without_console};

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
    same("what is other than it was", changes()?, vec!["global KapGuide".to_owned()])?;
    Ok(visited)
}

//! What a page's own scripts do to everyone on it, and what ours does to them.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::host_site::HostSite;
use kap_guide_e2e::stage::{Stage, same};
use xtask::setup::browsers;

use super::{Row, Visited, visits, visits_in_silence};

pub const ROWS: &[Row] = &[
    Row::new("(xviii) stops every event at the document", |stage| {
        visits_in_silence(stage, HostSite::beside(stage)?.opens_plainly("stoppers.html")?)
    }),
    Row::new("has what Prototype.js gives to every object", |stage| {
        beside_old_scripts(stage, browsers::old_prototype())
    }),
    Row::new("has what MooTools gives to every object", |stage| {
        beside_old_scripts(stage, browsers::old_mootools())
    }),
    Row::new("counts what it has before and after", inventory),
];

/// What drivers leave on a page that they run scripts on.
const OF_THE_DRIVER: [&str; 2] = ["global ret_nodes", "global se_exportedFunctionSymbol"];

fn beside_old_scripts(stage: &Stage, script: Option<PathBuf>) -> Result<Visited> {
    let path = script.context("the old script is not installed; run `cargo xtask test`")?;
    let site = HostSite::beside(stage)?;
    let text = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
    site.script("/old.js", text);
    let visitor = site.opens_plainly("old-scripts.html")?;
    ensure!(stage.script::<bool>("return window.changed", Vec::new())?, "the library has changed nothing");
    visits_in_silence(stage, visitor)
}

fn inventory(stage: &Stage) -> Result<Visited> {
    const BRING: &str = "const script = document.createElement('script');
        script.src = arguments[0];
        document.body.append(script);";
    let site = HostSite::beside(stage)?;
    site.puts("/page.html", "bare.html", kap_guide_server::Policy::none(), &[])?;
    stage.driver.open(&site.server.url("/page.html"))?;
    let changes = || -> Result<Vec<String>> {
        let changes: Vec<String> = stage.script("return changes()", Vec::new())?;
        Ok(changes.into_iter().filter(|change| !OF_THE_DRIVER.contains(&change.as_str())).collect())
    };
    same("what the page itself has changed", changes()?, Vec::new())?;
    stage.script::<()>(BRING, vec![format!("{}/kap-guide.js", site.release()).into()])?;
    let visitor = stage.visitor(0);
    visitor.sees_the_guide()?;
    let visited = visits(stage, visitor)?;
    same("what is other than it was", changes()?, vec!["global KapGuide".to_owned()])?;
    Ok(visited)
}

//! Policies that forbid things.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_site::HostSite;
use kap_guide_e2e::visitor::Visitor;
use kap_guide_server::{Fault, Policy};
use xtask::setup::browsers::Engine;

use super::{Row, Visited, visit, visit_without_console};

pub const ROWS: &[Row] = &[
    Row::new("(viii) lists what may come from where, and no inline style", listed).open_too().everywhere(),
    Row::new("(viii) allows a nonce", nonce),
    Row::new("(viii) allows a hash", hash),
    Row::new("(viii) says strict-dynamic", strict_dynamic).everywhere(),
    Row::new("(ix) requires Trusted Types", trusted_types),
    Row::new("(x) is isolated by COEP require-corp", isolated).everywhere(),
    Row::new("(xi) is a sandboxed frame without storage", sandboxed),
    Row::new("(xii) gets files of the wrong type", |harness| {
        harness.server.fault(".wasm", Fault::WrongType);
        harness.server.fault(".kap", Fault::WrongType);
        visit_without_console(harness, HostSite::start(harness)?.open_without_policy("tag.html")?)
    }),
];

/// Everything is forbidden but what the guide needs; `scripts` are the sources of scripts.
fn only(site: &HostSite<'_>, scripts: &str) -> Policy {
    site.policy().with("script-src", &format!("{scripts} 'wasm-unsafe-eval'"))
}

/// A visit that breaches nothing.
fn visits_within(harness: &Harness, site: &HostSite<'_>, visitor: Visitor<'_>) -> Result<Visited> {
    let visited = visit_without_console(harness, visitor)?;
    same("breaches of the page's policy", site.server.reports(), Vec::new())?;
    Ok(visited)
}

fn listed(harness: &Harness) -> Result<Visited> {
    let site = HostSite::start(harness)?;
    let visitor = site.open("tag.html", site.policy())?;
    visits_within(harness, &site, visitor)
}

fn nonce(harness: &Harness) -> Result<Visited> {
    let site = HostSite::start(harness)?;
    let visitor = site.open("nonce.html", only(&site, "'nonce-once'"))?;
    visits_within(harness, &site, visitor)
}

fn hash(harness: &Harness) -> Result<Visited> {
    let site = HostSite::start(harness)?;
    let scripts = format!("'nonce-once' '{}'", harness.release.integrity);
    let policy = harness.release.allow(harness.form, only(&site, &scripts));
    let visitor = site.open("tag.html", policy)?;
    if harness.driver.engine() == Engine::Webkit {
        // It reports the script as stopped, and runs it.
        return visit_without_console(harness, visitor);
    }
    visits_within(harness, &site, visitor)
}

fn strict_dynamic(harness: &Harness) -> Result<Visited> {
    let site = HostSite::start(harness)?;
    // Trusted Types would stop the page's own loader, before it ever comes to us.
    let policy = only(&site, "'nonce-once' 'strict-dynamic'").without("require-trusted-types-for");
    let visitor = site.open("strict-dynamic.html", policy)?;
    visits_within(harness, &site, visitor)
}

fn trusted_types(harness: &Harness) -> Result<Visited> {
    const ENFORCED: &str = "try { document.createElement('p').innerHTML = 'markup' } catch { return true }";
    let site = HostSite::start(harness)?;
    let visitor = site.open("tag.html", site.policy())?;
    let visited = visits_within(harness, &site, visitor)?;
    let enforced: Option<bool> = harness.script(ENFORCED, Vec::new())?;
    ensure!(enforced == Some(true), "this browser lets the page parse markup all the same");
    Ok(visited)
}

fn isolated(harness: &Harness) -> Result<Visited> {
    let site = HostSite::start(harness)?;
    let headers =
        [("cross-origin-embedder-policy", "require-corp"), ("cross-origin-opener-policy", "same-origin")];
    site.serve_page("/page.html", "tag.html", Policy::none(), &headers)?;
    let visitor = harness.open_url(&site.server.url("/page.html"))?;
    ensure!(harness.script::<bool>("return crossOriginIsolated", Vec::new())?, "the page is not isolated");
    visit_without_console(harness, visitor)
}

fn sandboxed(harness: &Harness) -> Result<Visited> {
    const STORAGE: &str = "try { return localStorage.length } catch { return 'forbidden' }";
    let site = HostSite::start(harness)?;
    let visitor = site.open_framed("sandbox.html")?;
    same("storage", harness.script::<String>(STORAGE, Vec::new())?.as_str(), "forbidden")?;
    visit(harness, visitor)
}

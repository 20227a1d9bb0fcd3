//! Policies that stop the guide.

use anyhow::Result;
use kap_guide_e2e::harness::Harness;
use kap_guide_e2e::host_site::HostSite;
use kap_guide_server::Policy;
use xtask::setup::browsers::Engine;

use super::box_of::{expect_no_box, expect_told, open_checked};

pub fn policies(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    let origin = site.release_origin();
    let [guard, program] = &harness.release.sealed;
    let add = |directive: &str, words: &str| {
        format!("Add this to {directive} in your security policy (Content-Security-Policy): {words}")
    };

    let bare = Policy::none().with("script-src", &format!("'self' {origin}")).with("connect-src", "'none'");
    let found = open_checked(harness, &site, "checked.html", bare)?;
    // WebKit compiles WebAssembly under any policy.
    if harness.driver.engine() != Engine::Webkit {
        found.expect("problem", &add("script-src", "'wasm-unsafe-eval'"))?;
    }
    found.expect("problem", &add("connect-src", &origin))?;
    found.expect("problem", &add("script-src", &format!("{guard} {program}")))?;
    found.expect("problem", "kap-guide.wasm was stopped by the security policy of this page")?;
    found.expect("problem", "The guide is not sealed")?;

    let untrusted = site.policy().without("require-trusted-types-for").with("trusted-types", "other");
    let found = open_checked(harness, &site, "checked.html", untrusted)?;
    found.expect("problem", &add("trusted-types", "kap-guide"))?;
    found.expect("warning", &add("frame-src", "blob: tel: sms: mailto:"))?;

    // With every line of the docs, nothing is left to add.
    let whole = site.policy().with("frame-src", "blob: tel: sms: mailto:");
    let found = open_checked(harness, &site, "checked.html", whole)?;
    found.expect("fine", "The guide is sealed")?;
    anyhow::ensure!(found.wrong().is_empty(), "still wrong: {:?}", found.wrong());

    // This policy lets no script come but the tag's own.
    let pinned = Policy::none().with(
        "script-src",
        &format!("'self' 'wasm-unsafe-eval' {guard} {program} '{}'", harness.release.integrity),
    );
    site.serve_page("/page.html", "checked.html", pinned, &[])?;
    harness.open_page("about:blank")?;
    harness.open_page(&site.server.url("/page.html#kap-guide-check"))?;
    expect_told(harness, "A Content-Security-Policy must allow: script-src 'sha256-")?;
    expect_no_box(harness)
}

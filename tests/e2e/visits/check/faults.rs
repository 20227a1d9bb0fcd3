//! Places in which no guide can stand or be seen, and policies that stop it.

use anyhow::Result;
use kap_guide_e2e::harness::Harness;
use kap_guide_e2e::host_site::HostSite;
use kap_guide_server::Policy;
use xtask::setup::browsers::Engine;

use super::box_of::{expect_no_box, expect_told, open_checked, open_made};

const TAG: &str = "<script src=\"{{release}}/kap-guide.js\" data-clinic=\"Example Counseling\" data-phone=\"+1 202 555 0143\"";

pub fn placement(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    let hidden = "<style>.tab { display: none }</style>";
    let swallows = format!(
        "<div class=\"tab\"><kap-guide></kap-guide></div>{TAG}></script><kap-guide clinic=\"Third\" /><main>The page.</main>"
    );
    let found = open_made(harness, &site, hidden, &swallows)?;
    found.expect("problem", "The page does not show <div class=\"tab\">, and the guide is inside.")?;
    found.expect("warning", "<kap-guide> is empty. Put your phone number and a crisis line inside")?;
    found.expect("problem", "<main> stands inside of <kap-guide>, so the page does not show it.")?;
    found.expect("console", "the rest of the page is inside of <kap-guide>")?;

    let found = open_made(
        harness,
        &site,
        "",
        &format!("<div id=\"guide\"></div>{TAG} data-target=\"guide\"></script>"),
    )?;
    found.expect("problem", "No element of the page fits target = “guide”. Did you mean #guide?")?;
    found.expect("console", "target=\"guide\" is not on this page, or not yet.")?;

    let empties = "<div id=\"guide\"></div><script>
        new MutationObserver(() => { document.querySelector('#guide').textContent = ''; }).observe(document.querySelector('#guide'), { childList: true });
        </script>";
    let found = open_made(harness, &site, "", &format!("{empties}{TAG} data-target=\"#guide\"></script>"))?;
    found.expect("problem", "The page removes the guide from “#guide” again and again.")?;
    found.expect("console", "the page takes the guide away again and again.")?;

    // Some years later.
    let late = "<script>const { now } = Date; Date.now = () => now() + 2e11</script>";
    let found = open_made(harness, &site, &format!("{late}{TAG}></script>"), "<p>No place.</p>")?;
    found.expect("warning", "Facts and help lines for US were due for a check on 20")?;
    found.expect("problem", "The script stands in the head, so it has no place for the guide.")?;
    found.expect("console", "the page has no place for the guide, or not yet.")?;

    // As tag managers do it that keep their scripts in a part of the page that nobody sees.
    let found = open_made(
        harness,
        &site,
        "",
        &format!(
            "<div id=\"tags\" hidden>{TAG} data-seal=\"off\"></script></div><script>window.fbq = {{ queue: [] }}</script>"
        ),
    )?;
    found.expect(
        "problem",
        "Meta Pixel can tell a company that someone was here, and may see what they press.",
    )?;
    found.expect("warning", "seal is off, so tools on this page could see a visit.")?;
    found.expect("problem", "The page does not show <div id=\"tags\">, and the guide is inside.")?;
    found.expect("console", "the guide is in a part of the page that is not shown.")
}

pub fn policies(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    let origin = site.release_origin();
    let [guard, program] = &harness.release.sealed;
    let add = |directive: &str, words: &str| {
        format!("Add this to {directive} in your Content-Security-Policy: {words}")
    };

    let bare = Policy::none().with("script-src", &format!("'self' {origin}")).with("connect-src", "'none'");
    let found = open_checked(harness, &site, "checked.html", bare)?;
    // WebKit compiles WebAssembly under any policy.
    if harness.driver.engine() != Engine::Webkit {
        found.expect("problem", &add("script-src", "'wasm-unsafe-eval'"))?;
    }
    found.expect("problem", &add("connect-src", &origin))?;
    found.expect("problem", &add("script-src", &format!("{guard} {program}")))?;
    found.expect("problem", "kap-guide.wasm was stopped by the policy of this page")?;
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
    expect_told(
        harness,
        "the check did not come. A Content-Security-Policy must allow: script-src 'sha256-",
    )?;
    expect_no_box(harness)
}

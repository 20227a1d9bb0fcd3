//! A site whose policy forbids the sealed frame: the settings page says what to change, and that is enough.

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::harness::Harness;
use serde_json::json;

use super::person::{Person, SETTINGS};
use super::site::site;
use crate::hosts::visit;
use crate::trial::Test;

pub const TESTS: &[Test] = &[(
    "a site whose policy forbids the guide hears what to add, and then the visit is sealed",
    until_it_is_sealed,
)];

/// What a careful site may send: nothing in it lets the guide run.
const CAREFUL: &str = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src 'self'";

/// What the settings page says about files and policy, by level.
fn told(admin: &Person<'_>) -> Result<Vec<(String, String)>> {
    admin.opens(SETTINGS)?;
    admin.presses("a[href*='check=']")?;
    admin.waits_for_text("Your server sends the guide’s files whole")?;
    admin.reads(
        "return [...document.querySelectorAll('.kap-guide-found .notice')].map(({ className, innerText }) =>
            [className.match(/notice-(\\w+)/)[1], innerText.trim()])",
    )
}

/// A policy with what one line of the settings page says to add.
fn with_added(policy: &str, line: &str) -> Result<String> {
    let rest = line.split_once("Add this to ").map(|(_, rest)| rest).context("a line says nothing to add")?;
    let (directive, add) = rest
        .split_once(" in your security policy (Content-Security-Policy): ")
        .context("a line has another form")?;
    let begin = format!("{directive} ");
    let parts = policy
        .split("; ")
        .map(|part| if part.starts_with(&begin) { format!("{part} {add}") } else { part.to_owned() });
    Ok(parts.collect::<Vec<_>>().join("; "))
}

fn until_it_is_sealed(harness: &Harness) -> Result<()> {
    let address = site("plugin")?;
    let admin = Person::signs_in(harness, &address, "admin")?;
    admin.has_plugin()?;
    let send = |admin: &Person<'_>, policy: &str| {
        admin.calls("POST", "/wp/v2/settings", &json!({ "header_policy": policy }))
    };
    let (_, page) = admin.publishes("<!-- wp:kap-guide/guide {\"clinic\":\"Example Counseling\"} /-->")?;
    send(&admin, CAREFUL)?;
    let lines = told(&admin)?;
    let of = |level: &str| {
        lines.iter().filter(|(of, _)| of == level).map(|(_, line)| line.as_str()).collect::<Vec<_>>()
    };
    for words in ["'wasm-unsafe-eval'", &harness.release.sealed.join(" ")] {
        ensure!(of("error").iter().any(|line| line.contains(words)), "no error says {words}: {lines:#?}");
    }
    ensure!(
        of("warning").iter().any(|line| line.contains("frame-src") && line.contains("blob:")),
        "{lines:#?}"
    );

    let mut policy = CAREFUL.to_owned();
    for line in of("error").into_iter().chain(of("warning")) {
        policy = with_added(&policy, line)?;
    }
    send(&admin, &policy)?;
    let lines = told(&admin)?;
    ensure!(lines.iter().all(|(level, _)| level == "success"), "with {policy}: {lines:#?}");
    admin.signs_out()?;
    let visitor = harness.open_url(&page)?;
    ensure!(harness.is_in_sealed(), "the guide is not sealed under {policy}");
    visit(harness, visitor)?;

    // The other tests of this site have no policy.
    let admin = Person::signs_in(harness, &address, "admin")?;
    send(&admin, "")?;
    Ok(())
}

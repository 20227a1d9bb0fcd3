//! A real WordPress, started by `cargo xtask test --wordpress`: people save the guide there with its own editor, and
//! a visitor opens the result.

use std::env;

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::harness::Harness;
use kap_guide_e2e::host_site::HostSite;
use serde_json::json;

use super::{Row, Visited, visit};
use crate::wordpress::Person;

pub const ROWS: &[Row] = &[
    Row::new("is WordPress: the tag in an administrator’s Custom HTML block", by_an_administrator),
    Row::new("is WordPress: an author’s marker, the script in the site’s header", by_an_author),
];

/// Where it is, if there is one in this run.
pub fn address() -> Option<String> {
    env::var("KAP_WORDPRESS").ok()
}

/// Publishes a post of one Custom HTML block, and says what was saved and where it is read.
fn publish_html(person: &Person<'_>, html: &str) -> Result<(String, String)> {
    person.publishes(&format!("<!-- wp:html -->\n{html}\n<!-- /wp:html -->"))
}

/// Signs in at the site of this run that has no plugin of ours.
fn signed_in<'a>(harness: &'a Harness, name: &str) -> Result<Person<'a>> {
    Person::signs_in(harness, &address().context("there is no WordPress in this run")?, name)
}

fn by_an_administrator(harness: &Harness) -> Result<Visited> {
    let site = HostSite::start(harness)?;
    let editor = signed_in(harness, "admin")?;
    let (saved, page) = publish_html(&editor, &site.fill("{{tag}}"))?;
    ensure!(saved.contains("kap-guide.js"), "the tag was not saved: {saved}");
    editor.signs_out()?;
    visit(harness, harness.open_url(&page)?)
}

fn by_an_author(harness: &Harness) -> Result<Visited> {
    let site = HostSite::start(harness)?;
    let header = "<script async src=\"{{release}}/kap-guide.js\"></script>";
    let admin = signed_in(harness, "admin")?;
    admin.calls("POST", "/wp/v2/settings", &json!({ "header_code": site.fill(header) }))?;
    admin.signs_out()?;

    let author = signed_in(harness, "author")?;
    let marker = "<div data-kap-guide {{clinic}}><p>Call us.</p></div>";
    let (saved, page) = publish_html(&author, &site.fill(&format!("{{{{tag}}}}{marker}")))?;
    ensure!(!saved.contains("<script"), "WordPress kept an author's script, so this shows nothing: {saved}");
    author.signs_out()?;
    let visited = visit(harness, harness.open_url(&page)?)?;

    // The other way has no script in the header.
    let admin = signed_in(harness, "admin")?;
    admin.calls("POST", "/wp/v2/settings", &json!({ "header_code": "" }))?;
    Ok(visited)
}

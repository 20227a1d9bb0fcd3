//! From the zip to a visit, and to a site that has nothing of the plugin any more, in each version of WordPress.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same};
use serde_json::{Value, json};

use super::person::{Person, SETTINGS};
use super::site::site;
use crate::check::report;
use crate::clinic;
use crate::hosts::visit;
use crate::trial::Test;

pub const TESTS: &[Test] = &[
    ("the plugin lives and leaves nothing in WordPress 6.1", |harness| life(harness, "6.1")),
    ("the plugin lives and leaves nothing in WordPress 6.2", |harness| life(harness, "6.2")),
    ("the plugin lives and leaves nothing in WordPress 6.3", |harness| life(harness, "6.3")),
    ("the plugin lives and leaves nothing in WordPress 6.4", |harness| life(harness, "6.4")),
    ("the plugin lives and leaves nothing in WordPress 6.5", |harness| life(harness, "6.5")),
    ("the plugin lives and leaves nothing in WordPress 6.7 before its release", |harness| {
        life(harness, "nightly")
    }),
];

fn life(harness: &Harness, name: &str) -> Result<()> {
    let address = site(name)?;
    let admin = Person::signs_in(harness, &address, "admin")?;
    let before = admin.takes_inventory()?;
    admin.installs_plugin("/wp-admin")?;
    admin.saves_settings(&[("clinic", "Another name"), ("email", "hello@example.org"), ("phone", "12")])?;
    admin.waits_for_text("Phone: Write one number of 3 to 15 digits")?;
    admin.waits_for_text("This was not saved. The setting is still empty.")?;
    let marked = "return [...document.querySelectorAll('[aria-invalid=true]')].map(({ id }) => id)";
    same("the fields at fault", admin.reads::<Vec<String>>(marked)?, vec!["kap-guide-phone".to_owned()])?;
    reads_first(&admin)?;
    admin.signs_out()?;

    let author = Person::signs_in(harness, &address, "author")?;
    let page = writes(&author)?;
    author.signs_out()?;
    let visitor = harness.open_url(&page)?;
    ensure!(harness.is_in_sealed(), "the guide is not sealed");
    let settings = "const { dataset } = document.querySelector('[data-kap-guide]');
        return [dataset.clinic, dataset.phone, dataset.email, dataset.accent]";
    let expected = [clinic::NAME, "+1 202 555 0143", "hello@example.org", "#1f5f66"].map(str::to_owned);
    same("the settings of the marker", harness.script::<[String; 4]>(settings, Vec::new())?, expected)?;
    clinic::expect_phone_link(&visitor)?;
    visit(harness, visitor)?;

    let admin = Person::signs_in(harness, &address, "admin")?;
    checks(&admin)?;
    checks_draft(&admin)?;
    before.expect_more(&admin.takes_inventory()?)?;
    admin.removes_plugin()?;
    before.expect_nothing_left(&admin.takes_inventory()?)?;

    // The page that the author wrote has a line of help of its own.
    admin.signs_out()?;
    harness.open_page(&page)?;
    let text: String = harness.script("return document.body.innerText", Vec::new())?;
    ensure!(
        text.contains("In a crisis, call or text 988"),
        "the page without the plugin has no help: {text}"
    );
    Ok(())
}

/// An administrator reads that no clinician has reviewed the guide, and finds all that it can say.
fn reads_first(admin: &Person<'_>) -> Result<()> {
    admin.waits_for_text("No clinician has reviewed this guide.")?;
    admin.waits_for_text("The facts and help lines in this version are good until ")?;
    let open = "const link = document.querySelector('.wrap a[href*=\"everything.html\"]').href;
        return (await (await fetch(link)).text()).includes('<h1>Everything the guide can say</h1>')";
    let found: bool = admin.reads(&format!("return (async () => {{ {open} }})()"))?;
    ensure!(found, "the link does not lead to everything that the guide can say");
    Ok(())
}

/// An author adds the block, fills three fields, sees the guide in the preview, and publishes.
pub fn writes(author: &Person<'_>) -> Result<String> {
    author.adds_block()?;
    author.types("Your clinic’s name", clinic::NAME)?;
    author.types("Phone", "+1 202 555 0143")?;
    author.types("Your color", "1F5F66")?;
    same("what the form says of a color", author.reads_answer("Your color")?, "Used as “#1f5f66”.".into())?;
    author.waits_for_preview("phone", "+1 202 555 0143")?;
    Ok(author.publishes_post()?.1)
}

/// An administrator checks a draft, which no visitor can read.
fn checks_draft(admin: &Person<'_>) -> Result<()> {
    let values = json!({ "title": "A draft", "content": "<!-- wp:kap-guide/guide {\"phone\":\"12\"} /-->", "status": "draft" });
    admin.calls("POST", "/wp/v2/posts", &values)?;
    admin.opens(SETTINGS)?;
    admin.waits_for_text("A draft (not published yet)")?;
    let link: String = admin.reads(
        "return [...document.querySelectorAll('a[href$=\"#kap-guide-check\"]')].find(({ innerText }) => innerText.includes('A draft')).href",
    )?;
    admin.harness.open_page(&link)?;
    // The page has no phone then, so only the plugin knows of it.
    report(admin.harness)?.expect("problem", "Phone: Write one number of 3 to 15 digits")
}

/// An administrator opens the page from “Check my page”, whose box finds nothing wrong.
fn checks(admin: &Person<'_>) -> Result<()> {
    admin.opens(SETTINGS)?;
    let link: String = admin.reads("return document.querySelector('a[href$=\"#kap-guide-check\"]').href")?;
    admin.harness.open_page(&link)?;
    let wrong = report(admin.harness)?;
    same("what is wrong with the page", wrong.wrong(), Vec::new())?;
    admin.opens(SETTINGS)?;
    let _: Value = admin.reads("document.querySelector('a[href*=\"check=\"]').click(); return null")?;
    admin.waits_for_text("Your server sends the guide’s files whole")?;
    admin.waits_for_text("has no security policy (Content-Security-Policy)")
}

//! From the zip to a visit, and to a site that has nothing of the plugin any more, in each version of WordPress.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same};
use serde_json::Value;

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
    admin.waits_for_text("Phone: Write a number of 3 to 15 digits")?;
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
    before.expect_more(&admin.takes_inventory()?)?;
    admin.removes_plugin()?;
    before.expect_nothing_left(&admin.takes_inventory()?)
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
    admin.waits_for_text("has no Content-Security-Policy")
}

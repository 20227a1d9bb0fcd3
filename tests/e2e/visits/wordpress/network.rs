//! A network of sites: the plugin for all, a guide on the second.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::Harness;
use serde_json::{Value, json};

use super::life;
use super::person::Person;
use super::site::site;
use crate::hosts::visit;
use crate::trial::Test;

pub const TESTS: &[Test] =
    &[("the plugin serves a second site of a network, and leaves nothing on any site", in_a_network)];

fn in_a_network(harness: &Harness) -> Result<()> {
    let first = site("network")?;
    let second = format!("{first}/second");
    // WordPress writes its own options of a site when someone opens that site for the first time.
    let admin = Person::signs_in(harness, &second, "admin")?;
    admin.opens("/wp-admin/widgets.php")?;
    admin.opens("/wp-admin/post-new.php")?;
    admin.opens("/")?;
    admin.signs_out()?;
    let admin = Person::signs_in(harness, &first, "admin")?;
    let before = admin.takes_inventory()?;
    admin.installs_plugin("/wp-admin/network")?;
    admin.saves_settings(&[("clinic", "The first site")])?;
    admin.signs_out()?;

    let admin = Person::signs_in(harness, &second, "admin")?;
    admin.saves_settings(&[("hours", "Monday to Friday")])?;
    admin.signs_out()?;
    let author = Person::signs_in(harness, &second, "author")?;
    let page = life::writes(&author)?;
    author.signs_out()?;
    ensure!(page.starts_with(&second), "the page is at {page}");
    let visitor = harness.open_url(&page)?;
    ensure!(harness.is_in_sealed(), "the guide is not sealed");
    let marker = "const { dataset } = document.querySelector('[data-kap-guide]'); return dataset.hours";
    ensure!(
        harness.script::<Value>(marker, Vec::new())? == json!("Monday to Friday"),
        "the site’s settings are lost"
    );
    visit(harness, visitor)?;

    let admin = Person::signs_in(harness, &first, "admin")?;
    before.expect_more(&admin.takes_inventory()?)?;
    admin.removes_plugin()?;
    before.expect_nothing_left(&admin.takes_inventory()?)
}

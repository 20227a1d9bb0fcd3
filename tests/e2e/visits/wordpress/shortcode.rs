//! The shortcode, as page builders store it.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same};

use super::person::Person;
use super::site::site;
use crate::hosts::visit;
use crate::trial::Test;

pub const TESTS: &[Test] = &[
    ("a shortcode in a page builder’s HTML is a guide", in_a_builder),
    ("only people who edit the site read what is wrong with a shortcode", with_mistakes),
];

/// What Elementor puts around a shortcode.
fn built(shortcode: &str) -> String {
    format!(
        "<!-- wp:html --><div class=\"elementor-element elementor-widget-shortcode\"><div class=\"elementor-widget-container\">\
         <div class=\"elementor-shortcode\">{shortcode}</div></div></div><!-- /wp:html -->"
    )
}

const PROBLEMS: &str = "return [...document.querySelectorAll('p')].map(({ textContent }) => textContent)
    .filter((text) => text.includes('shortcode of the KAP guide'))";

fn in_a_builder(harness: &Harness) -> Result<()> {
    let address = site("plugin")?;
    Person::signs_in(harness, &address, "admin")?.has_plugin()?;
    let author = Person::signs_in(harness, &address, "author")?;
    let shortcode = "[kap_guide clinic=\"Example Counseling\" phone=\"tel:+1 202 555 0143\" disclosure=\"A &amp; B &lt;b&gt; &#x1f469;\"]";
    let (_, page) = author.publishes(&built(shortcode))?;
    author.signs_out()?;
    let visitor = harness.open_url(&page)?;
    ensure!(harness.is_in_sealed(), "the guide is not sealed");
    let settings = "const marker = document.querySelector('.elementor-shortcode [data-kap-guide]');
        return [marker.dataset.disclosure, marker.dataset.phone]";
    let expected = ["A & B <b> 👩", "+1 202 555 0143"].map(str::to_owned);
    same("the settings of the marker", harness.script::<[String; 2]>(settings, Vec::new())?, expected)?;
    visit(harness, visitor)?;
    Ok(())
}

fn with_mistakes(harness: &Harness) -> Result<()> {
    let address = site("plugin")?;
    Person::signs_in(harness, &address, "admin")?.has_plugin()?;
    let author = Person::signs_in(harness, &address, "author")?;
    let (_, page) = author
        .publishes(&built("[kap_guide phone=\"12\" colour=\"#123456\" clinic=“Example Counseling”]"))?;
    author.harness.open_page(&page)?;
    let told: Vec<String> = harness.script(PROBLEMS, Vec::new())?;
    for words in ["phone: Write a number", "“colour” is no setting", "has no name before it"] {
        ensure!(told.iter().any(|line| line.contains(words)), "no line says “{words}”: {told:#?}");
    }
    author.signs_out()?;
    harness.open_url(&page)?;
    same("what visitors read of it", harness.script::<Vec<String>>(PROBLEMS, Vec::new())?, Vec::new())
}

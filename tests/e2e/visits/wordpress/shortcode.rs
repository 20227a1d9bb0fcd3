//! The shortcode, as page builders store it.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same};

use super::person::Person;
use super::site::site;
use crate::check::report;
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
    .filter((text) => text.includes('A setting of this KAP guide is wrong.'))";

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
        .publishes(&built("[kap_guide phone=\"12\" color=\"green\" telephone=\"+1 202 555 0143\" clinic=“Example Counseling” hours]"))?;
    author.harness.open_page(&page)?;
    let clinic = "return document.querySelector('[data-kap-guide]').dataset.clinic";
    same(
        "a name in curly quotes",
        harness.script::<String>(clinic, Vec::new())?,
        "Example Counseling".into(),
    )?;
    let told: Vec<String> = harness.script(PROBLEMS, Vec::new())?;
    let wrong = [
        "phone: Write one number",
        "“color” is no setting, so it changes nothing. Did you mean accent?",
        "“telephone” is no setting, so it changes nothing. Did you mean phone?",
        "“hours” has no name before it",
    ];
    for words in wrong {
        ensure!(told.iter().any(|line| line.contains(words)), "no line says “{words}”: {told:#?}");
    }
    same("how many lines there are", told.len(), wrong.len())?;
    author.harness.open_page("about:blank")?;
    author.harness.open_page(&format!("{page}#kap-guide-check"))?;
    let found = report(harness)?;
    for words in wrong {
        found.expect("problem", words)?;
    }
    ensure!(found.status.starts_with(&format!("Problems: {}.", wrong.len())), "{}", found.status);
    author.signs_out()?;
    harness.open_url(&page)?;
    same("what visitors read of it", harness.script::<Vec<String>>(PROBLEMS, Vec::new())?, Vec::new())
}

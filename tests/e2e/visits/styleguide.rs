//! The style guide's page.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same, wait_for};

use crate::Test;

pub const TESTS: &[Test] =
    &[("the style guide shows every part in its place, in light and dark", every_part_in_light_and_dark)];

fn every_part_in_light_and_dark(harness: &Harness) -> Result<()> {
    harness.open_url(&harness.server.url("/styleguide/"))?;
    wait_for("every guide in its place", || {
        let ready: bool = harness.script("return 'ready' in document.documentElement.dataset", Vec::new())?;
        Ok(ready.then_some(()))
    })?;
    let headings = "return [...document.querySelectorAll('[data-way]')].map((section) =>
        [...section.querySelectorAll('kap-guide')].map((guide) =>
            guide.shadowRoot.querySelector('.title').textContent))";
    let headings: Vec<Vec<String>> = harness.script(headings, Vec::new())?;
    ensure!(headings.len() >= 12, "only {} parts are shown", headings.len());
    for pair in &headings {
        let [light, dark] = pair.as_slice() else { anyhow::bail!("not two guides: {pair:?}") };
        same("the dark guide is at another place", dark, light)?;
    }
    let colors: u32 =
        harness.script("return document.querySelectorAll('.swatches li').length", Vec::new())?;
    ensure!(colors >= 10, "only {colors} colors are shown");
    expect_states(harness)
}

/// What a pointer or the keyboard alone brings about looks there as the guide’s own rules have it.
fn expect_states(harness: &Harness) -> Result<()> {
    let shown = "const all = [];
        for (const section of document.querySelectorAll('[data-state]')) {
          for (const guide of section.querySelectorAll('kap-guide')) {
            for (const part of guide.shadowRoot.querySelectorAll(`.${section.dataset.state}`)) {
              const style = getComputedStyle(part);
              const focused = style.outlineStyle === 'solid' && style.outlineWidth === '3px';
              const hovered = style.textDecorationThickness === '3px' || part.matches('.button, .choice, .get-help, .card');
              const seen = section.dataset.state === 'is-focused' ? focused : hovered;
              all.push(seen ? '' : `${section.dataset.state}: ${part.outerHTML}`);
            }
          }
        }
        return all";
    let shown: Vec<String> = harness.script(shown, Vec::new())?;
    ensure!(shown.len() > 40, "only {} parts are shown in such a state", shown.len());
    let plain: Vec<&String> = shown.iter().filter(|part| !part.is_empty()).collect();
    ensure!(plain.is_empty(), "these look as if nothing were the matter: {plain:#?}");
    Ok(())
}

//! The style guide's page.

use anyhow::{Result, ensure};
use kap_guide_browser::stage::{Stage, same, wait_for};

use crate::Test;

pub const TESTS: &[Test] = &[("the style guide shows every part in its place, in light and in dark", shows)];

fn shows(stage: &Stage) -> Result<()> {
    stage.goes_to(&stage.server.url("/kit/"))?;
    wait_for("every guide in its place", || {
        let ready: bool = stage.script("return 'ready' in document.documentElement.dataset", Vec::new())?;
        Ok(ready.then_some(()))
    })?;
    let headings = "return [...document.querySelectorAll('[data-way]')].map((section) =>
        [...section.querySelectorAll('kap-guide')].map((guide) =>
            guide.shadowRoot.querySelector('.title').textContent))";
    let headings: Vec<Vec<String>> = stage.script(headings, Vec::new())?;
    ensure!(headings.len() >= 12, "only {} parts are shown", headings.len());
    for pair in &headings {
        let [light, dark] = pair.as_slice() else { anyhow::bail!("not two guides: {pair:?}") };
        same("the dark guide is at another place", dark, light)?;
    }
    let colors: u32 = stage.script("return document.querySelectorAll('.swatches li').length", Vec::new())?;
    ensure!(colors >= 10, "only {colors} colors are shown");
    Ok(())
}

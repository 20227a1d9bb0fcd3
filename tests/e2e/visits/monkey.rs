//! A monkey at the guide: presses anything, in every region and theme, and looks for traps, errors in the console, dead ends,
//! lost focus, and growth of memory.

use anyhow::{Context as _, Result, ensure};
use kap_guide::questionnaire::Text;
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::{CLINIC, HostPage};
use kap_guide_e2e::words;
use kap_guide_server::Policy;
use serde_json::{Value, json};
use xtask::setup::browsers::Engine;

use crate::Test;
use crate::runs::is_whole_run;

pub const TESTS: &[Test] =
    &[("a monkey finds no trap, no error, no dead end, no lost focus and no growth", monkey)];

/// Presses on each page: one for each region, the themes in turn.
const PRESSES: u32 = 240;
const PRESSES_IN_ALL: u32 = 6000;

/// The presses on a page come in parts. In the first ones an engine compiles what it has not run before; the last two are compared.
const PARTS: u32 = 4;

/// How much more may be held after the last part than after the one before: what is drawn differs from screen to screen.
const GROWTH: f64 = 1.15;

fn monkey(harness: &Harness) -> Result<()> {
    const SCRIPT: &str = include_str!("monkey.js");
    let cover = &words::written()?.cover;
    let said = &words::content()?.words.interface;
    // These open what only the device has, or leave.
    let export = words::export()?;
    let left =
        [export.print, export.save, export.copy, export.share, export.record, cover.leave, cover.open_saved];
    let left: Vec<&str> = left.iter().map(|text| text.as_str()).collect();
    let ahead = [cover.start, said.go_on, said.go_on_reading, said.skip].map(Text::as_str);
    let presses = if is_whole_run() { PRESSES_IN_ALL } else { PRESSES };
    let mut all = (0, 0);
    for (seed, written) in words::regions()?.iter().enumerate() {
        let theme = ["light", "dark", "auto"].get(seed % 3).copied().unwrap_or("auto");
        let region = written.content.guide.region.id.as_str();
        let settings = [CLINIC, &[("region", region), ("theme", theme), ("setting", "home")]].concat();
        let page = HostPage::with_elements(&[&settings]).policy(Policy::none());
        let visitor = harness.open(&page)?;
        visitor.expect_heading(&cover.title)?;
        let mut held = Vec::new();
        for part in 0..PARTS {
            let seed = u32::try_from(seed)? * PARTS + part + 1;
            let arguments = vec![seed.into(), (presses / PARTS).into(), json!(left), json!(ahead)];
            visitor.wait_for_guide()?;
            let made: (u32, u32, Vec<String>) = harness.driver.run_script_async(SCRIPT, arguments)?;
            let (visits, titles, wrong) = made;
            all = (all.0 + visits, all.1 + titles);
            same(&format!("what is wrong in {region} with seed {seed}"), wrong, Vec::new())?;
            held.push(bytes_held(harness)?);
        }
        if let [.., before, last] = held.as_slice() {
            ensure!(
                *last <= before * GROWTH,
                "{region}: {before} bytes held before the last part, {last} after it"
            );
        }
    }
    let pages = u32::try_from(words::regions()?.len())?;
    println!(
        "{}, {:?}: {} presses, {} visits",
        harness.driver.engine().name(),
        harness.form,
        presses * pages,
        all.0
    );
    ensure!(all.1 > 5 * pages, "only {} titles were seen", all.1);
    Ok(())
}

/// The bytes of scripts after everything has been swept up; only Chromium tells.
fn bytes_held(harness: &Harness) -> Result<f64> {
    if harness.driver.engine() != Engine::Chromium {
        return Ok(0.0);
    }
    harness.driver.devtools("HeapProfiler.collectGarbage", json!({}))?;
    let heap = harness.driver.devtools("Runtime.getHeapUsage", json!({}))?;
    heap.get("usedSize").and_then(Value::as_f64).context("Chromium tells no size")
}

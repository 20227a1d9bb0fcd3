//! The few pictures of the README: the guide alone, on a laptop and on a phone, light and dark.

use std::fs;
use std::path::Path;

use anyhow::Result;
use kap_guide::session::Command;
use serde_json::json;

use super::album::png;
use crate::harness::Harness;
use crate::host_page::HostPage;
use crate::walk::Walk;
use crate::window;

const LAPTOP: u32 = 1280;
const PHONE: u32 = 375;

/// As much of a screen as a person sees before scrolling.
const TALLEST: f64 = 860.0;

/// Takes them all into a folder.
pub fn take(harness: &Harness, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    // A picture of the whole page has no scrollbar, so the measures may not have one either.
    harness.driver.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true }))?;
    let take =
        |name: &str, width, theme| portrait(harness, &folder.join(format!("{name}.png")), width, theme);
    harness.open(&HostPage::with_tag())?;
    take("cover", LAPTOP, "light")?;

    let mut walk = Walk::start_with(
        harness.open(&HostPage::with_tag())?,
        &crate::words::written()?.cover.start,
        Command::Start,
    )?;
    walk.answer("safety", &["no"])?;
    walk.report_nothing_until("heart")?;
    walk.visitor.mark("heart", &["high-blood-pressure", "lungs"])?;
    take("question", LAPTOP, "dark")?;
    walk.visitor.open_help()?;
    take("help", PHONE, "light")?;
    walk.visitor.go_back()?;
    walk.visitor.mark("heart", &["high-blood-pressure", "lungs"])?;
    walk.answer("heart", &["vessels"])?;
    walk.report_nothing_to_notes()?;
    take("notes", PHONE, "dark")?;
    window::theme(harness, "light")?;
    window::as_it_was(harness)
}

/// The guide without the page around it.
fn portrait(harness: &Harness, path: &Path, width: u32, theme: &str) -> Result<()> {
    window::theme(harness, theme)?;
    window::width(harness, width)?;
    let script = "const box = document.querySelector('kap-guide').getBoundingClientRect();
                  return [box.x, box.y + scrollY, box.width, box.height]";
    let [x, y, wide, high]: [f64; 4] = harness.script(script, Vec::new())?;
    // No wider than the guide’s own box, which ends before the place that it stands in.
    let clip = json!({ "x": x, "y": y, "width": wide.min(704.0), "height": high.min(TALLEST), "scale": 1 });
    Ok(fs::write(path, png(harness, &clip)?)?)
}

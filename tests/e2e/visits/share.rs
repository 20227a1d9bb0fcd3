//! Share: the text that Copy copies, handed to the device.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;

use crate::Test;
use crate::notes_file::page;

pub const TESTS: &[Test] = &[("the device shares what is copied, and a failure is told", shares)];

/// Stands in for the device's share sheet and clipboard. `refuse` names the error of the next share.
const DEVICE: &str = "
    window.copied = [];
    window.shared = [];
    window.settled = 0;
    window.refuse = '';
    const share = async (data) => {
      shared.push(JSON.stringify(Object.keys(data)), data.text);
      setTimeout(() => window.settled++);
      if (refuse) throw new DOMException('refused', refuse);
    };
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { copied.push(text); } }, configurable: true });";

fn shares(harness: &Harness) -> Result<()> {
    let said = words::export()?;
    let mut walk = Walk::start(harness.open(&page())?)?;
    let visitor = walk.visitor;
    let offered = || -> Result<bool> { Ok(visitor.names("button")?.contains(&said.share.to_string())) };
    walk.answer("safety", &["sometimes"])?;
    walk.answer("age", &["older"])?;
    walk.answer("reasons", &["grief"])?;
    walk.skip_to_notes()?;
    let has: bool = harness.guide_script("return 'share' in navigator", Vec::new())?;
    same("Share is offered where the device has it", offered()?, has)?;
    harness.guide_script::<()>(DEVICE, Vec::new())?;
    walk.go_back()?;
    walk.pass_between_questions()?;
    ensure!(offered()?, "Share is not offered on a device that has it");

    visitor.click(&said.copy)?;
    same("the status message", visitor.wait_for_status()?, said.copied.to_string())?;
    // The visitor closes the sheet, which is no failure.
    for (times, refuse) in [(1, ""), (2, "AbortError"), (3, "NotAllowedError")] {
        harness.guide_script::<()>("window.refuse = arguments[0]", vec![refuse.into()])?;
        visitor.click(&said.share)?;
        wait_for("the end of a share", || {
            let settled: u32 = harness.guide_script("return window.settled", Vec::new())?;
            Ok((settled == times).then_some(()))
        })?;
        let told = visitor.text()?.contains(said.share_failed.as_str());
        same(&format!("a failure is told after “{refuse}”"), told, refuse == "NotAllowedError")?;
    }
    same("the status message", visitor.wait_for_status()?, said.share_failed.to_string())?;
    let copied: Vec<String> = harness.guide_script("return window.copied", Vec::new())?;
    let shared: Vec<String> = harness.guide_script("return window.shared", Vec::new())?;
    let text = copied.first().cloned().unwrap_or_default();
    ensure!(text.contains("Grief") && !text.contains("Sometimes"), "what is copied: {text}");
    let once = [String::from("[\"text\"]"), text];
    same("what is shared", shared, [once.clone(), once.clone(), once].concat())
}

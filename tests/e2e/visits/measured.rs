//! What can be counted of speed: nodes. `cargo xtask bench` measures the rest.

use anyhow::{Result, ensure};
use kap_guide_e2e::bench;
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::HostPage;

use crate::Test;

pub const TESTS: &[Test] = &[
    ("a measured visit answers every question on its way to the notes", to_the_notes),
    ("the first question needs at most 150 nodes, and a hundred screens later there are no more", nodes),
];

fn to_the_notes(harness: &Harness) -> Result<()> {
    let answered = bench::answered(harness)?;
    ensure!(answered > 10, "only {answered} questions were answered");
    Ok(())
}

fn nodes(harness: &Harness) -> Result<()> {
    const COUNT: &str =
        "const count = (node) => [...node.childNodes].reduce((sum, child) => sum + count(child), 1);
        return count(document)";
    let visitor = harness.open(&HostPage::with_tag())?;
    visitor.start()?;
    let first: usize = harness.guide_script(COUNT, Vec::new())?;
    ensure!(first <= 150, "{first} nodes");
    for _ in 0..50 {
        visitor.answer("safety", &["no"])?;
        visitor.go_back()?;
    }
    same("nodes a hundred screens later", harness.guide_script(COUNT, Vec::new())?, first)
}

//! What `cargo xtask bench` measures with.

use anyhow::{Result, ensure};
use kap_guide_e2e::bench;
use kap_guide_e2e::harness::Harness;

use crate::Test;

pub const TESTS: &[Test] =
    &[("a measured visit answers every question on its way to the notes", to_the_notes)];

fn to_the_notes(harness: &Harness) -> Result<()> {
    let answered = bench::answered(harness)?;
    ensure!(answered > 10, "only {answered} questions were answered");
    Ok(())
}

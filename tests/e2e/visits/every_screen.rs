//! Every screen, looked at and listened to.
//!
//! `KAP_SPOKEN=write cargo xtask test "on every screen"` writes what is heard to `tests/e2e/snapshots/a11y/`; read the diff.

use anyhow::Result;
use kap_guide_e2e::harness::Harness;
use kap_guide_e2e::tour::{self, Observer};

use crate::Test;
use crate::spoken::ScreenReader;
use crate::sweep::Sweep;

pub const TESTS: &[Test] = &[(
    "on every screen axe finds no problem, everything fits, and a screen reader says what tests/e2e/snapshots/a11y says",
    every_screen,
)];

/// Both look at one tour, which takes a minute.
struct Both<'a> {
    sweep: Sweep<'a>,
    reader: ScreenReader<'a>,
}

impl Observer for Both<'_> {
    fn look(&self, screen: &str) -> Result<()> {
        self.sweep.look(screen)?;
        self.reader.look(screen)
    }

    fn exported(&self, _: &str, _: &str) -> Result<()> {
        Ok(())
    }
}

fn every_screen(harness: &Harness) -> Result<()> {
    let both = Both { sweep: Sweep::new(harness)?, reader: ScreenReader::new(harness)? };
    tour::of_every_screen(harness, &both)?;
    both.sweep.finish().and(both.reader.finish())
}

//! Which tests run in which engines, with guides in which form.

use xtask::setup::browsers::Engine;

use crate::trial::Test;

/// Tests that belong together, and where they run.
pub struct Group {
    /// The tests.
    pub tests: &'static [Test],
    /// With sealed guides.
    pub sealed: Runs,
    /// With open guides.
    pub open: Runs,
}

/// In which engines a group runs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Runs {
    /// In each engine.
    Everywhere,
    /// In Chromium; in the others by `cargo xtask test --all`.
    InChromium,
    /// By `cargo xtask test --all` alone.
    InAll,
    /// Nowhere: the group is about the other form.
    Never,
}

impl Runs {
    /// Whether this run has the group in an engine.
    pub fn includes(self, engine: Engine) -> bool {
        match self {
            Self::Everywhere => true,
            Self::InChromium => engine == Engine::Chromium || is_whole_run(),
            Self::InAll => is_whole_run(),
            Self::Never => false,
        }
    }
}

/// Whether `cargo xtask test --all` runs this.
pub fn is_whole_run() -> bool {
    std::env::var_os("KAP_ALL").is_some()
}

/// A group.
pub const fn group(tests: &'static [Test], sealed: Runs, open: Runs) -> Group {
    Group { tests, sealed, open }
}

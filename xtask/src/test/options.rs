//! What a person asks of `cargo xtask test`.

use crate::setup::browsers::{self, Engine};

/// What to run, and where.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Leave out what needs a build of the release or a browser.
    pub fast: bool,
    /// Run everything that takes long too: a thousand visits in one page, and what `wordpress` asks for.
    pub all: bool,
    /// Run the visits in a real WordPress, and nothing else.
    pub wordpress: bool,
    /// The browsers of the browser layer; [`browsers::DEFAULT`] if empty.
    pub engines: Vec<Engine>,
    /// Run only tests with this in their name, and of the layers only those that hold tests.
    pub filter: Option<String>,
}

impl Options {
    /// The browsers that this run is about.
    pub fn engines(&self) -> &[Engine] {
        if self.engines.is_empty() { browsers::DEFAULT } else { &self.engines }
    }
}

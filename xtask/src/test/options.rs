//! What a person asks of `cargo xtask test`.

use clap::Args;

use crate::setup::browsers::{self, Engine};

/// What to run, and where.
#[derive(Args, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Leave out what needs a build of the release or a browser
    #[arg(long)]
    pub fast: bool,
    /// Run everything that takes long too: a thousand visits in one page, and the visits in real WordPress sites
    #[arg(long)]
    pub all: bool,
    /// Run the visits in real WordPress sites, with the plugin’s zip and without it, and nothing else
    #[arg(long)]
    pub wordpress: bool,
    /// Use this browser: chromium, firefox or webkit; may be given more than once; all three if not given
    #[arg(long = "engine", value_name = "NAME", value_parser = Engine::named)]
    pub engines: Vec<Engine>,
    /// Run only tests with this in their name
    pub filter: Option<String>,
}

impl Options {
    /// The browsers that this run is about.
    pub fn engines(&self) -> &[Engine] {
        if self.engines.is_empty() { browsers::DEFAULT } else { &self.engines }
    }
}

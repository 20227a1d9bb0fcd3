//! The browsers that the tests drive.

use anyhow::{Context as _, Result};

/// What the browser tests run in when nothing else was asked for.
pub const DEFAULT: &[Engine] = &Engine::ALL;

/// A browser that can be driven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome, with chromedriver.
    Chromium,
    /// Firefox, with geckodriver.
    Firefox,
    /// `WebKitGTK`, which is the nearest to Safari on Linux.
    Webkit,
}

impl Engine {
    /// All engines, in the order in which they are tested.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// The word for it on the command line and in `KAP_ENGINES`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// The engine with this name.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn named(name: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|engine| engine.name() == name)
            .with_context(|| format!("there is no engine \"{name}\"; there are chromium, firefox and webkit"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_engine_is_found_by_its_name() -> Result<()> {
        for engine in Engine::ALL {
            assert_eq!(Engine::named(engine.name())?, engine);
        }
        Ok(())
    }
}

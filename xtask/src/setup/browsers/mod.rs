//! The browsers that the tests drive: which there are, where their programs are, and how missing ones
//! get here.
//!
//! They come from the system's packages: a browser that a test tool downloads for itself is one that
//! nobody updates.

mod packages;
mod system;

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::process;
use crate::progress::Step;
use packages::Package;
use system::System;

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

/// Chromium, or a browser that can stand for it.
pub fn chromium() -> Option<PathBuf> {
    process::find(&["chromium", "chromium-browser", "google-chrome"])
}

/// The program that drives [`chromium`].
pub fn chromedriver() -> Option<PathBuf> {
    process::find(&["chromedriver"])
}

/// Firefox. The program that drives it is [`crate::setup::tools::Tool::Geckodriver`].
pub fn firefox() -> Option<PathBuf> {
    process::find(&["firefox-esr", "firefox"])
}

/// The program that drives `WebKitGTK`'s `MiniBrowser`.
pub fn webkit_driver() -> Option<PathBuf> {
    process::find(&["WebKitWebDriver"])
}

/// Prototype.js as old pages have it.
pub fn old_prototype() -> Option<PathBuf> {
    packages::old_script(Package::OldPrototype)
}

/// MooTools as old pages have it.
pub fn old_mootools() -> Option<PathBuf> {
    packages::old_script(Package::OldMootools)
}

/// The step that brings what these engines need, and a WordPress if asked; none if all of it is there.
pub fn missing(engines: &[Engine], wordpress: bool) -> Option<Step> {
    let system = System::of_this_machine();
    let of_wordpress: &[Package] = if wordpress { &packages::FOR_WORDPRESS } else { &[] };
    install(packages::for_engines(engines).chain(of_wordpress.iter().copied()), system)
}

/// The step that brings npm and Node, on which the shell is checked and tested without a browser; none if both are
/// there. What [`missing`] brings has them too.
pub fn missing_node() -> Option<Step> {
    install([Package::Npm], System::of_this_machine())
}

fn install(needed: impl IntoIterator<Item = Package>, system: System) -> Option<Step> {
    let missing: Vec<Package> = needed.into_iter().filter(|package| !package.is_there(system)).collect();
    if missing.is_empty() {
        return None;
    }
    let names: Vec<&str> = missing.iter().map(|package| package.name(system)).collect();
    let title = format!("Installing system packages: {} (once)", names.join(" "));
    Some(Step::new(title, move || packages::install(&missing, system)))
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

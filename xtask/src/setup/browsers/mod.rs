//! The browsers that the tests drive: which there are, where their programs are, and how missing ones
//! get here.
//!
//! They come from the system's packages: a browser that a test tool downloads for itself is one that
//! nobody updates.

mod engine;
mod packages;
mod programs;
mod system;

use std::path::PathBuf;

use crate::progress::Step;
pub use engine::{DEFAULT, Engine};
use packages::Package;
pub use programs::{chromedriver, chromium, firefox, webkit_driver};
use system::System;

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

/// The step that brings the web servers of a whole run; none if they are there.
pub fn missing_servers() -> Option<Step> {
    install(packages::SERVERS, System::of_this_machine())
}

/// The step that brings what runs code without a browser: npm and Node, on which the shell is checked and tested, and PHP, on which
/// the WordPress plugin is; none if all are there. What [`missing`] brings has them too.
pub fn missing_interpreters() -> Option<Step> {
    install([Package::Npm, Package::Php, Package::PhpXml], System::of_this_machine())
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

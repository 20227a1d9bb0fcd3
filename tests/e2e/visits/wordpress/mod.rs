//! The WordPress plugin in real sites, started by `cargo xtask test --wordpress`: people install its zip, write pages and remove it, with
//! WordPress’s own screens, and a visitor opens the result.

mod editor;
mod files;
mod life;
mod looks;
mod network;
mod person;
mod policy;
mod removal;
mod shortcode;
mod site;
mod text;

use crate::trial::Test;

pub use person::Person;

pub const TESTS: &[&[Test]] =
    &[life::TESTS, network::TESTS, shortcode::TESTS, text::TESTS, policy::TESTS, files::TESTS, looks::TESTS];

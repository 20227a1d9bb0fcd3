//! Pictures of every screen, to look at before calling it done.

mod album;
mod readme;

use std::path::Path;

use anyhow::Result;
use xtask::setup::browsers::Engine;

use crate::engines::Setup;
use crate::form::Form;
use crate::harness::Harness;
use crate::tour;
use album::Album;

/// Takes a picture of every screen at every width, light and dark, into `folder`, those of the README into
/// `folder/readme`, and says how many the first are.
pub fn take(folder: &Path) -> Result<usize> {
    let harness = Harness::start(Engine::Chromium, Setup::Plain, Form::Open)?;
    let album = Album::new(&harness, folder)?;
    tour::of_every_screen(&harness, &album)?;
    readme::take(&harness, &folder.join("readme"))?;
    Ok(album.len())
}

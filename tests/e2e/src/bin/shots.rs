//! `cargo xtask shots [folder]`: pictures of every screen, by default in `target/shots`.

use std::path::PathBuf;

use anyhow::{Result, ensure};
use kap_guide_e2e::pictures;
use xtask::workspace;

fn main() -> Result<()> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = arguments.next().map_or_else(|| workspace::target().join("shots"), PathBuf::from);
    ensure!(arguments.next().is_none(), "only one folder can be named");
    let taken = pictures::take(&folder)?;
    println!("{taken} pictures are in {}.", folder.display());
    Ok(())
}

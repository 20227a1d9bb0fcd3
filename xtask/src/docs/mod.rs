//! `cargo xtask docs`: the documents that are written from the content and the settings table.

pub mod clinicians;
pub mod embedding;

use anyhow::Result;

/// Writes both documents.
///
/// # Errors
///
/// When the content has mistakes, or a file cannot be written.
pub fn run() -> Result<()> {
    clinicians::run()?;
    embedding::run()
}

//! `cargo xtask docs`: writes the documents that come from the content and the table of settings.

pub mod clinicians;
pub mod embedding;
mod readme;

use anyhow::Result;

/// Writes all of them.
///
/// # Errors
///
/// When the content has problems, or a file cannot be written.
pub fn run() -> Result<()> {
    clinicians::run()?;
    embedding::run()?;
    readme::run()
}

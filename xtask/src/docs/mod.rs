//! `cargo xtask docs`: writes the documents that come from the content and the table of settings.

pub mod clinicians;
pub mod embedding;

use anyhow::Result;

/// Writes both documents.
///
/// # Errors
///
/// When the content has problems, or a file cannot be written.
pub fn run() -> Result<()> {
    clinicians::run()?;
    embedding::run()
}

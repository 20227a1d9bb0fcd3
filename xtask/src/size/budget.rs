//! The budget file: the limit and the aim of each file after brotli.

use anyhow::{Context as _, Result};
use serde::Deserialize;

use super::numbers::grouped;

/// Bytes after brotli.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// The limit; more fails.
    pub now: usize,
    /// The aim.
    pub aim: usize,
}

/// A limit for every row of the table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// The shell and the glue, in one file.
    pub script: Limit,
    /// The program.
    pub wasm: Limit,
    /// The guide and its words in the first language.
    pub content: Limit,
    /// All that comes before the first question.
    pub total: Limit,
    /// What the first question does not wait for: the rest of the app, and of the words in the first language.
    pub later: Limit,
    /// The script that holds all files of a release.
    pub standalone: Limit,
    /// The clinic's page, without the guide.
    pub page: Limit,
}

impl Budget {
    /// Reads the text of a budget file.
    pub fn parse(text: &str) -> Result<Self> {
        toml::from_str(text).context("the budget could not be read")
    }
}

impl Limit {
    /// A sentence without its full stop if `bytes` are more than the row `name` may have.
    pub fn complaint(self, name: &str, bytes: usize) -> Option<String> {
        let excess = bytes.checked_sub(self.now).filter(|excess| *excess > 0)?;
        Some(format!(
            "{name} is {} bytes after brotli, {} over its {}",
            grouped(bytes),
            grouped(excess),
            grouped(self.now)
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: [&str; 7] = ["script", "wasm", "content", "total", "later", "standalone", "page"];

    #[test]
    fn a_row_may_be_exactly_its_limit() -> Result<()> {
        let row = |name: &str| format!("[{name}]\nnow = 80_000\naim = 48_000\n");
        let budget = Budget::parse(&ROWS.map(row).concat())?;
        assert_eq!(budget.wasm.complaint("wasm", 80_000), None);
        assert_eq!(
            budget.wasm.complaint("wasm", 80_001).as_deref(),
            Some("wasm is 80,001 bytes after brotli, 1 over its 80,000")
        );
        Ok(())
    }

    #[test]
    fn a_budget_without_a_row_is_refused() {
        assert!(Budget::parse("[script]\nnow = 1\naim = 1\n").is_err());
    }
}

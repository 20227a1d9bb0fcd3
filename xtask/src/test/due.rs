//! Names what in the content is due for a check soon. It reminds, and never fails a run.

use anyhow::{Result, anyhow};
use kap_guide_compiler::Source;
use time::{Duration, OffsetDateTime};

use crate::workspace;

/// How far ahead a run looks.
const AHEAD: Duration = Duration::days(60);

/// A line for everything that is due.
pub fn lines() -> Result<Vec<String>> {
    let until = (OffsetDateTime::now_utc() + AHEAD).date().to_string();
    let source = Source::read(&workspace::content());
    let due = source.and_then(|source| source.due(&until));
    let due = due.map_err(|problems| anyhow!("the content has {} problems", problems.len()))?;
    Ok(due.into_iter().map(|(day, what)| format!("{day}: {what}")).collect())
}

/// Prints them.
pub fn print() {
    match lines() {
        Ok(lines) if lines.is_empty() => {}
        Ok(lines) => {
            println!("\nDue for a check within {} days:\n  {}", AHEAD.whole_days(), lines.join("\n  "));
        }
        Err(error) => println!("\nCould not tell what is due for a check: {error}"),
    }
}

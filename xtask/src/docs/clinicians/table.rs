//! Tables in Markdown.

use std::fmt::Write as _;

use anyhow::Result;

/// Writes a table, or nothing if it has no rows.
pub fn write<const N: usize>(heads: [&str; N], rows: Vec<[String; N]>, text: &mut String) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    writeln!(text, "| {} |", heads.join(" | "))?;
    writeln!(text, "|{}", "---|".repeat(N))?;
    for row in rows {
        let cells = row.map(|cell| cell.replace('|', "\\|").replace('\n', " "));
        writeln!(text, "| {} |", cells.join(" | "))?;
    }
    Ok(writeln!(text)?)
}

/// Ids, with commas between.
pub fn listed<T: ToString>(ids: impl IntoIterator<Item = T>) -> String {
    ids.into_iter().map(|id| id.to_string()).collect::<Vec<_>>().join(", ")
}

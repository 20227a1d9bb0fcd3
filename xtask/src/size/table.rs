//! The sizes as a table that a person can read at a glance, in kB (1,000 bytes).

use super::numbers::kilobytes;
use super::row::Row;

/// The whole table, with a line of heads.
pub fn print(rows: &[Row]) -> String {
    let mut text = line("kB", ["raw", "gzip", "brotli", "budget", "aim"].map(str::to_owned), "");
    for row in rows {
        let over = if row.size.brotli > row.limit.now { "  over" } else { "" };
        let sizes = [row.size.raw, row.size.gzip, row.size.brotli, row.limit.now, row.limit.aim];
        let cells = sizes.map(kilobytes);
        text.push_str(&line(row.name, cells, over));
    }
    text
}

fn line(name: &str, cells: [String; 5], note: &str) -> String {
    let [raw, gzip, brotli, now, aim] = cells;
    format!("      {name:<11}{raw:>9}{gzip:>9}{brotli:>9}{now:>9}{aim:>9}{note}\n")
}

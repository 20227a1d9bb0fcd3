//! The report: Markdown tables, with the ratio of each target to the page by hand.

use std::fmt::Write as _;
use std::fs;

/// The report so far.
#[derive(Default)]
pub struct Report(String);

impl Report {
    /// Begins it.
    pub fn new(about: &str) -> Self {
        Self(format!("# Measured beside other pages\n\n{about}\n"))
    }

    /// Begins a phase, with the load of the machine at that moment, and says so on the terminal.
    pub fn phase(&mut self, title: &str) {
        let load = load();
        println!("      {title} (load {load})");
        let _ = write!(self.0, "\n## {title}\n\nLoad averages at the start: {load}.\n");
    }

    /// Adds a paragraph.
    pub fn say(&mut self, text: &str) {
        let _ = write!(self.0, "\n{text}\n");
    }

    /// Adds a table. The first column is text.
    pub fn table(&mut self, heads: &[&str], rows: &[Vec<String>]) {
        let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
        let heads: Vec<String> = heads.iter().map(|head| (*head).to_owned()).collect();
        let rule = format!("|---|{}\n", "--:|".repeat(heads.len().saturating_sub(1)));
        let rows: String = rows.iter().map(|row| line(row)).collect();
        let _ = write!(self.0, "\n{}{rule}{rows}", line(&heads));
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// The load averages of the machine.
fn load() -> String {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').take(3).collect::<Vec<_>>().join(" ")
}

/// The middle of some numbers, if there are any.
pub fn median(numbers: impl IntoIterator<Item = f64>) -> Option<f64> {
    percentile(numbers, 50)
}

/// The number below which a hundredth part lies, so many times.
pub fn percentile(numbers: impl IntoIterator<Item = f64>, percent: usize) -> Option<f64> {
    let mut sorted: Vec<f64> = numbers.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)?;
    sorted.get((last * percent + 50) / 100).copied()
}

/// A number without decimals, or a dash.
pub fn whole(number: Option<f64>) -> String {
    number.map_or_else(|| "–".to_owned(), |number| format!("{number:.0}"))
}

/// A number, and how many times another it is.
pub fn ratio(number: Option<f64>, base: Option<f64>) -> String {
    match (number, base) {
        (Some(number), Some(base)) if base > 0.0 => format!("{number:.0} ({:.2}×)", number / base),
        _ => whole(number),
    }
}

/// Bytes in kB.
pub fn kilobytes(bytes: f64) -> String {
    format!("{:.1} kB", bytes / 1000.0)
}

/// Bytes in MiB.
pub fn mebibytes(bytes: f64) -> String {
    format!("{:.1}", bytes / 1024.0 / 1024.0)
}

//! The sizes as a table that a person can read at a glance, in kB (1,000 bytes).

use super::Row;

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

/// Bytes with a comma at every thousand.
pub fn grouped(bytes: usize) -> String {
    let digits = bytes.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn line(name: &str, cells: [String; 5], note: &str) -> String {
    let [raw, gzip, brotli, now, aim] = cells;
    format!("      {name:<11}{raw:>9}{gzip:>9}{brotli:>9}{now:>9}{aim:>9}{note}\n")
}

/// Tenths, rounded to the nearest.
fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_and_grouped() {
        assert_eq!(kilobytes(12_349), "12.3");
        assert_eq!(kilobytes(12_950), "13.0");
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(80_001), "80,001");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }
}

//! Sizes as people read them.

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

/// Tenths, rounded to the nearest.
pub fn kilobytes(bytes: usize) -> String {
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

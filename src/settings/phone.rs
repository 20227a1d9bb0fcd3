//! Phone numbers as people write them. `shell/loader/settings.js` and `wordpress/includes/phone.php` do the same.
//!
//! The rule, for all three:
//!
//! - A number has 3 to 15 digits, with a leading `+`, spaces and `( ) - .` as people write.
//! - An extension follows at least seven signs of a number, as `ext. 4`, `extn 4`, `extension 4`, `x4`, `#4`, `,4` or `;4`, in
//!   brackets or not.
//! - Letters are keys only if a phone can dial them: after an area code of North America, one word makes the seven signs that
//!   follow, or follows the area code itself with more than seven. Digits stand before the word in groups of at most four.
//! - The digits of the word, repeated in brackets after it, add nothing.
//! - Other words are never dialed. After a whole number of 10 to 15 digits, words without a digit are left out. All else is
//!   refused, since nobody can say which number is meant.

use super::understood::{DASHES, without_scheme};

/// Signs that people write inside of a number.
fn is_filler(sign: char) -> bool {
    matches!(sign, ' ' | '(' | ')' | '.' | '-')
}

fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
}

/// A number with plain dashes, without the scheme of a link, and with its extension as ` ext. 4`.
pub fn phone(value: &str) -> String {
    let value = without_scheme(value, &["tel:", "sms:", "phone:"]).replace(DASHES, "-");
    if let Some((number, extension)) = with_extension(&value) {
        return [without_repeat(number), " ext. ", extension].concat();
    }
    let number = without_repeat(&value);
    without_label(number).unwrap_or(number).to_owned()
}

/// A number and its extension, if it has one.
fn with_extension(value: &str) -> Option<(&str, &str)> {
    let is_sign = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
    let without_gap = |text: &'_ str| text.trim_end_matches(|sign| !is_sign(sign)).len();
    let body = value.strip_suffix(')').unwrap_or(value);
    let (before, extension) = body.split_at_checked(body.trim_end_matches(is_digit).len())?;
    let (marked, gap) = before.split_at_checked(without_gap(before))?;
    let by_word = ["extension", "extn", "ext", "x"].iter().find_map(|word| {
        let (rest, end) = marked.split_at_checked(marked.len().checked_sub(word.len())?)?;
        let is_word =
            end.eq_ignore_ascii_case(word) && !rest.ends_with(|sign| is_sign(sign) && !is_digit(sign));
        is_word.then(|| rest.get(..without_gap(rest))).flatten()
    });
    let number = by_word.or(gap.contains(['#', ',', ';']).then_some(marked))?;
    let is_number = number.chars().filter(|sign| is_sign(*sign)).count() >= 7;
    (is_number && (1..=6).contains(&extension.len())).then_some((number, extension))
}

/// A number without the digits of its word in brackets, as in `1-800-273-TALK (8255)`.
fn without_repeat(number: &str) -> &str {
    let word = number.trim_end_matches(|sign| is_filler(sign) || is_digit(sign) || sign == '+');
    let repeat = number.get(word.len()..).and_then(|rest| rest.trim_start_matches(' ').strip_prefix('('));
    let is_repeat = repeat.is_some_and(|repeat| repeat.len() >= 4);
    if is_repeat && word.ends_with(|sign: char| sign.is_ascii_alphabetic()) { word } else { number }
}

/// A whole number that words without a digit follow, without those words.
fn without_label(number: &str) -> Option<&str> {
    let (whole, label) = number.split_at_checked(number.trim_end_matches(|sign| !is_digit(sign)).len())?;
    let signs = whole.strip_prefix('+').unwrap_or(whole);
    let digits: String = signs.chars().filter(|sign| !is_filler(*sign)).collect();
    let is_whole = (10..=15).contains(&digits.len()) && digits.chars().all(is_digit);
    // These are eleven digits, and one is missing.
    let is_short = digits.len() == 10 && digits.starts_with('1');
    (is_whole && !is_short && !label.chars().all(is_filler)).then_some(whole)
}

/// Whether a number, with ` ext. ` before its extension, can be dialed.
pub fn is_phone(value: &str) -> bool {
    // A search for a text would bring more code than this.
    let split = value.char_indices().find_map(|(at, _)| {
        let (number, rest) = value.split_at_checked(at)?;
        Some((number, rest.strip_prefix(" ext. ")?))
    });
    let (number, extension) = split.unwrap_or((value, "0"));
    let signs: String = number.chars().filter(|sign| !is_filler(*sign)).collect();
    let digits = signs.strip_prefix('+').unwrap_or(&signs);
    let is_plain = (3..=15).contains(&digits.len()) && digits.chars().all(is_digit);
    (is_plain || is_vanity(number, digits))
        && (1..=6).contains(&extension.len())
        && extension.chars().all(is_digit)
}

/// Whether a number to text has no letters, and so no extension. A comma would stand between two numbers to text.
pub fn is_to_text(value: &str) -> bool {
    is_phone(value) && !value.contains(|sign: char| sign.is_ascii_alphabetic())
}

/// Whether letters are keys: `1-800-273-TALK`, but neither `741741 HOME` nor `988 Lifeline`.
fn is_vanity(number: &str, signs: &str) -> bool {
    let national = signs.strip_prefix('1').unwrap_or(signs);
    let Some((area, rest)) = national.split_at_checked(3) else { return false };
    let word = rest.trim_start_matches(is_digit);
    let digits = rest.len() - word.len();
    let is_length = if digits == 0 { (7..=11).contains(&rest.len()) } else { digits <= 4 && rest.len() == 7 };
    area.chars().all(is_digit)
        && area.starts_with(|sign| ('2'..='9').contains(&sign))
        && !area.ends_with("11")
        && area != "988"
        && is_length
        && word.chars().all(|sign| sign.is_ascii_alphabetic())
        && number.split(|sign| !is_digit(sign)).all(|group| group.len() <= 4)
}

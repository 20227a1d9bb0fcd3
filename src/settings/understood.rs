//! What people paste, as the values that the kinds allow: other dashes and spaces, `tel:`, `www.`, `Dark`, `12px`.
//! `shell/loader/settings.js` does the same.

/// Signs that people do not see and that mean nothing here.
const INVISIBLE: [char; 6] = ['\u{ad}', '\u{200b}', '\u{200e}', '\u{200f}', '\u{2060}', '\u{feff}'];

/// Signs that turn the direction of what follows. Text keeps them, and is refused.
const TURNS: [char; 10] = [
    '\u{61c}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}',
    '\u{2068}', '\u{2069}',
];

/// Dashes and minus signs that word processors write.
pub const DASHES: [char; 7] =
    ['\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2015}', '\u{2212}'];

/// Double quotes that people write around a value, and those that word processors make of them.
const DOUBLE: [char; 8] =
    ['"', '\u{201c}', '\u{201d}', '\u{201e}', '\u{201f}', '\u{2033}', '\u{ab}', '\u{bb}'];

/// Single quotes, which are apostrophes, too.
const SINGLE: [char; 5] = ['\'', '\u{2018}', '\u{2019}', '\u{201a}', '\u{201b}'];

/// A value on one line, with single plain spaces and nothing invisible, and without the quotes around all of it.
pub fn plain(value: &str) -> String {
    let seen: String = value.chars().filter(|sign| !INVISIBLE.contains(sign)).collect();
    let is_space = |sign: char| sign.is_whitespace() && sign != '\u{85}';
    let line = seen.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let inner = |line: &str, quotes: &[char]| {
        Some(line.strip_prefix(quotes)?.strip_suffix(quotes)?.trim_matches(' ').to_owned())
    };
    let value = inner(&line, &DOUBLE).filter(|inner| !inner.contains(DOUBLE)).unwrap_or(line);
    let is_bare = |inner: &String| !inner.contains(DOUBLE) && !inner.contains(SINGLE);
    inner(&value, &SINGLE).filter(is_bare).unwrap_or(value)
}

/// A value without signs that turn the direction of what follows.
pub fn unturned(value: &str) -> String {
    value.chars().filter(|sign| !TURNS.contains(sign)).collect()
}

/// Whether a text means that there is none.
pub fn is_none(value: &str) -> bool {
    ["none", "n/a", "na", "-"].iter().any(|word| value.replace(DASHES, "-").eq_ignore_ascii_case(word))
}

/// An email address without the parts of a link.
pub fn email(value: &str) -> String {
    let value = without_scheme(value, &["mailto:"]);
    value.split('?').next().unwrap_or_default().to_owned()
}

/// The address of a page, with its scheme, and with every sign of its path encoded that an address may not have.
pub fn url(value: &str) -> String {
    let rest = without_scheme(value, &["https:", "http:"]);
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at_checked(end).unwrap_or((rest, ""));
    // Else it is a word, or a path.
    let has_scheme = rest.len() < value.len();
    if !has_scheme && !has_dot(authority) {
        return value.to_owned();
    }
    let mut url = ["https://", authority].concat();
    for byte in path.bytes() {
        if is_of_path(byte) {
            url.push(char::from(byte));
        } else {
            push_code(&mut url, byte);
        }
    }
    url
}

/// Adds a byte as an address writes one that it may not have, such as `%20`.
pub fn push_code(url: &mut String, byte: u8) {
    let digits =
        [byte >> 4, byte & 0xf].map(|digit| if digit < 10 { b'0' + digit } else { b'A' - 10 + digit });
    url.push('%');
    url.extend(digits.map(char::from));
}

/// One of these words in any case, or a synonym.
pub fn choice(value: &str, choices: &[&'static str]) -> Option<&'static str> {
    let known = |word: &str| choices.iter().copied().find(|choice| choice.eq_ignore_ascii_case(word));
    let off = known("off");
    let on = || off.and(choices.iter().copied().find(|choice| *choice != "off"));
    known(value).or_else(|| match value.to_ascii_lowercase().as_str() {
        "no" | "false" | "0" => off,
        "on" | "yes" | "true" | "1" => on(),
        "uk" => known("GB"),
        "usa" => known("US"),
        _ => None,
    })
}

/// Some words, with any spaces, commas or semicolons between, each once. `none` stands alone.
pub fn list(value: &str, words: &[&'static str]) -> Option<String> {
    let mut found: Vec<&str> = Vec::new();
    for word in value.split([' ', ',', ';']).filter(|word| !word.is_empty()) {
        let word = choice(word, words)?;
        if !found.contains(&word) {
            found.push(word);
        }
    }
    let is_both = found.len() > 1 && found.contains(&"none");
    (!found.is_empty() && !is_both).then(|| found.join(" "))
}

/// A number without the unit, or the letter of a heading.
pub fn number(value: &str) -> Option<u8> {
    let value = value.to_ascii_lowercase();
    let digits = value.strip_prefix('h').or(value.strip_suffix("px")).unwrap_or(&value).trim_matches(' ');
    let is_number = digits.len() < 10 && digits.chars().all(|sign| sign.is_ascii_digit());
    is_number.then(|| digits.parse().ok()).flatten()
}

/// A color with one `#`, in small letters.
pub fn color(value: &str) -> String {
    let digits = value.strip_prefix('#').unwrap_or(value);
    ["#", digits.strip_prefix('#').unwrap_or(digits)].concat().to_ascii_lowercase()
}

/// Whether a path may have a byte: printable ASCII without the characters that end an attribute.
pub fn is_of_path(byte: u8) -> bool {
    byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\'' | b'<' | b'>' | b'\\' | b'`')
}

/// Whether a text has a dot. (For a sign, `contains` brings the standard library's search for a text.)
pub fn has_dot(text: &str) -> bool {
    text.bytes().any(|byte| byte == b'.')
}

/// A value without the scheme of a link.
pub fn without_scheme<'a>(value: &'a str, schemes: &[&str]) -> &'a str {
    let scheme = schemes
        .iter()
        .find(|scheme| value.get(..scheme.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(scheme)));
    scheme.and_then(|scheme| value.get(scheme.len()..)).unwrap_or(value).trim_start_matches(' ')
}

//! What people paste, as the values that the kinds allow: other dashes and spaces, `tel:`, `www.`, `Dark`, `12px`.
//! `shell/loader/settings.js` does the same.

/// Signs that people do not see and that mean nothing here.
const INVISIBLE: [char; 6] = ['\u{ad}', '\u{200b}', '\u{200e}', '\u{200f}', '\u{2060}', '\u{feff}'];

/// Dashes and minus signs that word processors write.
const DASHES: [char; 7] =
    ['\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2015}', '\u{2212}'];

/// Quotes that people write around a value, and quotes that word processors make of them.
const QUOTES: [char; 4] = ['"', '\u{201c}', '\u{201d}', '\u{201e}'];

/// A value on one line, with single plain spaces and nothing invisible, and without the quotes around all of it.
pub fn plain(value: &str) -> String {
    let seen: String = value.chars().filter(|sign| !INVISIBLE.contains(sign)).collect();
    let is_space = |sign: char| sign.is_whitespace() && sign != '\u{85}';
    let line = seen.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let inner = line.strip_prefix(QUOTES).and_then(|rest| rest.strip_suffix(QUOTES));
    match inner.filter(|inner| !inner.contains(QUOTES)) {
        Some(inner) => inner.trim_matches(' ').to_owned(),
        None => line,
    }
}

/// A phone number with plain dashes, without the scheme of a link, and with its extension as ` ext. 4`.
pub fn phone(value: &str) -> String {
    let value = without_scheme(value, &["tel:", "sms:", "phone:"]);
    let value = value.replace(DASHES, "-");
    let digits = value.chars().rev().take_while(char::is_ascii_digit).count();
    let (before, extension) = value.split_at_checked(value.len() - digits).unwrap_or((&value, ""));
    let marked = before.trim_end_matches([' ', '.']).to_ascii_lowercase();
    let number = ["extension", "ext", "x", ",", ";"].into_iter().find_map(|mark| marked.strip_suffix(mark));
    let number = number.and_then(|number| before.get(..number.len())).unwrap_or_default();
    let is_whole = number.chars().filter(char::is_ascii_digit).count() >= 7;
    let plain = number.trim_end_matches([' ', ',']);
    match digits {
        1..=6 if is_whole => [plain, " ext. ", extension].concat(),
        // An extension was meant, and not given.
        0 if is_whole && plain != number => plain.to_owned(),
        _ => value,
    }
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

/// A color with its `#`, in small letters.
pub fn color(value: &str) -> String {
    ["#", value.strip_prefix('#').unwrap_or(value)].concat().to_ascii_lowercase()
}

/// Whether a path may have a byte: printable ASCII without the characters that end an attribute.
pub fn is_of_path(byte: u8) -> bool {
    byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\'' | b'<' | b'>' | b'\\' | b'`')
}

/// Whether a text has a dot. (For a sign, `contains` brings the standard library's search for a text.)
pub fn has_dot(text: &str) -> bool {
    text.bytes().any(|byte| byte == b'.')
}

fn without_scheme<'a>(value: &'a str, schemes: &[&str]) -> &'a str {
    let scheme = schemes
        .iter()
        .find(|scheme| value.get(..scheme.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(scheme)));
    scheme.and_then(|scheme| value.get(scheme.len()..)).unwrap_or(value).trim_start_matches(' ')
}

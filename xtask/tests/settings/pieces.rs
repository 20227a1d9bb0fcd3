//! Values of settings, for every parser of them.

use anyhow::Result;
use proptest::prelude::*;
use xtask::workspace;

/// A setting and a value.
pub type Case = (String, String);

/// The lines of the file that holds all parsers to the same results.
pub fn from_the_file() -> Result<Vec<Case>> {
    let text = std::fs::read_to_string(workspace::root().join("tests/fixtures/settings.txt"))?;
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let case = |line: &str| {
        let mut fields = line.split('\t').map(str::to_owned);
        Some((fields.next()?, fields.next()?))
    };
    Ok(lines.filter_map(case).collect())
}

/// Any value that a clinic may paste.
pub fn pasted() -> impl Strategy<Value = String> {
    let piece = prop_oneof![4 => prop::sample::select(&PIECES[..]).prop_map(String::from), 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 0..7).prop_map(|pieces| pieces.concat())
}

/// Pieces of what clinics paste, and signs that cause trouble.
const PIECES: [&str; 84] = [
    "“",
    "”",
    "\"",
    "none",
    "tel:",
    "sms:",
    "mailto:",
    "https://",
    "http://",
    "//",
    "www.",
    "example",
    ".org",
    ".",
    "-",
    "+1",
    " ",
    "202",
    "555",
    "0143",
    "ext",
    "x",
    ",",
    ";",
    "4",
    "123456",
    "(",
    ")",
    "a",
    "Z",
    "@",
    "?",
    "#",
    "/",
    "\\",
    "\"",
    "'",
    "<",
    "é",
    "心",
    "\u{2013}",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\u{85}",
    "\u{202e}",
    "\u{2028}",
    "\t",
    "\n",
    "👩\u{200d}⚕\u{fe0f}",
    "on",
    "OFF",
    "Dark",
    "us",
    "UK",
    "iv",
    "IM",
    "h",
    "12",
    "px",
    "#1f5f66",
    "1F5",
    ":99999",
    "1-800-",
    "TALK",
    "cell",
    "main",
    "extension",
    "extn",
    "202 555 0143",
    "(8255)",
    "988",
    "741741",
    "N/A",
    "‘",
    "’",
    "«",
    "_",
    "o'neil",
    "\u{2066}",
    "\u{202c}",
    "##",
    "\u{2033}",
    "1.2.3.400",
];

//! Joins files of the shell into one script.

use std::fmt::Write as _;
use std::fs;

use anyhow::{Context as _, Result};

use crate::workspace;

/// The files of a folder of the shell as one text.
pub fn joined(folder: &str, names: &[&str]) -> Result<String> {
    let folder = workspace::root().join("shell").join(folder);
    let read = |name: &&str| {
        let path = folder.join(name);
        fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))
    };
    names.iter().map(read).collect()
}

/// A script that is the same whatever encoding a page gives it. Other signs stand only in texts.
pub fn ascii(script: &str) -> String {
    let mut escaped = String::with_capacity(script.len());
    for unit in script.encode_utf16() {
        match u8::try_from(unit) {
            Ok(sign) if sign.is_ascii() => escaped.push(char::from(sign)),
            _ => {
                // Writing to a text cannot fail.
                _ = write!(escaped, "\\u{unit:04x}");
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_has_no_sign_that_an_encoding_could_change() {
        assert_eq!(ascii("const a=\"\u{2019}\u{1f642}\";"), "const a=\"\\u2019\\ud83d\\ude42\";");
    }
}

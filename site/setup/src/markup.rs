//! Text and attributes that mean the same on every kind of site.

use std::fmt::Write as _;

/// Text as HTML. Signs with a meaning of their own stand as numbers: those of HTML, the braces of Liquid, JSX, Vue and Svelte, and the
/// brackets of WordPress's shortcodes.
pub fn escaped(text: &str) -> String {
    let mut html = String::new();
    for sign in text.chars() {
        if "&<>\"'{}[]".contains(sign) {
            // Writing to a text cannot fail.
            let _ = write!(html, "&#{};", u32::from(sign));
        } else {
            html.push(sign);
        }
    }
    html
}

/// Attributes, each after a line break and spaces.
pub fn attributes<'a>(
    prefix: &str,
    indent: usize,
    pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> String {
    let mut html = String::new();
    for (name, value) in pairs {
        let _ = write!(html, "\n{:indent$}{prefix}{name}=\"{}\"", "", escaped(value));
    }
    html
}

/// Paragraphs, each on a line of its own.
pub fn paragraphs(lines: &[String]) -> String {
    lines.iter().flat_map(|line| ["\n  <p>", &escaped(line), "</p>"].map(String::from)).collect()
}

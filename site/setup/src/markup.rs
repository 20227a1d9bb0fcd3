//! Text and attributes that mean the same on every kind of site.

use kap_guide::content::digits;

/// Text as HTML. Special characters become numbers: those of HTML, the braces of Liquid, JSX, Vue and Svelte, and the brackets of
/// WordPress's shortcodes.
pub fn escaped(text: &str) -> String {
    let mut html = String::new();
    for sign in text.chars() {
        match u8::try_from(sign) {
            Ok(number) if b"&<>\"'{}[]".contains(&number) => {
                html.push_str(&["&#", &digits(number.into()), ";"].concat());
            }
            _ => html.push(sign),
        }
    }
    html
}

/// Attributes, each after a line break and spaces.
pub fn attributes(prefix: &str, indent: usize, pairs: &[(&str, &str)]) -> String {
    let spaces = " ".repeat(indent);
    let mut html = String::new();
    for (name, value) in pairs {
        html.push_str(&["\n", &spaces, prefix, name, "=\"", &escaped(value), "\""].concat());
    }
    html
}

/// Paragraphs, each on a line of its own.
pub fn paragraphs(lines: &[String]) -> String {
    lines.iter().flat_map(|line| ["\n  <p>", &escaped(line), "</p>"].map(String::from)).collect()
}

//! Data as PHP, in the way of WordPress's coding standards.

use std::fmt::Write as _;

/// The name under which WordPress looks for translations.
pub const DOMAIN: &str = "kap-guide";

/// A value that a file of PHP returns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Php {
    /// Text that is the same in every language.
    Text(String),
    /// Text for administrators, which WordPress translates.
    Said(String),
    /// Yes or no.
    Flag(bool),
    /// Values in order.
    List(Vec<Php>),
    /// Values by name, in order.
    Map(Vec<(String, Php)>),
}

impl Php {
    /// Text that is the same in every language.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Values by name.
    pub fn map<Key: Into<String>>(pairs: impl IntoIterator<Item = (Key, Self)>) -> Self {
        Self::Map(pairs.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }

    /// Texts for administrators by name.
    pub fn said<Key: Into<String>, Text: Into<String>>(pairs: impl IntoIterator<Item = (Key, Text)>) -> Self {
        Self::map(pairs.into_iter().map(|(name, text)| (name, Self::Said(text.into()))))
    }
}

/// A whole file that returns a value.
pub fn file(name: &str, value: &Php) -> String {
    let mut code = format!(
        "<?php\n/**\n * The {name} of the guide. The build of kap-guide writes this file.\n *\n * @package KapGuide\n */\n\n\
         defined( 'ABSPATH' ) || exit;\n\nreturn "
    );
    push(&mut code, value, 0);
    code.push_str(";\n");
    code
}

fn push(code: &mut String, value: &Php, depth: usize) {
    match value {
        Php::Text(text) => code.push_str(&quoted(text)),
        // Writing to a text cannot fail.
        Php::Said(text) if text.is_empty() => code.push_str("''"),
        Php::Said(text) => {
            let _ = write!(code, "__( {}, '{DOMAIN}' )", quoted(text));
        }
        Php::Flag(flag) => code.push_str(if *flag { "true" } else { "false" }),
        Php::List(values) => push_array(code, values.iter().map(|value| (String::new(), value)), depth),
        Php::Map(pairs) => {
            let keys = pairs.iter().map(|(name, _)| quoted(name));
            let width = keys.clone().map(|key| key.chars().count()).max().unwrap_or_default();
            let padded = keys.map(|key| format!("{key:width$} => "));
            push_array(code, padded.zip(pairs.iter().map(|(_, value)| value)), depth);
        }
    }
}

fn push_array<'a>(code: &mut String, rows: impl Iterator<Item = (String, &'a Php)>, depth: usize) {
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return code.push_str("array()");
    }
    code.push_str("array(\n");
    for (key, value) in rows {
        code.push_str(&"\t".repeat(depth + 1));
        code.push_str(&key);
        push(code, value, depth + 1);
        code.push_str(",\n");
    }
    code.push_str(&"\t".repeat(depth));
    code.push(')');
}

/// A text in single quotes, in which PHP reads only these two signs.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_is_written_as_wordpress_wants_it() {
        let value = Php::map([
            ("a", Php::text("it's \\")),
            ("longer", Php::List(vec![Php::Said("Yes".into()), Php::Said(String::new())])),
            ("no", Php::Flag(false)),
            ("none", Php::List(Vec::new())),
        ]);
        let expected = "return array(\n\t'a'      => 'it\\'s \\\\',\n\t'longer' => array(\n\t\t__( 'Yes', 'kap-guide' ),\n\t\t'',\n\t),\n\
                        \t'no'     => false,\n\t'none'   => array(),\n);\n";
        let written = file("test", &value);
        assert!(written.starts_with("<?php\n/**\n * The test of the guide."), "{written}");
        assert!(written.ends_with(expected), "{written}");
    }
}

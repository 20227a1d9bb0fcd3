//! The list of what translators of the plugin translate.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::php::DOMAIN;
use crate::workspace;

/// The texts of `block.json` that WordPress translates, with what it calls each.
const OF_BLOCK: [(&str, &str); 2] = [
    ("block title", "KAP guide"),
    (
        "block description",
        "A private guide to the question: is ketamine-assisted psychotherapy right for me?",
    ),
];

/// The list for the text of `generated/words.php`. It has no date, so that the same words give the same file.
pub fn written(words: &str) -> String {
    let mut pot = format!(
        "# Translations of the plugin KAP guide, under its license.\nmsgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: KAP guide {}\\n\"\n\
         \"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n\
         \"X-Domain: {DOMAIN}\\n\"\n",
        workspace::VERSION
    );
    for (context, text) in OF_BLOCK {
        // Writing to a text cannot fail.
        let _ = write!(
            pot,
            "\n#: block/block.json\nmsgctxt \"{context}\"\nmsgid {}\nmsgstr \"\"\n",
            quoted(text)
        );
    }
    for (text, lines) in said(words) {
        pot.push('\n');
        for line in lines {
            let _ = writeln!(pot, "#: generated/words.php:{line}");
        }
        let _ = write!(pot, "msgid {}\nmsgstr \"\"\n", quoted(&text));
    }
    pot
}

/// Each text that is translated, with its lines.
fn said(words: &str) -> BTreeMap<String, Vec<usize>> {
    let end = format!("', '{DOMAIN}' )");
    let mut found: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, line) in words.lines().enumerate() {
        let text = line.split_once("__( '").and_then(|(_, rest)| rest.split_once(end.as_str()));
        if let Some((text, _)) = text {
            found.entry(text.replace("\\'", "'").replace("\\\\", "\\")).or_default().push(at + 1);
        }
    }
    found
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::{php, words};
    use super::*;
    use anyhow::Result;

    #[test]
    fn translators_get_each_text_once_with_its_lines() {
        let words = "<?php\n\t'a' => __( 'Don\\'t \"go\"', 'kap-guide' ),\n\t'b' => 'no',\n\t'c' => __( 'Don\\'t \"go\"', 'kap-guide' ),\n";
        let pot = written(words);
        let expected =
            "\n#: generated/words.php:2\n#: generated/words.php:4\nmsgid \"Don't \\\"go\\\"\"\nmsgstr \"\"\n";
        assert!(pot.ends_with(expected), "{pot}");
        assert_eq!(pot.matches("msgid").count(), 4, "{pot}");
    }

    #[test]
    fn every_word_for_administrators_can_be_translated_and_the_block_says_what_the_list_says() -> Result<()> {
        let pot = written(&php::file("words", &words::all()?));
        for text in words::Own::read()?.words.values() {
            assert!(pot.contains(&format!("msgid {}\n", quoted(text))), "{text} is missing");
        }
        let block = fs::read_to_string(workspace::root().join("wordpress/block/block.json"))?;
        for (_, text) in OF_BLOCK {
            assert!(block.contains(&format!("\"{text}\"")), "block.json does not say “{text}”");
        }
        Ok(())
    }
}

//! Every other word: the fixed lines of each screen, and what no table before has.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use toml::Value;

use super::table;
use crate::workspace;

/// Files that are listed as a whole, with a heading. Of the others, only what is missing so far is listed.
const WHOLE: [(&str, &str); 7] = [
    ("cover.toml", "The cover, and when something fails"),
    ("interface.toml", "Buttons, hints and fixed lines"),
    ("save.toml", "Saving answers for later"),
    ("export.toml", "Print, save, copy, share, health record"),
    ("privacy.toml", "The screen about private answers"),
    ("notes.toml", "The notes, and what opens from them"),
    ("learn/labels.toml", "Labels in Learn"),
];

/// Words that no visitor of our guide sees: for the person who sets it up, and for guides about something else.
const NOT_SHOWN: [&str; 4] = ["check.toml", "plain/words.toml", "setup.toml", "wordpress.toml"];

/// Keys whose texts are no words: the name of a drawing, and the direction of the script.
const NO_WORDS: [&str; 2] = ["drawing", "dir"];

/// One text of the content.
struct Said {
    file: String,
    key: String,
    text: String,
}

/// Every text that is not in the document yet, and the texts of the fixed screens.
pub fn write(text: &mut String) -> Result<()> {
    let all = all(&workspace::content().join("en"))?;
    text.push_str(
        "\n## All other words\n\nBraces mark what the guide fills in, such as the name of the clinic.\n\n",
    );
    for (file, heading) in WHOLE {
        writeln!(text, "### {heading}\n")?;
        rows(all.iter().filter(|said| said.file == file), text)?;
    }
    let before = plain(text);
    let missing: Vec<&Said> = all.iter().filter(|said| !holds(&before, &said.text)).collect();
    writeln!(text, "### Short names, introductions and credits\n")?;
    rows(missing.into_iter(), text)
}

fn rows<'a>(all: impl Iterator<Item = &'a Said>, text: &mut String) -> Result<()> {
    let rows = all.map(|said| [format!("`{}`", said.key), said.text.clone()]);
    table::write(["Place", "Words"], rows.collect(), text)
}

/// The texts of a language, in the order of their files.
fn all(folder: &Path) -> Result<Vec<Said>> {
    let mut all = Vec::new();
    for path in files(folder)? {
        let file = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
        if NOT_SHOWN.contains(&file.as_str()) {
            continue;
        }
        let written = fs::read_to_string(&path).with_context(|| format!("could not read {file}"))?;
        let parsed: toml::Table = toml::from_str(&written).with_context(|| format!("{file} is no TOML"))?;
        let mut found = Vec::new();
        collect(&Value::Table(parsed), &mut Vec::new(), &mut found);
        found.sort_by_key(|(_, text)| written.find(text).unwrap_or(usize::MAX));
        all.extend(found.into_iter().map(|(key, text)| Said { file: file.clone(), key, text }));
    }
    Ok(all)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(self::files(&path)?);
        } else if path.extension().is_some_and(|kind| kind == "toml") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn collect(value: &Value, key: &mut Vec<String>, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => {
            if key.last().is_none_or(|last| !NO_WORDS.contains(&last.as_str())) {
                found.push((key.join("."), text.clone()));
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, key, found)),
        Value::Table(table) => {
            for (name, value) in table {
                key.push(name.clone());
                collect(value, key, found);
                key.pop();
            }
        }
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => {}
    }
}

/// Whether a document, as [`plain`] gives it, has every part of a text. What stands in braces may be filled in there.
fn holds(plain_document: &str, text: &str) -> bool {
    let mut rest = text;
    let mut parts = Vec::new();
    while let Some((before, after)) = rest.split_once('{') {
        parts.push(before);
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    parts.push(rest);
    parts.iter().all(|part| plain_document.contains(plain(part).trim()))
}

/// A text with single spaces, and without the backslashes of tables.
fn plain(text: &str) -> String {
    text.replace("\\|", "|").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_holds_every_word_that_a_visitor_can_meet() -> Result<()> {
        let document = plain(&fs::read_to_string(super::super::path())?);
        let all = all(&workspace::content().join("en"))?;
        assert!(all.len() > 1500, "only {} texts were found", all.len());
        let missing: Vec<String> = all
            .iter()
            .filter(|said| !holds(&document, &said.text))
            .map(|said| format!("{} {}: {}", said.file, said.key, said.text))
            .collect();
        assert!(
            missing.is_empty(),
            "docs/for-clinicians.md lacks these; run `cargo xtask docs`: {missing:#?}"
        );
        for (file, _) in WHOLE {
            assert!(all.iter().any(|said| said.file == file), "{file} holds no words");
        }
        Ok(())
    }

    #[test]
    fn a_text_that_is_not_there_is_missed() {
        let document = plain("One  two\nthree. | a \\| b | Call 988 now.");
        assert!(
            holds(&document, "two three.")
                && holds(&document, "a | b")
                && holds(&document, "Call {number} now.")
        );
        assert!(!holds(&document, "two four.") && !holds(&document, "Call {number} later."));
    }

    #[test]
    fn every_kind_of_value_is_read() -> Result<()> {
        let table: toml::Table =
            toml::from_str("a = [\"one\", \"two\"]\nn = 1\n[b]\ndrawing = \"x\"\nc = \"three\"\n")?;
        let mut found = Vec::new();
        collect(&Value::Table(table), &mut Vec::new(), &mut found);
        let found: Vec<String> = found.into_iter().map(|(key, text)| format!("{key}={text}")).collect();
        assert_eq!(found, ["a=one", "a=two", "b.c=three"]);
        Ok(())
    }
}

//! The questions that every target asks: neutral, of one length, made by code, so that there can be any number of them.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

/// The choices of each question.
const CHOICES: [(&str, &str); 4] =
    [("often", "Often"), ("sometimes", "Sometimes"), ("seldom", "Seldom"), ("never", "Never")];

/// What the questions ask about.
const THINGS: [&str; 8] = [
    "read a book in the evening",
    "take a walk before breakfast",
    "cook with someone else",
    "write a letter by hand",
    "listen to music without doing anything else",
    "call a friend who lives far away",
    "put your phone away for a whole day",
    "spend an hour in a garden or a park",
];

/// The answer to an earlier question on which something depends: the question, counted from 0, and its first choice.
fn opened_by(at: usize) -> Option<usize> {
    (at % 7 == 3).then(|| at.saturating_sub(1))
}

/// Whether the notes raise the first choice of a question.
fn is_raised(at: usize) -> bool {
    at.is_multiple_of(8)
}

fn title(at: usize) -> String {
    let thing = THINGS.get(at % THINGS.len()).copied().unwrap_or_default();
    format!("How often did you {thing} in week {}?", at + 1)
}

/// Writes them as a guide: a folder of TOML.
///
/// # Errors
///
/// When a file cannot be written.
pub fn write_toml(folder: &Path, count: usize) -> Result<()> {
    let (mut guide, mut words) = (String::new(), String::new());
    guide.push_str(
        "published = \"2026-11-30\"\n\n[[section]]\nid = \"habits\"\ninclude = \"on\"\nrepeat = \"first\"\n",
    );
    words.push_str("[cover]\ntitle = \"Habits\"\n\n[section]\nhabits = \"Habits\"\n");
    let choices: Vec<String> = CHOICES.iter().map(|(id, _)| format!("{{ id = \"{id}\" }}")).collect();
    let (first, _) = CHOICES.first().copied().unwrap_or_default();
    for at in 0..count {
        writeln!(guide, "\n[[question]]\nid = \"q{at}\"\nsection = \"habits\"\nkind = \"one\"")?;
        if let Some(opener) = opened_by(at) {
            writeln!(guide, "when = {{ is = [\"q{opener}\", \"{first}\"] }}")?;
        }
        writeln!(guide, "choices = [{}]", choices.join(", "))?;
        writeln!(words, "\n[question.q{at}]\ntitle = \"{}\"\nshort = \"Week {}\"", title(at), at + 1)?;
        writeln!(words, "[question.q{at}.choices]")?;
        for (id, label) in CHOICES {
            writeln!(words, "{id} = \"{label}\"")?;
        }
        if is_raised(at) {
            writeln!(guide, "\n[[concern]]\nid = \"c{at}\"\ntopic = \"{at}\"\nweight = \"discuss\"")?;
            writeln!(guide, "when = {{ is = [\"q{at}\", \"{first}\"] }}")?;
            writeln!(words, "\n[concern.c{at}]\ntitle = \"Week {}\"\nmessage = \"{MESSAGE}\"", at + 1)?;
        }
    }
    for (name, text) in [("guide/guide.toml", guide), ("en/words.toml", words)] {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().context("a file without a folder")?)?;
        fs::write(&path, text).with_context(|| format!("could not write {}", path.display()))?;
    }
    Ok(())
}

/// What is said of an answer that is raised.
const MESSAGE: &str = "This is something to talk about with the people around you, if you like.";

/// The same for the pages beside the guide.
#[must_use]
pub fn json(count: usize) -> Value {
    let labels: Vec<&str> = CHOICES.iter().map(|(_, label)| *label).collect();
    let questions = (0..count).map(|at| {
        let mut question = json!({
            "id": format!("q{at}"), "title": title(at), "short": format!("Week {}", at + 1), "choices": labels,
        });
        if let (Some(opener), Some(fields)) = (opened_by(at), question.as_object_mut()) {
            fields.insert("when".into(), json!([format!("q{opener}"), 0]));
        }
        question
    });
    let things = (0..count).filter(|at| is_raised(*at)).map(|at| {
        json!({ "title": format!("Week {}", at + 1), "message": MESSAGE, "when": [format!("q{at}"), 0] })
    });
    json!({ "questions": questions.collect::<Vec<_>>(), "things": things.collect::<Vec<_>>() })
}

#[cfg(test)]
mod tests {
    use kap_guide_compiler::Source;

    use super::*;
    use crate::workspace;

    #[test]
    fn the_guide_compiles_and_asks_what_the_pages_ask() -> Result<()> {
        let folder = tempfile::tempdir()?;
        write_toml(folder.path(), 40)?;
        let told = |found: Vec<kap_guide_compiler::Diagnostic>| anyhow::anyhow!("{found:?}");
        let source = Source::read_another(folder.path(), &workspace::content()).map_err(told)?;
        let region = source.regions().map_err(told)?.into_iter().next().context("no region")?;
        let content = source.compile("en", region).map_err(told)?.content;
        let titles: Vec<&str> = content
            .guide
            .questionnaire
            .questions
            .iter()
            .filter_map(|question| content.words.questions.get(question.id).map(|said| said.title.as_str()))
            .collect();
        let pages = json(40);
        let asked: Vec<&str> = pages["questions"]
            .as_array()
            .context("no questions")?
            .iter()
            .filter_map(|question| question["title"].as_str())
            .collect();
        assert_eq!(titles, asked);
        assert_eq!(pages["things"].as_array().map(Vec::len), Some(content.guide.concerns.len()));
        Ok(())
    }
}

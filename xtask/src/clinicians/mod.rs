//! `cargo xtask docs`: `docs/for-clinicians.md`, the whole guide in words, for clinicians who review it.
//!
//! It is written from the packed content alone, so what they read is what visitors are asked and told.

mod rules;

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use kap_guide::content::author;
use kap_guide::content::{Concern, Content, PanelId, Weight};
use kap_guide::questionnaire::{Kind, Question, Role, Text};
use kap_guide::session::{citation, reach};

use crate::workspace;

/// Where the document lies.
pub fn path() -> PathBuf {
    workspace::root().join("docs/for-clinicians.md")
}

/// Writes the document.
///
/// # Errors
///
/// When the content has mistakes, or the file cannot be written.
pub fn run() -> Result<()> {
    fs::write(path(), text()?).context("could not write docs/for-clinicians.md")?;
    println!("docs/for-clinicians.md says what the guide asks and tells now.");
    Ok(())
}

/// The document as it should be.
///
/// # Errors
///
/// When the content has mistakes.
pub fn text() -> Result<String> {
    let content = match author::read(&workspace::content(), "en") {
        Ok(written) => written.content,
        Err(mistakes) => bail!(
            "the content has mistakes: {}",
            mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
        ),
    };
    let mut text = String::from(INTRODUCTION);
    for section in &content.guide.sections {
        let title = content.words.sections.get(section.id).copied().unwrap_or_default();
        writeln!(text, "\n## {title}")?;
        for question in
            content.guide.questionnaire.questions.iter().filter(|asked| asked.section == section.id)
        {
            ask(&content, question, &mut text)?;
        }
    }
    text.push_str("\n## What the notes may say\n");
    for weight in Weight::ORDER {
        writeln!(text, "\n### {}", heading(weight))?;
        for concern in content.guide.concerns.iter().filter(|concern| concern.weight == weight) {
            raise(&content, concern, &mut text)?;
        }
    }
    help(&content, &mut text)?;
    text.push_str("\n## Sources\n\n");
    for source in &content.guide.sources {
        writeln!(text, "- {}", citation(&content, source))?;
    }
    Ok(text)
}

const INTRODUCTION: &str = "\
# The guide in words, for clinicians

Written by `cargo xtask docs` from `content/`; a test fails when it is out of date. It holds every question
with when it is asked, everything that the notes may say with when they say it, and all help. Codes such as
S5 and R3 are rows and sources of the clinical reference that the content is written from.

A weight orders the notes. It is never shown to a visitor.
";

const fn heading(weight: Weight) -> &'static str {
    match weight {
        Weight::Urgent => "Urgent: needs someone now (class R)",
        Weight::UsuallyNot => "Most clinicians would not go ahead (class A)",
        Weight::ReviewFirst => "A medical review comes first (class B)",
        Weight::Discuss => "May change the plan (class C)",
    }
}

fn ask(content: &Content, question: &Question, text: &mut String) -> Result<()> {
    let said = content.words.questions.get(question.id).context("a question has no words")?;
    let kind = match question.kind {
        Kind::One => "one answer",
        Kind::Many => "any number of answers",
        Kind::Scale => "one step of a scale",
    };
    writeln!(text, "\n### {}\n", said.title)?;
    let asked = question
        .when
        .as_ref()
        .map_or_else(|| "of everyone".into(), |rule| format!("when {}", rules::words(content, rule)));
    writeln!(text, "*`{}`, {kind}. Asked {asked}.*\n", question.id)?;
    let lines = [("", said.hint), ("Why we ask: ", said.why)];
    for (label, line) in lines.into_iter().filter_map(|(label, line)| Some((label, line?))) {
        writeln!(text, "{label}{line}\n")?;
    }
    for choice in &question.choices {
        let examples =
            said.examples.get(choice.id).map(|examples| format!(" ({examples})")).unwrap_or_default();
        let role = match choice.role {
            Role::Item => "",
            Role::None | Role::Decline => ", stands alone",
            Role::Unsure => ", leaves the question open",
        };
        writeln!(text, "- {}{examples}{role}", content.words.choice(question.id, choice))?;
    }
    for shown in content.guide.interruptions.iter().filter(|shown| shown.after == question.id) {
        let title = panel(content, shown.show);
        writeln!(text, "\nThen, when {}: the help “{title}”.", rules::words(content, &shown.when))?;
    }
    Ok(())
}

fn raise(content: &Content, concern: &Concern, text: &mut String) -> Result<()> {
    let said = content.words.concerns.get(concern.id).context("a concern has no words")?;
    let sources: Vec<&str> = concern.sources.iter().map(|source| source.as_str()).collect();
    let sources = if sources.is_empty() { "expert practice".into() } else { sources.join(", ") };
    writeln!(text, "\n**{}** ({}; {sources})  ", said.title, concern.topic)?;
    writeln!(text, "*When {}.*  ", rules::words(content, &concern.when))?;
    writeln!(text, "{}", said.message)?;
    Ok(())
}

fn help(content: &Content, text: &mut String) -> Result<()> {
    let routing = &content.guide.routing;
    let rule = |rule| rules::words(content, rule);
    text.push_str("\n## Help\n\n");
    writeln!(
        text,
        "- For the rest of a visit, nothing can be booked and the notes begin with help, once {}.",
        rule(&routing.crisis)
    )?;
    writeln!(text, "- The clinic’s contact is not shown when {}.", rule(&routing.no_contact))?;
    writeln!(text, "- The notes say that the guide is for adults when {}.", rule(&routing.adults_only))?;
    for led in &routing.help {
        writeln!(text, "- The notes begin with “{}” when {}.", panel(content, led.show), rule(&led.when))?;
    }
    for lead in &routing.lead {
        writeln!(
            text,
            "- One line of help, “{}”, stands on the next screen when {}.",
            panel(content, lead.show),
            rule(&lead.when)
        )?;
    }
    for shown in &content.guide.panels {
        let said = content.words.panels.get(shown.id).context("a panel has no words")?;
        writeln!(text, "\n### {} (`{}`)\n", said.title, shown.id)?;
        for words in said.lead.iter().chain(&said.after) {
            writeln!(text, "{words}\n")?;
        }
        for topic in shown.topics.iter().chain(&shown.more) {
            for line in content.guide.lines(*topic) {
                let ways: Vec<String> = line.reach.iter().map(|way| reach(content, *way)).collect();
                let said = content.words.lines.get(line.id).context("a line has no words")?;
                writeln!(text, "- {}: {}. {}", said.name, ways.join(", "), said.about)?;
            }
        }
    }
    Ok(())
}

fn panel(content: &Content, id: PanelId) -> Text {
    content.words.panels.get(id).map(|said| said.title).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_says_what_the_guide_says_now() -> Result<()> {
        let found = fs::read_to_string(path())?;
        assert!(found == text()?, "docs/for-clinicians.md is out of date; run `cargo xtask docs`");
        Ok(())
    }
}

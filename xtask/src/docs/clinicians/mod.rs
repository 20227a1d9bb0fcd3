//! `cargo xtask docs`: `docs/for-clinicians.md`, the whole guide in words, for clinicians who review it.
//!
//! It is written from the packed content alone, so what they read is what visitors are asked and told.

mod help;
mod learn;
mod rules;

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Error, Result, anyhow};
use kap_guide::content::{Concern, Content, Inclusion, Section, Weight};
use kap_guide::questionnaire::{Kind, Question, Role};
use kap_guide::session::{checked, citation};
use kap_guide_compiler::{Compiled, Diagnostic, Source};

use crate::workspace;

/// Where the document lies.
pub fn path() -> PathBuf {
    workspace::root().join("docs/for-clinicians.md")
}

/// Writes the document.
///
/// # Errors
///
/// When the content has problems, or the file cannot be written.
pub fn run() -> Result<()> {
    fs::write(path(), text()?).context("could not write docs/for-clinicians.md")?;
    println!("docs/for-clinicians.md is up to date with the content.");
    Ok(())
}

/// The document as it should be.
///
/// # Errors
///
/// When the content has problems.
pub fn text() -> Result<String> {
    let written = compiled().map_err(|problems| problems_of(&problems))?;
    let (here, elsewhere) = written.split_first().context("the content names no region")?;
    let content = &here.content;
    let mut text = String::from(INTRODUCTION);
    overview(content, &mut text)?;
    for section in &content.guide.sections {
        ask_section(content, section, &mut text)?;
    }
    privacy(content, &mut text)?;
    text.push_str("\n## What the notes may say\n");
    for weight in Weight::ORDER {
        writeln!(text, "\n### {}", heading(weight))?;
        for concern in content.guide.concerns.iter().filter(|concern| concern.weight == weight) {
            raise(content, concern, &mut text)?;
        }
    }
    check_ins(content, &mut text)?;
    learn::write(&here.learn, &mut text)?;
    help::write(content, &mut text)?;
    help::elsewhere(elsewhere, &mut text)?;
    text.push_str("\n## Sources\n\n");
    for source in &content.guide.sources {
        writeln!(text, "- {}", citation(content, source))?;
    }
    dates(content, &mut text)?;
    Ok(text)
}

/// The English guide of every region, the default first.
fn compiled() -> Result<Vec<Compiled>, Vec<Diagnostic>> {
    let source = Source::read(&workspace::content())?;
    source.regions()?.into_iter().map(|region| source.compile("en", region)).collect()
}

fn problems_of(content: &[Diagnostic]) -> Error {
    let list: Vec<String> = content.iter().map(ToString::to_string).collect();
    anyhow!("the content has problems: {}", list.join("; "))
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

fn ask_section(content: &Content, section: &Section, text: &mut String) -> Result<()> {
    let title = content.words.sections.get(section.id).copied().unwrap_or_default();
    writeln!(text, "\n## {title}\n")?;
    let include = match section.include {
        Some(Inclusion::On) => "Goes into the notes.",
        Some(Inclusion::Off) => "Stays out of the notes unless the visitor puts it in.",
        None => "Has nothing to put into the notes.",
    };
    let repeat =
        if section.repeat.is_some() { " The notes repeat the answers as they were given." } else { "" };
    let health = if section.health { " What is left open is counted for the notes." } else { "" };
    writeln!(text, "*{include}{repeat}{health}*")?;
    let questions = &content.guide.questionnaire.questions;
    questions
        .iter()
        .filter(|asked| asked.section == section.id)
        .try_for_each(|asked| ask(content, asked, text))
}

/// One minute on KAP, which stands before the first question about reasons.
fn overview(content: &Content, text: &mut String) -> Result<()> {
    let said = &content.words.overview;
    writeln!(text, "\n## {}: {}\n", said.caption, said.title)?;
    for step in &said.steps {
        writeln!(text, "1. **{}.** {}", step.title, step.text)?;
    }
    for line in &said.limits {
        writeln!(text, "\n{line}")?;
    }
    writeln!(text, "\n**{}**", said.who_title)?;
    said.who.iter().try_for_each(|line| Ok(writeln!(text, "\n{line}")?))
}

/// The screen that asks which private answers go into the notes.
fn privacy(content: &Content, text: &mut String) -> Result<()> {
    let said = &content.words.privacy;
    writeln!(text, "\n## {}\n", said.title)?;
    writeln!(text, "*Shown after the questions, the same for everyone; never after “Yes, now”.*")?;
    for line in &said.lead {
        writeln!(text, "\n{line}")?;
    }
    writeln!(text)?;
    for section in &content.guide.sections {
        if let Some(topic) = said.topics.get(section.id) {
            writeln!(text, "- {topic}: {}, or {}", said.put_in, said.leave_out)?;
        }
    }
    Ok(())
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
    let by_choice = if question.by_choice { ", by the visitor’s choice only" } else { "" };
    writeln!(text, "*`{}`, {kind}. Asked {asked}{by_choice}.*\n", question.id)?;
    let below = said.below.iter().map(|line| ("Under the choices: ", *line));
    let lines = said.hint.into_iter().map(|hint| ("", hint)).chain(below);
    for (label, line) in lines.chain(said.why.into_iter().map(|why| ("Why we ask: ", why))) {
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
        let fact =
            said.facts.get(choice.id).map(|fact| format!("; the notes say “{fact}”")).unwrap_or_default();
        writeln!(text, "- {}{examples}{role}{fact}", content.words.choice(question.id, choice))?;
    }
    for trigger in content.guide.triggers.iter().filter(|trigger| trigger.after == question.id) {
        let title = help::panel(content, trigger.show);
        writeln!(text, "\nThen, when {}: the help “{title}”.", rules::words(content, &trigger.when))?;
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

/// What the check-ins may say, by the sum of the steps chosen.
fn check_ins(content: &Content, text: &mut String) -> Result<()> {
    text.push_str("\n## What the check-ins may say\n\nThe sum is weighed and never shown.\n");
    for check_in in &content.guide.check_ins {
        let bands = check_in.bands.iter().map(|band| (format!("from {}", band.from), band.says, band.help));
        for (from, says, help) in bands.chain([("an item left open".into(), check_in.open, None)]) {
            let said = content.words.results.get(says).context("a result has no words")?;
            let help = if help.is_some() { ", with help before it" } else { "" };
            writeln!(text, "\n**{}** (`{}`, {from}{help})\n", said.title, check_in.section)?;
            said.lead.iter().try_for_each(|words| writeln!(text, "{words}"))?;
        }
    }
    Ok(())
}

/// Until when everything holds that changes often.
fn dates(content: &Content, text: &mut String) -> Result<()> {
    text.push_str("\n## To check again\n\n");
    for dated in &content.guide.dated {
        let said = content.words.dated.get(dated.id).copied().unwrap_or_default();
        let facts: Vec<&str> = dated.facts.iter().map(|fact| fact.as_str()).collect();
        writeln!(text, "- {said} ({}): by {}", facts.join(", "), dated.review_by)?;
    }
    for source in &content.guide.sources {
        if let Some(day) = source.review_by {
            writeln!(text, "- {}: by {day}", source.id)?;
        }
    }
    for line in &content.guide.services {
        writeln!(text, "- {} By {}.", checked(content, line), line.review_by)?;
    }
    Ok(())
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

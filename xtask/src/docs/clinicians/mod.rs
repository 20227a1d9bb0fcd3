//! `cargo xtask docs`: `docs/for-clinicians.md`, the whole guide in words, for clinicians who review it.
//!
//! It is written from the compiled content alone, so clinicians read what visitors are asked and told.

mod ask;
mod evidence;
mod help;
mod learn;
mod raise;
mod rules;
mod table;
mod words;

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Error, Result, anyhow};
use kap_guide::content::{Content, Source as CitedSource, Verification, Weight, fill};
use kap_guide::session::{checked, citation};
use kap_guide_compiler::learn::CompiledLearn;
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
    println!("docs/for-clinicians.md now has the words as they are.");
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
    let mut text = front(here)?;
    help::write(content, &mut text)?;
    help::elsewhere(elsewhere, &mut text)?;
    ask::write(content, &mut text)?;
    raise::write(content, &mut text)?;
    privacy(content, &mut text)?;
    check_ins(content, &mut text)?;
    overview(content, &mut text)?;
    evidence::write(&here.learn, &mut text)?;
    learn::write(&here.learn, &mut text)?;
    sources(here, &mut text)?;
    dates(content, &mut text)?;
    words::write(&mut text)?;
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

/// The first page: what the document is, and what to review first.
fn front(written: &Compiled) -> Result<String> {
    let open = fs::read_to_string(workspace::content().join("for-clinicians.md"))?;
    let content = &written.content;
    let count = |weight| content.guide.concerns.iter().filter(|concern| concern.weight == weight).count();
    let practice = raise::of_practice(content);
    let secondary = all_sources(content, &written.learn);
    let secondary = secondary.filter(|(source, _)| matches!(source.verification, Verification::Secondary(_)));
    let [urgent, usually_not, alone, secondary] =
        [count(Weight::Urgent), count(Weight::UsuallyNot), practice.len(), secondary.count()]
            .map(|count| count.to_string());
    let values = [
        ("urgent", urgent.as_str()),
        ("usually-not", &usually_not),
        ("practice", &alone),
        ("practice-list", &practice.join("; ")),
        ("secondary", &secondary),
    ];
    Ok(fill(kap_guide::questionnaire::Text::new(open.leak()), &values))
}

/// The screen that asks which private answers go into the notes.
fn privacy(content: &Content, text: &mut String) -> Result<()> {
    let said = &content.later().privacy;
    writeln!(text, "\n## Private answers: {}\n", said.title)?;
    writeln!(text, "Shown after the questions, the same for everyone. Never shown after “Yes, now.”\n")?;
    for line in &said.lead {
        writeln!(text, "{line}\n")?;
    }
    for section in &content.guide.sections {
        if let Some(topic) = said.topics.get(section.id) {
            writeln!(text, "- {topic}: {}, or {}", said.put_in, said.leave_out)?;
        }
    }
    Ok(())
}

/// What the check-ins may say, by the sum of the chosen steps.
fn check_ins(content: &Content, text: &mut String) -> Result<()> {
    text.push_str(
        "\n## What the check-ins may say\n\nThe guide adds up the answers and never shows the sum.\n\n",
    );
    let mut rows = Vec::new();
    for check_in in &content.guide.check_ins {
        let bands = check_in.bands.iter().map(|band| (format!("{} and up", band.from), band.says, band.help));
        for (from, says, help) in bands.chain([("a line left open".into(), check_in.open, None)]) {
            let said = content.later().results.get(says).context("a result has no words")?;
            let help = if help.is_some() { "help first" } else { "" };
            let lead: Vec<String> = said.lead.iter().map(ToString::to_string).collect();
            let title = format!("**{}**", said.title);
            rows.push([check_in.section.to_string(), from, title, lead.join("<br>"), help.into()]);
        }
    }
    table::write(["Check-in", "Sum", "Title", "Text", ""], rows, text)
}

/// One minute on KAP, which stands before the first question about reasons.
fn overview(content: &Content, text: &mut String) -> Result<()> {
    let said = &content.later().overview;
    writeln!(text, "\n## {}: {}\n", content.words.interface.overview, said.title)?;
    for step in &said.steps {
        writeln!(text, "1. **{}.** {}", step.title, step.text)?;
    }
    for line in &said.limits {
        writeln!(text, "\n{line}")?;
    }
    writeln!(text, "\n**{}**", said.who_title)?;
    said.who.iter().try_for_each(|line| Ok(writeln!(text, "\n{line}")?))
}

/// All sources, those of the questions first.
fn all_sources<'a>(
    content: &'a Content,
    learn: &'a CompiledLearn,
) -> impl Iterator<Item = (&'a CitedSource, String)> {
    let own = content.guide.sources.iter().map(|source| (source, citation(content, source)));
    let about = &content.later().about;
    let more = learn.sources.iter().map(move |source| {
        let said = learn.citations.get(source.id).copied().unwrap_or_default();
        let read = match &source.verification {
            Verification::Primary(read) => fill(about.read, &[("read", read)]),
            Verification::Secondary(read) => fill(about.secondary, &[("read", read)]),
            Verification::Known => about.known.to_string(),
        };
        (source, format!("{}. {said} {read}", source.id))
    });
    own.chain(more)
}

fn sources(written: &Compiled, text: &mut String) -> Result<()> {
    text.push_str("\n## Sources\n\n");
    let mut all: Vec<_> = all_sources(&written.content, &written.learn).collect();
    all.sort_by_key(|(source, _)| {
        source.id.as_str().trim_start_matches('R').parse::<u16>().unwrap_or(u16::MAX)
    });
    all.iter().try_for_each(|(_, citation)| Ok(writeln!(text, "- {citation}")?))
}

/// When each fact that changes often is due for a check.
fn dates(content: &Content, text: &mut String) -> Result<()> {
    text.push_str("\n## To check again\n\n");
    let dated = content.guide.dated.iter().map(|dated| {
        let said = content.later().dated.get(dated.id).copied().unwrap_or_default();
        [dated.review_by.to_string(), format!("{said} ({})", table::listed(&dated.facts))]
    });
    let sources = content.guide.sources.iter();
    let sources = sources.filter_map(|source| Some([source.review_by?.to_string(), source.id.to_string()]));
    let lines = content.guide.services.iter();
    let lines = lines.map(|line| [line.review_by.to_string(), checked(content, line)]);
    table::write(["By", "What"], dated.chain(sources).chain(lines).collect(), text)
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

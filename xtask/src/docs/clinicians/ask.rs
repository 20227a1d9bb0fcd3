//! Every question: when it is asked, and what each answer leads to.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use kap_guide::content::{Content, Inclusion, Section};
use kap_guide::questionnaire::{Choice, Expected, Question, Role, Rule};

use super::{help, rules, table};

/// Every section with its questions.
pub fn write(content: &Content, text: &mut String) -> Result<()> {
    text.push_str(
        "\n## Questions\n\nEvery question also has a Skip button. “Raises” names the message of the notes.\n",
    );
    content.guide.sections.iter().try_for_each(|section| in_section(content, section, text))
}

fn in_section(content: &Content, section: &Section, text: &mut String) -> Result<()> {
    let title = content.words.sections.get(section.id).copied().unwrap_or_default();
    writeln!(text, "\n### {title}\n")?;
    let include = match section.include {
        Some(Inclusion::On) => "Goes into the notes.",
        Some(Inclusion::Off) => "Private: stays out of the notes unless the visitor puts it in.",
        None => "Has nothing for the notes.",
    };
    let repeat = if section.repeat.is_some() { " The notes repeat the answers." } else { "" };
    let health = if section.health { " The notes name questions left open." } else { "" };
    writeln!(text, "{include}{repeat}{health}\n")?;
    if !section.choices.is_empty() {
        writeln!(text, "Every question has these answers: {}.\n", table::listed(scale(content, section)))?;
    }
    if let Some(step) = content.later().steps.get(section.id) {
        writeln!(text, "**{}**\n", step.title)?;
        step.lead.iter().try_for_each(|line| writeln!(text, "{line}\n"))?;
    }
    if let Some(check_in) = content.later().check_ins.get(section.id) {
        writeln!(text, "{}\n\n**{}**\n\n{}\n", check_in.about, check_in.stem, check_in.credit)?;
    }
    let questions: Vec<&Question> =
        content.guide.questionnaire.questions.iter().filter(|asked| asked.section == section.id).collect();
    let gates = gates(&questions);
    if !gates.is_empty() {
        writeln!(text, "All of these are asked only when {}.\n", rules::all(content, &gates))?;
    }
    questions.iter().try_for_each(|asked| ask(content, asked, &gates, text))
}

/// What every question of a section needs, said once above them.
fn gates<'a>(questions: &[&'a Question]) -> Vec<&'a Rule> {
    let parts = |asked: &'a Question| asked.when.as_ref().map(rules::parts).unwrap_or_default();
    let Some((first, rest)) = questions.split_first() else { return Vec::new() };
    let mut gates = parts(first);
    if rest.is_empty() {
        gates.clear();
    }
    gates.retain(|gate| rest.iter().all(|asked| parts(asked).contains(gate)));
    gates
}

fn scale(content: &Content, section: &Section) -> Vec<String> {
    let asked = content.guide.questionnaire.questions.iter().find(|asked| asked.section == section.id);
    let choices =
        asked.into_iter().flat_map(|asked| asked.choices.iter().map(move |choice| (asked.id, choice)));
    choices.map(|(id, choice)| content.choice(id, choice).to_string()).collect()
}

fn ask(content: &Content, question: &Question, gates: &[&Rule], text: &mut String) -> Result<()> {
    let said = content.question(question.id).context("a question has no words")?;
    writeln!(text, "#### {}\n", said.title)?;
    if let Some(other) = said.other {
        writeln!(text, "In a visit about someone else: {other}\n")?;
    }
    let own = question.when.as_ref().map(rules::parts).unwrap_or_default();
    let own: Vec<&Rule> = own.into_iter().filter(|rule| !gates.contains(rule)).collect();
    if !own.is_empty() {
        writeln!(text, "Asked when {}.\n", rules::all(content, &own))?;
    }
    for line in said.hint.iter().chain(&said.below).chain(&said.why) {
        writeln!(text, "{line}\n")?;
    }
    let rows = question.choices.iter().map(|choice| row(content, question, choice)).collect();
    table::write(["Answer", "In the notes", "Help", "Raises"], rows, text)
}

fn row(content: &Content, question: &Question, choice: &Choice) -> [String; 4] {
    let words = content.question(question.id);
    let label = content.choice(question.id, choice);
    let examples = words.and_then(|said| said.examples.get(choice.id));
    let role = match choice.role {
        Role::Item => "",
        Role::None | Role::Decline => " *(alone)*",
        Role::Unsure => " *(leaves it open)*",
    };
    let fact = words.and_then(|said| said.facts.get(choice.id)).map(ToString::to_string);
    let expected = match choice.role {
        Role::Decline => Expected::Declined,
        Role::Item | Role::None | Role::Unsure => Expected::Choice(choice.id),
    };
    let names = |rule: &Rule| rules::names(rule, question.id, expected);
    let help =
        content.guide.triggers.iter().filter(|trigger| trigger.after == question.id && names(&trigger.when));
    let help = help.map(|trigger| help::panel(content, trigger.show));
    let raises = content.guide.concerns.iter().filter(|concern| names(&concern.when));
    let raises = raises.filter_map(|concern| Some(content.later().concerns.get(concern.id)?.title));
    [
        format!("{label}{}{role}", examples.map(|examples| format!(" ({examples})")).unwrap_or_default()),
        fact.unwrap_or_default(),
        table::listed(help),
        table::listed(raises),
    ]
}

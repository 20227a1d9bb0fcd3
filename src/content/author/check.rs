//! What must agree between the files: every id has words, and every id that is used exists.

use core::fmt::Display;

use crate::content::{Content, Guide, Words};
use crate::questionnaire::{self, QuestionId, Role, Rule, Sought};

/// A problem and the id to look for in the files.
pub struct Found {
    pub id: String,
    pub what: String,
}

/// All problems, ordered by kind.
pub fn check(content: &Content) -> Vec<Found> {
    let Content { guide, words } = content;
    let mut found = Vec::new();
    for problem in questionnaire::check(&guide.questionnaire) {
        found.push(Found { id: first_quoted(&problem.to_string()), what: problem.to_string() });
    }
    sections(guide, words, &mut found);
    questions(guide, words, &mut found);
    concerns(guide, words, &mut found);
    help(guide, words, &mut found);
    sources(guide, words, &mut found);
    found
}

fn sections(guide: &Guide, words: &Words, found: &mut Vec<Found>) {
    for section in &guide.sections {
        need(words.sections.get(section.id).is_some(), &section.id, "needs words under [section]", found);
    }
    for question in &guide.questionnaire.questions {
        let known = guide.sections.iter().any(|section| section.id == question.section);
        need(known, &question.section, "is not a section of guide.toml", found);
    }
}

fn questions(guide: &Guide, words: &Words, found: &mut Vec<Found>) {
    for question in &guide.questionnaire.questions {
        let Some(said) = words.questions.get(question.id) else {
            need(false, &question.id, "needs words under [question]", found);
            continue;
        };
        for choice in &question.choices {
            let worded = choice.role != Role::Item || said.choices.get(choice.id).is_some();
            need(worded, &choice.id, &format!("of `{}` needs words under choices", question.id), found);
        }
        for (id, _) in said.choices.iter().chain(said.examples.iter()) {
            let exists = question.choice(id).is_some();
            need(exists, &id, &format!("is worded but is not a choice of `{}`", question.id), found);
        }
    }
    for (id, _) in words.questions.iter() {
        need(guide.questionnaire.question(id).is_some(), &id, "is worded but is not a question", found);
    }
}

fn concerns(guide: &Guide, words: &Words, found: &mut Vec<Found>) {
    for (at, concern) in guide.concerns.iter().enumerate() {
        let once = guide.concerns.iter().take(at).all(|other| other.id != concern.id);
        need(once, &concern.id, "names two concerns; rename one", found);
        need(words.concerns.get(concern.id).is_some(), &concern.id, "needs words under [concern]", found);
        rule(guide, &concern.when, &concern.id, found);
        for source in &concern.sources {
            let exists = guide.sources.iter().any(|known| known.id == *source);
            need(exists, &concern.id, &format!("cites `{source}`, which is not in sources.toml"), found);
        }
    }
    for (id, _) in words.concerns.iter() {
        need(guide.concern(id).is_some(), &id, "is worded but is not a concern", found);
    }
}

fn help(guide: &Guide, words: &Words, found: &mut Vec<Found>) {
    for panel in &guide.panels {
        need(words.panels.get(panel.id).is_some(), &panel.id, "needs words under [panel]", found);
        for topic in panel.topics.iter().chain(&panel.more) {
            let name = format!("{topic:?}").to_lowercase();
            need(words.topics.get(*topic).is_some(), &name, "needs a heading under [topic]", found);
            need(guide.lines(*topic).next().is_some(), &name, "is shown but has no line", found);
        }
    }
    for line in &guide.lines {
        need(words.lines.get(line.id).is_some(), &line.id, "needs words under [line]", found);
        need(!line.reach.is_empty(), &line.id, "has no way to reach it", found);
    }
    let routing = &guide.routing;
    let led = routing.help.iter().map(|led| (&led.when, led.show));
    let interruptions = guide.interruptions.iter().chain(&routing.lead);
    let shown = interruptions.map(|shown| (&shown.when, shown.show)).chain(led);
    for (when, panel) in shown.chain([(&routing.crisis, routing.crisis_panel)]) {
        need(guide.panel(panel).is_some(), &panel, "is shown but is not a panel of help.toml", found);
        rule(guide, when, &panel, found);
    }
    for shown in guide.interruptions.iter().chain(&routing.lead) {
        let asked = guide.questionnaire.question(shown.after).is_some();
        need(asked, &shown.after, "is interrupted but is not a question", found);
    }
    rule(guide, &routing.no_contact, &"no-contact", found);
    rule(guide, &routing.adults_only, &"adults-only", found);
}

fn sources(guide: &Guide, words: &Words, found: &mut Vec<Found>) {
    for source in &guide.sources {
        need(words.sources.get(source.id).is_some(), &source.id, "needs words under [source]", found);
    }
}

/// A rule of anything but a question: what it looks at must exist.
fn rule(guide: &Guide, rule: &Rule, owner: &dyn Display, found: &mut Vec<Found>) {
    for (question, sought) in rule.looks_at() {
        if !exists(guide, question, sought) {
            let what = format!("looks for `{sought}` of `{question}`, which cannot be answered");
            need(false, owner, &what, found);
        }
    }
}

fn exists(guide: &Guide, question: QuestionId, sought: Sought) -> bool {
    let Some(question) = guide.questionnaire.question(question) else {
        return false;
    };
    match sought {
        Sought::Choice(id) => question.choice(id).is_some_and(|choice| choice.role != Role::Decline),
        Sought::Skipped => true,
        Sought::Declined => question.choices.iter().any(|choice| choice.role == Role::Decline),
    }
}

fn need(met: bool, id: &dyn Display, what: &str, found: &mut Vec<Found>) {
    if !met {
        let id = id.to_string();
        found.push(Found { what: format!("`{id}` {what}"), id });
    }
}

/// The id that a problem of the questionnaire names first.
fn first_quoted(problem: &str) -> String {
    problem.split('`').nth(1).map(String::from).unwrap_or_default()
}

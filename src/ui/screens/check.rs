//! Check your answers: every question asked, each with a button to change it.

use leptos::prelude::*;

use super::{heading_with_caption, screen_with_actions};
use crate::content::{Inclusion, Section};
use crate::questionnaire::{Answer, Answers, Choice, Question, Role, Text};
use crate::session::Command;
use crate::ui::components::{button, dynamic, element, heading, paragraph, switch, text, text_button};
use crate::ui::visit::Visit;

pub fn view(visit: Visit) -> AnyView {
    let words = visit.interface();
    let walk = visit.read(|session| session.walk(visit.guide()));
    let mut parts = vec![heading_with_caption(visit, words.check_caption, words.check_title)];
    parts.push(paragraph(words.check_lead.as_str()));
    for (at, section) in visit.guide().sections.iter().enumerate() {
        let questions = visit.guide().questionnaire.questions.iter();
        let shown = questions.filter(|question| {
            let answered = !section.quiet || walk.answers.get(question.id).is_some();
            question.section == section.id && walk.shows(question.id) && answered
        });
        let rows: Vec<AnyView> = shown.map(|question| row(visit, question, &walk.answers)).collect();
        if !rows.is_empty() {
            let caption = visit.words().sections.get(section.id).copied().unwrap_or_default();
            parts.push(heading(visit.heading_level(1), caption.as_str()));
            parts.push(element("dl", "summary", rows));
            parts.extend(section.include.map(|at_first| include(visit, at, section, caption, at_first)));
        }
    }
    let go_on = button(words.check_go_on, move || visit.apply(Command::Continue));
    screen_with_actions(parts, vec![go_on])
}

/// The switch that includes a section in the notes.
fn include(
    visit: Visit,
    at: usize,
    section: &'static Section,
    caption: Text,
    at_first: Inclusion,
) -> AnyView {
    let words = visit.interface();
    let hint = match at_first {
        Inclusion::On => None,
        Inclusion::Off => Some(words.include_off),
    };
    let is_in = move || visit.read(|session| session.includes(section));
    let turn = move |on| visit.apply(Command::Include(section.id, on));
    // A concern that stays out of the notes may still matter. The visitor sees it here, and only here.
    let kept = dynamic(move || {
        let kept = visit.read(|session| session.withheld(visit.guide(), section));
        let said = kept.into_iter().filter_map(|noted| visit.words().concerns.get(noted.concern));
        let items = said.map(|said| {
            let title = text("strong", "", said.title.as_str());
            element("p", "", vec![title, [" ", said.message.as_str()].concat().into_any()])
        });
        element("div", "kept", items.collect())
    });
    element("div", "put-in", vec![switch(at, words.include, caption, hint, is_in, turn), kept])
}

fn row(visit: Visit, question: &Question, answers: &Answers) -> AnyView {
    let (id, words) = (question.id, visit.interface());
    let short = visit.words().questions.get(id).map(|said| said.short).unwrap_or_default();
    let answer = answers.get(id);
    let answered =
        answered(visit, question, answer).into_iter().map(|words| paragraph(words.as_str())).collect();
    let label = if question.by_choice && answer.is_none() { words.choose } else { words.change };
    let update = text_button("text-button", label, Some(short), move || visit.apply(Command::Change(id)));
    let parts = vec![
        text("dt", "", short.as_str()),
        element("dd", "summary-answer", answered),
        element("dd", "summary-change", vec![update]),
    ];
    element("div", "summary-row", parts)
}

/// The answer in words, including a skip.
fn answered(visit: Visit, question: &Question, answer: Option<&Answer>) -> Vec<Text> {
    let said = |choice: &Choice| visit.words().choice(question.id, choice);
    match answer {
        Some(Answer::Chosen(chosen)) => {
            chosen.iter().filter_map(|choice| question.choice(*choice)).map(said).collect()
        }
        Some(Answer::Declined) => {
            question.choices.iter().filter(|choice| choice.role == Role::Decline).map(said).collect()
        }
        Some(Answer::Skipped) | None if question.by_choice => vec![visit.interface().none_chosen],
        Some(Answer::Skipped) | None => vec![visit.interface().skipped],
    }
}

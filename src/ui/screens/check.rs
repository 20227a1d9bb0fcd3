//! Check your answers: everything that was asked, with a way to change each.

use leptos::prelude::*;

use super::{captioned, help};
use crate::questionnaire::{Answer, Choice, QuestionId, Role, Text};
use crate::session::Command;
use crate::ui::kit::{button, element, heading, paragraph, text, text_button};
use crate::ui::visit::Visit;

pub fn draw(visit: Visit) -> AnyView {
    let words = visit.interface();
    let walk = visit.read(|session| session.walk(visit.guide()));
    let mut parts: Vec<AnyView> = help::lead(visit).into_iter().collect();
    parts.push(captioned(visit, words.check_caption, words.check_title));
    parts.push(paragraph(words.check_lead.as_str()));
    for section in &visit.guide().sections {
        let inside = |id: &QuestionId| visit.guide().section(*id).is_some_and(|own| own.id == section.id);
        let asked = walk.path.iter().copied().filter(inside);
        let rows: Vec<AnyView> = asked.map(|id| row(visit, id, walk.answers.get(id))).collect();
        if !rows.is_empty() {
            let caption = visit.words().sections.get(section.id).copied().unwrap_or_default();
            parts.push(heading(visit.heading_level(1), caption.as_str()));
            parts.push(element("dl", "summary", rows));
        }
    }
    let go_on = button(words.check_go_on, move || visit.apply(Command::Continue));
    parts.push(element("div", "actions", vec![go_on]));
    element("div", "stack", parts)
}

fn row(visit: Visit, id: QuestionId, answer: Option<&Answer>) -> AnyView {
    let short = visit.words().questions.get(id).map(|said| said.short).unwrap_or_default();
    let answers =
        answered(visit, id, answer).into_iter().map(|words| text("span", "", words.as_str())).collect();
    let change = text_button("text-button", visit.interface().change, Some(short), move || {
        visit.apply(Command::Change(id));
    });
    let parts = vec![
        text("dt", "", short.as_str()),
        element("dd", "summary-answer", answers),
        element("dd", "summary-change", vec![change]),
    ];
    element("div", "summary-row", parts)
}

/// What was answered, a skip in words too.
fn answered(visit: Visit, id: QuestionId, answer: Option<&Answer>) -> Vec<Text> {
    let Some(question) = visit.guide().questionnaire.question(id) else {
        return Vec::new();
    };
    let said = |choice: &Choice| visit.words().choice(id, choice);
    match answer {
        Some(Answer::Chosen(chosen)) => {
            chosen.iter().filter_map(|choice| question.choice(*choice)).map(said).collect()
        }
        Some(Answer::Declined) => {
            question.choices.iter().filter(|choice| choice.role == Role::Decline).map(said).collect()
        }
        Some(Answer::Skipped) | None => vec![visit.interface().skipped],
    }
}

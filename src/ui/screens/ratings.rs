//! Several questions on one screen: what matters to the visitor, and what follows from it.

use leptos::prelude::*;

use super::{introduction, page, question};
use crate::questionnaire::{Kind, QuestionId, SectionId};
use crate::session::Command;
use crate::ui::components::{choices, element, heading, paragraph, text};
use crate::ui::visit::{LoadState, Visit};

/// All questions of a section.
pub fn rate(visit: Visit, section: SectionId) -> AnyView {
    screen(visit, section, Vec::new())
}

/// The highest ratings and the options that fit them, above the questions of another section.
pub fn reflect(visit: Visit, rated: SectionId, section: SectionId) -> AnyView {
    let words = visit.interface();
    let highest = visit.read(|session| session.highest(visit.guide(), rated));
    let mut parts = Vec::new();
    if highest.is_empty() {
        parts.push(paragraph(words.rated_none.as_str()));
    } else if visit.learn_status() != LoadState::Ready {
        parts.push(page::absent(visit));
    }
    for value in highest {
        let named = visit.words().questions.get(value).map(|said| said.title).unwrap_or_default();
        parts.push(heading(visit.heading_level(1), named.as_str()));
        match visit.speaks(value) {
            None => {}
            Some([]) => parts.push(paragraph(words.rated_unknown.as_str())),
            Some(nodes) => parts.extend(nodes.iter().map(|node| page::view(visit, node))),
        }
    }
    screen(visit, section, parts)
}

fn screen(visit: Visit, section: SectionId, above: Vec<AnyView>) -> AnyView {
    let words = visit.words();
    let caption = words.sections.get(section).copied().unwrap_or_default();
    let said = words.steps.get(section);
    let mut parts = said.map(|said| introduction(visit, caption, said)).unwrap_or_default();
    parts.extend(above);
    let asked = visit.guide().questionnaire.questions.iter().filter(|asked| asked.section == section);
    parts.extend(asked.enumerate().filter_map(|(group, asked)| one(visit, group, asked.id)));
    parts.push(element("div", "actions", vec![question::go_on(visit)]));
    question::in_form(parts)
}

/// One of the questions. A choice counts at once.
fn one(visit: Visit, group: usize, id: QuestionId) -> Option<AnyView> {
    let question = visit.guide().questionnaire.question(id)?;
    let said = visit.words().questions.get(id)?;
    let legend = element("legend", "", vec![text("strong", "", said.title.as_str())]);
    let class = if question.kind == Kind::Scale { "question is-scale" } else { "question" };
    let choices = choices(
        question::shown(visit, question),
        question.kind == Kind::Many,
        group,
        move |choice| visit.is_marked(id, choice),
        move |choice, on| visit.apply(Command::Mark(id, choice, on)),
    );
    Some(element("fieldset", class, vec![legend, choices]))
}

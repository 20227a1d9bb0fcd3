//! One question. Its legend is the heading, so a screen reader speaks it once.

use leptos::prelude::*;

use super::help;
use crate::questionnaire::{Choice, Kind, Question, QuestionId, Role};
use crate::session::{Command, Session};
use crate::ui::components::{
    Shown, attribute, choices, details, dynamic, element, element_with, submit, text, text_button, title,
};
use crate::ui::visit::Visit;

/// Ties a hint to its question for screen readers.
const HINT: &str = "hint";

pub fn view(visit: Visit, id: QuestionId) -> AnyView {
    let (words, interface) = (visit.words(), visit.interface());
    let (Some(question), Some(said)) = (visit.guide().questionnaire.question(id), words.questions.get(id))
    else {
        return ().into_any();
    };
    let caption = words.sections.get(question.section).copied().unwrap_or_default();
    // The instructions of a check-in stand above its item, as published.
    let check_in = words.check_ins.get(question.section);
    let stem = check_in.filter(|_| question.kind == Kind::Scale).map(|said| said.stem);
    let hint = said.hint.or(stem).map(|hint| {
        let attributes = vec![attribute("class", "hint"), attribute("id", HINT)];
        element_with("p", attributes, vec![hint.to_string().into_any()])
    });
    let mut attributes = vec![attribute("class", "question")];
    attributes.extend(hint.as_ref().map(|_| attribute("aria-describedby", HINT)));
    let (above, below) = if check_in.is_some() { (hint, None) } else { (None, hint) };
    let mut asked = vec![element("legend", "", vec![title(visit.heading_level(0), said.title.as_str())])];
    asked.extend(below);
    asked.push(choices(
        shown(visit, question),
        question.kind == Kind::Many,
        0,
        move |choice| visit.is_marked(id, choice),
        move |choice, on| visit.apply(Command::Choose(choice, on)),
    ));
    asked.extend(help::beside(visit, id, &said.below));
    let mut form = vec![text("p", "caption above-question", caption.as_str())];
    form.extend(above);
    form.push(element_with("fieldset", attributes, asked));
    form.extend(said.why.map(|why| details(interface.why_we_ask, why)));
    let skip = text_button("text-button", interface.skip, None, move || visit.apply(Command::Skip));
    form.push(asks_for_choice(visit));
    form.push(element("div", "actions", vec![go_on(visit), skip]));
    form.extend(check_in.map(|said| text("p", "small", said.credit.as_str())));
    in_form(form)
}

/// Says how to leave a question after Continue was pressed with nothing chosen.
fn asks_for_choice(visit: Visit) -> AnyView {
    let said = dynamic(move || {
        if visit.read(Session::asks_for_choice) {
            text("span", "", visit.interface().choose_or_skip.as_str())
        } else {
            ().into_any()
        }
    });
    element_with("p", vec![attribute("class", "asks-for-choice"), attribute("role", "status")], vec![said])
}

/// A form. Radios need one: without it, Chromium remembers their group and its Tab stop after they are gone.
pub fn in_form(parts: Vec<AnyView>) -> AnyView {
    element_with("form", vec![attribute("class", "stack")], parts)
}

/// The form's own button.
pub fn go_on(visit: Visit) -> AnyView {
    submit(visit.interface().go_on, move || visit.apply(Command::Continue))
}

/// The choices with their labels. A divider sets apart the first special one, such as "None of these".
pub fn shown(visit: Visit, question: &Question) -> Vec<Shown> {
    let words = visit.words();
    let examples = words.questions.get(question.id).map(|said| &said.examples);
    let apart = question.choices.iter().position(|choice| choice.role != Role::Item);
    let divided = |at: usize| question.kind == Kind::Many && at > 0 && apart == Some(at);
    let shown = |(at, choice): (usize, &Choice)| Shown {
        id: choice.id,
        label: words.choice(question.id, choice),
        examples: examples.and_then(|all| all.get(choice.id)).copied(),
        divider: divided(at).then_some(visit.interface().or),
    };
    question.choices.iter().enumerate().map(shown).collect()
}

//! One question. Its legend is the heading, so that it is heard once.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::help;
use crate::questionnaire::{Choice, Kind, Question, QuestionId, Role};
use crate::session::Command;
use crate::ui::kit::{Shown, choices, details, element, submit, text, text_button, title};
use crate::ui::visit::Visit;

/// Ties a hint to its question for screen readers.
const HINT: &str = "hint";

pub fn draw(visit: Visit, id: QuestionId) -> AnyView {
    let (words, interface) = (visit.words(), visit.interface());
    let (Some(question), Some(said)) = (visit.guide().questionnaire.question(id), words.questions.get(id))
    else {
        return ().into_any();
    };
    let caption = words.sections.get(question.section).copied().unwrap_or_default();
    let legend = element("legend", "", vec![title(visit.heading_level(0), said.title.as_str())]);
    let mut asked = vec![legend];
    asked.extend(said.hint.map(|hint| html::p().class("hint").id(HINT).child(hint.as_str()).into_any()));
    asked.push(choices(
        shown(visit, question),
        question.kind == Kind::Many,
        move |choice| visit.is_marked(id, choice),
        move |choice, on| visit.apply(Command::Choose(choice, on)),
    ));
    let described = said.hint.map(|_| HINT);
    let mut form = vec![
        text("p", "caption above-question", caption.as_str()),
        html::fieldset().class("question").aria_describedby(described).child(asked).into_any(),
    ];
    form.extend(said.why.map(|why| details(interface.why_we_ask, why)));
    let skip = text_button("text-button", interface.skip, None, move || visit.apply(Command::Skip));
    form.push(element("div", "actions", vec![submit(interface.go_on), skip]));

    let go_on = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        visit.apply(Command::Continue);
    };
    let form = html::form().class("stack").on(ev::submit, go_on).child(form).into_any();
    let lead = help::lead(visit);
    lead.into_iter().chain([form]).collect::<Vec<_>>().into_any()
}

/// The choices with their words; a divider sets apart the first that is not an ordinary one.
fn shown(visit: Visit, question: &Question) -> Vec<Shown> {
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

//! All answers of a visit, each with a button to change it, in a closed list on the notes.

use leptos::prelude::*;

use crate::questionnaire::{Answer, Answers, Choice, Question, QuestionId, Role, Text};
use crate::session::Command;
use crate::ui::components::{Details, Paragraph, Summary, SummaryRow, TextButton};
use crate::ui::visit::Visit;

#[component]
pub fn AllAnswers(visit: Visit) -> AnyView {
    let walk = visit.read(|session| session.walk(visit.guide()));
    let questions = visit.guide().questionnaire.questions.iter();
    let shown = questions.filter(|question| {
        walk.path.contains(&question.id) || walk.shows(question.id) && walk.answers.get(question.id).is_some()
    });
    let rows: Vec<AnyView> = shown.map(|question| row(visit, question, &walk.answers)).collect();
    view! {
        <Details summary=visit.later().notes.answers>
            <Summary>{rows}</Summary>
        </Details>
    }
    .into_inner()
}

fn row(visit: Visit, question: &Question, answers: &Answers) -> AnyView {
    let id = question.id;
    let short = visit.content().question(id).map(|words| words.short).unwrap_or_default();
    let answer = answer_words(visit, question, answers.get(id));
    let answer = answer.into_iter().map(|text| view! { <Paragraph text /> }.into_inner()).collect_view();
    let button = view! { <ChangeButton visit question=id about=short /> }.into_inner();
    view! { <SummaryRow question=short answer=answer.into_any() button=button.into_any() /> }.into_inner()
}

/// Opens a question to change its answer.
#[component]
pub fn ChangeButton(visit: Visit, question: QuestionId, about: Text) -> AnyView {
    let label = visit.later().notes.change;
    view! {
        <TextButton
            class="text-button screen-only"
            label
            about
            on_click=move |()| visit.apply(Command::Change(question))
        />
    }
    .into_inner()
}

/// The answer in words, including a skip.
fn answer_words(visit: Visit, question: &Question, answer: Option<&Answer>) -> Vec<Text> {
    let label = |choice: &Choice| visit.content().choice(question.id, choice);
    match answer {
        Some(Answer::Chosen(chosen)) => {
            chosen.iter().filter_map(|choice| question.choice(*choice)).map(label).collect()
        }
        Some(Answer::Declined) => {
            question.choices.iter().filter(|choice| choice.role == Role::Decline).map(label).collect()
        }
        Some(Answer::Skipped) | None if question.by_choice => vec![visit.later().notes.none_chosen],
        Some(Answer::Skipped) | None => vec![visit.later().notes.skipped],
    }
}

//! One question. Its legend is the heading, so a screen reader speaks it once.

use leptos::prelude::*;

use super::buttons::ContinueButton;
use super::heading::Paragraphs;
use super::help::HelpBeside;
use crate::questionnaire::{self, Choice, Kind, QuestionId, Role};
use crate::session::{Command, Session};
use crate::ui::components::{
    Actions, ChoiceRow, Choices, Details, Fieldset, Form, Hint, Paragraph, StatusLine, TextButton, Title,
};
use crate::ui::visit::Visit;

#[component]
pub fn Question(visit: Visit, question: QuestionId) -> AnyView {
    let words = visit.words();
    let interface = &words.interface;
    let asked = visit.guide().questionnaire.question(question);
    let (Some(asked), Some(said)) = (asked, words.questions.get(question)) else { return ().into_any() };
    let caption = words.sections.get(asked.section).copied().unwrap_or_default();
    // The instructions of a check-in stand above its item, as published.
    let check_in = words.check_ins.get(asked.section);
    let stem = check_in.filter(|_| asked.kind == Kind::Scale).map(|check_in| check_in.stem);
    let hint = said.hint.or(stem);
    let has_hint = hint.is_some();
    let hint = hint.map(|text| view! { <Hint text /> }.into_inner());
    let (above, below) = if check_in.is_some() { (hint, None) } else { (None, hint) };
    let why = said.why.map(|why| {
        view! {
            <Details summary=interface.why_we_ask>
                <Paragraph text=why />
            </Details>
        }
        .into_inner()
    });
    view! {
        <Form>
            <Paragraph class="caption above-question" text=caption />
            {above}
            <Fieldset
                has_hint
                legend=view! { <Title level=visit.heading_level(0) text=said.title /> }.into_inner()
            >
                {below}
                <Choices
                    rows=rows(visit, asked)
                    multiple=asked.kind == Kind::Many
                    is_chosen=move |choice| visit.is_chosen(question, choice)
                    on_choose=move |(choice, on)| visit.apply(Command::Choose(choice, on))
                />
                <Paragraphs texts=&said.below />
                <HelpBeside visit question />
            </Fieldset>
            {why}
            <StatusLine class="asks-for-choice" text=move |()| asks_for_choice(visit) />
            <Actions>
                <ContinueButton visit submit=true />
                <TextButton label=interface.skip on_click=move |()| visit.apply(Command::Skip) />
            </Actions>
            {check_in.map(|check_in| view! { <Paragraph class="small" text=check_in.credit /> }.into_inner())}
        </Form>
    }
    .into_inner()
}

/// How to leave the question, after Continue was pressed with nothing chosen.
fn asks_for_choice(visit: Visit) -> &'static str {
    if visit.read(Session::asks_for_choice) { visit.interface().choose_or_skip.as_str() } else { "" }
}

/// The choices with their labels. A divider sets apart the first special one, such as "None of these".
pub fn rows(visit: Visit, question: &questionnaire::Question) -> Vec<ChoiceRow> {
    let words = visit.words();
    let examples = words.questions.get(question.id).map(|words| &words.examples);
    let apart = question.choices.iter().position(|choice| choice.role != Role::Item);
    let divided = |at: usize| question.kind == Kind::Many && at > 0 && apart == Some(at);
    let row = |(at, choice): (usize, &Choice)| ChoiceRow {
        id: choice.id,
        label: words.choice(question.id, choice),
        examples: examples.and_then(|all| all.get(choice.id)).copied(),
        divider: divided(at).then_some(visit.interface().or),
    };
    question.choices.iter().enumerate().map(row).collect()
}

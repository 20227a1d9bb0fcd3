//! Check your answers: every question asked, each with a button to change it.

use leptos::prelude::*;

use super::heading::CaptionedTitle;
use crate::content::{Inclusion, Section};
use crate::questionnaire::{Answer, Answers, Choice, Question, Role, Text};
use crate::session::Command;
use crate::ui::components::{
    Actions, Button, Div, Heading, Paragraph, Stack, Summary, SummaryRow, Switch, TextButton, dynamic,
};
use crate::ui::visit::Visit;

#[component]
pub fn Check(visit: Visit) -> AnyView {
    let words = visit.interface();
    let walk = visit.read(|session| session.walk(visit.guide()));
    let mut parts = Vec::new();
    for (at, section) in visit.guide().sections.iter().enumerate() {
        let questions = visit.guide().questionnaire.questions.iter();
        let shown = questions.filter(|question| {
            let answered = !section.quiet || walk.answers.get(question.id).is_some();
            question.section == section.id && walk.shows(question.id) && answered
        });
        let rows: Vec<AnyView> = shown.map(|question| row(visit, question, &walk.answers)).collect();
        if !rows.is_empty() {
            let caption = visit.words().sections.get(section.id).copied().unwrap_or_default();
            parts.push(view! { <Heading level=visit.heading_level(1) text=caption /> }.into_inner());
            parts.push(view! { <Summary>{rows}</Summary> }.into_inner());
            parts.extend(
                section
                    .include
                    .map(|default| view! { <IncludeSwitch visit at section caption default /> }.into_inner()),
            );
        }
    }
    view! {
        <Stack>
            <CaptionedTitle visit caption=words.check_caption title=words.check_title />
            <Paragraph text=words.check_lead />
            {parts}
            <Actions>
                <Button label=words.check_go_on on_click=move |()| visit.apply(Command::Continue) />
            </Actions>
        </Stack>
    }
    .into_inner()
}

/// The switch that includes a section in the notes.
#[component]
fn IncludeSwitch(
    visit: Visit,
    at: usize,
    section: &'static Section,
    caption: Text,
    default: Inclusion,
) -> AnyView {
    let words = visit.interface();
    let hint = match default {
        Inclusion::On => None,
        Inclusion::Off => Some(words.include_off),
    };
    // A concern that stays out of the notes may still matter. The visitor sees it here, and only here.
    let withheld = dynamic(move || {
        let withheld = visit.read(|session| session.withheld(visit.guide(), section));
        let words = withheld.into_iter().filter_map(|raised| visit.words().concerns.get(raised.concern));
        let items =
            words.map(|words| view! { <Paragraph strong=words.title text=words.message /> }.into_inner());
        let items = items.collect_view();
        view! { <Div class="kept">{items}</Div> }.into_inner()
    });
    view! {
        <Div class="put-in">
            <Switch
                at
                label=words.include
                about=caption
                hint
                is_on=move |()| visit.read(|session| session.includes(section))
                on_change=move |on| visit.apply(Command::Include(section.id, on))
            />
            {withheld}
        </Div>
    }
    .into_inner()
}

fn row(visit: Visit, question: &Question, answers: &Answers) -> AnyView {
    let (id, words) = (question.id, visit.interface());
    let short = visit.words().questions.get(id).map(|words| words.short).unwrap_or_default();
    let answer = answers.get(id);
    let label = if question.by_choice && answer.is_none() { words.choose } else { words.change };
    let answer = answer_words(visit, question, answer);
    let answer = answer.into_iter().map(|text| view! { <Paragraph text /> }.into_inner());
    let button =
        view! { <TextButton label about=short on_click=move |()| visit.apply(Command::Change(id)) /> }
            .into_inner();
    view! { <SummaryRow question=short answer=answer.collect_view().into_any() button=button.into_any() /> }
        .into_inner()
}

/// The answer in words, including a skip.
fn answer_words(visit: Visit, question: &Question, answer: Option<&Answer>) -> Vec<Text> {
    let label = |choice: &Choice| visit.words().choice(question.id, choice);
    match answer {
        Some(Answer::Chosen(chosen)) => {
            chosen.iter().filter_map(|choice| question.choice(*choice)).map(label).collect()
        }
        Some(Answer::Declined) => {
            question.choices.iter().filter(|choice| choice.role == Role::Decline).map(label).collect()
        }
        Some(Answer::Skipped) | None if question.by_choice => vec![visit.interface().none_chosen],
        Some(Answer::Skipped) | None => vec![visit.interface().skipped],
    }
}

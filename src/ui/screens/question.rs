//! One question. Its legend is the heading, so a screen reader speaks it once.

use leptos::prelude::*;

use super::buttons::ContinueButton;
use super::heading::Paragraphs;
use super::help::HelpBeside;
use crate::questionnaire::{self, Choice, Kind, QuestionId, Role, Text};
use crate::session::{Command, Overlay, Session};
use crate::ui::components::{
    Actions, ChoiceRow, Choices, Details, Div, Fieldset, Form, Hint, Paragraph, StatusLine, TextButton, Title,
};
use crate::ui::visit::Visit;

#[component]
pub fn Question(visit: Visit, question: QuestionId) -> AnyView {
    let interface = visit.interface();
    let asked = visit.guide().questionnaire.question(question);
    let (Some(asked), Some(said)) = (asked, visit.content().question(question)) else { return ().into_any() };
    let is_for_other = visit.read(|session| session.is_for_other(visit.guide()));
    let title = said.other.filter(|_| is_for_other).unwrap_or(said.title);
    let later = visit.content().later.get();
    let offer = later.filter(|_| visit.offers_to_save());
    let offer = offer.map(|later| view! { <SaveOffer visit text=later.save.offer /> }.into_inner());
    // The instructions of a check-in stand above its item, as published.
    let check_in = later.and_then(|later| later.check_ins.get(asked.section));
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
            {above}
            <Fieldset
                has_hint
                legend=view! { <Title level=visit.heading_level(0) text=title /> }.into_inner()
            >
                {below}
                <ChoiceLists visit asked />
                <Paragraphs texts=&said.below />
                <HelpBeside visit question />
            </Fieldset>
            {why}
            {offer}
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

/// Offers to save the answers, once, where a visitor may need a break.
#[component]
fn SaveOffer(visit: Visit, text: Text) -> AnyView {
    view! {
        <Div class="card-box">
            <Paragraph text />
            <TextButton
                label=visit.interface().save_answers
                on_click=move |()| visit.apply(Command::Open(Overlay::Save))
            />
        </Div>
    }
    .into_inner()
}

/// How to leave the question, after Continue was pressed with nothing chosen.
fn asks_for_choice(visit: Visit) -> &'static str {
    if visit.read(Session::asks_for_choice) { visit.interface().choose_or_skip.as_str() } else { "" }
}

/// Choices that stand together: plain ones, or the members of a group behind a press.
#[derive(Default)]
struct List {
    group: Option<ChoiceRow>,
    rows: Vec<ChoiceRow>,
}

/// The choices of a question in lists. The members of a group follow it.
fn lists(visit: Visit, asked: &questionnaire::Question) -> Vec<List> {
    let mut lists = vec![List::default()];
    let mut last = List::default();
    for (choice, row) in asked.choices.iter().zip(rows(visit, asked)) {
        let opened = last.group.as_ref().map(|group| group.id);
        if choice.of != opened {
            // A new group takes its own row out of the plain ones.
            let group = if choice.of.is_some() { last.rows.pop() } else { None };
            lists.push(core::mem::replace(&mut last, List { group, rows: Vec::new() }));
        }
        last.rows.push(row);
    }
    lists.push(last);
    lists.retain(|list| !list.rows.is_empty());
    lists
}

/// The choices of a question.
#[component]
fn ChoiceLists(visit: Visit, asked: &'static questionnaire::Question) -> AnyView {
    let views = lists(visit, asked).into_iter().enumerate().map(|(at, List { group, mut rows })| {
        let mut summary = None;
        if let Some(group) = group {
            summary = Some(group.label);
            rows.push(ChoiceRow { label: visit.interface().one_of_these, ..group });
        }
        let is_open = rows.iter().any(|row| visit.is_chosen(asked.id, row.id));
        let list = view! {
            <Choices
                rows
                multiple=asked.kind == Kind::Many
                group=at
                is_chosen=move |choice| visit.is_chosen(asked.id, choice)
                on_choose=move |(choice, on)| visit.apply(Command::Choose(choice, on))
            />
        }
        .into_inner();
        match summary {
            Some(summary) => view! { <Details summary class="group" is_open>{list}</Details> }.into_inner(),
            None => list,
        }
    });
    views.collect_view().into_any()
}

/// The choices with their labels. A divider sets apart the first special one, such as "None of these".
pub fn rows(visit: Visit, question: &questionnaire::Question) -> Vec<ChoiceRow> {
    let content = visit.content();
    let said = content.question(question.id);
    let examples = said.map(|words| &words.examples);
    let group = |id| said.and_then(|words| words.groups.get(id)).copied();
    let apart = question.choices.iter().position(|choice| choice.role != Role::Item);
    let divided = |at: usize| question.kind == Kind::Many && at > 0 && apart == Some(at);
    let row = |(at, choice): (usize, &Choice)| ChoiceRow {
        id: choice.id,
        label: content.choice(question.id, choice),
        examples: examples.and_then(|all| all.get(choice.id)).copied(),
        divider: group(choice.id).or(divided(at).then_some(visit.interface().or)),
    };
    question.choices.iter().enumerate().map(row).collect()
}

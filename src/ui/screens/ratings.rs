//! Several questions on one screen: what matters to the visitor, and what follows from it.

use leptos::prelude::*;

use super::buttons::ContinueButton;
use super::heading::Introduction;
use super::page::{Absent, NodeView};
use super::question::rows;
use crate::questionnaire::{Kind, QuestionId, SectionId};
use crate::session::Command;
use crate::ui::components::{Actions, Choices, Fieldset, Form, Heading, Paragraph, Parts, Strong};
use crate::ui::state::Pages;
use crate::ui::visit::Visit;

/// All questions of a section.
#[component]
pub fn RatingGrid(
    visit: Visit,
    section: SectionId,
    /// What stands between the introduction and the questions.
    #[prop(optional)]
    above: Vec<AnyView>,
) -> AnyView {
    let words = visit.words();
    let passage = words.steps.get(section);
    let questions = visit.guide().questionnaire.questions.iter().filter(|asked| asked.section == section);
    let questions = questions
        .enumerate()
        .map(|(group, asked)| view! { <Rating visit group question=asked.id /> }.into_inner())
        .collect_view();
    view! {
        <Form>
            {passage.map(|passage| view! { <Introduction visit passage /> }.into_inner())}
            {above}
            {questions}
            <Actions>
                <ContinueButton visit submit=true />
            </Actions>
        </Form>
    }
    .into_inner()
}

/// The highest ratings and the options that fit them, above the questions of another section.
#[component]
pub fn RatingSummary(visit: Visit, rated: SectionId, section: SectionId) -> AnyView {
    let words = visit.interface();
    let highest = visit.read(|session| session.highest(visit.guide(), rated));
    let mut above = Vec::new();
    if highest.is_empty() {
        above.push(view! { <Paragraph text=words.rated_none /> }.into_inner());
    } else if !matches!(visit.pages(), Pages::Ready(_)) {
        above.push(view! { <Absent visit /> }.into_inner());
    }
    above.extend(highest.into_iter().map(|value| view! { <RatedValue visit value /> }.into_inner()));
    view! { <RatingGrid visit section above /> }.into_inner()
}

/// A value, and what is known of the options for it.
#[component]
fn RatedValue(visit: Visit, value: QuestionId) -> AnyView {
    let title = visit.words().questions.get(value).map(|words| words.title).unwrap_or_default();
    let known = match visit.pages().speaks(value) {
        None => Vec::new(),
        Some([]) => vec![view! { <Paragraph text=visit.interface().rated_unknown /> }.into_inner()],
        Some(nodes) => nodes.iter().map(|node| view! { <NodeView visit node /> }.into_inner()).collect(),
    };
    view! {
        <Parts>
            <Heading level=visit.heading_level(1) text=title />
            {known}
        </Parts>
    }
    .into_inner()
}

/// One of the questions. A choice counts at once.
#[component]
fn Rating(visit: Visit, group: usize, question: QuestionId) -> AnyView {
    let asked = visit.guide().questionnaire.question(question);
    let (Some(asked), Some(words)) = (asked, visit.words().questions.get(question)) else {
        return ().into_any();
    };
    let class = if asked.kind == Kind::Scale { "question is-scale" } else { "question" };
    view! {
        <Fieldset class legend=view! { <Strong text=words.title /> }.into_inner()>
            <Choices
                rows=rows(visit, asked)
                multiple=asked.kind == Kind::Many
                group
                is_chosen=move |choice| visit.is_chosen(question, choice)
                on_choose=move |(choice, on)| visit.apply(Command::Mark(question, choice, on))
            />
        </Fieldset>
    }
    .into_inner()
}

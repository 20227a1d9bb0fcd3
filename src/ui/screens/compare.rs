//! The options, compared by one issue at a time, and some of them side by side.

use leptos::prelude::*;

use super::buttons::ContinueButton;
use super::page::{PageBody, PageTitle, views};
use super::question::rows;
use super::questions::AskedQuestion;
use crate::content::{PageId, Treatment};
use crate::questionnaire::QuestionId;
use crate::session::Command;
use crate::ui::components::{Actions, ChoiceRow, Choices, Div, Fieldset, Form, Heading, Strong, dynamic};
use crate::ui::visit::Visit;

/// Its title, and what stands above the comparison.
const PAGE: PageId = PageId::new("compare");

#[component]
pub fn Compare(visit: Visit, issue: QuestionId, matters: QuestionId, options: QuestionId) -> AnyView {
    let learn = &visit.later().learn;
    let chips = ordered(visit, issue, matters);
    let first = chips.first().map(|row| row.id);
    let picked = move || {
        let chosen = visit.read(|session| session.marked(visit.guide(), issue).first().copied());
        chosen.or(first)
    };
    let answers = dynamic(move || {
        let issue = picked().and_then(|id| learn.issues.iter().find(|issue| issue.id == id));
        issue.map(|issue| views(visit, &issue.nodes)).unwrap_or_default().into_any()
    });
    let side_by_side = dynamic(move || {
        let chosen = visit.read(|session| session.marked(visit.guide(), options));
        let columns = learn.options.iter().filter(|option| chosen.contains(&option.id));
        let columns: Vec<AnyView> =
            columns.map(|option| view! { <SideBySide visit option /> }.into_inner()).collect();
        columns.into_any()
    });
    let legend = visit.content().question(issue).map(|words| words.title).unwrap_or_default();
    view! {
        <Form>
            <PageTitle visit page=PAGE />
            <PageBody visit page=PAGE />
            <Fieldset class="question chips" legend=view! { <Strong text=legend /> }.into_inner()>
                <Choices
                    rows=chips
                    multiple=false
                    is_chosen=move |choice| picked() == Some(choice)
                    on_choose=move |(choice, on)| visit.apply(Command::Mark(issue, choice, on))
                />
            </Fieldset>
            <Div class="stack-close">{answers}</Div>
            <AskedQuestion visit group=1 question=options />
            <Div class="columns">{side_by_side}</Div>
            <Actions>
                <ContinueButton visit submit=true />
            </Actions>
        </Form>
    }
    .into_inner()
}

/// The issues, with those that matter to the visitor first.
fn ordered(visit: Visit, issue: QuestionId, matters: QuestionId) -> Vec<ChoiceRow> {
    let Some(asked) = visit.guide().questionnaire.question(issue) else { return Vec::new() };
    let matter = visit.read(|session| session.marked(visit.guide(), matters));
    let mut rows = rows(visit, asked);
    rows.sort_by_key(|row| !matter.contains(&row.id));
    rows
}

/// An option with its good points and downsides.
#[component]
fn SideBySide(visit: Visit, option: &'static Treatment) -> AnyView {
    view! {
        <Div class="card-box">
            <Heading level=visit.heading_level(1) text=option.name />
            {views(visit, &option.points)}
        </Div>
    }
    .into_inner()
}

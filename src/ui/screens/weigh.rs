//! What the facts say of each option, by what matters to the visitor. Never a sum.

use leptos::prelude::*;

use super::buttons::ContinueButton;
use super::page::{NodeView, PageBody, PageTitle};
use crate::content::{Issue, PageId, Treatment, fill, listed};
use crate::questionnaire::QuestionId;
use crate::ui::components::{Actions, Div, Heading, List, Paragraph, Parts, Stack};
use crate::ui::visit::Visit;

/// Its title, and what stands above the facts.
const PAGE: PageId = PageId::new("weigh");

#[component]
pub fn Weigh(visit: Visit, matters: QuestionId, options: QuestionId) -> AnyView {
    let learn = &visit.later().learn;
    let words = visit.interface();
    let chosen = visit.read(|session| session.marked(visit.guide(), matters));
    let issues: Vec<&'static Issue> =
        learn.issues.iter().filter(|issue| chosen.contains(&issue.id)).collect();
    let facts = if issues.is_empty() {
        view! { <Paragraph text=words.nothing_matters /> }.into_inner()
    } else {
        let asked = visit.guide().questionnaire.question(matters);
        let choices = asked.map(|asked| asked.choices.as_slice()).unwrap_or_default();
        let labels = choices.iter().filter(|choice| chosen.contains(&choice.id));
        let labels: Vec<String> =
            labels.map(|choice| visit.content().choice(matters, choice).to_string()).collect();
        let chosen = fill(words.you_chose, &[("values", &listed(&labels, "; "))]);
        // Options that the visitor has laid side by side come first.
        let picked = visit.read(|session| session.marked(visit.guide(), options));
        let mut ordered: Vec<(usize, &'static Treatment)> = learn.options.iter().enumerate().collect();
        ordered.sort_by_key(|(_, option)| !picked.contains(&option.id));
        let options: Vec<AnyView> =
            ordered.into_iter().map(|(at, option)| weighed(visit, option, &issues, at)).collect();
        view! {
            <Parts>
                <PageBody visit page=PAGE />
                <Paragraph text=chosen />
                <Div class="stack-close">{options}</Div>
            </Parts>
        }
        .into_inner()
    };
    view! {
        <Stack>
            <PageTitle visit page=PAGE />
            {facts}
            <Actions>
                <ContinueButton visit />
            </Actions>
        </Stack>
    }
    .into_inner()
}

/// An option with its facts, the one at this place of each issue.
fn weighed(visit: Visit, option: &'static Treatment, issues: &[&'static Issue], at: usize) -> AnyView {
    let facts = issues.iter().filter_map(|issue| issue.facts.get(at));
    let facts: Vec<AnyView> = facts.map(|node| view! { <NodeView visit node /> }.into_inner()).collect();
    view! {
        <Div class="weighed">
            <Heading level=visit.heading_level(1) text=option.name />
            <List class="facts is-short">{facts}</List>
        </Div>
    }
    .into_inner()
}

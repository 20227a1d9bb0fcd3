//! About this guide: what it is, its sources, and who made it.

use leptos::prelude::*;

use super::buttons::ReturnButton;
use super::page::PageBody;
use crate::content::{PageId, fill, listed};
use crate::session::{checked, citation};
use crate::ui::components::{Actions, Heading, List, Paragraph, Stack, Title};
use crate::ui::state::State;
use crate::ui::visit::Visit;

/// The page that holds everything but services and sources.
const ABOUT: PageId = PageId::new("about");

#[component]
pub fn About(visit: Visit) -> AnyView {
    let (words, guide) = (&visit.later().about, visit.guide());
    let level = visit.heading_level(1);
    let changed = visit.now(State::changed);
    let changed = (!changed.is_empty()).then(|| {
        let text = fill(words.changed, &[("what", &listed(&changed, ", "))]);
        view! { <Paragraph text /> }.into_inner()
    });
    let services =
        guide.services.iter().map(|service| checked(visit.content(), service).into_any()).collect_view();
    let sources =
        guide.sources.iter().map(|source| citation(visit.content(), source).into_any()).collect_view();
    view! {
        <Stack>
            <Title level=visit.heading_level(0) text=words.title />
            <PageBody visit page=ABOUT />
            {changed}
            <Heading level text=words.services />
            <List class="sources">{services}</List>
            <Heading level text=words.sources />
            <List class="sources">{sources}</List>
            <Actions>
                <ReturnButton visit />
            </Actions>
        </Stack>
    }
    .into_inner()
}

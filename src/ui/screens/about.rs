//! About this guide: what it is, its sources, and who made it.

use leptos::prelude::*;

use super::buttons::ReturnButton;
use super::page::PageBody;
use crate::content::{PageId, fill, listed};
use crate::questionnaire::Text;
use crate::session::{checked, citation};
use crate::ui::components::{Actions, Heading, List, Paragraph, Parts, Stack, Title};
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
    let services = guide.services.iter().map(|service| checked(visit.content(), service));
    let sources = guide.sources.iter().map(|source| citation(visit.content(), source));
    view! {
        <Stack>
            <Title level=visit.heading_level(0) text=words.title />
            <PageBody visit page=ABOUT />
            {changed}
            {list_below(level, words.services, services.collect())}
            {list_below(level, words.sources, sources.collect())}
            <Actions>
                <ReturnButton visit />
            </Actions>
        </Stack>
    }
    .into_inner()
}

/// A heading and a list below it, if there is anything to list.
fn list_below(level: u8, heading: Text, items: Vec<String>) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    let items = items.into_iter().map(IntoAny::into_any).collect_view();
    let list = view! {
        <Parts>
            <Heading level text=heading />
            <List class="sources">{items}</List>
        </Parts>
    };
    Some(list.into_inner())
}

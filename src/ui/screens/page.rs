//! Pages of Learn, behind a card of the notes and as an overlay.

use leptos::prelude::*;

use super::buttons::{ContinueButton, ReturnButton};
use super::help::HelpBlock;
use super::search::Search;
use crate::content::{Node, PageId, RankedRow, Ranking, fill, listed};
use crate::session::{Command, Overlay};
use crate::settings::Name;
use crate::ui::components::{Actions, Bar, Details, Div, Paragraph, Stack, Tagged, TextButton, Title};
use crate::ui::state::State;
use crate::ui::visit::Visit;

/// A page behind a card.
#[component]
pub fn PageStep(visit: Visit, page: PageId) -> AnyView {
    view! {
        <Stack>
            <PageTitle visit page />
            <PageBody visit page />
            <Actions>
                <ContinueButton visit />
            </Actions>
        </Stack>
    }
    .into_inner()
}

/// A page as an overlay, with the way to the questions at its end.
#[component]
pub fn LearnPage(visit: Visit, page: PageId) -> AnyView {
    let words = visit.interface();
    let onward = if visit.now(|state| state.session.has_started()) {
        view! { <TextButton label=words.to_visit on_click=move |()| visit.apply(Command::CloseAll) /> }
            .into_inner()
    } else {
        view! { <TextButton label=words.to_questions on_click=move |()| visit.start() /> }.into_inner()
    };
    view! {
        <Stack>
            <PageTitle visit page />
            <PageBody visit page />
            <Actions>
                <ReturnButton visit />
                {onward}
            </Actions>
        </Stack>
    }
    .into_inner()
}

/// The heading of a page.
#[component]
pub fn PageTitle(visit: Visit, page: PageId) -> AnyView {
    let title = visit.later().learn.page(page).map(|page| page.title).unwrap_or_default();
    view! { <Title level=visit.heading_level(0) text=title /> }.into_inner()
}

/// The parts of a page in this visit.
#[component]
pub fn PageBody(visit: Visit, page: PageId) -> AnyView {
    let Some(page) = visit.later().learn.page(page) else { return ().into_any() };
    let parts = visit.now(|state| state.arranged(page)).into_iter();
    parts.flat_map(|part| views(visit, &part.nodes)).collect_view().into_any()
}

/// Several pieces.
pub fn views(visit: Visit, nodes: &'static [Node]) -> Vec<AnyView> {
    nodes.iter().map(|node| view! { <NodeView visit node /> }.into_inner()).collect()
}

/// One piece of a page.
#[component]
pub fn NodeView(visit: Visit, node: &'static Node) -> AnyView {
    match node {
        Node::Text(words) => {
            // A partner or disclosure that the clinic has not set is empty.
            let said = |name| visit.now(|state| state.setting(name).unwrap_or_default().to_owned());
            let values = [
                ("clinic", visit.now(State::clinic)),
                ("partner", said(Name::MedicalPartner)),
                ("disclosure", said(Name::Disclosure)),
                ("date", visit.later().about.published.to_string()),
            ];
            fill(*words, &values.each_ref().map(|(name, value)| (*name, value.as_str()))).into_any()
        }
        Node::Element(piece, inside) => {
            let inside = views(visit, inside);
            view! { <Tagged piece=*piece level=visit.heading_level(1)>{inside}</Tagged> }.into_inner()
        }
        Node::Link(page, label) => {
            let open = Command::Open(Overlay::Learn(*page));
            view! { <TextButton label=*label on_click=move |()| visit.apply(open) /> }.into_inner()
        }
        Node::Help(panel) => view! { <HelpBlock visit panel=*panel /> }.into_inner(),
        Node::Ranking(ranking) => view! { <RankedRows visit ranking /> }.into_inner(),
        Node::Bar(n) => view! { <Bar n=*n /> }.into_inner(),
        Node::Search(words) => view! { <Search visit words render=views /> }.into_inner(),
    }
}

/// Rows about the clinic's routes first, below what was not measured for them. The rest opens by a press.
#[component]
fn RankedRows(visit: Visit, ranking: &'static Ranking) -> AnyView {
    let ranked = visit.now(|state| state.ranked(ranking));
    let unmeasured = (!ranked.unmeasured.is_empty()).then(|| {
        let routes: Vec<String> = ranked.unmeasured.iter().map(ToString::to_string).collect();
        let text = fill(ranking.says, &[("routes", &listed(&routes, ", "))]);
        view! { <Paragraph class="small" text /> }.into_inner()
    });
    let folded = (!ranked.folded.is_empty()).then(|| {
        view! {
            <Details summary=ranking.all>{rows_of(visit, &ranked.folded)}</Details>
        }
        .into_inner()
    });
    view! {
        <Div class="figures">
            {unmeasured}
            {rows_of(visit, &ranked.shown)}
            {folded}
        </Div>
    }
    .into_inner()
}

fn rows_of(visit: Visit, rows: &[&'static RankedRow]) -> AnyView {
    let views = rows.iter().map(|row| view! { <NodeView visit node=&row.node /> }.into_inner());
    views.collect_view().into_any()
}

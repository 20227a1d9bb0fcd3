//! The screens that the first part of the visit does not need: one minute on KAP, the notes and everything behind them.

use kap_guide_later::later;
use leptos::prelude::*;

use super::about::About;
use super::check_ins::{CheckInResult, CheckIns};
use super::compare::Compare;
use super::notes::Notes;
use super::overview::Overview;
use super::page::{LearnPage, PageStep};
use super::privacy::Privacy;
use super::questions::Questions;
use super::save::Save;
use super::weigh::Weigh;
use crate::session::Screen;
use crate::ui::components::{Actions, Stack, TextButton, Title};
use crate::ui::state::Arrival;
use crate::ui::visit::Visit;

later! {
    /// One of these screens.
    "4" pub fn later_view(visit: Visit, screen: Screen) -> AnyView = view_of
}

fn view_of(visit: Visit, screen: Screen) -> AnyView {
    match screen {
        Screen::Overview => view! { <Overview visit /> }.into_inner(),
        Screen::CheckIns => view! { <CheckIns visit /> }.into_inner(),
        Screen::Result(section, result) => view! { <CheckInResult visit section result /> }.into_inner(),
        Screen::Page(page) => view! { <PageStep visit page /> }.into_inner(),
        Screen::Questions(section) => view! { <Questions visit section /> }.into_inner(),
        Screen::Compare(issue, matters, options) => {
            view! { <Compare visit issue matters options /> }.into_inner()
        }
        Screen::Weigh(matters, options) => view! { <Weigh visit matters options /> }.into_inner(),
        Screen::Privacy => view! { <Privacy visit /> }.into_inner(),
        Screen::Notes => view! { <Notes visit /> }.into_inner(),
        Screen::Learn(page) => view! { <LearnPage visit page /> }.into_inner(),
        Screen::About => view! { <About visit /> }.into_inner(),
        Screen::Save => view! { <Save visit /> }.into_inner(),
        Screen::Cover | Screen::Question(_) | Screen::Panel(_) | Screen::Help | Screen::Clear => {
            ().into_any()
        }
    }
}

/// A placeholder for a screen that has not loaded yet, with a button to try again if loading failed.
#[component]
pub fn Absent(visit: Visit) -> AnyView {
    let words = visit.interface();
    let failed = visit.arrival() == Arrival::Failed;
    let again = failed.then(|| {
        view! {
            <Actions>
                <TextButton label=words.try_again on_click=move |()| visit.load_later() />
            </Actions>
        }
        .into_inner()
    });
    let text = if failed { words.not_there } else { words.coming };
    view! {
        <Stack>
            <Title level=visit.heading_level(0) text />
            {again}
        </Stack>
    }
    .into_inner()
}

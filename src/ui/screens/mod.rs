//! One file for each screen.

mod about;
mod answers;
mod buttons;
mod check_ins;
mod clear;
mod compare;
mod heading;
mod help;
mod later;
mod next;
mod notes;
mod overview;
mod page;
mod privacy;
mod question;
mod questions;
mod save;
mod search;
mod weigh;

use leptos::prelude::*;

use clear::Clear;
pub use help::GET_HELP;
use help::{GetHelp, HelpLine, Interruption};
use later::{Absent, later_view};
use question::Question;

use super::components::dynamic;
use super::state::Arrival;
use super::visit::Visit;
use crate::session::Screen;

/// The current screen, below a line of help if the answer before it asks for one. It renders again only when the
/// visitor moves or what it waits for arrives: rendering after each choice would lose keyboard focus.
#[component]
pub fn CurrentScreen(visit: Visit) -> AnyView {
    dynamic(move || {
        let screen = visit.screen();
        let waits = screen.is_later(visit.guide()) && visit.arrival() != Arrival::Here;
        untrack(|| {
            let line = visit.read(|session| session.line(visit.guide()));
            let line = line.map(|panel| view! { <HelpLine visit panel /> }.into_inner());
            let view = if waits { view! { <Absent visit /> }.into_inner() } else { view_of(visit, screen) };
            line.into_iter().chain([view]).collect_view().into_any()
        })
    })
}

fn view_of(visit: Visit, screen: Screen) -> AnyView {
    match screen {
        // The shell shows the cover instead.
        Screen::Cover => ().into_any(),
        Screen::Question(question) => view! { <Question visit question /> }.into_inner(),
        Screen::Panel(panel) => view! { <Interruption visit panel /> }.into_inner(),
        Screen::Help => view! { <GetHelp visit /> }.into_inner(),
        Screen::Clear => view! { <Clear visit /> }.into_inner(),
        Screen::Overview
        | Screen::CheckIns
        | Screen::Result(..)
        | Screen::Page(_)
        | Screen::Questions(_)
        | Screen::Compare(..)
        | Screen::Weigh(..)
        | Screen::Privacy
        | Screen::Notes
        | Screen::Learn(_)
        | Screen::About
        | Screen::Save => later_view(visit, screen),
    }
}

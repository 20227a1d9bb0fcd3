//! One file for each screen.

mod about;
mod answers;
mod buttons;
mod check_ins;
mod clear;
mod compare;
mod heading;
mod help;
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

use about::About;
use check_ins::{CheckInResult, CheckIns};
use clear::Clear;
use compare::Compare;
pub use help::GET_HELP;
use help::{GetHelp, HelpLine, Interruption};
use notes::Notes;
use overview::Overview;
use page::{LearnPage, PageStep};
use privacy::Privacy;
use question::Question;
use questions::Questions;
use save::Save;
use weigh::Weigh;

use super::components::dynamic;
use super::visit::Visit;
use crate::session::Screen;

/// The current screen, below a line of help if the answer before it asks for one. It renders again only when the
/// visitor moves or pages arrive: rendering after each choice would lose keyboard focus.
#[component]
pub fn CurrentScreen(visit: Visit) -> AnyView {
    dynamic(move || {
        let screen = visit.screen();
        let _ = visit.pages();
        untrack(|| {
            let line = visit.read(|session| session.line(visit.guide()));
            let line = line.map(|panel| view! { <HelpLine visit panel /> }.into_inner());
            line.into_iter().chain([view_of(visit, screen)]).collect_view().into_any()
        })
    })
}

fn view_of(visit: Visit, screen: Screen) -> AnyView {
    match screen {
        // The shell shows the cover instead.
        Screen::Cover => ().into_any(),
        Screen::Overview => view! { <Overview visit /> }.into_inner(),
        Screen::Question(question) => view! { <Question visit question /> }.into_inner(),
        Screen::Panel(panel) => view! { <Interruption visit panel /> }.into_inner(),
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
        Screen::Help => view! { <GetHelp visit /> }.into_inner(),
        Screen::About => view! { <About visit /> }.into_inner(),
        Screen::Save => view! { <Save visit /> }.into_inner(),
        Screen::Clear => view! { <Clear visit /> }.into_inner(),
    }
}

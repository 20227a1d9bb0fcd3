//! One file for each screen.

mod about;
mod check;
mod check_ins;
mod clear;
mod help;
mod intro;
mod notes;
mod page;
mod question;
mod ratings;
mod save;

use leptos::prelude::*;

use super::components::{button, element, paragraph, text, title};
use super::visit::Visit;
use crate::content::Passage;
use crate::questionnaire::Text;
use crate::session::{Command, Screen};

/// The current screen. It renders again only when the visitor moves: rendering after each choice would lose keyboard
/// focus.
pub fn view(visit: Visit) -> AnyView {
    let screen = visit.screen();
    visit.track_loaded();
    untrack(|| help::lead(visit).into_iter().chain([view_of(visit, screen)]).collect::<Vec<_>>().into_any())
}

fn view_of(visit: Visit, screen: Screen) -> AnyView {
    match screen {
        // The shell shows the cover instead.
        Screen::Cover => ().into_any(),
        Screen::Intro(intro) => intro::view(visit, intro),
        Screen::Question(question) => question::view(visit, question),
        Screen::Panel(panel) => help::interruption(visit, panel),
        Screen::CheckIns => check_ins::offer(visit),
        Screen::Result(section, says) => check_ins::result(visit, section, says),
        Screen::Page(page) => page::on_the_way(visit, page),
        Screen::RatingGrid(section) => ratings::rate(visit, section),
        Screen::RatingSummary(rated, section) => ratings::reflect(visit, rated, section),
        Screen::Check => check::view(visit),
        Screen::Notes => notes::view(visit),
        Screen::Learn(page) => page::aside(visit, page),
        Screen::Help => help::aside(visit),
        Screen::About => about::view(visit),
        Screen::Save => save::view(visit),
        Screen::Clear => clear::view(visit),
    }
}

/// A caption and the screen's heading below it.
fn heading_with_caption(visit: Visit, caption: Text, heading: Text) -> AnyView {
    let heading = title(visit.heading_level(0), heading.as_str());
    element("div", "", vec![text("p", "caption", caption.as_str()), heading])
}

/// The start of a screen: a caption, the heading, and the paragraphs below it.
fn introduction(visit: Visit, caption: Text, said: &Passage) -> Vec<AnyView> {
    [heading_with_caption(visit, caption, said.title)].into_iter().chain(paragraphs(&said.lead)).collect()
}

fn paragraphs(texts: &[Text]) -> Vec<AnyView> {
    texts.iter().map(|text| paragraph(text.as_str())).collect()
}

/// A screen's parts above its buttons.
fn screen_with_actions(mut parts: Vec<AnyView>, ways: Vec<AnyView>) -> AnyView {
    parts.push(element("div", "actions", ways));
    element("div", "stack", parts)
}

/// The Continue button of most screens.
fn continue_button(visit: Visit) -> AnyView {
    button(visit.interface().go_on, move || visit.apply(Command::Continue))
}

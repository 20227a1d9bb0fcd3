//! One file a screen.

mod about;
mod check;
mod clear;
mod help;
mod intro;
mod notes;
mod question;

use leptos::prelude::*;

use super::kit::{element, text, title};
use super::visit::Visit;
use crate::questionnaire::Text;
use crate::session::Screen;

/// The present screen. It is drawn anew when the visitor moves, and only then: a choice that redrew
/// its question would take the keyboard’s place away from it.
pub fn draw(visit: Visit) -> AnyView {
    let screen = visit.screen();
    untrack(|| draw_screen(visit, screen))
}

fn draw_screen(visit: Visit, screen: Screen) -> AnyView {
    match screen {
        // The shell draws the cover in the place of all this.
        Screen::Cover => ().into_any(),
        Screen::Intro(intro) => intro::draw(visit, intro),
        Screen::Question(question) => question::draw(visit, question),
        Screen::Panel(panel) => help::interruption(visit, panel),
        Screen::Check => check::draw(visit),
        Screen::Notes => notes::draw(visit),
        Screen::Help => help::aside(visit),
        Screen::About => about::draw(visit),
        Screen::Clear => clear::draw(visit),
    }
}

/// A caption and the screen's heading below it.
fn captioned(visit: Visit, caption: Text, heading: Text) -> AnyView {
    let heading = title(visit.heading_level(0), heading.as_str());
    element("div", "", vec![text("p", "caption", caption.as_str()), heading])
}

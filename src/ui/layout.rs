//! What is the same on every screen: Back, help, About, and a way out.

use leptos::prelude::*;

use super::components::{attribute, dynamic, element, element_with, text, text_button};
use super::screens;
use super::visit::Visit;
use crate::questionnaire::Text;
use crate::session::{Command, Overlay, Screen};

/// The whole guide: the layout and the current screen.
pub fn layout(visit: Visit) -> AnyView {
    let words = visit.interface();
    let back = text_button("text-button back", words.back, None, move || visit.apply(Command::Back));
    let help = offer(visit, Overlay::Help, Screen::Help, "text-button get-help", words.get_help);
    let learn = visit.guide().pages.first().copied().map(|contents| {
        let (aside, screen) = (Overlay::Learn(contents), Screen::Learn(contents));
        offer(visit, aside, screen, "text-button quiet", words.learn)
    });
    let about = offer(visit, Overlay::About, Screen::About, "text-button quiet", words.about);
    let keep = keep(visit);
    let clear = offer(visit, Overlay::Clear, Screen::Clear, "text-button quiet", words.clear);
    vec![
        element("div", "bar", vec![back, help]),
        element("div", "screen", vec![dynamic(move || screens::view(visit))]),
        status(visit),
        element("div", "foot", learn.into_iter().chain([about, keep, clear]).collect()),
    ]
    .into_any()
}

/// The button that opens Save, once enough is answered, and the button that deletes saved answers.
fn keep(visit: Visit) -> AnyView {
    let words = visit.interface();
    dynamic(move || {
        if !visit.can_save() {
            return ().into_any();
        }
        let keep = offer(visit, Overlay::Save, Screen::Save, "text-button quiet", words.keep);
        let forget = dynamic(move || {
            if !visit.saves() || visit.screen() == Screen::Save {
                return ().into_any();
            }
            text_button("text-button quiet", words.forget, None, move || visit.apply(Command::Save(false)))
        });
        vec![keep, forget].into_any()
    })
}

/// A button that opens an overlay. The overlay itself does not show it.
fn offer(visit: Visit, aside: Overlay, screen: Screen, class: &'static str, label: Text) -> AnyView {
    dynamic(move || {
        if visit.screen() == screen {
            return ().into_any();
        }
        text_button(class, label, None, move || visit.apply(Command::Open(aside)))
    })
}

/// The status line that a screen reader speaks. It exists, empty, from the start, since a status line that appears
/// together with its text is not spoken.
fn status(visit: Visit) -> AnyView {
    let said = dynamic(move || text("span", "", visit.status().unwrap_or_default()));
    element_with("div", vec![attribute("class", "status"), attribute("role", "status")], vec![said])
}

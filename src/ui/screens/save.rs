//! Offers to save the answers on this device: for how long, who could see them, and what is never saved.

use leptos::prelude::*;

use super::{paragraphs, screen_with_actions};
use crate::session::Command;
use crate::ui::components::{button, dynamic, text_button, title};
use crate::ui::visit::Visit;

pub fn view(visit: Visit) -> AnyView {
    let words = visit.interface();
    let keep = dynamic(move || {
        if visit.saves() {
            return button(words.forget, move || visit.apply(Command::Save(false)));
        }
        button(words.keep_yes, move || visit.apply(Command::Save(true)))
    });
    let back = text_button("text-button", words.back, None, move || visit.apply(Command::Return));
    let mut parts = vec![title(visit.heading_level(0), words.keep_title.as_str())];
    parts.extend(paragraphs(&words.keep_lead));
    screen_with_actions(parts, vec![keep, back])
}

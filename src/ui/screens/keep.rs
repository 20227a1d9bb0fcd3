//! Whether to keep the answers on this device: how long, who could see them, and what is never kept.

use leptos::prelude::*;

use super::{closed, paragraphs};
use crate::session::Command;
use crate::ui::kit::{button, live, text_button, title};
use crate::ui::visit::Visit;

pub fn draw(visit: Visit) -> AnyView {
    let words = visit.interface();
    let keep = live(move || {
        if visit.keeps() {
            return button(words.forget, move || visit.apply(Command::Keep(false)));
        }
        button(words.keep_yes, move || visit.apply(Command::Keep(true)))
    });
    let back = text_button("text-button", words.back, None, move || visit.apply(Command::Return));
    let mut parts = vec![title(visit.heading_level(0), words.keep_title.as_str())];
    parts.extend(paragraphs(&words.keep_lead));
    closed(parts, vec![keep, back])
}

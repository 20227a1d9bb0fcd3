//! What comes next, before questions that may be hard.

use leptos::prelude::*;

use super::captioned;
use crate::content::IntroId;
use crate::session::Command;
use crate::ui::kit::{button, element, paragraph, text_button};
use crate::ui::visit::Visit;

pub fn draw(visit: Visit, id: IntroId) -> AnyView {
    let (words, interface) = (visit.words(), visit.interface());
    let Some(said) = words.intros.get(id) else {
        return ().into_any();
    };
    let mut parts = vec![captioned(visit, interface.next, said.title)];
    parts.extend(said.lead.iter().map(|words| paragraph(words.as_str())));
    let go_on = button(interface.go_on, move || visit.apply(Command::Continue));
    let skip = text_button("text-button", interface.skip_part, None, move || visit.apply(Command::Skip));
    parts.push(element("div", "actions", vec![go_on, skip]));
    element("div", "stack", parts)
}

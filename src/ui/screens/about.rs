//! About this guide: what it is, what it rests on, and who stands behind it.

use leptos::prelude::*;

use crate::session::{Command, citation};
use crate::ui::kit::{button, element, heading, paragraph, text, title};
use crate::ui::visit::Visit;

pub fn draw(visit: Visit) -> AnyView {
    let words = &visit.words().about;
    let mut parts = vec![title(visit.heading_level(0), words.title.as_str())];
    for part in &words.part {
        parts.push(heading(visit.heading_level(1), part.title.as_str()));
        parts.extend(part.body.iter().map(|words| paragraph(words.as_str())));
    }
    parts.push(heading(visit.heading_level(1), words.sources.as_str()));
    let sources =
        visit.guide().sources.iter().map(|source| text("li", "", citation(visit.content(), source)));
    parts.push(element("ul", "sources", sources.collect()));
    let back = button(visit.interface().back, move || visit.apply(Command::Return));
    parts.push(element("div", "actions", vec![back]));
    element("div", "stack", parts)
}

//! About this guide: what it is, what it rests on, and who stands behind it.

use leptos::prelude::*;

use crate::content::fill;
use crate::session::{Command, checked, citation};
use crate::ui::kit::{button, element, heading, paragraph, text, title};
use crate::ui::visit::Visit;

pub fn draw(visit: Visit) -> AnyView {
    let words = &visit.words().about;
    let mut parts = vec![title(visit.heading_level(0), words.title.as_str())];
    for part in &words.part {
        parts.push(heading(visit.heading_level(1), part.title.as_str()));
        parts.extend(part.body.iter().map(|words| paragraph(words.as_str())));
    }
    let changed = visit.changed();
    if !changed.is_empty() {
        parts.push(paragraph(fill(words.changed, &[("what", &changed.join(", "))])));
    }
    parts.push(heading(visit.heading_level(1), words.lines.as_str()));
    let lines = visit.guide().lines.iter().map(|line| text("li", "", checked(visit.content(), line)));
    parts.push(element("ul", "sources", lines.collect()));
    parts.push(heading(visit.heading_level(1), words.sources.as_str()));
    let sources =
        visit.guide().sources.iter().map(|source| text("li", "", citation(visit.content(), source)));
    parts.push(element("ul", "sources", sources.collect()));
    let back = button(visit.interface().back, move || visit.apply(Command::Return));
    parts.push(element("div", "actions", vec![back]));
    element("div", "stack", parts)
}

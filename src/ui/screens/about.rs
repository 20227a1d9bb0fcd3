//! About this guide: what it is, its sources, and who made it.

use leptos::prelude::*;

use super::{page, screen_with_actions};
use crate::content::{PageId, fill, listed};
use crate::session::{Command, checked, citation};
use crate::ui::components::{button, element, heading, paragraph, text, title};
use crate::ui::visit::Visit;

/// The page that holds everything but services and sources.
const ABOUT: PageId = PageId::new("about");

pub fn view(visit: Visit) -> AnyView {
    let words = &visit.words().about;
    let mut parts = vec![title(visit.heading_level(0), words.title.as_str())];
    let about = visit.page(ABOUT);
    parts.extend(about.map_or_else(|| vec![page::absent(visit)], |about| page::parts(visit, about)));
    let changed = visit.changed();
    if !changed.is_empty() {
        parts.push(paragraph(fill(words.changed, &[("what", &listed(&changed, ", "))])));
    }
    parts.push(heading(visit.heading_level(1), words.services.as_str()));
    let lines = visit.guide().services.iter().map(|line| text("li", "", checked(visit.content(), line)));
    parts.push(element("ul", "sources", lines.collect()));
    parts.push(heading(visit.heading_level(1), words.sources.as_str()));
    let sources =
        visit.guide().sources.iter().map(|source| text("li", "", citation(visit.content(), source)));
    parts.push(element("ul", "sources", sources.collect()));
    let back = button(visit.interface().back, move || visit.apply(Command::Return));
    screen_with_actions(parts, vec![back])
}

//! Pages of Learn, as a step of the visit and as an overlay.

use leptos::prelude::*;

use super::{continue_button, help, screen_with_actions};
use crate::content::{Node, Page, PageId, PagePart, fill};
use crate::questionnaire::Text;
use crate::session::{Command, Overlay};
use crate::ui::components::{button, element, element_for, paragraph, text, text_button, title};
use crate::ui::visit::{LoadState, Visit};

/// A page as a step of the visit.
pub fn on_the_way(visit: Visit, page: PageId) -> AnyView {
    screen(visit, page, continue_button(visit))
}

/// A page as an overlay.
pub fn aside(visit: Visit, page: PageId) -> AnyView {
    screen(visit, page, button(visit.interface().back, move || visit.apply(Command::Return)))
}

fn screen(visit: Visit, id: PageId, way_on: AnyView) -> AnyView {
    let there = visit.page(id);
    let named = there.map_or(visit.interface().learn, |page| page.title);
    let mut shown = vec![title(visit.heading_level(0), named.as_str())];
    shown.extend(there.map_or_else(|| vec![absent(visit)], |page| parts(visit, page)));
    screen_with_actions(shown, vec![way_on])
}

/// Replaces pages that are not loaded, with a button to try again.
pub fn absent(visit: Visit) -> AnyView {
    let words = visit.interface();
    if visit.learn_status() == LoadState::Loading {
        return text("p", "hint", words.coming.as_str());
    }
    let again = text_button("text-button", words.try_again, None, move || visit.request_learn());
    element("div", "notice", vec![paragraph(words.not_there.as_str()), again])
}

/// The parts of a page in this visit.
pub fn parts(visit: Visit, page: &'static Page) -> Vec<AnyView> {
    let arranged = visit.arranged(page);
    let mut views = nodes(visit, &arranged.shown);
    if let Some(others) = page.others.filter(|_| !arranged.folded.is_empty()) {
        let mut inside = vec![text("summary", "", others.as_str())];
        inside.extend(nodes(visit, &arranged.folded));
        views.push(element("details", "details opened-stack", inside));
    }
    views.extend(nodes(visit, &arranged.after));
    views
}

fn nodes(visit: Visit, parts: &[&'static PagePart]) -> Vec<AnyView> {
    parts.iter().flat_map(|part| &part.nodes).map(|node| view(visit, node)).collect()
}

/// One piece of a page.
pub fn view(visit: Visit, node: &'static Node) -> AnyView {
    match node {
        Node::Text(words) => said(visit, *words).into_any(),
        Node::Element(shape, nodes) => {
            let inside = nodes.iter().map(|node| view(visit, node)).collect();
            element_for(*shape, visit.heading_level(1), inside)
        }
        Node::Link(page, label) => {
            let page = *page;
            let go = move || visit.apply(Command::Open(Overlay::Learn(page)));
            text_button("text-button", *label, None, go)
        }
        Node::Help(panel) => help::block(visit, *panel),
    }
}

/// Text with the names of the clinic and its partner filled in.
fn said(visit: Visit, words: Text) -> String {
    fill(words, &[("clinic", &visit.clinic()), ("partner", &visit.partner())])
}

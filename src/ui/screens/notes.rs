//! Your notes.

use leptos::prelude::*;

use super::{heading_with_caption, help};
use crate::session::{Block, ContactMethod};
use crate::ui::components::{Out, button, element, heading, out_link, paragraph, text, text_button};
use crate::ui::visit::{Export, Visit};

pub fn view(visit: Visit) -> AnyView {
    let words = &visit.words().notes;
    let mut parts = vec![heading_with_caption(visit, words.caption, words.title)];
    parts.extend(visit.notes().into_iter().map(|block| block_view(visit, block)));
    // Only in print: a line to fill in by hand.
    parts.insert(1, text("p", "by-hand", words.by_hand.as_str()));
    parts.push(take_along(visit));
    element("div", "stack on-paper", parts)
}

/// The export buttons, and what each export holds.
fn take_along(visit: Visit) -> AnyView {
    let said = visit.interface();
    let ways = [
        (Export::Print, said.print, said.print_about),
        (Export::Save, said.save, said.save_about),
        (Export::Copy, said.copy, said.copy_about),
        (Export::Record, said.record, said.record_about),
    ];
    let ways = ways.map(|(by, label, about)| {
        let press = move || visit.export(by);
        let button = match by {
            Export::Print => button(label, press),
            Export::Save | Export::Copy | Export::Record => text_button("text-button", label, None, press),
        };
        element("div", "take", vec![button, text("p", "small", about.as_str())])
    });
    let mut parts =
        vec![heading(visit.heading_level(1), said.take.as_str()), paragraph(said.take_lead.as_str())];
    parts.extend(ways);
    element("div", "stack-close take-along", parts)
}

fn block_view(visit: Visit, block: Block) -> AnyView {
    match block {
        Block::Help(panel) => help::block(visit, panel),
        Block::Line(panel) => help::line(visit, panel),
        Block::Services(topic) => element("div", "help-more", help::services(visit, topic)),
        Block::Heading(words) => heading(visit.heading_level(1), words),
        Block::Paragraph(words) => paragraph(words),
        Block::Item { title, message, from } => {
            let title = heading(visit.heading_level(2), title.as_str());
            element("div", "item", vec![title, paragraph(message.as_str()), text("p", "small", from)])
        }
        Block::List(items) => list("list", items.into_iter().map(IntoAny::into_any)),
        Block::Sources(items) => list("sources", items.into_iter().map(IntoAny::into_any)),
        Block::Ways(ways) => list("ways", ways.into_iter().map(|way| contact_link(visit, way))),
        Block::Small(words) => text("p", "small", words),
    }
}

fn list(class: &'static str, items: impl Iterator<Item = AnyView>) -> AnyView {
    element("ul", class, items.map(|item| element("li", "", vec![item])).collect())
}

fn contact_link(visit: Visit, way: ContactMethod) -> AnyView {
    let Some(link) = way.link else {
        return way.label.into_any();
    };
    let new_tab = link.new_tab.then_some(visit.interface().new_tab);
    let press = move || visit.contacted(link.kind);
    out_link(Out { href: link.href, label: way.label, new_tab }, Some(Box::new(press)))
}

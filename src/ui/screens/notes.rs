//! Your notes.

use leptos::prelude::*;

use super::heading::CaptionedTitle;
use super::help::{HelpBlock, HelpLine, Services};
use crate::questionnaire::Text;
use crate::session::{Block, ContactMethod};
use crate::ui::components::{Button, Div, ExternalLink, Handler, Heading, List, Paragraph, TextButton};
use crate::ui::host::Export;
use crate::ui::state::State;
use crate::ui::visit::Visit;

#[component]
pub fn Notes(visit: Visit) -> AnyView {
    let below = view! { <ExportButtons visit /> }.into_inner();
    view! { <Paper visit below /> }.into_inner()
}

/// The notes so far, not to be seen: for a file that is saved from another screen.
#[component]
pub fn UnseenNotes(visit: Visit) -> AnyView {
    view! {
        <Div class="unseen">
            <Paper visit />
        </Div>
    }
    .into_inner()
}

/// What print and file use, and what stands below it on the screen alone.
#[component]
fn Paper(visit: Visit, #[prop(optional)] below: Option<AnyView>) -> AnyView {
    let words = &visit.words().notes;
    let blocks = visit.now(State::notes);
    let blocks =
        blocks.into_iter().map(move |block| view! { <NotesBlock visit block /> }.into_inner()).collect_view();
    view! {
        <Div class="stack on-paper">
            <CaptionedTitle visit caption=words.caption title=words.title />
            // Only in print: a line to fill in by hand.
            <Paragraph class="by-hand" text=words.by_hand />
            {blocks}
            {below}
        </Div>
    }
    .into_inner()
}

/// The export buttons, and what each export holds.
#[component]
fn ExportButtons(visit: Visit) -> AnyView {
    let words = visit.interface();
    let save_about = if visit.now(State::may_resume) { words.save_about_resume } else { words.save_about };
    let exports = [
        (Export::Print, words.print, words.print_about),
        (Export::Save, words.save, save_about),
        (Export::Copy, words.copy, words.copy_about),
        (Export::Share, words.share, words.share_about),
        (Export::Record, words.record, words.record_about),
    ];
    let exports =
        exports.map(|(by, label, about)| view! { <ExportButton visit by label about /> }.into_inner());
    view! {
        <Div class="stack-close take-along">
            <Heading level=visit.heading_level(1) text=words.take />
            <Paragraph text=words.take_lead />
            {Vec::from(exports)}
        </Div>
    }
    .into_inner()
}

#[component]
fn ExportButton(visit: Visit, by: Export, label: Text, about: Text) -> AnyView {
    if by == Export::Share && !visit.now(|state| state.host.can_share()) {
        return ().into_any();
    }
    let on_click = Handler::from(move |()| visit.export(by));
    let button = match by {
        Export::Print => view! { <Button label on_click /> }.into_inner(),
        Export::Save | Export::Copy | Export::Share | Export::Record => {
            view! { <TextButton label on_click /> }.into_inner()
        }
    };
    view! {
        <Div class="take">
            {button}
            <Paragraph class="small" text=about />
        </Div>
    }
    .into_inner()
}

#[component]
fn NotesBlock(visit: Visit, block: Block) -> AnyView {
    match block {
        Block::Help(panel) => view! { <HelpBlock visit panel /> }.into_inner(),
        Block::Line(panel) => view! { <HelpLine visit panel /> }.into_inner(),
        Block::Services(topic) => view! {
            <Div class="help-more">
                <Services visit topic />
            </Div>
        }
        .into_inner(),
        Block::Heading(text) => view! { <Heading level=visit.heading_level(1) text /> }.into_inner(),
        Block::Paragraph(text) => view! { <Paragraph text /> }.into_inner(),
        Block::Item { title, message, from } => view! {
            <Div class="item">
                <Heading level=visit.heading_level(2) text=title />
                <Paragraph text=message />
                <Paragraph class="small" text=from />
            </Div>
        }
        .into_inner(),
        Block::List(items) => list("list", items.into_iter().map(IntoAny::into_any)),
        Block::Sources(items) => list("sources", items.into_iter().map(IntoAny::into_any)),
        Block::Ways(methods) => list("ways", methods.into_iter().map(|method| contact(visit, method))),
        Block::Small(text) => view! { <Paragraph class="small" text /> }.into_inner(),
    }
}

fn list(class: &'static str, items: impl Iterator<Item = AnyView>) -> AnyView {
    let items = items.collect_view();
    view! { <List class>{items}</List> }.into_inner()
}

/// A way to reach the clinic: a link, or its address or hours as text.
fn contact(visit: Visit, method: ContactMethod) -> AnyView {
    let Some(link) = method.link else { return method.label.into_any() };
    let new_tab = link.new_tab.then_some(visit.interface().new_tab);
    let on_click = Handler::from(move |()| visit.contacted(link.kind));
    view! { <ExternalLink href=link.href label=method.label new_tab on_click /> }.into_inner()
}

//! Your notes: page one, what opens from here, and page two.

use leptos::prelude::*;

use super::answers::{AllAnswers, ChangeButton};
use super::help::{HelpBlock, HelpLine, Services};
use super::next::NextStep;
use crate::content::{CardId, fill, listed};
use crate::questionnaire::Text;
use crate::session::{Block, Command};
use crate::ui::components::{Div, Drawing, Handler, Heading, List, Paragraph, TextButton, Title};
use crate::ui::host::Export;
use crate::ui::state::State;
use crate::ui::visit::Visit;

#[component]
pub fn Notes(visit: Visit) -> AnyView {
    let above = view! { <ExportButtons visit /> }.into_inner();
    let between = view! { <Further visit /> }.into_inner();
    view! { <Paper visit above between /> }.into_inner()
}

/// The notes so far, hidden, for a file that is saved from another screen.
#[component]
pub fn UnseenNotes(visit: Visit) -> AnyView {
    view! {
        <Div class="unseen">
            <Paper visit />
        </Div>
    }
    .into_inner()
}

/// The notes for print and the file. The screen shows more between their pages.
#[component]
fn Paper(
    visit: Visit,
    #[prop(optional)] above: Option<AnyView>,
    #[prop(optional)] between: Option<AnyView>,
) -> AnyView {
    let words = &visit.later().notes;
    let document = visit.now(State::notes);
    // On paper, explanations begin a page of their own.
    let explains = document.second.iter().any(|block| matches!(block, Block::Item { .. }));
    let second = if explains { "stack page-two" } else { "stack" };
    let added = added(visit, &document.first, &document.second);
    let page = |blocks: Vec<Block>| {
        let blocks = blocks.into_iter().map(|block| view! { <NotesBlock visit block /> }.into_inner());
        blocks.collect_view()
    };
    view! {
        <Div class="stack on-paper">
            <Title level=visit.heading_level(0) text=words.title />
            {added}
            {above}
            // Only in print: a line to fill in by hand.
            <Paragraph class="by-hand" text=words.by_hand />
            <Div class="stack">{page(document.first)}</Div>
            {between}
            <Div class=second>{page(document.second)}</Div>
        </Div>
    }
    .into_inner()
}

/// Names the items that the last card added to the notes.
fn added(visit: Visit, first: &[Block], second: &[Block]) -> Option<AnyView> {
    let new = first.iter().chain(second).filter_map(|block| match block {
        Block::Heading(text, Some(question)) => {
            visit.read(|session| session.is_new(*question)).then(|| text.clone())
        }
        _ => None,
    });
    let new: Vec<String> = new.collect();
    (!new.is_empty()).then(|| {
        let text = fill(visit.later().notes.added, &[("what", &listed(&new, "; "))]);
        view! { <Paragraph class="notice screen-only" text /> }.into_inner()
    })
}

/// Print, save, copy and, where the device has it, share.
#[component]
fn ExportButtons(visit: Visit) -> AnyView {
    let words = &visit.later().export;
    let resume = visit
        .now(State::may_resume)
        .then(|| view! { <Paragraph class="small" text=words.resume_about /> }.into_inner());
    view! {
        <Div class="stack-close screen-only">
            <Div class="exports">
                <ExportButton visit by=Export::Print label=words.print />
                <ExportButton visit by=Export::Save label=words.save />
                <ExportButton visit by=Export::Copy label=words.copy />
                <ExportButton visit by=Export::Share label=words.share />
            </Div>
            {resume}
        </Div>
    }
    .into_inner()
}

#[component]
fn ExportButton(visit: Visit, by: Export, label: Text) -> AnyView {
    if by == Export::Share && !visit.now(|state| state.host.can_share()) {
        return ().into_any();
    }
    let on_click = Handler::from(move |()| visit.export(by));
    view! { <TextButton class="text-button card" label on_click /> }.into_inner()
}

/// What opens from the notes: optional pages, every answer, and the health record.
#[component]
fn Further(visit: Visit) -> AnyView {
    let words = &visit.later().export;
    let cards = visit.read(|session| session.cards(visit.guide()));
    let heading = (!cards.is_empty()).then(|| {
        view! { <Heading level=visit.heading_level(1) text=visit.later().notes.cards /> }.into_inner()
    });
    let cards = cards
        .into_iter()
        .map(|(card, is_done)| view! { <Card visit card is_done /> }.into_inner())
        .collect_view();
    // A health record is about the person who answers.
    let record = (!visit.read(|session| session.is_for_other(visit.guide()))).then(|| {
        view! {
            <Div class="stack-close">
                <TextButton label=words.record on_click=move |()| visit.export(Export::Record) />
                <Paragraph class="small" text=words.record_about />
            </Div>
        }
        .into_inner()
    });
    view! {
        <Div class="stack screen-only">
            {heading}
            <Div class="cards">{cards}</Div>
            <AllAnswers visit />
            {record}
        </Div>
    }
    .into_inner()
}

/// A card that opens an optional page.
#[component]
fn Card(visit: Visit, card: CardId, is_done: bool) -> AnyView {
    let Some(words) = visit.later().cards.get(card) else { return ().into_any() };
    let done =
        is_done.then(|| view! { <Paragraph class="done" text=visit.later().notes.done /> }.into_inner());
    view! {
        <Div class="card-box with-drawing">
            <Drawing name=words.drawing />
            <TextButton
                class="text-button card"
                label=words.title
                on_click=move |()| visit.apply(Command::OpenCard(card))
            />
            <Paragraph class="small" text=words.about />
            {done}
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
        Block::Heading(text, change) => {
            let is_new = change.is_some_and(|question| visit.read(|session| session.is_new(question)));
            let class = if is_new { "notes-heading is-new" } else { "notes-heading" };
            let new = is_new.then(|| {
                view! { <Paragraph class="new screen-only" text=visit.later().notes.new /> }.into_inner()
            });
            let change = change.map(|question| {
                let about = visit.content().question(question).map(|words| words.short).unwrap_or_default();
                view! { <ChangeButton visit question about /> }.into_inner()
            });
            view! {
                <Div class>
                    <Heading level=visit.heading_level(1) text />
                    {new}
                    {change}
                </Div>
            }
            .into_inner()
        }
        Block::Paragraph(text) => view! { <Paragraph text /> }.into_inner(),
        Block::Private(text) => view! { <PrivateNotice visit text /> }.into_inner(),
        Block::Item { title, message, from } => view! {
            <Div class="item">
                <Heading level=visit.heading_level(2) text=title />
                <Paragraph text=message />
                <Paragraph class="small" text=from />
            </Div>
        }
        .into_inner(),
        Block::List(items) => list("list", items),
        Block::Sources(items) => list("sources", items),
        Block::Next { ways, small, others } => view! { <NextStep visit ways small others /> }.into_inner(),
        Block::Small(text) => view! { <Paragraph class="small" text /> }.into_inner(),
    }
}

/// Says that private answers may be missing, with a button to decide about them.
#[component]
fn PrivateNotice(visit: Visit, text: String) -> AnyView {
    let asks = visit.read(|session| !session.private_sections(visit.guide()).is_empty());
    let change = asks.then(|| {
        view! {
            <TextButton
                class="text-button screen-only"
                label=visit.later().privacy.change
                on_click=move |()| visit.apply(Command::ChangePrivacy)
            />
        }
        .into_inner()
    });
    view! {
        <Div class="notice">
            <Paragraph text />
            {change}
        </Div>
    }
    .into_inner()
}

fn list(class: &'static str, items: Vec<String>) -> AnyView {
    let items = items.into_iter().map(IntoAny::into_any).collect_view();
    view! { <List class>{items}</List> }.into_inner()
}

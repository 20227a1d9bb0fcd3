//! What is the same on every screen: Back, help, About, and a way out.

use leptos::prelude::*;

use super::components::{Div, Paragraph, Parts, ScrollBox, Show, StatusLine, TextButton, dynamic};
use super::screens::{CurrentScreen, GET_HELP};
use super::visit::Visit;
use crate::content::{digits, fill};
use crate::questionnaire::Text;
use crate::session::{Command, Overlay, Screen, Session};

/// The whole guide: the layout and the current screen.
#[component]
pub fn Layout(visit: Visit) -> AnyView {
    let words = visit.interface();
    // Another guide may have no help.
    let help = visit.guide().panel(GET_HELP).map(|_| {
        view! {
            <OverlayButton visit overlay=Overlay::Help class="text-button get-help" label=words.get_help />
        }
        .into_inner()
    });
    view! {
        <Parts>
            <Div class="bar">
                <TextButton
                    class="text-button back"
                    label=words.back
                    on_click=move |()| visit.apply(Command::Back)
                />
                {dynamic(move || view! { <Paragraph class="part" text=part(visit) /> }.into_inner())}
                {help}
            </Div>
            <ScrollBox label=words.scroll_box>
                <Div class="screen">
                    <CurrentScreen visit />
                </Div>
                <StatusLine class="status" text=move |()| visit.status().unwrap_or_default() />
                <Div class="foot">
                    <LearnButton visit />
                    <OverlayButton visit overlay=Overlay::About label=words.about />
                    <SaveButtons visit />
                    <OverlayButton visit overlay=Overlay::Clear label=words.clear />
                </Div>
            </ScrollBox>
        </Parts>
    }
    .into_inner()
}

/// The part of the visit that the screen belongs to.
fn part(visit: Visit) -> String {
    let words = visit.words();
    match visit.screen() {
        Screen::Question(_) | Screen::Panel(_) => {
            let part = visit.read(|session| session.part(visit.guide()));
            let Some((part, at, of)) = part else { return String::new() };
            let name = words.parts.get(part).copied().unwrap_or_default();
            let values = [("at", digits(at)), ("of", digits(of)), ("part", name.to_string())];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            fill(words.interface.part, &values)
        }
        Screen::Overview => words.interface.overview.to_string(),
        Screen::Notes
        | Screen::Privacy
        | Screen::Page(_)
        | Screen::Questions(_)
        | Screen::Compare(..)
        | Screen::Weigh(..)
        | Screen::CheckIns
        | Screen::Result(..) => words.interface.notes.to_string(),
        Screen::Cover | Screen::Learn(_) | Screen::Help | Screen::About | Screen::Save | Screen::Clear => {
            String::new()
        }
    }
}

/// The button that opens Learn, if there is anything to read.
#[component]
fn LearnButton(visit: Visit) -> AnyView {
    let Some(contents) = visit.guide().pages.first().copied() else { return ().into_any() };
    view! { <OverlayButton visit overlay=Overlay::Learn(contents) label=visit.interface().learn /> }
        .into_inner()
}

/// The button that opens Save, once enough is answered, and the button that deletes saved answers.
#[component]
fn SaveButtons(visit: Visit) -> AnyView {
    let words = visit.interface();
    view! {
        <Show when=move |()| visit.can_save()>
            <OverlayButton visit overlay=Overlay::Save label=words.save_answers />
            <Show when=move |()| visit.read(Session::saves) && visit.screen() != Screen::Save>
                <TextButton
                    class="text-button quiet"
                    label=words.delete_answers
                    on_click=move |()| visit.apply(Command::Save(false))
                />
            </Show>
        </Show>
    }
    .into_inner()
}

/// A button that opens an overlay. The overlay itself does not show it.
#[component]
fn OverlayButton(
    visit: Visit,
    overlay: Overlay,
    label: Text,
    #[prop(default = "text-button quiet")] class: &'static str,
) -> AnyView {
    view! {
        <Show when=move |()| visit.screen() != Screen::from(overlay)>
            <TextButton class label on_click=move |()| visit.apply(Command::Open(overlay)) />
        </Show>
    }
    .into_inner()
}

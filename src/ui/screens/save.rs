//! Offers to save the answers, in this browser or in a notes file: for how long, who could see them, and what is never
//! saved.

use leptos::prelude::*;

use super::heading::Paragraphs;
use super::notes::UnseenNotes;
use crate::session::{Command, Session};
use crate::ui::components::{Actions, Button, Stack, TextButton, Title, dynamic};
use crate::ui::host::Export;
use crate::ui::state::State;
use crate::ui::visit::Visit;

#[component]
pub fn Save(visit: Visit) -> AnyView {
    let (words, interface) = (&visit.later().save, visit.interface());
    let in_browser = visit.now(State::saves_in_browser);
    let lead = if in_browser { &words.browser_lead } else { &words.file_lead };
    let save = dynamic(move || {
        let saves = visit.read(Session::saves);
        let label = match (in_browser, saves) {
            (false, _) => visit.later().export.save,
            (true, false) => words.yes,
            (true, true) => interface.delete_answers,
        };
        let on_click = move |()| {
            if in_browser { visit.apply(Command::Save(!saves)) } else { visit.export(Export::Save) }
        };
        view! { <Button label on_click /> }.into_inner()
    });
    let notes = (!in_browser).then(|| view! { <UnseenNotes visit /> }.into_inner());
    view! {
        <Stack>
            <Title level=visit.heading_level(0) text=words.title />
            <Paragraphs texts=lead />
            <Paragraphs texts=&words.never />
            <Actions>
                {save}
                <TextButton label=interface.back on_click=move |()| visit.apply(Command::Return) />
            </Actions>
            {notes}
        </Stack>
    }
    .into_inner()
}

//! Offers to save the answers on this device: for how long, who could see them, and what is never saved.

use leptos::prelude::*;

use super::heading::Paragraphs;
use crate::session::{Command, Session};
use crate::ui::components::{Actions, Button, Stack, TextButton, Title, dynamic};
use crate::ui::visit::Visit;

#[component]
pub fn Save(visit: Visit) -> AnyView {
    let words = visit.interface();
    let save = dynamic(move || {
        let saves = visit.read(Session::saves);
        let label = if saves { words.delete_answers } else { words.save_answers_yes };
        view! { <Button label on_click=move |()| visit.apply(Command::Save(!saves)) /> }.into_inner()
    });
    view! {
        <Stack>
            <Title level=visit.heading_level(0) text=words.save_answers_title />
            <Paragraphs texts=&words.save_answers_lead />
            <Actions>
                {save}
                <TextButton label=words.back on_click=move |()| visit.apply(Command::Return) />
            </Actions>
        </Stack>
    }
    .into_inner()
}

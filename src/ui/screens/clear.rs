//! Asks once, in plain words, whether to clear the answers and close.

use leptos::prelude::*;

use crate::session::Command;
use crate::ui::components::{Actions, Button, Paragraph, Stack, TextButton, Title};
use crate::ui::visit::Visit;

#[component]
pub fn Clear(visit: Visit) -> AnyView {
    let words = visit.interface();
    view! {
        <Stack>
            <Title level=visit.heading_level(0) text=words.clear_title />
            <Paragraph text=words.clear_body />
            <Actions>
                <Button label=words.clear_yes on_click=move |()| visit.apply(Command::Clear) />
                <TextButton label=words.clear_no on_click=move |()| visit.apply(Command::Return) />
            </Actions>
        </Stack>
    }
    .into_inner()
}

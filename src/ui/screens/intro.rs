//! An intro: says what comes next before questions that may be hard.

use leptos::prelude::*;

use super::buttons::ContinueButton;
use super::heading::Introduction;
use crate::content::IntroId;
use crate::session::Command;
use crate::ui::components::{Actions, Stack, TextButton};
use crate::ui::visit::Visit;

#[component]
pub fn Intro(visit: Visit, intro: IntroId) -> AnyView {
    let words = visit.interface();
    let Some(passage) = visit.words().intros.get(intro) else { return ().into_any() };
    view! {
        <Stack>
            <Introduction visit caption=words.next passage />
            <Actions>
                <ContinueButton visit />
                <TextButton label=words.skip_part on_click=move |()| visit.apply(Command::Skip) />
            </Actions>
        </Stack>
    }
    .into_inner()
}

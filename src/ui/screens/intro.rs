//! An intro: says what comes next before questions that may be hard.

use leptos::prelude::*;

use super::{continue_button, introduction, screen_with_actions};
use crate::content::IntroId;
use crate::session::Command;
use crate::ui::components::text_button;
use crate::ui::visit::Visit;

pub fn view(visit: Visit, id: IntroId) -> AnyView {
    let (words, interface) = (visit.words(), visit.interface());
    let Some(said) = words.intros.get(id) else {
        return ().into_any();
    };
    let skip = text_button("text-button", interface.skip_part, None, move || visit.apply(Command::Skip));
    screen_with_actions(introduction(visit, interface.next, said), vec![continue_button(visit), skip])
}

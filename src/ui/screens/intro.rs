//! What comes next, before questions that may be hard.

use leptos::prelude::*;

use super::{closed, goes_on, opening};
use crate::content::IntroId;
use crate::session::Command;
use crate::ui::kit::text_button;
use crate::ui::visit::Visit;

pub fn draw(visit: Visit, id: IntroId) -> AnyView {
    let (words, interface) = (visit.words(), visit.interface());
    let Some(said) = words.intros.get(id) else {
        return ().into_any();
    };
    let skip = text_button("text-button", interface.skip_part, None, move || visit.apply(Command::Skip));
    closed(opening(visit, interface.next, said), vec![goes_on(visit), skip])
}

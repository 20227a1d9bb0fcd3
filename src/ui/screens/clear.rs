//! Asks once, in plain words, whether to clear the answers and close.

use leptos::prelude::*;

use super::screen_with_actions;
use crate::session::Command;
use crate::ui::components::{button, paragraph, text_button, title};
use crate::ui::visit::Visit;

pub fn view(visit: Visit) -> AnyView {
    let words = visit.interface();
    let clear = button(words.clear_yes, move || visit.apply(Command::Clear));
    let stay = text_button("text-button", words.clear_no, None, move || visit.apply(Command::Return));
    let parts =
        vec![title(visit.heading_level(0), words.clear_title.as_str()), paragraph(words.clear_body.as_str())];
    screen_with_actions(parts, vec![clear, stay])
}

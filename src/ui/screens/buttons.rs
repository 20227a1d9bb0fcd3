//! Buttons that many screens have.

use leptos::prelude::*;

use crate::session::Command;
use crate::ui::components::Button;
use crate::ui::visit::Visit;

/// Continues to the next screen.
#[component]
pub fn ContinueButton(visit: Visit, #[prop(optional)] submit: bool) -> AnyView {
    view! { <Button label=visit.interface().go_on submit on_click=move |()| visit.apply(Command::Continue) /> }
        .into_inner()
}

/// Closes an overlay.
#[component]
pub fn ReturnButton(visit: Visit) -> AnyView {
    view! { <Button label=visit.interface().back on_click=move |()| visit.apply(Command::Return) /> }
        .into_inner()
}

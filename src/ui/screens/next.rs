//! The next step: equal cards to reach the clinic, to ask one's own doctor, or to do nothing now.

use leptos::prelude::*;

use crate::questionnaire::Text;
use crate::session::{Command, ContactMethod, Overlay};
use crate::ui::components::{Div, ExternalLink, Handler, Heading, List, Paragraph, TextButton};
use crate::ui::visit::Visit;

#[component]
pub fn NextStep(
    visit: Visit,
    ways: Vec<ContactMethod>,
    small: Option<String>,
    others: [(Text, Text); 2],
) -> AnyView {
    let ways: Vec<AnyView> = ways.into_iter().map(|method| contact(visit, method)).collect();
    let ways = (!ways.is_empty()).then(|| view! { <List class="ways">{ways}</List> }.into_inner());
    let small = small.map(|text| view! { <Paragraph class="small" text /> }.into_inner());
    let [doctor, not_now] = others;
    view! {
        <Div class="stack">
            {ways}
            {small}
            <Div class="cards">
                <Other visit words=doctor />
                <Other visit words=not_now later=view! { <LaterButtons visit /> }.into_inner() />
            </Div>
        </Div>
    }
    .into_inner()
}

/// Another way to go on.
#[component]
fn Other(visit: Visit, words: (Text, Text), #[prop(optional)] later: Option<AnyView>) -> AnyView {
    let (title, text) = words;
    view! {
        <Div class="card-box">
            <Heading level=visit.heading_level(2) text=title />
            <Paragraph text />
            {later}
        </Div>
    }
    .into_inner()
}

/// Save for later, or delete.
#[component]
fn LaterButtons(visit: Visit) -> AnyView {
    let words = visit.interface();
    let open = |overlay, label: Text| {
        view! {
            <TextButton
                class="text-button screen-only"
                label
                on_click=move |()| visit.apply(Command::Open(overlay))
            />
        }
        .into_inner()
    };
    let save = visit.can_save().then(|| open(Overlay::Save, words.save_answers));
    let delete = open(Overlay::Clear, words.clear);
    view! { <Div class="stack-close">{save} {delete}</Div> }.into_inner()
}

/// A way to reach the clinic: a link, or its address or hours as text.
fn contact(visit: Visit, method: ContactMethod) -> AnyView {
    let Some(link) = method.link else { return method.label.into_any() };
    let new_tab = link.new_tab.then_some(visit.interface().new_tab);
    let on_click = Handler::from(move |()| visit.contacted(link.kind));
    view! { <ExternalLink href=link.href label=method.label new_tab on_click /> }.into_inner()
}

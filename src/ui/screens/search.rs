//! The search of Learn, with its results below.

use leptos::prelude::*;

use crate::content::{Node, SearchWords};
use crate::session::{Command, Found, Overlay};
use crate::ui::components::{Details, Div, Parts, SearchField, StatusLine, TextButton, dynamic};
use crate::ui::visit::Visit;

/// Renders pieces of a page.
type Render = fn(Visit, &'static [Node]) -> Vec<AnyView>;

/// A field, and what Learn says about the words in it.
#[component]
pub fn Search(visit: Visit, words: &'static SearchWords, render: Render) -> AnyView {
    let status = move |()| match (visit.searched().trim(), visit.found().is_empty()) {
        ("", _) => "",
        (_, true) => words.none.as_str(),
        (_, false) => words.found.as_str(),
    };
    view! {
        <Parts>
            <Div class="stack-close">
                <SearchField
                    label=words.label
                    value=visit.now(|state| state.searched.clone())
                    on_change=move |searched| visit.search(searched)
                />
                <StatusLine class="hint" text=status />
            </Div>
            {dynamic(move || {
                let found = visit.found().into_iter();
                found.map(|found| view! { <SearchResult visit found render /> }.into_inner()).collect_view().into_any()
            })}
        </Parts>
    }
    .into_inner()
}

/// One result, closed at first, with a way to its page.
#[component]
fn SearchResult(visit: Visit, found: Found<'static>, render: Render) -> AnyView {
    let open = Command::Open(Overlay::Learn(found.page));
    view! {
        <Details summary=found.title>
            {render(visit, found.nodes)}
            <TextButton label=found.page_title on_click=move |()| visit.apply(open) />
        </Details>
    }
    .into_inner()
}

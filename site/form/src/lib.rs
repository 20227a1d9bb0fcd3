//! The form on the clinic's page: its fields, the tags that it writes, and the preview of the guide. `start.js` opens it.

mod element;
mod field;
mod fields;
mod page;
mod preview;
mod state;
mod tags;

use kap_guide_setup::words;
use leptos::mount::mount_to;
use leptos::prelude::*;
use rlsf::SmallGlobalTlsf;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::element::tag;
use crate::fields::Fields;
use crate::page::Page;
use crate::preview::Preview;
use crate::state::State;
use crate::tags::Tags;

/// Smaller than the standard one, and as quick (docs/decisions/0035-allocator.md).
#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

/// The form on the page, for what `start.js` tells it later.
#[wasm_bindgen]
pub struct Form {
    state: State,
}

/// Opens the form in an empty element. It stays until the page is closed.
#[wasm_bindgen]
pub fn mount(root: &HtmlElement, page: Page) -> Form {
    let state = State::new(page);
    let mut result = tag("div");
    if state.facts().has_preview {
        result.child(view! { <Preview state /> }.into_inner());
    }
    result.class("result").child(view! { <Tags state /> }.into_inner());
    for part in [view! { <Fields state /> }.into_inner(), result.view()] {
        mount_to(root.clone(), move || part).forget();
    }
    Form { state }
}

#[wasm_bindgen]
impl Form {
    /// Takes whether the browser copied the text under a key.
    pub fn copied(&self, key: &str, worked: bool) {
        self.state.copied(key, worked);
    }

    /// Takes the answers of a link that someone opened in this page.
    pub fn linked(&self, fragment: &str) {
        self.state.update(|model| model.typed = state::linked(fragment));
    }

    /// Takes that nothing was typed for a moment: the preview then shows the settings.
    pub fn paused(&self) {
        self.state.update(|model| {
            let before = preview::page(self.state, model);
            model.shown = model.settings();
            // The frame loads again only if its page is another text.
            if preview::page(self.state, model) != before {
                model.wait();
            }
        });
    }

    /// Takes whether the preview reached the screen that it was led to.
    pub fn led(&self, worked: bool) {
        let said = if worked { words::SCREEN_NOTE } else { words::LOST };
        self.state.update(|model| model.led = if model.way().is_empty() { "" } else { said });
    }
}

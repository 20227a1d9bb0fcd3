//! All settings of the form, in groups.

use kap_guide::settings::SETTINGS;
use kap_guide_setup::words::{self, Group};
use leptos::prelude::*;

use crate::element::{attribute, button, element, element_with, live_text, text_element, with_id};
use crate::field::field;
use crate::state::State;

/// The groups; the first one is always open.
#[component]
pub fn Fields(state: State) -> AnyView {
    let key = "share";
    let share = move || {
        let address = state.with(|model| state.facts(|facts| model.shared(facts)));
        state.with_page(|page| page.copy(key, &address));
    };
    let clear = move || state.update(|model| model.typed.iter_mut().for_each(String::clear));
    let mut parts: Vec<AnyView> = words::GROUPS.iter().map(|of| group(of, state)).collect();
    let clear = button(words::CLEAR.to_owned(), Box::new(clear));
    // A colleague cannot open a page on this disk.
    if state.facts(|facts| facts.here.is_empty()) {
        parts.push(element("p", "buttons", vec![clear]));
    } else {
        let share = button(words::SHARE.to_owned(), Box::new(share));
        parts.push(element("p", "buttons", vec![share, clear, copied(key, state)]));
        parts.push(text_element("p", "hint", words::SHARE_HINT));
    }
    with_id("div", "fields", "fields".to_owned(), parts)
}

fn group(group: &'static Group, state: State) -> AnyView {
    let mut parts = Vec::new();
    if !group.title.is_empty() {
        parts.push(text_element("summary", "", group.title));
    }
    for name in group.settings {
        if let Some((at, setting)) =
            SETTINGS.iter().enumerate().find(|(_, known)| known.name.as_str() == *name)
        {
            parts.push(field(setting, at, state));
        }
    }
    element(if group.title.is_empty() { "div" } else { "details" }, "", parts)
}

/// Says whether the text under a key was copied.
pub fn copied(key: &'static str, state: State) -> AnyView {
    let said = live_text(
        state,
        Box::new(move |model| {
            let (copied, said) = &model.copied;
            if copied == key { said } else { "" }.to_owned()
        }),
    );
    element_with("span", vec![attribute("role", "status")], vec![said])
}

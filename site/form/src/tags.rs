//! The tags for the clinic's kind of site.

use kap_guide_setup::words;
use kap_guide_setup::{Snippet, fallback};
use leptos::prelude::*;

use crate::element::{
    attribute, check_box, choose, dynamic, element, element_with, label, line, live, live_text, on,
    text_element, with_id,
};
use crate::fields::copied;
use crate::state::{Model, State};

/// Asks where the files are and for the kind of site, and shows what to paste there.
#[component]
pub fn Tags(state: State) -> AnyView {
    let known = state.facts(|facts| {
        facts.platforms.iter().map(|platform| (platform.id.clone(), platform.name.clone())).collect()
    });
    Effect::new(move |_| {
        let platform = state.with(|model| model.platform.clone());
        state.with_page(|page| page.show_steps(&platform));
    });
    let chosen = Box::new(|model: &Model| model.platform.clone());
    let platform = vec![
        label("platform", words::PLATFORM),
        choose(state, "platform", String::new(), known, chosen, Box::new(|model, id| model.platform = id)),
    ];
    let parts = vec![
        text_element("h3", "", words::TAG),
        address(state),
        element("div", "field", platform),
        dynamic(move || snippets(state)),
    ];
    element("section", "tags", parts)
}

/// Asks where the clinic's files are.
fn address(state: State) -> AnyView {
    let is_lost = move |model: &Model| state.facts(|facts| model.is_lost(facts));
    let attributes = vec![
        attribute("id", "address"),
        attribute("inputmode", "url"),
        attribute("aria-describedby", "address-hint address-said"),
        live(state, "aria-invalid", Box::new(move |model| Some(is_lost(model).to_string()))),
    ];
    let said =
        live_text(state, Box::new(move |model| if is_lost(model) { words::URL } else { "" }.to_owned()));
    let said_attributes = vec![
        attribute("class", "said problem"),
        attribute("id", "address-said"),
        attribute("aria-live", "polite"),
    ];
    let parts = vec![
        label("address", words::ADDRESS),
        with_id("p", "hint", "address-hint".to_owned(), vec![words::ADDRESS_HINT.into_any()]),
        line(
            state,
            attributes,
            Box::new(|model| model.address.clone()),
            Box::new(|model, value| model.address = value),
        ),
        element_with("p", said_attributes, vec![said]),
        check_box(
            state,
            "single",
            words::SINGLE,
            Box::new(|model| model.is_single),
            Box::new(|model, on| model.is_single = on),
        ),
        text_element("p", "hint", words::SINGLE_HINT),
    ];
    element("div", "field", parts)
}

/// What to paste, or what is missing for that.
fn snippets(state: State) -> AnyView {
    let Some(files) = state.with(|model| state.facts(|facts| model.files(facts))) else {
        return text_element("p", "ask", words::ADDRESS_ASK);
    };
    let settings = state.with(Model::settings);
    let fallback = fallback(&settings);
    let id = state.with(|model| model.platform.clone());
    let snippets = state.facts(|facts| {
        let platform = facts.platforms.iter().find(|platform| platform.id == id);
        platform.map(|platform| platform.snippets.clone()).unwrap_or_default()
    });
    let mut parts = Vec::new();
    for snippet in snippets {
        let text = snippet.write(&settings, &files, &fallback);
        if !text.is_empty() {
            parts.push(tag(snippet, text, state));
        }
    }
    element("div", "", parts)
}

/// One text to paste.
fn tag(snippet: Snippet, text: String, state: State) -> AnyView {
    let key = snippet.id();
    let title = words::of(words::SNIPPETS, key);
    let id = ["tag-", key].concat();
    let code = vec![
        attribute("id", [&id, "-text"].concat()),
        attribute("tabindex", "0"),
        attribute("role", "region"),
        attribute("aria-labelledby", id.clone()),
    ];
    let shown = text.clone();
    let copy = move || state.with_page(|page| page.copy(key, &text));
    let buttons = vec![copy_button(title, Box::new(copy)), copied(key, state)];
    let parts = vec![
        with_id("h4", "", id, vec![title.into_any()]),
        text_element("p", "hint", words::of(words::USES, key)),
        element_with("pre", code, vec![shown.into_any()]),
        element("p", "buttons", buttons),
    ];
    element("div", "tag", parts)
}

fn copy_button(title: &str, copy: Box<dyn Fn() + Send + Sync>) -> AnyView {
    let attributes = vec![
        attribute("type", "button"),
        attribute("aria-label", [words::COPY, ": ", title].concat()),
        on("click", move |_| copy()),
    ];
    element_with("button", attributes, vec![words::COPY.into_any()])
}

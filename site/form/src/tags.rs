//! The tags for the clinic's kind of site.

use kap_guide_setup::words;
use kap_guide_setup::{Snippet, fallback};
use leptos::prelude::*;

use crate::element::{
    attribute, check_box, choose, element, element_with, hidden_if, label, line, live, live_text, on,
    text_element, with_id,
};
use crate::fields::copied;
use crate::page::Facts;
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
    let is_known = move |model: &Model| state.facts(|facts| model.files(facts)).is_some();
    let ask = vec![attribute("class", "ask"), hidden_if(state, Box::new(is_known))];
    let mut parts = vec![
        text_element("h3", "", words::TAG),
        address(state),
        element("div", "field", platform),
        element_with("p", ask, vec![words::ADDRESS_ASK.into_any()]),
    ];
    parts.extend(Snippet::ALL.map(|snippet| tag(snippet, state)));
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
    let said = live_text(
        state,
        Box::new(move |model| match state.facts(|facts| model.files(facts)) {
            Some(files) => words::fill(words::ADDRESS_TEST, &[("script", &files.script())]),
            None if is_lost(model) => words::ADDRESS_WRONG.to_owned(),
            None => String::new(),
        }),
    );
    let class = move |model: &Model| Some(if is_lost(model) { "said problem" } else { "said" }.to_owned());
    let said_attributes = vec![
        live(state, "class", Box::new(class)),
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

/// What to paste for the chosen kind of site; empty if that has no use for it.
fn text(snippet: Snippet, model: &Model, facts: &Facts) -> String {
    let platform = facts.platforms.iter().find(|platform| platform.id == model.platform);
    let is_used = platform.is_some_and(|platform| platform.snippets.contains(&snippet));
    let files = model.files(facts).filter(|_| is_used);
    let settings = model.settings();
    files.map(|files| snippet.write(&settings, &files, &fallback(&settings))).unwrap_or_default()
}

/// One text to paste. It stays on the page and is hidden if it is not used: what is made again loses focus, and screen readers do not
/// hear its status.
fn tag(snippet: Snippet, state: State) -> AnyView {
    let key = snippet.id();
    let title = words::of(words::SNIPPETS, key);
    let id = ["tag-", key].concat();
    let written = move |model: &Model| state.facts(|facts| text(snippet, model, facts));
    let code = vec![
        attribute("id", [&id, "-text"].concat()),
        attribute("tabindex", "0"),
        attribute("role", "region"),
        attribute("aria-labelledby", id.clone()),
    ];
    let copy = move || {
        let text = state.with(written);
        state.with_page(|page| page.copy(key, &text));
    };
    let buttons = vec![copy_button(title, Box::new(copy)), copied(key, state)];
    let parts = vec![
        with_id("h4", "", id, vec![title.into_any()]),
        text_element("p", "hint", words::of(words::USES, key)),
        element_with("pre", code, vec![live_text(state, Box::new(written))]),
        element("p", "buttons", buttons),
    ];
    let is_empty = move |model: &Model| written(model).is_empty();
    element_with("div", vec![attribute("class", "tag"), hidden_if(state, Box::new(is_empty))], parts)
}

fn copy_button(title: &str, copy: Box<dyn Fn() + Send + Sync>) -> AnyView {
    let attributes = vec![
        attribute("type", "button"),
        attribute("aria-label", [words::COPY, ": ", title].concat()),
        on("click", move |_| copy()),
    ];
    element_with("button", attributes, vec![words::COPY.into_any()])
}

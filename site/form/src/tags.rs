//! The tags for the clinic's kind of site.

use kap_guide_setup::words;
use kap_guide_setup::{Snippet, fallback};
use leptos::prelude::*;

use crate::element::{button, check_box, choose, hint, label, line, tag};
use crate::fields::copied;
use crate::page::{Facts, Page};
use crate::state::{Model, State};

/// Asks where the files are and for the kind of site, and shows what to paste there.
#[component]
pub fn Tags(state: State) -> AnyView {
    state.follow(Box::new(|model| model.platform.as_str().into()), Box::new(Page::show_steps));
    let platforms = state.facts().platforms.iter();
    let platforms: Vec<_> = platforms.map(|known| (known.id.as_str(), known.name.as_str())).collect();
    let chosen = Box::new(|model: &Model| model.platform.clone());
    let platform =
        choose(state, "platform", "", &platforms, chosen, Box::new(|model, id| model.platform = id));
    let is_known = move |model: &Model| model.files(state.facts()).is_some();
    let mut tags = tag("section");
    tags.class("tags")
        .child(tag("h3").text(words::TAG).view())
        .child(address(state))
        .child(tag("div").class("field").child(label("platform", words::PLATFORM)).child(platform).view())
        .child(tag("p").class("ask").hidden_if(state, Box::new(is_known)).text(words::ADDRESS_ASK).view());
    for snippet in Snippet::ALL {
        tags.child(pasted(snippet, state));
    }
    tags.view()
}

/// Asks where the clinic's files are.
fn address(state: State) -> AnyView {
    let is_lost = move |model: &Model| model.is_lost(state.facts());
    let said = move |model: &Model| match model.files(state.facts()) {
        Some(files) => words::fill(words::ADDRESS_TEST, &[("script", &files.script())]),
        None if is_lost(model) => words::ADDRESS_WRONG.to_owned(),
        None => String::new(),
    };
    let change = |model: &mut Model, value| model.address = value;
    let input = line(state, Box::new(|model| model.address.clone()), Box::new(change))
        .id("address")
        .set("inputmode", "url")
        .set("aria-describedby", "address-hint address-said")
        .live(state, "aria-invalid", Box::new(move |model| is_lost(model).into()))
        .view();
    let said = tag("p")
        .id("address-said")
        .set("aria-live", "polite")
        .said(state, Box::new(is_lost))
        .live_text(state, Box::new(said))
        .view();
    let is_single = Box::new(|model: &Model| model.is_single);
    let change = Box::new(|model: &mut Model, on| model.is_single = on);
    tag("div")
        .class("field")
        .child(label("address", words::ADDRESS))
        .child(tag("p").class("hint").id("address-hint").text(words::ADDRESS_HINT).view())
        .child(input)
        .child(said)
        .child(check_box(state, "single", words::SINGLE, is_single, change))
        .child(hint(words::SINGLE_HINT))
        .view()
}

/// What to paste for the chosen kind of site; empty if that has no use for it.
fn text(snippet: Snippet, model: &Model, facts: &Facts) -> String {
    let platform = facts.platforms.iter().find(|platform| platform.id == model.platform);
    let is_used = platform.is_some_and(|platform| platform.snippets.split(' ').any(|id| id == snippet.id()));
    let files = model.files(facts).filter(|_| is_used);
    let settings = model.settings();
    files.map(|files| snippet.write(&settings, &files, &fallback(&settings))).unwrap_or_default()
}

/// One text to paste. It stays on the page and is hidden if it is not used: what is made again loses focus, and screen readers do not
/// hear its status.
fn pasted(snippet: Snippet, state: State) -> AnyView {
    let key = snippet.id();
    let title = words::of(words::SNIPPETS, key);
    let id = ["tag-", key].concat();
    let written = move |model: &Model| text(snippet, model, state.facts());
    let copy = move || state.page().copy(key, &state.with(written));
    let copy =
        button(words::COPY, Box::new(copy)).set("aria-label", &[words::COPY, ": ", title].concat()).view();
    let code = tag("pre")
        .id(&[&id, "-text"].concat())
        .set("tabindex", "0")
        .set("role", "region")
        .set("aria-labelledby", &id)
        .live_text(state, Box::new(written))
        .view();
    tag("div")
        .class("tag")
        .hidden_if(state, Box::new(move |model| written(model).is_empty()))
        .child(tag("h4").id(&id).text(title).view())
        .child(hint(words::of(words::USES, key)))
        .child(code)
        .child(tag("p").class("buttons").child(copy).child(copied(key, state)).view())
        .view()
}

//! The guide on an example page, with the settings of the form.

use std::time::Duration;

use kap_guide::settings::{Name, Settings, parse, print};
use kap_guide_setup::{Files, Snippet, words};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlIFrameElement;

use crate::element::{attribute, choose, element, element_with, label, live, live_text, on, text_element};
use crate::page::Facts;
use crate::state::{Model, State};

/// How long the form waits after a key, so that the guide does not start again at each letter.
const PAUSE: Duration = Duration::from_millis(300);

const WIDTHS: [(&str, &str); 3] =
    [("phone", words::PHONE_WIDTH), ("tablet", words::TABLET_WIDTH), ("desktop", words::DESKTOP_WIDTH)];
const COLORS: [(&str, &str); 2] = [("light", words::LIGHT), ("dark", words::DARK)];
const LOOKS: [(&str, &str); 3] =
    [("plain", words::LOOK_PLAIN), ("warm", words::LOOK_WARM), ("bold", words::LOOK_BOLD)];

/// The preview, with what it can be changed to.
#[component]
pub fn Preview(state: State) -> AnyView {
    follow(state);
    let mut screens = Vec::new();
    for (at, screen) in words::SCREENS.iter().enumerate() {
        screens.push((at.to_string(), screen.label.to_owned()));
    }
    let controls = vec![
        control(
            state,
            "preview-screen",
            words::SCREEN,
            screens,
            |model| &model.screen,
            |model| &mut model.screen,
            Model::wait,
        ),
        control(
            state,
            "preview-width",
            words::WIDTH,
            choices(&WIDTHS),
            |model| &model.width,
            |model| &mut model.width,
            |_| {},
        ),
        control(
            state,
            "preview-colors",
            words::LIGHT_DARK,
            choices(&COLORS),
            |model| &model.colors,
            |model| &mut model.colors,
            |_| {},
        ),
        control(
            state,
            "preview-look",
            words::LOOK,
            choices(&LOOKS),
            |model| &model.look,
            |model| &mut model.look,
            Model::wait,
        ),
    ];
    let frame = vec![
        attribute("title", words::PREVIEW_FRAME),
        live(state, "srcdoc", Box::new(move |model| Some(state.facts(|facts| page(model, facts))))),
        on("load", move |event| {
            if let Some(frame) = event.target().and_then(|frame| frame.dyn_into().ok()) {
                lead(state, &frame);
            }
        }),
    ];
    let shape = |model: &Model| Some(["stage ", &model.width, " ", &model.colors].concat());
    let status = vec![attribute("class", "said"), attribute("role", "status")];
    let parts = vec![
        text_element("h3", "", words::PREVIEW),
        element("div", "controls", controls),
        element_with("p", status, vec![live_text(state, Box::new(|model| model.led.to_owned()))]),
        element_with(
            "div",
            vec![live(state, "class", Box::new(shape))],
            vec![element_with("iframe", frame, Vec::new())],
        ),
    ];
    element("section", "preview", parts)
}

/// The example page with the tag.
fn page(model: &Model, facts: &Facts) -> String {
    let files = Files::here(&facts.script, facts.hashes.clone());
    let tag = tag(&model.shown, &files, model.way());
    let look = ["preview/", &model.look, ".css"].concat();
    // A frame loads again only if its page is another text.
    let way = ["<!-- ", model.way(), " -->"].concat();
    [&facts.example.replace("{{tag}}", &tag).replace("{{look}}", &look), way.as_str()].concat()
}

/// Leads the guide in the frame to the chosen screen, and says so.
fn lead(state: State, frame: &HtmlIFrameElement) {
    state.update(Model::wait);
    state.with_page(|page| page.lead(frame, state.with(Model::way)));
}

/// Shows the settings once nothing was typed for a moment.
fn follow(state: State) {
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |_| {
        let (settings, is_shown) = state.with(|model| (model.settings(), model.settings() == model.shown));
        if is_shown {
            return;
        }
        if let Some(before) = waiting.try_update_value(Option::take).flatten() {
            before.clear();
        }
        let later = set_timeout_with_handle(
            move || {
                state.update(|model| {
                    model.shown = settings;
                    model.wait();
                });
            },
            PAUSE,
        );
        waiting.set_value(later.ok());
    });
}

/// The tag of the preview. A sealed guide cannot be led, and a base on another server would ask that server.
fn tag(settings: &Settings, files: &Files, way: &str) -> String {
    let unsealed = (!way.is_empty()).then_some((Name::Seal.as_str(), "off"));
    let is_here = |(name, value): &(&str, &str)| *name != Name::Base.as_str() || value.starts_with('/');
    let (settings, _) = parse(unsealed.into_iter().chain(print(settings).into_iter().filter(is_here)));
    let place = settings.get(Name::Target).map(|_| Snippet::Place.write(&settings, files, &[]));
    [place.unwrap_or_default(), Snippet::Script.write(&settings, files, &[])].concat()
}

fn choices(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(value, label)| ((*value).to_owned(), (*label).to_owned())).collect()
}

fn control(
    state: State,
    id: &str,
    title: &'static str,
    choices: Vec<(String, String)>,
    read: fn(&Model) -> &String,
    place: fn(&mut Model) -> &mut String,
    changed: fn(&mut Model),
) -> AnyView {
    let read = move |model: &Model| read(model).clone();
    let list = choose(
        state,
        id,
        String::new(),
        choices,
        Box::new(read),
        Box::new(move |model, value| {
            *place(model) = value;
            changed(model);
        }),
    );
    element("div", "", vec![label(id, title), list])
}

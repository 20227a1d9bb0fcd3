//! The guide on an example page, with the settings of the form.

use kap_guide::content::digits;
use kap_guide::settings::{Name, Settings, print, usable};
use kap_guide_setup::{Files, Snippet, words};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlIFrameElement};

use crate::element::{choose, label, tag};
use crate::state::{Model, State};

const WIDTHS: [(&str, &str); 3] =
    [("phone", words::PHONE_WIDTH), ("tablet", words::TABLET_WIDTH), ("desktop", words::DESKTOP_WIDTH)];
const COLORS: [(&str, &str); 2] = [("light", words::LIGHT), ("dark", words::DARK)];
const LOOKS: [(&str, &str); 3] =
    [("plain", words::LOOK_PLAIN), ("warm", words::LOOK_WARM), ("bold", words::LOOK_BOLD)];

/// The preview, with what it can be changed to.
#[component]
pub fn Preview(state: State) -> AnyView {
    let numbers: Vec<String> = (0..words::SCREENS.len()).map(digits).collect();
    let screens: Vec<_> =
        numbers.iter().map(String::as_str).zip(words::SCREENS.iter().map(|screen| screen.label)).collect();
    let screen = |model: &mut Model, value| {
        model.screen = value;
        model.wait();
    };
    let look = |model: &mut Model, value| {
        model.look = value;
        model.wait();
    };
    let width = |model: &mut Model, value| model.width = value;
    let colors = |model: &mut Model, value| model.colors = value;
    let controls = tag("div")
        .class("controls")
        .child(control(state, "preview-screen", words::SCREEN, &screens, |model| &model.screen, screen))
        .child(control(state, "preview-width", words::WIDTH, &WIDTHS, |model| &model.width, width))
        .child(control(state, "preview-colors", words::LIGHT_DARK, &COLORS, |model| &model.colors, colors))
        .child(control(state, "preview-look", words::LOOK, &LOOKS, |model| &model.look, look))
        .view();
    let loaded = move |event: Event| {
        if let Some(frame) = event.target().and_then(|frame| frame.dyn_into().ok()) {
            lead(state, &frame);
        }
    };
    let frame = tag("iframe")
        .set("title", words::PREVIEW_FRAME)
        .live(state, "srcdoc", Box::new(move |model| page(state, model).into()))
        .on("load", Box::new(loaded))
        .view();
    let shape = |model: &Model| ["stage ", &model.width, " ", &model.colors].concat().into();
    let led = |model: &Model| model.led.to_owned();
    tag("section")
        .class("preview")
        .child(tag("h3").text(words::PREVIEW).view())
        .child(controls)
        .child(tag("p").class("said").set("role", "status").live_text(state, Box::new(led)).view())
        .child(tag("div").live(state, "className", Box::new(shape)).child(frame).view())
        .view()
}

/// The example page with the tag.
pub fn page(state: State, model: &Model) -> String {
    let facts = state.facts();
    let files = Files::here(&facts.script, facts.hashes.clone());
    let tag = tag_of(&model.shown, &files, model.way());
    let look = ["preview/", &model.look, ".css"].concat();
    // A frame loads again only if its page is another text.
    let way = ["<!-- ", model.way(), " -->"].concat();
    [&state.page().example(&tag, &look), way.as_str()].concat()
}

/// Leads the guide in the frame to the chosen screen, and says so.
fn lead(state: State, frame: &HtmlIFrameElement) {
    state.update(Model::wait);
    state.page().lead(frame, state.with(Model::way));
}

/// The tag of the preview. A sealed guide cannot be led, and a base on another server would ask that server.
fn tag_of(settings: &Settings, files: &Files, way: &str) -> String {
    let mut pairs = print(settings);
    pairs.retain(|(name, value)| *name != Name::Base.as_str() || value.starts_with('/'));
    if !way.is_empty() {
        pairs.insert(0, (Name::Seal.as_str(), "off"));
    }
    let settings = usable(&pairs);
    let place = settings.get(Name::Target).map(|_| Snippet::Place.write(&settings, files, &[]));
    [place.unwrap_or_default(), Snippet::Script.write(&settings, files, &[])].concat()
}

fn control(
    state: State,
    id: &str,
    title: &str,
    choices: &[(&str, &str)],
    read: fn(&Model) -> &String,
    change: fn(&mut Model, String),
) -> AnyView {
    let list = choose(state, id, "", choices, Box::new(move |model| read(model).clone()), Box::new(change));
    tag("div").child(label(id, title)).child(list).view()
}

//! One setting in the form.

use kap_guide::settings::{Kind, Name, Setting};
use kap_guide_setup::is_of_page;
use kap_guide_setup::words::{self, fill};
use leptos::prelude::*;

use crate::element::{check_box, choose, label, line, tag};
use crate::state::{Model, State};

/// A setting at its place of the table, with its label, its control, and the answer to what is typed.
pub fn field(setting: &'static Setting, at: usize, state: State) -> AnyView {
    let name = setting.name.as_str();
    let id = ["field-", name].concat();
    let title = words::of(words::LABELS, name);
    let mut field = if let Kind::List(_) = setting.kind {
        let mut field = tag("fieldset");
        field.id(&id).set("aria-describedby", &described(&id)).child(tag("legend").text(title).view());
        field
    } else {
        let mut field = tag("div");
        field.id(&[&id, "-row"].concat()).child(label(&id, title));
        field
    };
    let mut hint = tag("p");
    hint.class("hint").id(&[&id, "-hint"].concat()).text(&setting.help.split('`').collect::<String>());
    if let Some(unset) = unset(setting) {
        hint.child(tag("span").class("unset").text(&unset).view());
    }
    let control = match setting.kind {
        Kind::Choice(choices) => one_of(setting, choices, at, state, &id),
        Kind::List(choices) => some_of(setting, choices, at, state),
        _ => typed(setting, at, state, &id),
    };
    let is_problem = move |model: &Model| model.feedback(setting, at).is_problem();
    let mut answer = tag("div");
    answer
        .id(&[&id, "-said"].concat())
        .set("aria-live", "polite")
        .said(state, Box::new(is_problem))
        .child(tag("p").live_text(state, Box::new(move |model| said(setting, at, model))).view());
    if matches!(setting.kind, Kind::Accent) {
        answer.child(instead(setting, at, state));
    }
    field.class("field").child(hint.view()).child(control).child(answer.view()).view()
}

/// The default if the field is empty. A list shows it as its first choice, and the help explains “all”.
fn unset(setting: &Setting) -> Option<String> {
    let is_shown = !is_of_page(setting.name.as_str());
    match (setting.kind, setting.default) {
        (Kind::Choice(_), _) | (Kind::List(_), "all") => None,
        (_, "none") if is_shown => Some(words::UNSET_NONE.to_owned()),
        _ => Some(fill(words::UNSET, &[("default", &default(setting))])),
    }
}

/// What holds if nothing is typed, in the words of the choices.
fn default(setting: &Setting) -> String {
    match setting.kind {
        Kind::Choice(_) | Kind::List(_) => {
            let choices = setting.default.split(' ').map(|word| words::choice(setting.name.as_str(), word));
            choices.collect::<Vec<_>>().join(", ")
        }
        _ => setting.default.to_owned(),
    }
}

/// What the form says of a value. A screen reader hears it again only if the words are others.
fn said(setting: &Setting, at: usize, model: &Model) -> String {
    let said = model.feedback(setting, at).said;
    let said = said.iter().map(String::as_str).chain(contact_problem(setting, model));
    said.collect::<Vec<_>>().join(" ")
}

/// A button that takes the nearest color that can be read. `page.js` gives focus back to the field, since the button goes away.
fn instead(setting: &'static Setting, at: usize, state: State) -> AnyView {
    let color = move |model: &Model| model.feedback(setting, at).instead;
    let take = move |_| state.set_typed(at, state.with(color).unwrap_or_default());
    let text = move |model: &Model| {
        color(model).map(|color| fill(words::USE_COLOR, &[("color", &color)])).unwrap_or_default()
    };
    tag("button")
        .set("type", "button")
        .hidden_if(state, Box::new(move |model| color(model).is_none()))
        .live_text(state, Box::new(text))
        .on("click", Box::new(take))
        .view()
}

/// How a region affects the clinic's own contact.
fn contact_problem(setting: &Setting, model: &Model) -> Option<&'static str> {
    if setting.name != Name::Region {
        return None;
    }
    let settings = model.settings();
    let region = words::REGIONS.iter().find(|region| settings.get(Name::Region) == Some(region.id))?;
    (!region.shows_contact).then_some(words::NO_CONTACT)
}

fn described(id: &str) -> String {
    [id, "-hint ", id, "-said"].concat()
}

fn typed(setting: &'static Setting, at: usize, state: State, id: &str) -> AnyView {
    let mode = match setting.kind {
        Kind::Phone | Kind::Sms => "tel",
        Kind::Email => "email",
        Kind::Url | Kind::Exit | Kind::Folder => "url",
        Kind::Number { .. } => "numeric",
        Kind::Text { .. } | Kind::Choice(_) | Kind::List(_) | Kind::Accent => "text",
    };
    let example = words::of(words::EXAMPLES, setting.name.as_str());
    let hint = if example.is_empty() { String::new() } else { fill(words::EXAMPLE, &[("value", example)]) };
    let is_problem = move |model: &Model| model.feedback(setting, at).is_problem().into();
    let change = move |model: &mut Model, value| set(model, at, value);
    let mut input = line(state, Box::new(move |model| model.typed(at).to_owned()), Box::new(change));
    input
        .id(id)
        .set("inputmode", mode)
        .set("placeholder", &hint)
        .set("aria-describedby", &described(id))
        .live(state, "aria-invalid", Box::new(is_problem));
    if !matches!(setting.kind, Kind::Accent) {
        return input.view();
    }
    // A browser's own field for colors takes six digits only.
    let color = move |model: &Model| {
        let value = model.feedback(setting, at).value.filter(|value| value.len() == 7);
        value.unwrap_or_else(|| example.to_owned())
    };
    let mut picker = line(state, Box::new(color), Box::new(change));
    picker.set("type", "color").set("aria-label", words::of(words::LABELS, setting.name.as_str()));
    tag("div").class("with-color").child(input.view()).child(picker.view()).view()
}

fn set(model: &mut Model, at: usize, value: String) {
    if let Some(place) = model.typed.get_mut(at) {
        *place = value;
    }
}

fn one_of(
    setting: &'static Setting,
    choices: &'static [&'static str],
    at: usize,
    state: State,
    id: &str,
) -> AnyView {
    let unset = fill(words::UNSET_CHOICE, &[("default", &default(setting))]);
    let mut known = vec![("", unset.as_str())];
    for choice in choices {
        known.push((choice, words::choice(setting.name.as_str(), choice)));
    }
    let chosen = move |model: &Model| model.feedback(setting, at).value.unwrap_or_default();
    choose(
        state,
        id,
        &described(id),
        &known,
        Box::new(chosen),
        Box::new(move |model, value| set(model, at, value)),
    )
}

fn some_of(setting: &'static Setting, choices: &'static [&'static str], at: usize, state: State) -> AnyView {
    let is_chosen = move |model: &Model, choice: &str| {
        let chosen = model.feedback(setting, at).value.unwrap_or_default();
        chosen.split(' ').any(|word| word == choice)
    };
    let mut boxes = tag("div");
    for choice in choices {
        // “None” and the other choices exclude each other.
        let change = move |model: &mut Model, on| {
            let is_out = |word: &str| on && (word == "none" || *choice == "none");
            let is_in =
                |word: &&str| if word == choice { on } else { is_chosen(model, word) && !is_out(word) };
            let words: Vec<&str> = choices.iter().copied().filter(is_in).collect();
            set(model, at, words.join(" "));
        };
        let text = words::choice(setting.name.as_str(), choice);
        boxes.child(check_box(
            state,
            choice,
            text,
            Box::new(move |model| is_chosen(model, choice)),
            Box::new(change),
        ));
    }
    boxes.class("checks").view()
}

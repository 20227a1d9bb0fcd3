//! One setting in the form.

use kap_guide::settings::{Kind, Name, Setting};
use kap_guide_setup::is_of_page;
use kap_guide_setup::words::{self, fill};
use leptos::prelude::*;

use crate::element::{
    attribute, check_box, choose, element, element_with, hidden_if, label, line, live, live_text, on,
    text_element, with_id,
};
use crate::state::{Model, State};

/// A setting at its place of the table, with its label, its control, and the answer to what is typed.
pub fn field(setting: &'static Setting, at: usize, state: State) -> AnyView {
    let name = setting.name.as_str();
    let id = ["field-", name].concat();
    let title = words::of(words::LABELS, name);
    let mut hint = vec![setting.help.replace('`', "").into_any()];
    hint.extend(unset(setting).map(|unset| text_element("span", "unset", unset)));
    let control = match setting.kind {
        Kind::Choice(choices) => one_of(setting, choices, at, state, &id),
        Kind::List(choices) => some_of(setting, choices, at, state),
        _ => typed(setting, at, state, &id),
    };
    let class = move |model: &Model| {
        let is_problem = model.feedback(setting, at).is_problem();
        Some(if is_problem { "said problem" } else { "said" }.to_owned())
    };
    let attributes = vec![
        attribute("id", [&id, "-said"].concat()),
        attribute("aria-live", "polite"),
        live(state, "class", Box::new(class)),
    ];
    let (tag, name, own) = match setting.kind {
        Kind::List(_) => ("fieldset", text_element("legend", "", title), id.clone()),
        _ => ("div", label(&id, title), [&id, "-row"].concat()),
    };
    let mut answer = vec![element("p", "", vec![said(setting, at, state)])];
    if setting.kind == Kind::Accent {
        answer.push(instead(setting, at, state));
    }
    let parts = vec![
        name,
        with_id("p", "hint", [&id, "-hint"].concat(), hint),
        control,
        element_with("div", attributes, answer),
    ];
    with_id(tag, "field", own, parts)
}

/// What holds if nothing is typed. A list to choose from says so as its first choice, and the help says what “all” means.
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
fn said(setting: &'static Setting, at: usize, state: State) -> AnyView {
    let sentences = move |model: &Model| {
        let said = model.feedback(setting, at).said;
        said.into_iter().chain(contact_problem(setting, model)).collect::<Vec<_>>().join(" ")
    };
    live_text(state, Box::new(sentences))
}

/// A button that takes the nearest color that can be read. `start.js` gives focus back to the field, since the button goes away.
fn instead(setting: &'static Setting, at: usize, state: State) -> AnyView {
    let color = move |model: &Model| model.feedback(setting, at).instead;
    let take = move |_| state.set_typed(at, state.with(color).unwrap_or_default());
    let text = move |model: &Model| {
        color(model).map(|color| fill(words::USE_COLOR, &[("color", &color)])).unwrap_or_default()
    };
    let is_good = move |model: &Model| color(model).is_none();
    let attributes =
        vec![attribute("type", "button"), hidden_if(state, Box::new(is_good)), on("click", take)];
    element_with("button", attributes, vec![live_text(state, Box::new(text))])
}

/// What a region means for the clinic's own contact.
fn contact_problem(setting: &Setting, model: &Model) -> Option<String> {
    if setting.name != Name::Region {
        return None;
    }
    let settings = model.settings();
    let region = words::REGIONS.iter().find(|region| settings.get(Name::Region) == Some(region.id))?;
    (!region.shows_contact).then(|| words::NO_CONTACT.to_owned())
}

fn described(id: &str) -> String {
    [id, "-hint ", id, "-said"].concat()
}

fn typed(setting: &'static Setting, at: usize, state: State, id: &str) -> AnyView {
    let mode = match setting.kind {
        Kind::Phone => "tel",
        Kind::Email => "email",
        Kind::Url | Kind::Exit | Kind::Folder => "url",
        Kind::Number { .. } => "numeric",
        Kind::Text { .. } | Kind::Choice(_) | Kind::List(_) | Kind::Accent => "text",
    };
    let example = words::of(words::EXAMPLES, setting.name.as_str());
    let hint = if example.is_empty() { String::new() } else { fill(words::EXAMPLE, &[("value", example)]) };
    let is_problem = move |model: &Model| Some(model.feedback(setting, at).is_problem().to_string());
    let attributes = vec![
        attribute("id", id),
        attribute("inputmode", mode),
        attribute("placeholder", hint),
        attribute("aria-describedby", described(id)),
        live(state, "aria-invalid", Box::new(is_problem)),
    ];
    let change = move |model: &mut Model, value| set(model, at, value);
    let input = line(state, attributes, Box::new(move |model| model.typed(at).to_owned()), Box::new(change));
    if setting.kind != Kind::Accent {
        return input;
    }
    // A browser's own field for colors takes six digits only.
    let color = move |model: &Model| {
        let value = model.feedback(setting, at).value.filter(|value| value.len() == 7);
        value.unwrap_or_else(|| example.to_owned())
    };
    let name = words::of(words::LABELS, setting.name.as_str());
    let attributes = vec![attribute("type", "color"), attribute("aria-label", name)];
    let picker = line(state, attributes, Box::new(color), Box::new(change));
    element("div", "with-color", vec![input, picker])
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
    let mut known = vec![(String::new(), fill(words::UNSET_CHOICE, &[("default", &default(setting))]))];
    for choice in choices {
        known.push(((*choice).to_owned(), words::choice(setting.name.as_str(), choice).to_owned()));
    }
    let chosen = move |model: &Model| model.feedback(setting, at).value.unwrap_or_default();
    choose(
        state,
        id,
        described(id),
        known,
        Box::new(chosen),
        Box::new(move |model, value| set(model, at, value)),
    )
}

fn some_of(setting: &'static Setting, choices: &'static [&'static str], at: usize, state: State) -> AnyView {
    let is_chosen = move |model: &Model, choice: &str| {
        let chosen = model.feedback(setting, at).value.unwrap_or_default();
        chosen.split(' ').any(|word| word == choice)
    };
    let mut boxes = Vec::new();
    for choice in choices {
        // “None” and the others put each other out.
        let change = move |model: &mut Model, on| {
            let is_out = |word: &str| on && (word == "none" || *choice == "none");
            let is_in =
                |word: &&str| if word == choice { on } else { is_chosen(model, word) && !is_out(word) };
            let words: Vec<&str> = choices.iter().copied().filter(is_in).collect();
            set(model, at, words.join(" "));
        };
        let text = words::choice(setting.name.as_str(), choice);
        boxes.push(check_box(
            state,
            choice,
            text,
            Box::new(move |model| is_chosen(model, choice)),
            Box::new(change),
        ));
    }
    element("div", "checks", boxes)
}

//! All settings of the form, in groups.

use kap_guide::settings::SETTINGS;
use kap_guide_setup::words::{self, Group};
use leptos::prelude::*;

use crate::element::{Tag, button, hint, tag};
use crate::field::field;
use crate::state::{Model, State};

/// The groups; the first one is always open.
#[component]
pub fn Fields(state: State) -> AnyView {
    let key = "share";
    let share = move || state.page().copy(key, &state.with(|model| model.shared(state.facts())));
    let clear = move || state.update(|model| model.typed.iter_mut().for_each(String::clear));
    let mut fields = tag("div");
    for of in words::GROUPS {
        fields.child(group(of, state));
    }
    let clear = button(words::CLEAR, Box::new(clear)).view();
    let mut buttons = tag("p");
    buttons.class("buttons");
    // A colleague cannot open a page on this disk.
    if state.facts().here.is_empty() {
        fields.child(buttons.child(clear).view());
    } else {
        let share = button(words::SHARE, Box::new(share)).view();
        fields.child(buttons.child(share).child(clear).child(copied(key, state)).view());
        fields.child(hint(words::SHARE_HINT));
    }
    fields.class("fields").id("fields").view()
}

fn group(group: &'static Group, state: State) -> AnyView {
    let mut fields: Tag;
    if group.title.is_empty() {
        fields = tag("div");
    } else {
        fields = tag("details");
        fields.child(tag("summary").text(group.title).view());
    }
    for name in group.settings {
        if let Some((at, setting)) =
            SETTINGS.iter().enumerate().find(|(_, known)| known.name.as_str() == *name)
        {
            fields.child(field(setting, at, state));
        }
    }
    fields.view()
}

/// Says whether the text under a key was copied.
pub fn copied(key: &'static str, state: State) -> AnyView {
    let said = move |model: &Model| {
        let (copied, said) = &model.copied;
        if copied == key { said } else { "" }.to_owned()
    };
    tag("span").set("role", "status").live_text(state, Box::new(said)).view()
}

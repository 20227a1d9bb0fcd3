//! Buttons.

use leptos::ev::click;
use leptos::html;
use leptos::prelude::*;

use super::text;
use crate::questionnaire::Text;

/// The one button that goes on, by submitting the form that it stands in.
pub fn submit(label: Text) -> AnyView {
    native("submit", "button", vec![label.as_str().to_owned().into_any()], None)
}

/// The one button that goes on where there is no form.
pub fn button(label: Text, press: impl Fn() + Send + Sync + 'static) -> AnyView {
    native("button", "button", vec![label.as_str().to_owned().into_any()], Some(Box::new(press)))
}

/// A button that reads like a link: everything that is not the one way on. `about` tells those who
/// do not see what stands beside it what it is for.
pub fn text_button(
    class: &'static str,
    label: Text,
    about: Option<Text>,
    press: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    let mut parts = vec![label.as_str().to_owned().into_any()];
    parts.extend(about.map(|about| text("span", "unseen", [" ", about.as_str()].concat())));
    native("button", class, parts, Some(Box::new(press)))
}

type Press = Box<dyn Fn() + Send + Sync>;

fn native(kind: &'static str, class: &'static str, label: Vec<AnyView>, press: Option<Press>) -> AnyView {
    let pressed = move |_| {
        if let Some(press) = &press {
            press();
        }
    };
    html::button().r#type(kind).class(class).on(click, pressed).child(label).into_any()
}

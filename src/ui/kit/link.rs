//! Links that leave the page.

use leptos::ev::click;
use leptos::html;
use leptos::prelude::*;

use super::text;
use crate::questionnaire::Text;

/// A link that leaves the page.
pub struct Out {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub label: String,
    /// Words such as "opens in a new tab", for a link that does.
    pub new_tab: Option<Text>,
}

/// Draws a link; `press` is told when it is pressed. A page opens in a new tab and is told nothing
/// about this one.
pub fn out_link(out: Out, press: Option<Box<dyn Fn()>>) -> AnyView {
    let pressed = move |_| {
        if let Some(press) = &press {
            press();
        }
    };
    let mut label = vec![out.label.into_any()];
    label.extend(out.new_tab.map(|said| text("span", "new-tab", [" ", said.as_str()].concat())));
    html::a()
        .class("link")
        .href(out.href)
        .target(out.new_tab.map(|_| "_blank"))
        .rel("noopener noreferrer")
        .referrerpolicy("no-referrer")
        .on(click, pressed)
        .child(label)
        .into_any()
}

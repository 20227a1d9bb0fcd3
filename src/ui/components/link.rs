//! Links that leave the page.

use leptos::prelude::*;

use super::element::{attribute, element_with, on, text};
use crate::questionnaire::Text;

/// A link that leaves the page.
pub struct Out {
    /// Where it leads.
    pub href: String,
    /// Its text.
    pub label: String,
    /// Words such as "opens in a new tab", for a link that does.
    pub new_tab: Option<Text>,
}

/// A link. `press` is called when it is pressed. The page opens in a new tab and learns nothing about this one.
pub fn out_link(out: Out, press: Option<Box<dyn Fn() + Send + Sync>>) -> AnyView {
    let mut label = vec![out.label.into_any()];
    let mut attributes = vec![
        attribute("class", "link"),
        attribute("href", out.href),
        attribute("rel", "noopener noreferrer"),
        attribute("referrerpolicy", "no-referrer"),
    ];
    if let Some(said) = out.new_tab {
        attributes.push(attribute("target", "_blank"));
        label.push(text("span", "new-tab", [" ", said.as_str()].concat()));
    }
    attributes.extend(press.map(|press| on("click", move |_| press())));
    element_with("a", attributes, label)
}

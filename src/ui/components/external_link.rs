//! Links that leave the page.

use leptos::prelude::*;

use super::element::{attribute, element_with, on, text_element};
use super::handler::Handler;
use crate::questionnaire::Text;

/// A link that leaves the page. The other page learns nothing about this one.
#[component]
pub fn ExternalLink(
    href: String,
    label: String,
    /// Words such as "opens in a new tab", for a link that does.
    new_tab: Option<Text>,
    #[prop(optional, into)] on_click: Option<Handler>,
) -> AnyView {
    let mut label = vec![label.into_any()];
    let mut attributes = vec![
        attribute("class", "link"),
        attribute("href", href),
        // In a sealed frame, the policy of the host may block a call or a message that has no target.
        attribute("target", "_blank"),
        attribute("rel", "noopener noreferrer"),
        attribute("referrerpolicy", "no-referrer"),
    ];
    if let Some(words) = new_tab {
        label.push(text_element("span", "new-tab", [" ", words.as_str()].concat()));
    }
    attributes.extend(on_click.map(|on_click| on("click", move |_| on_click.run(()))));
    element_with("a", attributes, label)
}

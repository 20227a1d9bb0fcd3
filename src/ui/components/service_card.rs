//! A service with the ways to reach it.

use leptos::prelude::*;

use super::element::element;
use super::{List, Paragraph};
use crate::questionnaire::Text;

/// The links of a service, its name, and what to expect.
#[component]
pub fn ServiceCard(name: Text, about: Text, links: Vec<AnyView>) -> AnyView {
    let links = view! { <List class="service-ways">{links}</List> }.into_inner();
    let about = view! { <Paragraph class="service-about" strong=name text=about.as_str()/> }.into_inner();
    element("div", "service", vec![links, about])
}

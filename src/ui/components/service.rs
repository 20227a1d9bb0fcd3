//! A service with the ways to reach it.

use leptos::prelude::*;

use super::{Out, element, out_link, text};
use crate::questionnaire::Text;

/// The ways to reach a service, its name, and what to expect.
pub fn service(name: Text, about: Text, ways: Vec<Out>) -> AnyView {
    let ways = ways.into_iter().map(|way| element("li", "", vec![out_link(way, None)])).collect();
    let about = vec![text("strong", "", name.as_str()), [" ", about.as_str()].concat().into_any()];
    let parts = vec![element("ul", "service-ways", ways), element("p", "service-about", about)];
    element("div", "service", parts)
}

//! Drawings: the shell fills their places, since it draws those of the cover, too.

use leptos::prelude::*;

use super::element::{attribute, element_with};
use crate::questionnaire::Text;

/// A place for a drawing of `style/drawings.toml`, which says nothing to a screen reader.
#[component]
pub fn Drawing(name: Text) -> AnyView {
    let attributes = [("class", "drawing"), ("data-drawing", name.as_str()), ("aria-hidden", "true")];
    element_with("span", attributes.map(|(name, value)| attribute(name, value)).into(), Vec::new())
}

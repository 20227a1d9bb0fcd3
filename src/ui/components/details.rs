//! An optional explanation, closed at first.

use leptos::prelude::*;

use super::{element, paragraph, text};
use crate::questionnaire::Text;

/// A native disclosure.
pub fn details(summary: Text, words: Text) -> AnyView {
    element("details", "details", vec![text("summary", "", summary.as_str()), paragraph(words.as_str())])
}

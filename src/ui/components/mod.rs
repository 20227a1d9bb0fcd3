//! Parts that any guide could use: no business words, one class prefix a part.
//!
//! They are functions that return [`AnyView`](leptos::prelude::AnyView) and take lists of it, so
//! that the compiler makes each part once and not once for each screen it stands on: that halved
//! the app (docs/decisions/0003-erased-views.md).

mod button;
mod choices;
mod details;
mod element;
mod element_for;
mod heading;
mod link;
mod service;

pub use button::{button, submit, text_button};
pub use choices::{Shown, choices, switch};
pub use details::details;
pub use element::{attribute, dynamic, element, element_with, paragraph, text};
pub use element_for::element_for;
pub use heading::{heading, title};
pub use link::{Out, out_link};
pub use service::service;

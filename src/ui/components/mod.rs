//! Leptos components that any guide could use: no business words, one class prefix each.
//!
//! They take their children as `Children`, in which each child is erased by itself, and build every element
//! with one function of one type. So a new screen brings its words and little code
//! (docs/decisions/0003-erased-views.md). HTML elements are written here alone; screens use these components.

mod button;
mod children;
mod choices;
mod details;
mod div;
mod drawing;
mod element;
mod external_link;
mod form;
mod handler;
mod heading;
mod paragraph;
mod search_field;
mod service_card;
mod status_line;
mod summary;
mod tagged;

pub use button::{Button, TextButton};
pub use choices::{ChoiceRow, Choices, Switch};
pub use details::Details;
pub use div::{Actions, Div, List, Parts, ScrollBox, Show, Stack};
pub use drawing::Drawing;
pub use element::{attribute, dynamic, element, element_with, on, text_element};
pub use external_link::ExternalLink;
pub use form::{Fieldset, Form, Hint};
pub use handler::Handler;
pub use heading::{Heading, Title};
pub use paragraph::{Paragraph, Strong};
pub use search_field::SearchField;
pub use service_card::ServiceCard;
pub use status_line::StatusLine;
pub use summary::{Summary, SummaryRow};
pub use tagged::{Bar, Tagged};

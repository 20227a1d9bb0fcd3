//! The engine: the questions, the answers, and which question comes next.
//!
//! It knows ids only: no words, no screen, no browser. Every function is total; an id that does not exist counts as
//! not chosen, never as an error.

mod answer;
mod check;
mod holds;
mod id;
mod path;
mod question;
mod rule;
mod text;

pub use answer::{Answer, Answers};
pub use check::{Problem, check, counted};
pub(crate) use id::id;
pub use id::{ChoiceId, QuestionId, SectionId};
pub use path::{Walk, walk};
pub use question::{Choice, Kind, Question, Questionnaire, Role};
pub use rule::{Expected, Rule};
pub use text::Text;

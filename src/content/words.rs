//! The words for all ids, in one language.
//!
//! Each struct is one file of `content/<language>/`, so the compiler finds a missing sentence by name. `{braces}`
//! mark what [`fill`] replaces.

use super::{Interface, PanelId, PartId, ServiceId, Table, Topic};
use crate::codec::wire;
use crate::questionnaire::{ChoiceId, QuestionId, SectionId, Text};

wire! {
    /// What the first part of the visit and help say, in one language. [`Later`](super::Later) has the rest.
    pub struct Words {
        /// The language, such as `en`.
        pub lang: Text,
        /// The words of buttons, hints and fixed labels.
        pub interface: Interface,
        /// Names of the parts of the visit.
        pub parts: Table<PartId, Text>,
        /// Captions.
        pub sections: Table<SectionId, Text>,
        /// The questions of the first part.
        pub questions: Table<QuestionId, QuestionWords>,
        /// Help screens.
        pub panels: Table<PanelId, PanelWords>,
        /// Headings of kinds of help.
        pub topics: Table<Topic, Text>,
        /// Services.
        pub services: Table<ServiceId, ServiceWords>,
    }
}

wire! {
    /// `<section>.toml`, table `question`: one question.
    pub struct QuestionWords {
        /// The question, which is also the heading of its screen.
        pub title: Text,
        /// The question in a visit about someone else, if it differs.
        pub other: Option<Text>,
        /// Its short name in lists.
        pub short: Text,
        /// One or two sentences under the question.
        pub hint: Option<Text>,
        /// Paragraphs under the choices, for everyone.
        #[cfg_attr(feature = "serde", serde(default))]
        pub below: Vec<Text>,
        /// Why we ask, opened by choice.
        pub why: Option<Text>,
        /// The labels of choices. Choices such as "none", "not sure" and "prefer not to say" have default labels, and
        /// choices of a `scale` have the section's.
        #[cfg_attr(feature = "serde", serde(default))]
        pub choices: Table<ChoiceId, Text>,
        /// Examples under a choice.
        #[cfg_attr(feature = "serde", serde(default))]
        pub examples: Table<ChoiceId, Text>,
        /// A heading above a choice and those that follow it.
        #[cfg_attr(feature = "serde", serde(default))]
        pub groups: Table<ChoiceId, Text>,
        /// How the notes name a choice, if its label is not clear by itself.
        #[cfg_attr(feature = "serde", serde(default))]
        pub facts: Table<ChoiceId, Text>,
    }
}

wire! {
    /// `help.toml`, table `panel`: one help screen or block.
    pub struct PanelWords {
        /// Its heading.
        pub title: Text,
        /// Before the services.
        pub lead: Vec<Text>,
        /// After the services.
        #[cfg_attr(feature = "serde", serde(default))]
        pub after: Vec<Text>,
    }
}

wire! {
    /// `help.toml`, table `line`: one service.
    pub struct ServiceWords {
        /// Its name.
        pub name: Text,
        /// What to expect, in one or two sentences.
        pub about: Text,
    }
}

/// Fills the names in braces with values. A name without a value stays as it is.
pub fn fill(sentence: Text, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    for (at, part) in sentence.split('{').enumerate() {
        match part.split_once('}') {
            Some((name, rest)) if at > 0 => {
                match values.iter().find(|(known, _)| *known == name) {
                    Some((_, value)) => filled.push_str(value),
                    None => filled.extend(["{", name, "}"]),
                }
                filled.push_str(rest);
            }
            _ => filled.push_str(part),
        }
    }
    filled
}

/// A number in digits. (The standard `to_string` would add the code for every format.)
pub fn digits(number: usize) -> String {
    let mut digits = if number < 10 { String::new() } else { digits(number / 10) };
    digits.extend(u32::try_from(number % 10).ok().and_then(|digit| char::from_digit(digit, 10)));
    digits
}

/// Joins texts with a separator. (The standard `join` would add two versions of its code.)
pub fn listed(texts: &[String], between: &str) -> String {
    let mut listed = String::new();
    for (at, text) in texts.iter().enumerate() {
        if at > 0 {
            listed.push_str(between);
        }
        listed.push_str(text);
    }
    listed
}

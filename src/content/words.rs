//! The words for all ids, in one language.
//!
//! Each struct is one file of `content/<language>/`, so the compiler finds a missing sentence by name. `{braces}`
//! mark what [`fill`] replaces.

use super::{ConcernId, DatedId, Interface, IntroId, PanelId, ResultId, ServiceId, SourceId, Table, Topic};
use crate::codec::wire;
use crate::questionnaire::{ChoiceId, QuestionId, SectionId, Text};

wire! {
    /// All words of the app in one language.
    pub struct Words {
        /// The language, such as `en`.
        pub lang: Text,
        /// The words of buttons, hints and fixed labels.
        pub interface: Interface,
        /// The notes.
        pub notes: NotesWords,
        /// The About screen.
        pub about: About,
        /// Captions.
        pub sections: Table<SectionId, Text>,
        /// Intros before parts that may be hard.
        pub intros: Table<IntroId, Passage>,
        /// Descriptions of check-ins.
        pub check_ins: Table<SectionId, CheckInWords>,
        /// Introductions to the steps after the questions, by section; `check-ins` is the step that offers those.
        pub steps: Table<SectionId, Passage>,
        /// Results of check-ins.
        pub results: Table<ResultId, Passage>,
        /// Questions.
        pub questions: Table<QuestionId, QuestionWords>,
        /// Concerns.
        pub concerns: Table<ConcernId, ConcernWords>,
        /// Help screens.
        pub panels: Table<PanelId, PanelWords>,
        /// Headings of kinds of help.
        pub topics: Table<Topic, Text>,
        /// Services.
        pub services: Table<ServiceId, ServiceWords>,
        /// Citations.
        pub sources: Table<SourceId, Text>,
        /// Names of facts that may change.
        pub dated: Table<DatedId, Text>,
    }
}

wire! {
    /// `<section>.toml`, tables `intro` and `result`: a heading and what stands below it.
    pub struct Passage {
        /// Its heading.
        pub title: Text,
        /// The paragraphs.
        pub lead: Vec<Text>,
    }
}

wire! {
    /// `check-ins.toml`, table `check-in`: one instrument.
    pub struct CheckInWords {
        /// What it asks about, what may be hard about it, and how long it is.
        pub about: Text,
        /// The instructions above each item, verbatim as published.
        pub stem: Text,
        /// Its credit line.
        pub credit: Text,
    }
}

wire! {
    /// `<section>.toml`, table `question`: one question.
    pub struct QuestionWords {
        /// The question, which is also the heading of its screen.
        pub title: Text,
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
    }
}

wire! {
    /// `<section>.toml`, table `concern`: one thing to raise.
    pub struct ConcernWords {
        /// Its title.
        pub title: Text,
        /// Why a clinician should know, and what may follow.
        pub message: Text,
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

wire! {
    /// `notes.toml`.
    pub struct NotesWords {
        /// Caption of the screen.
        pub caption: Text,
        /// Heading of the screen.
        pub title: Text,
        /// A line to fill in by hand on paper.
        pub by_hand: Text,
        /// What the notes are.
        pub lead: Text,
        /// Heading of urgent concerns.
        pub urgent: Text,
        /// Heading of concerns to tell before booking.
        pub before: Text,
        /// Heading of other concerns, if there are none to tell before booking.
        pub discuss: Text,
        /// Heading of other concerns, below those to tell before booking.
        pub discuss_also: Text,
        /// Nothing was marked and no question is open (4.2 of the clinical reference).
        pub nothing: Text,
        /// Heading of [`NotesWords::nothing`] and its variants.
        pub nothing_title: Text,
        /// No health question was asked.
        pub not_asked: Text,
        /// One health question has no answer.
        pub open_one: Text,
        /// Several have none: `{n}`.
        pub open_many: Text,
        /// The guide is for adults.
        pub adults_only: Text,
        /// Text above all concerns.
        pub standing: Text,
        /// The visitor asked for someone else.
        pub for_other: Text,
        /// The sections that the visitor excluded: `{sections}`.
        pub excluded: Text,
        /// Says that sections excluded by default stayed out.
        pub private: Text,
        /// What is due for a check: `{what}`.
        pub changed: Text,
        /// The answer that a concern comes from: `{choice}` and `{section}`.
        pub from: Text,
        /// `{sources}`.
        pub sources: Text,
        /// Shown if a concern has no sources.
        pub expert_practice: Text,
        /// Heading of the clinic's contact methods: `{clinic}`.
        pub contact: Text,
        /// Heading of other ways to find a clinician.
        pub others: Text,
        /// Other ways to find a clinician.
        pub other_ways: Vec<Text>,
        /// Heading of the section on saying no.
        pub not_now: Text,
        /// Says that saying no is a choice like the others.
        pub not_now_body: Text,
        /// Who wrote this, and that it has not been reviewed yet: `{date}`.
        pub by: Text,
    }
}

wire! {
    /// `about.toml`.
    pub struct About {
        /// Heading of the screen.
        pub title: Text,
        /// Heading of the sources.
        pub sources: Text,
        /// Follows a source that was read directly: `{read}` is the date.
        pub read: Text,
        /// Follows a source that was read through other pages: `{read}` is the date.
        pub secondary: Text,
        /// Follows a source that was not read again.
        pub known: Text,
        /// Heading of the services.
        pub services: Text,
        /// Follows a service that was checked: `{read}` is the date.
        pub service_checked: Text,
        /// Follows a service that was not checked again.
        pub service_known: Text,
        /// What is due for a check: `{what}`.
        pub changed: Text,
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

impl Words {
    /// The label of a choice: its own, or the default for its role.
    pub fn choice(&self, question: QuestionId, choice: &crate::questionnaire::Choice) -> Text {
        use crate::questionnaire::Role;

        let own = self.questions.get(question).and_then(|words| words.choices.get(choice.id));
        let usual = match choice.role {
            // The compiler makes sure that an ordinary choice has a label.
            Role::Item => Text::default(),
            Role::None => self.interface.none,
            Role::Unsure => self.interface.unsure,
            Role::Decline => self.interface.decline,
        };
        own.copied().unwrap_or(usual)
    }
}

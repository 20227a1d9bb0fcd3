//! The words for all ids, in one language.
//!
//! Each struct is one file of `content/<language>/`, so the compiler finds a missing sentence by name. `{braces}`
//! mark what [`fill`] replaces.

use super::{
    CardId, ConcernId, DatedId, Interface, PanelId, PartId, ResultId, ServiceId, SourceId, Table, Topic,
};
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
        /// One minute on KAP.
        pub overview: OverviewWords,
        /// The screen that asks which private answers go into the notes.
        pub privacy: PrivacyWords,
        /// Names of the parts of the visit.
        pub parts: Table<PartId, Text>,
        /// Captions.
        pub sections: Table<SectionId, Text>,
        /// The cards on the notes.
        pub cards: Table<CardId, CardWords>,
        /// Descriptions of check-ins.
        pub check_ins: Table<SectionId, CheckInWords>,
        /// Introductions to the optional steps, by section; `check-ins` is the step that offers those.
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
    /// `overview.toml`: one minute on KAP.
    pub struct OverviewWords {
        /// Caption in the bar.
        pub caption: Text,
        /// Heading.
        pub title: Text,
        /// The drawn steps.
        pub steps: Vec<OverviewStep>,
        /// What is not known, and what is not approved.
        pub limits: Vec<Text>,
        /// Opens `who`.
        pub who_title: Text,
        /// Who it may help, and who should be careful.
        pub who: Vec<Text>,
    }
}

wire! {
    /// One step of KAP.
    pub struct OverviewStep {
        /// The name of its drawing in `style/drawings.toml`; in a built file, its lines.
        pub drawing: Text,
        /// Its name.
        pub title: Text,
        /// What happens.
        pub text: Text,
    }
}

wire! {
    /// `privacy.toml`: which private answers go into the notes.
    pub struct PrivacyWords {
        /// Heading.
        pub title: Text,
        /// What stays out unless the visitor puts it in.
        pub lead: Vec<Text>,
        /// The topics, by section.
        pub topics: Table<SectionId, Text>,
        /// Puts a topic into the notes.
        pub put_in: Text,
        /// Leaves it out.
        pub leave_out: Text,
        /// Opens this screen from the notes.
        pub change: Text,
    }
}

wire! {
    /// `notes.toml`, table `card`: one card on the notes.
    pub struct CardWords {
        /// The name of its drawing in `style/drawings.toml`; in a built file, its lines.
        pub drawing: Text,
        /// Its title.
        pub title: Text,
        /// What it opens, and how many minutes that takes.
        pub about: Text,
    }
}

wire! {
    /// `<section>.toml`, tables `step` and `result`: a heading and what stands below it.
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
        /// Heading of facts to tell before booking.
        pub before: Text,
        /// Heading of facts to bring up at the visit.
        pub discuss: Text,
        /// Stands below the facts: who decides, and that no medicine is to be changed.
        pub standing: Text,
        /// Nothing to tell before booking was marked (4.2 of the clinical reference): `{sections}`.
        pub nothing: Text,
        /// No health question was asked.
        pub not_asked: Text,
        /// Health questions without an answer: `{questions}`.
        pub open: Text,
        /// A question that was answered "I'm not sure": `{question}`.
        pub unsure: Text,
        /// A group of which the visitor is not sure which one: `{group}`.
        pub unsure_which: Text,
        /// Private sections may be left out.
        pub private: Text,
        /// The guide is for adults.
        pub adults_only: Text,
        /// The visitor asked for someone else.
        pub for_other: Text,
        /// Heading of the questions to ask a clinic.
        pub ask: Text,
        /// Heading of the next step.
        pub next: Text,
        /// Heading of "my own doctor".
        pub doctor: Text,
        /// What to say to one's own doctor.
        pub doctor_body: Text,
        /// The same for someone who asked for someone else.
        pub doctor_other: Text,
        /// The same on notes that begin with help.
        pub doctor_help: Text,
        /// Heading of "not now".
        pub not_now: Text,
        /// Says that saying no is a choice like the others.
        pub not_now_body: Text,
        /// Heading of the cards.
        pub cards: Text,
        /// Marks a card that is done.
        pub done: Text,
        /// Below the title, after a card: `{what}` it put into the notes.
        pub added: Text,
        /// Beside the heading of that.
        pub new: Text,
        /// Heading of the list of all answers.
        pub answers: Text,
        /// Heading of page two.
        pub why: Text,
        /// What the notes are.
        pub lead: Text,
        /// What is due for a check: `{what}`.
        pub changed: Text,
        /// The answer that a concern comes from: `{choice}`.
        pub from: Text,
        /// `{sources}`.
        pub sources: Text,
        /// Shown if a concern has no sources.
        pub expert_practice: Text,
        /// Who wrote this, and that it has not been reviewed yet: `{date}`.
        pub by: Text,
    }
}

wire! {
    /// `about.toml`.
    pub struct About {
        /// Heading of the screen.
        pub title: Text,
        /// The day of publication, as people write it.
        pub published: Text,
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

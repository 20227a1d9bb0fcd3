//! What the ids say in one language.
//!
//! Each struct is one file of `content/<language>/`, so a missing sentence is found by name when
//! the content is packed. `{braces}` mark what [`fill`] replaces.

use super::{ConcernId, DatedId, Interface, IntroId, PanelId, ResultId, ServiceId, SourceId, Table, Topic};
use crate::codec::wire;
use crate::questionnaire::{ChoiceId, QuestionId, SectionId, Text};

wire! {
    /// Everything the app says in one language.
    pub struct Words {
        /// The language, such as `en`.
        pub lang: Text,
        /// Words of buttons, hints and fixed lines.
        pub interface: Interface,
        /// Words of the notes.
        pub notes: NotesWords,
        /// The About screen.
        pub about: About,
        /// Captions.
        pub sections: Table<SectionId, Text>,
        /// Pauses before parts that may be hard.
        pub intros: Table<IntroId, Passage>,
        /// What check-ins are, before they are opened.
        pub check_ins: Table<SectionId, CheckInWords>,
        /// What steps after the questions are for, by their section; `check-ins` is the step that opens those.
        pub steps: Table<SectionId, Passage>,
        /// What check-ins can mean.
        pub results: Table<ResultId, Passage>,
        /// Questions.
        pub questions: Table<QuestionId, QuestionWords>,
        /// What is worth raising.
        pub concerns: Table<ConcernId, ConcernWords>,
        /// Help screens.
        pub panels: Table<PanelId, PanelWords>,
        /// Headings of kinds of help.
        pub topics: Table<Topic, Text>,
        /// Services.
        pub services: Table<ServiceId, ServiceWords>,
        /// Citations.
        pub sources: Table<SourceId, Text>,
        /// Facts that may change, as they are named in a list of such.
        pub dated: Table<DatedId, Text>,
        /// Where the pages of Learn are, once a release is built: the file beside the script, and its hash.
        pub learn: (Text, Text),
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
        /// What it asks about, what may be hard in it, and how long it is.
        pub about: Text,
        /// Stands above each of its items, word by word as it was published.
        pub stem: Text,
        /// Who made it, and on what terms.
        pub credit: Text,
    }
}

wire! {
    /// `<section>.toml`, table `question`: one question.
    pub struct QuestionWords {
        /// The question itself; it is the heading of its screen.
        pub title: Text,
        /// How lists name the question, in a few words.
        pub short: Text,
        /// One or two sentences under the question.
        pub hint: Option<Text>,
        /// Paragraphs under the choices, for everyone.
        #[cfg_attr(feature = "serde", serde(default))]
        pub below: Vec<Text>,
        /// Why we ask, opened by choice.
        pub why: Option<Text>,
        /// What each choice says. The usual words of "none", "not sure" and "prefer not to say"
        /// need not be repeated, nor those that the section's `scale` has.
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
        /// What it is about, in a few words.
        pub title: Text,
        /// Why a clinician would want to know, and what may follow.
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
        /// Heads what needs someone now.
        pub urgent: Text,
        /// Heads what should be told before booking.
        pub before: Text,
        /// Heads what may change the plan, when nothing needs telling before.
        pub discuss: Text,
        /// Heads what may change the plan, below things to tell before.
        pub discuss_also: Text,
        /// Nothing was marked and nothing left open (4.2 of the clinical reference).
        pub nothing: Text,
        /// Heads [`NotesWords::nothing`] and what stands in its place.
        pub nothing_title: Text,
        /// No health question was asked.
        pub not_asked: Text,
        /// One health question was left open.
        pub open_one: Text,
        /// Several were: `{n}`.
        pub open_many: Text,
        /// The guide is for adults.
        pub adults_only: Text,
        /// Stands with everything to raise.
        pub standing: Text,
        /// The visitor asked for someone else.
        pub for_other: Text,
        /// What the visitor left out: `{sections}`.
        pub excluded: Text,
        /// Says that what stays out at first stayed out.
        pub private: Text,
        /// What may have changed since it was checked: `{what}`.
        pub changed: Text,
        /// Where an item comes from: `{choice}` and `{section}`.
        pub from: Text,
        /// `{sources}`.
        pub sources: Text,
        /// Stands in the place of sources where there are none.
        pub expert_practice: Text,
        /// Heads the clinic's contact: `{clinic}`.
        pub contact: Text,
        /// Heads other ways to find a clinician.
        pub others: Text,
        /// Other ways to find a clinician.
        pub other_ways: Vec<Text>,
        /// Heads not going on.
        pub not_now: Text,
        /// Says that not going on is a choice like the others.
        pub not_now_body: Text,
        /// Who wrote this, and who has not yet reviewed it: `{date}`.
        pub by: Text,
    }
}

wire! {
    /// `about.toml`.
    pub struct About {
        /// Heading of the screen.
        pub title: Text,
        /// Heads the sources.
        pub sources: Text,
        /// Follows a source that was read itself: `{read}`, when.
        pub read: Text,
        /// Follows a source that was read through others: `{read}`, when.
        pub secondary: Text,
        /// Follows a source that was not read again.
        pub known: Text,
        /// Heads the services.
        pub services: Text,
        /// Follows a service that was checked: `{read}`, when.
        pub service_checked: Text,
        /// Follows a service that was not checked again.
        pub service_known: Text,
        /// What may have changed since it was checked: `{what}`.
        pub changed: Text,
    }
}

/// Puts values in the places that a sentence names in braces. A name without a value stays as it is.
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

/// Texts one after the other, with something between them. (The library’s `join` would come in two kinds.)
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
    /// What a choice says: its own words, or the usual ones of its role.
    pub fn choice(&self, question: QuestionId, choice: &crate::questionnaire::Choice) -> Text {
        use crate::questionnaire::Role;

        let own = self.questions.get(question).and_then(|words| words.choices.get(choice.id));
        let usual = match choice.role {
            // The author's check sees to it that an ordinary choice has words of its own.
            Role::Item => Text::default(),
            Role::None => self.interface.none,
            Role::Unsure => self.interface.unsure,
            Role::Decline => self.interface.decline,
        };
        own.copied().unwrap_or(usual)
    }
}

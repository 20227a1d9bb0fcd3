//! What the ids say in one language.
//!
//! Each struct is one file of `content/<language>/`, so a missing sentence is found by name when
//! the content is packed. `{braces}` mark what [`fill`] replaces.

use super::{ConcernId, DatedId, IntroId, LineId, PanelId, SourceId, Table, Topic};
use crate::packing::packed;
use crate::questionnaire::{ChoiceId, QuestionId, SectionId, Text};

packed! {
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
        pub intros: Table<IntroId, IntroWords>,
        /// Questions.
        pub questions: Table<QuestionId, QuestionWords>,
        /// What is worth raising.
        pub concerns: Table<ConcernId, ConcernWords>,
        /// Help screens.
        pub panels: Table<PanelId, PanelWords>,
        /// Headings of kinds of help.
        pub topics: Table<Topic, Text>,
        /// Services.
        pub lines: Table<LineId, LineWords>,
        /// Citations.
        pub sources: Table<SourceId, Text>,
        /// Facts that may change, as they are named in a list of such.
        pub dated: Table<DatedId, Text>,
    }
}

packed! {
    /// `<section>.toml`, table `intro`: what comes next.
    pub struct IntroWords {
        /// Its heading.
        pub title: Text,
        /// What is asked, why, and that it can be skipped.
        pub lead: Vec<Text>,
    }
}

packed! {
    /// `<section>.toml`, table `question`: one question.
    pub struct QuestionWords {
        /// The question itself; it is the heading of its screen.
        pub title: Text,
        /// How lists name the question, in a few words.
        pub short: Text,
        /// One or two sentences under the question.
        #[cfg_attr(feature = "author", serde(default))]
        pub hint: Option<Text>,
        /// Why we ask, opened by choice.
        #[cfg_attr(feature = "author", serde(default))]
        pub why: Option<Text>,
        /// What each choice says. The usual words of "none", "not sure" and "prefer not to say"
        /// need not be repeated.
        pub choices: Table<ChoiceId, Text>,
        /// Examples under a choice.
        #[cfg_attr(feature = "author", serde(default))]
        pub examples: Table<ChoiceId, Text>,
    }
}

packed! {
    /// `<section>.toml`, table `concern`: one thing to raise.
    pub struct ConcernWords {
        /// What it is about, in a few words.
        pub title: Text,
        /// Why a clinician would want to know, and what may follow.
        pub message: Text,
    }
}

packed! {
    /// `help.toml`, table `panel`: one help screen or block.
    pub struct PanelWords {
        /// Its heading.
        pub title: Text,
        /// Before the services.
        pub lead: Vec<Text>,
        /// After the services.
        #[cfg_attr(feature = "author", serde(default))]
        pub after: Vec<Text>,
    }
}

packed! {
    /// `help.toml`, table `line`: one service.
    pub struct LineWords {
        /// Its name.
        pub name: Text,
        /// What to expect, in one or two sentences.
        pub about: Text,
    }
}

packed! {
    /// `interface.toml`: buttons, hints and fixed lines.
    pub struct Interface {
        /// Which way the language runs: `ltr` or `rtl`.
        pub dir: Text,
        /// Confirms an answer and goes on.
        pub go_on: Text,
        /// Goes on from a help screen.
        pub go_on_reading: Text,
        /// Leaves a question unanswered.
        pub skip: Text,
        /// Leaves all questions of a part unanswered.
        pub skip_part: Text,
        /// Caption of a screen that says what comes next.
        pub next: Text,
        /// Returns to the screen before.
        pub back: Text,
        /// Opens the help screen.
        pub get_help: Text,
        /// Opens the About screen.
        pub about: Text,
        /// Asks to clear the answers.
        pub clear: Text,
        /// Heading of the question whether to clear.
        pub clear_title: Text,
        /// What clearing does and cannot do.
        pub clear_body: Text,
        /// Confirms.
        pub clear_yes: Text,
        /// Declines to clear.
        pub clear_no: Text,
        /// Opens the reason for a question.
        pub why_we_ask: Text,
        /// Stands between the choices and "none of these".
        pub or: Text,
        /// Usual words of [`crate::questionnaire::Role::None`].
        pub none: Text,
        /// Usual words of [`crate::questionnaire::Role::Unsure`].
        pub unsure: Text,
        /// Usual words of [`crate::questionnaire::Role::Decline`].
        pub decline: Text,
        /// `{number}`.
        pub call: Text,
        /// `{number}`.
        pub text: Text,
        /// `{word}` and `{number}`.
        pub text_word: Text,
        /// `{page}`.
        pub open: Text,
        /// Follows the name of a link that opens a new tab.
        pub new_tab: Text,
        /// Caption of the check screen.
        pub check_caption: Text,
        /// Heading of the check screen.
        pub check_title: Text,
        /// What the check screen is for.
        pub check_lead: Text,
        /// Goes from the check screen to the notes.
        pub check_go_on: Text,
        /// Changes an answer.
        pub change: Text,
        /// Stands for a skipped answer.
        pub skipped: Text,
        /// Opens a question that is asked only by choice.
        pub choose: Text,
        /// Stands for the answer to such a question before it is opened.
        pub none_chosen: Text,
        /// Puts a section's answers into the notes.
        pub put_in: Text,
        /// Stands below that where it is off at first.
        pub put_in_off: Text,
        /// The clinic, when it has not set its name.
        pub the_clinic: Text,
        /// Prints the notes.
        pub print: Text,
        /// Saves the notes as a file.
        pub save: Text,
        /// The file may be there now; not every device allows it.
        pub saved: Text,
        /// The notes could not be printed.
        pub print_failed: Text,
        /// The notes could not be saved.
        pub save_failed: Text,
        /// What the file is called; letters, digits and hyphens only.
        pub file_name: Text,
        /// Copies the notes.
        pub copy: Text,
        /// The notes were copied.
        pub copied: Text,
        /// The notes could not be copied.
        pub copy_failed: Text,
        /// Names a clinic's phone: `{clinic}`.
        pub contact_call: Text,
        /// Names a clinic's text number: `{clinic}`.
        pub contact_text: Text,
        /// Names a clinic's address for mail: `{clinic}`.
        pub contact_email: Text,
        /// Names a clinic's booking page: `{clinic}`.
        pub contact_booking: Text,
        /// Names a clinic's contact page: `{clinic}`.
        pub contact_page: Text,
        /// Names a clinic's site: `{clinic}`.
        pub contact_site: Text,
        /// Names a clinic's opening hours: `{hours}`.
        pub contact_hours: Text,
        /// Stands beside every contact of a clinic: `{clinic}`.
        pub not_emergencies: Text,
    }
}

packed! {
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
        pub left_out: Text,
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

packed! {
    /// `about.toml`.
    pub struct About {
        /// Heading of the screen.
        pub title: Text,
        /// What it says, part by part.
        pub part: Vec<Part>,
        /// Heads the sources.
        pub sources: Text,
        /// Follows a source that was read itself: `{read}`, when.
        pub read: Text,
        /// Follows a source that was read through others: `{read}`, when.
        pub secondary: Text,
        /// Follows a source that was not read again.
        pub known: Text,
        /// Heads the services.
        pub lines: Text,
        /// Follows a service that was checked: `{read}`, when.
        pub line_checked: Text,
        /// Follows a service that was not checked again.
        pub line_known: Text,
        /// What may have changed since it was checked: `{what}`.
        pub changed: Text,
    }
}

packed! {
    /// A heading and what stands under it.
    pub struct Part {
        /// The heading.
        pub title: Text,
        /// The paragraphs.
        pub body: Vec<Text>,
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

//! What the ids say in one language.
//!
//! Each struct is one file of `content/<language>/`, so a missing sentence is found by name when
//! the content is packed. `{braces}` mark what [`fill`] replaces.

use serde::{Deserialize, Serialize};

use super::{ConcernId, LineId, PanelId, SourceId, Table, Topic};
use crate::questionnaire::{ChoiceId, QuestionId, SectionId, Text};

/// Declares a struct of words: every field is a sentence that an author must write.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$attr:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(bound(deserialize = "'de: 'static"), deny_unknown_fields, rename_all = "kebab-case")]
        pub struct $name { $($(#[$attr])* pub $field: $kind,)* }
    };
}

/// Everything the app says in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
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
}

words! {
    /// `<section>.toml`, table `question`: one question.
    QuestionWords {
        /// The question itself; it is the heading of its screen.
        title: Text,
        /// How lists name the question, in a few words.
        short: Text,
        /// One or two sentences under the question.
        #[serde(default)]
        hint: Option<Text>,
        /// Why we ask, opened by choice.
        #[serde(default)]
        why: Option<Text>,
        /// What each choice says. The usual words of "none", "not sure" and "prefer not to say"
        /// need not be repeated.
        choices: Table<ChoiceId, Text>,
        /// Examples under a choice.
        #[serde(default)]
        examples: Table<ChoiceId, Text>,
    }
}

words! {
    /// `<section>.toml`, table `concern`: one thing to raise.
    ConcernWords {
        /// What it is about, in a few words.
        title: Text,
        /// Why a clinician would want to know, and what may follow.
        message: Text,
    }
}

words! {
    /// `help.toml`, table `panel`: one help screen or block.
    PanelWords {
        /// Its heading.
        title: Text,
        /// Before the services.
        lead: Vec<Text>,
        /// After the services.
        #[serde(default)]
        after: Vec<Text>,
    }
}

words! {
    /// `help.toml`, table `line`: one service.
    LineWords {
        /// Its name.
        name: Text,
        /// What to expect, in one or two sentences.
        about: Text,
    }
}

words! {
    /// `interface.toml`: buttons, hints and fixed lines.
    Interface {
        /// Which way the language runs: `ltr` or `rtl`.
        dir: Text,
        /// Confirms an answer and goes on.
        go_on: Text,
        /// Goes on from a help screen.
        go_on_reading: Text,
        /// Leaves a question unanswered.
        skip: Text,
        /// Returns to the screen before.
        back: Text,
        /// Opens the help screen.
        get_help: Text,
        /// Opens the About screen.
        about: Text,
        /// Asks to clear the answers.
        clear: Text,
        /// Heading of the question whether to clear.
        clear_title: Text,
        /// What clearing does and cannot do.
        clear_body: Text,
        /// Confirms.
        clear_yes: Text,
        /// Declines to clear.
        clear_no: Text,
        /// Opens the reason for a question.
        why_we_ask: Text,
        /// Stands between the choices and "none of these".
        or: Text,
        /// Usual words of [`crate::questionnaire::Role::None`].
        none: Text,
        /// Usual words of [`crate::questionnaire::Role::Unsure`].
        unsure: Text,
        /// Usual words of [`crate::questionnaire::Role::Decline`].
        decline: Text,
        /// `{number}`.
        call: Text,
        /// `{number}`.
        text: Text,
        /// `{word}` and `{number}`.
        text_word: Text,
        /// `{page}`.
        open: Text,
        /// Follows the name of a link that opens a new tab.
        new_tab: Text,
        /// Caption of the check screen.
        check_caption: Text,
        /// Heading of the check screen.
        check_title: Text,
        /// What the check screen is for.
        check_lead: Text,
        /// Goes from the check screen to the notes.
        check_go_on: Text,
        /// Changes an answer.
        change: Text,
        /// Stands for a skipped answer.
        skipped: Text,
        /// The clinic, when it has not set its name.
        the_clinic: Text,
        /// Copies the notes.
        copy: Text,
        /// The notes were copied.
        copied: Text,
        /// The notes could not be copied.
        copy_failed: Text,
        /// Names a clinic's phone: `{clinic}`.
        contact_call: Text,
        /// Names a clinic's text number: `{clinic}`.
        contact_text: Text,
        /// Names a clinic's address for mail: `{clinic}`.
        contact_email: Text,
        /// Names a clinic's booking page: `{clinic}`.
        contact_booking: Text,
        /// Names a clinic's contact page: `{clinic}`.
        contact_page: Text,
        /// Names a clinic's site: `{clinic}`.
        contact_site: Text,
        /// Names a clinic's opening hours: `{hours}`.
        contact_hours: Text,
        /// Stands beside every contact of a clinic: `{clinic}`.
        not_emergencies: Text,
    }
}

words! {
    /// `notes.toml`.
    NotesWords {
        /// Caption of the screen.
        caption: Text,
        /// Heading of the screen.
        title: Text,
        /// What the notes are.
        lead: Text,
        /// Heads what should be told before booking.
        before: Text,
        /// Heads what may change the plan, when nothing needs telling before.
        discuss: Text,
        /// Heads what may change the plan, below things to tell before.
        discuss_also: Text,
        /// Nothing was marked and nothing left open (4.2 of the clinical reference).
        nothing: Text,
        /// Heads [`NotesWords::nothing`] and what stands in its place.
        nothing_title: Text,
        /// No health question was asked.
        not_asked: Text,
        /// One health question was left open.
        open_one: Text,
        /// Several were: `{n}`.
        open_many: Text,
        /// The guide is for adults.
        adults_only: Text,
        /// Stands with everything to raise.
        standing: Text,
        /// Heads the answers repeated in the notes.
        brings_you: Text,
        /// Where an item comes from: `{choice}` and `{section}`.
        from: Text,
        /// `{sources}`.
        sources: Text,
        /// Heads the clinic's contact: `{clinic}`.
        contact: Text,
        /// Heads other ways to find a clinician.
        others: Text,
        /// Other ways to find a clinician.
        other_ways: Vec<Text>,
        /// Heads not going on.
        not_now: Text,
        /// Says that not going on is a choice like the others.
        not_now_body: Text,
        /// Who wrote this, and who has not yet reviewed it: `{date}`.
        by: Text,
    }
}

words! {
    /// `about.toml`.
    About {
        /// Heading of the screen.
        title: Text,
        /// What it says, part by part.
        part: Vec<Part>,
        /// Heads the sources.
        sources: Text,
        /// Follows a source that was read itself: `{read}`, when.
        read: Text,
        /// Follows a source that was read through others: `{read}`, when.
        secondary: Text,
        /// Follows a source that was not read again.
        known: Text,
    }
}

words! {
    /// A heading and what stands under it.
    Part {
        /// The heading.
        title: Text,
        /// The paragraphs.
        body: Vec<Text>,
    }
}

words! {
    /// `cover.toml`: what the shell says before and without the app.
    CoverWords {
        /// Heading.
        title: Text,
        /// Name of the region when the clinic sets none.
        label: Text,
        /// What this is.
        lead: Text,
        /// What it is not, and how long it takes.
        not: Text,
        /// The privacy sentence, set strong.
        privacy: Text,
        /// Who runs the page and offers the treatment: `{clinic}`.
        runs: Text,
        /// What is approved and what is not (F2, F6).
        approval: Vec<Text>,
        /// Opens the first question.
        start: Text,
        /// Said while the app is fetched.
        opening: Text,
        /// Heads the crisis help.
        help: Text,
        /// Heads the clinic's contact: `{clinic}`.
        contact: Text,
        /// When something fails.
        failure: FailureWords,
    }
}

words! {
    /// What the shell says when something fails.
    FailureWords {
        /// WebAssembly is blocked or missing.
        cannot_run: Text,
        /// A file did not arrive whole.
        not_loaded: Text,
        /// Fetches again.
        try_again: Text,
        /// Heading after the app stopped.
        stopped_title: Text,
        /// What became of the answers.
        stopped: Text,
        /// Runs a fresh instance.
        start_again: Text,
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

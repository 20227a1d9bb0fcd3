//! What the first part of the visit does not need, in one language.
//!
//! It is a separate file, which a browser loads after the files of the first question.

use super::{
    CardId, Concern, ConcernId, Dated, DatedId, ExportWords, Learn, OverviewWords, QuestionWords, ResultId,
    SaveWords, Source, SourceId, Table,
};
use crate::codec::{DecodeError, Decoder, Encode as _, Lazy, wire};
use crate::questionnaire::{QuestionId, SectionId, Text};

const MARK: &[u8; 4] = b"KAL\x05";

wire! {
    /// The later file: the [`Late`](super::Late) lists of the guide, the same in every language, then words.
    pub struct LaterFile {
        /// The concerns.
        pub concerns: Vec<Concern>,
        /// The sources.
        pub sources: Vec<Source>,
        /// Facts that are due for a check.
        pub dated: Vec<Dated>,
        /// The words.
        pub words: Later,
    }
}

impl LaterFile {
    /// Reads such a file without copying its text.
    ///
    /// # Errors
    ///
    /// When the bytes are cut short, of another version, or not such a file at all.
    pub fn read(bytes: &'static [u8]) -> Result<Self, DecodeError> {
        let rest = bytes.strip_prefix(MARK).ok_or(DecodeError)?;
        Decoder::whole(rest).ok_or(DecodeError)
    }

    /// Encodes such a file.
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = MARK.to_vec();
        self.encode(&mut bytes);
        bytes
    }
}

wire! {
    /// All words after the first part of the visit: the other questions, the notes, the optional pages, and Learn.
    #[derive(Default)]
    pub struct Later {
        /// One minute on KAP.
        pub overview: OverviewWords,
        /// The notes.
        pub notes: NotesWords,
        /// Saving answers for a later visit.
        pub save: SaveWords,
        /// Print, save, copy, share, health record.
        pub export: ExportWords,
        /// The About screen.
        pub about: About,
        /// The screen that asks which private answers go into the notes.
        pub privacy: PrivacyWords,
        /// The cards on the notes.
        pub cards: Table<CardId, CardWords>,
        /// Descriptions of check-ins.
        pub check_ins: Table<SectionId, CheckInWords>,
        /// Introductions to the optional steps, by section; `check-ins` is the step that offers those.
        pub steps: Table<SectionId, Passage>,
        /// Results of check-ins.
        pub results: Table<ResultId, Passage>,
        /// The style sheet of later screens.
        pub style: Text,
        /// The style sheet of the notes on paper.
        pub paper: Text,
        /// The questions after the first part.
        pub questions: Table<QuestionId, QuestionWords>,
        /// Concerns.
        pub concerns: Table<ConcernId, ConcernWords>,
        /// Citations.
        pub sources: Table<SourceId, Text>,
        /// Names of facts that may change.
        pub dated: Table<DatedId, Text>,
        /// Learn.
        pub learn: Lazy<Learn>,
    }
}

wire! {
    /// `privacy.toml`: which private answers go into the notes.
    #[derive(Default)]
    pub struct PrivacyWords {
        /// Heading.
        pub title: Text,
        /// The answers that stay out unless the visitor puts them in.
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
    /// `<section>.toml`, table `concern`: one thing to raise.
    pub struct ConcernWords {
        /// Its title.
        pub title: Text,
        /// Why a clinician should know, and what may follow.
        pub message: Text,
    }
}

wire! {
    /// `notes.toml`.
    #[derive(Default)]
    pub struct NotesWords {
        /// Heading of the screen.
        pub title: Text,
        /// A line to fill in by hand on paper.
        pub by_hand: Text,
        /// Heading of facts to tell before booking.
        pub before: Text,
        /// Heading of facts to bring up at the visit.
        pub discuss: Text,
        /// Shown below the facts: who decides, and that visitors should not change a medicine.
        pub standing: Text,
        /// Nothing to tell before booking was marked (4.2 of the clinical reference): `{sections}`.
        pub nothing: Text,
        /// No health question was asked.
        pub not_asked: Text,
        /// Health questions without an answer: `{questions}`.
        pub open: Text,
        /// A question that was answered "I'm not sure": `{question}`.
        pub unsure: Text,
        /// Shown if the visitor is not sure which one of a group: `{group}`.
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
        /// Says that "no" is a valid choice, too.
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
        /// Changes an answer.
        pub change: Text,
        /// Shown for a skipped answer.
        pub skipped: Text,
        /// Shown for an optional question without an answer.
        pub none_chosen: Text,
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
    #[derive(Default)]
    pub struct About {
        /// Heading of the screen.
        pub title: Text,
        /// The day of publication, in words.
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

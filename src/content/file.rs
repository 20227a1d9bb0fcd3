//! The files of a guide: one for the first part of a visit, and a later one.

use std::sync::OnceLock;

use super::{Guide, Later, LaterFile, QuestionWords, Words};
use crate::codec::{DecodeError, Decoder, Encode};
use crate::questionnaire::{Choice, QuestionId, Role, Text};

const MARK: &[u8; 4] = b"KAP\x05";

/// A guide and its words in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// The guide, without words.
    pub guide: Guide,
    /// Its words.
    pub words: Words,
    /// The style sheet of the app. The shell has its own.
    pub style: Text,
    /// Words that the first part of the visit does not need. They come in a separate file, with the guide's
    /// [`Late`](super::Late) lists.
    pub later: OnceLock<Later>,
}

impl Content {
    /// Reads a content file without copying its text.
    ///
    /// # Errors
    ///
    /// When the bytes are cut short, of another version, or not a content file at all.
    pub fn read(bytes: &'static [u8]) -> Result<Self, DecodeError> {
        let rest = bytes.strip_prefix(MARK).ok_or(DecodeError)?;
        let (guide, (words, style)) = Decoder::whole(rest).ok_or(DecodeError)?;
        Ok(Self { guide, words, style, later: OnceLock::new() })
    }

    /// Adds the later file. Changes nothing if it is there already.
    pub fn add(&self, file: LaterFile) {
        self.guide.concerns.set(file.concerns);
        self.guide.sources.set(file.sources);
        self.guide.dated.set(file.dated);
        // The first one is as good as a second one: both come from the same release.
        drop(self.later.set(file.words));
    }

    /// The later file.
    pub fn later_file(&self) -> LaterFile {
        let Guide { concerns, sources, dated, .. } = &self.guide;
        LaterFile {
            concerns: concerns.to_vec(),
            sources: sources.to_vec(),
            dated: dated.to_vec(),
            words: self.later().clone(),
        }
    }

    /// Encodes a content file.
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = MARK.to_vec();
        self.guide.encode(&mut bytes);
        self.words.encode(&mut bytes);
        self.style.encode(&mut bytes);
        bytes
    }
}

/// Stands in until the later file is there.
static NOTHING_YET: OnceLock<Later> = OnceLock::new();

impl Content {
    /// The words of the later file. Empty until they arrive: screens that show them wait. Code of the first part reads
    /// `later` itself: an empty value costs a visitor 300 bytes.
    pub fn later(&self) -> &Later {
        self.later.get().unwrap_or_else(|| NOTHING_YET.get_or_init(Later::default))
    }

    /// The words of a question. Those of a question after the first part come later.
    pub fn question(&self, id: QuestionId) -> Option<&QuestionWords> {
        let later = || self.later.get().and_then(|later| later.questions.get(id));
        self.words.questions.get(id).or_else(later)
    }

    /// The label of a choice: its own, or the default for its role.
    pub fn choice(&self, question: QuestionId, choice: &Choice) -> Text {
        let own = self.question(question).and_then(|words| words.choices.get(choice.id));
        let usual = match choice.role {
            // The compiler makes sure that an ordinary choice has a label.
            Role::Item => Text::default(),
            Role::None => self.words.interface.none,
            Role::Unsure => self.words.interface.unsure,
            Role::Decline => self.words.interface.decline,
        };
        own.copied().unwrap_or(usual)
    }
}

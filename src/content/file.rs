//! The compact content file: a guide part, the same bytes in every language, then words.
//!
//! ```text
//! "KAP" version | length of the guide part, 4 bytes little-endian | guide part | words, style of the app
//! ```

use super::{Guide, Words};
use crate::codec::Decoder;
use crate::codec::Encode;
use crate::questionnaire::Text;

const MARK: &[u8; 4] = b"KAP\x04";
const LENGTH: usize = 4;

/// A guide and its words in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// The guide, without words.
    pub guide: Guide,
    /// Its words.
    pub words: Words,
    /// The style sheet of the app. The shell has its own.
    pub style: Text,
}

/// The bytes are not a content file of this version. There are no details: a visitor can only try again, and the
/// shell's integrity check has already rejected damaged bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecodeError;

impl Content {
    /// Reads a content file without copying its text.
    ///
    /// # Errors
    ///
    /// When the bytes are cut short, of another version, or not a content file at all.
    pub fn read(bytes: &'static [u8]) -> Result<Self, DecodeError> {
        let rest = bytes.strip_prefix(MARK).ok_or(DecodeError)?;
        let (length, rest) = rest.split_at_checked(LENGTH).ok_or(DecodeError)?;
        let length = u32::from_le_bytes(length.try_into().map_err(|_| DecodeError)?);
        let length = usize::try_from(length).map_err(|_| DecodeError)?;
        let (guide, words) = rest.split_at_checked(length).ok_or(DecodeError)?;
        let guide = Decoder::whole(guide).ok_or(DecodeError)?;
        let (words, style) = Decoder::whole(words).ok_or(DecodeError)?;
        Ok(Self { guide, words, style })
    }

    /// The guide part of a content file, to compare languages.
    pub fn guide_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.guide.encode(&mut bytes);
        bytes
    }

    /// Encodes a content file.
    pub fn write(&self) -> Vec<u8> {
        let guide = self.guide_bytes();
        // The decoder would reject a guide longer than its length field can say.
        let length = u32::try_from(guide.len()).unwrap_or(u32::MAX);
        let mut bytes = [MARK.as_slice(), &length.to_le_bytes(), &guide].concat();
        self.words.encode(&mut bytes);
        self.style.encode(&mut bytes);
        bytes
    }
}

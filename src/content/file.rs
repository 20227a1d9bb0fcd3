//! The compact content file: a guide part, the same bytes in every language, then words.
//!
//! ```text
//! "KAP" version | length of the guide part, 4 bytes little-endian | guide part | words
//! ```

use serde::Deserialize;

use super::{Guide, Words};

const MARK: &[u8; 4] = b"KAP\x01";
const LENGTH: usize = 4;

/// A guide and its words in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// What is asked and raised.
    pub guide: Guide,
    /// What it says.
    pub words: Words,
}

/// The bytes are not a content file of this version. Nothing more is said: a visitor can only try
/// again, and the integrity check of the shell has already told bad bytes from good ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl Content {
    /// Reads a content file without copying its text.
    ///
    /// # Errors
    ///
    /// When the bytes are cut short, of another version, or not a content file at all.
    pub fn read(bytes: &'static [u8]) -> Result<Self, Unreadable> {
        let rest = bytes.strip_prefix(MARK).ok_or(Unreadable)?;
        let (length, rest) = rest.split_at_checked(LENGTH).ok_or(Unreadable)?;
        let length = u32::from_le_bytes(length.try_into().map_err(|_| Unreadable)?);
        let length = usize::try_from(length).map_err(|_| Unreadable)?;
        let (guide, words) = rest.split_at_checked(length).ok_or(Unreadable)?;
        Ok(Self { guide: whole(guide)?, words: whole(words)? })
    }

    /// The guide part of a content file, to compare languages by.
    ///
    /// # Errors
    ///
    /// When the guide cannot be packed, which only a bug in its types could cause.
    #[cfg(feature = "author")]
    pub fn guide_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_stdvec(&self.guide)
    }

    /// Packs a content file.
    ///
    /// # Errors
    ///
    /// When a part cannot be packed, which only a bug in its types could cause.
    #[cfg(feature = "author")]
    pub fn write(&self) -> Result<Vec<u8>, postcard::Error> {
        let guide = self.guide_bytes()?;
        let length = u32::try_from(guide.len()).map_err(|_| postcard::Error::SerializeBufferFull)?;
        let words = postcard::to_stdvec(&self.words)?;
        Ok([MARK.as_slice(), &length.to_le_bytes(), &guide, &words].concat())
    }
}

/// Reads a part that must fill all of its bytes.
fn whole<T: Deserialize<'static>>(bytes: &'static [u8]) -> Result<T, Unreadable> {
    match postcard::take_from_bytes(bytes) {
        Ok((part, [])) => Ok(part),
        Ok(_) | Err(_) => Err(Unreadable),
    }
}

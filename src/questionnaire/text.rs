//! Text that lives as long as the page.

use core::fmt;
use core::ops::Deref;

use crate::codec::{Decode, Decoder};

/// Text borrowed from the content file, which is read once and kept for the life of the page.
///
/// Copying it copies a pointer. Reading the compact file allocates nothing; reading TOML (feature
/// `serde`) leaks each string, which is fine for a short-lived tool.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Text(&'static str);

impl Text {
    /// Wraps a string that is part of the program.
    pub const fn new(text: &'static str) -> Self {
        Self(text)
    }

    /// The text itself.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.0
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0.to_owned()
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.0, f)
    }
}

impl Decode for Text {
    fn decode(from: &mut Decoder) -> Self {
        Self(Decode::decode(from))
    }
}

impl crate::codec::Encode for Text {
    fn encode(&self, to: &mut Vec<u8>) {
        self.0.encode(to);
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Text {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Text {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(String::deserialize(deserializer)?.leak()))
    }
}

//! Lists that a visit does not need before the notes.

use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

use crate::codec::{Decode, Decoder, Encode};

/// A list in the later file. It is empty until that file is there.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(
        bound(serialize = "T: Clone + serde::Serialize", deserialize = "T: serde::Deserialize<'de>"),
        from = "Vec<T>",
        into = "Vec<T>"
    )
)]
pub struct Late<T>(OnceLock<Vec<T>>);

impl<T> Late<T> {
    /// Fills the list. Does nothing if it is filled already.
    pub(super) fn set(&self, list: Vec<T>) {
        // The first list is as good as a second one: both come from the same release.
        drop(self.0.set(list));
    }

    /// Changes the list.
    pub fn update(&mut self, change: impl FnOnce(&mut Vec<T>)) {
        let mut list = self.0.take().unwrap_or_default();
        change(&mut list);
        self.set(list);
    }
}

impl<T> Default for Late<T> {
    fn default() -> Self {
        Self(OnceLock::new())
    }
}

impl<T> Deref for Late<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.0.get().map_or(&[], Vec::as_slice)
    }
}

impl<T> DerefMut for Late<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        self.0.get_mut().map_or(&mut [], Vec::as_mut_slice)
    }
}

impl<T> From<Vec<T>> for Late<T> {
    fn from(list: Vec<T>) -> Self {
        Self(list.into())
    }
}

impl<T: Clone> From<Late<T>> for Vec<T> {
    fn from(list: Late<T>) -> Self {
        list.to_vec()
    }
}

/// The first file has nothing of the list.
impl<T> Decode for Late<T> {
    fn decode(_: &mut Decoder) -> Self {
        Self::default()
    }
}

/// The first file has nothing of the list.
impl<T> Encode for Late<T> {
    fn encode(&self, _: &mut Vec<u8>) {}
}

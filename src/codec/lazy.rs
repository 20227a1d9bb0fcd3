//! Values that stay encoded until they are used.

use std::fmt::{self, Debug, Formatter};
use std::ops::Deref;
use std::sync::OnceLock;

use super::encoder::length;
use super::{Decode, Decoder, Encode};

/// A value that is decoded when it is first used. Before that, it takes no time and no memory but its bytes.
///
/// Bytes that hold no such value give the default one.
#[derive(Clone, Default)]
pub struct Lazy<T> {
    bytes: &'static [u8],
    value: OnceLock<T>,
}

impl<T: Decode + Default> Deref for Lazy<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value.get_or_init(|| Decoder::whole(self.bytes).unwrap_or_default())
    }
}

impl<T> From<T> for Lazy<T> {
    fn from(value: T) -> Self {
        Self { bytes: &[], value: value.into() }
    }
}

impl<T: Decode + Default + PartialEq> PartialEq for Lazy<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Decode + Default + Debug> Debug for Lazy<T> {
    fn fmt(&self, to: &mut Formatter) -> fmt::Result {
        (**self).fmt(to)
    }
}

impl<T> Decode for Lazy<T> {
    fn decode(from: &mut Decoder) -> Self {
        Self { bytes: from.bytes(), value: OnceLock::new() }
    }
}

impl<T: Decode + Default + Encode> Encode for Lazy<T> {
    fn encode(&self, to: &mut Vec<u8>) {
        let mut bytes = Vec::new();
        (**self).encode(&mut bytes);
        length(bytes.len(), to);
        to.extend(bytes);
    }
}

#[cfg(feature = "serde")]
impl<T: Decode + Default + serde::Serialize> serde::Serialize for Lazy<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

#[cfg(feature = "serde")]
impl<'de, T: serde::Deserialize<'de>> serde::Deserialize<'de> for Lazy<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_value_is_decoded_on_use_and_encodes_to_the_same_bytes() {
        let mut bytes = Vec::new();
        Lazy::from(vec![1_u8, 2, 3]).encode(&mut bytes);
        assert_eq!(bytes, [4, 3, 1, 2, 3]);
        let lazy: Lazy<Vec<u8>> = Decoder::whole(bytes.clone().leak()).unwrap();
        assert!(lazy.value.get().is_none());
        assert_eq!(*lazy, [1, 2, 3]);
        let mut again = Vec::new();
        lazy.encode(&mut again);
        assert_eq!(again, bytes);
    }

    #[test]
    fn bytes_that_hold_no_value_give_an_empty_one() {
        let lazy: Lazy<Vec<u8>> = Decoder::whole(&[2, 9, 1]).unwrap();
        assert!(lazy.is_empty());
        assert!(Decoder::whole::<Lazy<Vec<u8>>>(&[4, 3, 1]).is_none(), "cut short");
    }
}

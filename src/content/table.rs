//! Words by id.

#[cfg(feature = "serde")]
use std::collections::BTreeMap;

#[cfg(feature = "serde")]
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::codec::Encode;
use crate::codec::{Decode, Decoder};

/// A map for lookups only: a sorted list, which needs less code than a tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<K, V>(Vec<(K, V)>);

impl<K: Ord + Copy, V> Table<K, V> {
    /// The value for a key.
    pub fn get(&self, key: K) -> Option<&V> {
        let at = self.0.binary_search_by(|(known, _)| known.cmp(&key)).ok()?;
        self.0.get(at).map(|(_, value)| value)
    }

    /// Every key, in order.
    pub fn keys(&self) -> impl Iterator<Item = K> {
        self.0.iter().map(|(key, _)| *key)
    }

    /// Duplicate keys. Only one of their values could be found.
    pub fn repeated(&self) -> impl Iterator<Item = K> {
        self.0.windows(2).filter_map(|pair| match pair {
            [(one, _), (two, _)] if one == two => Some(*one),
            _ => None,
        })
    }

    /// Keeps only some entries.
    pub fn retain(&mut self, keep: impl Fn(K) -> bool) {
        self.0.retain(|(key, _)| keep(*key));
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Changes values.
    pub fn update(&mut self, change: impl Fn(K, &mut V)) {
        for (key, value) in &mut self.0 {
            change(*key, value);
        }
    }

    /// Every value, to change it.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    /// Adds the entries of another table.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
        self.0.sort_by_key(|(key, _)| *key);
    }
}

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Decode, V: Decode> Decode for Table<K, V> {
    fn decode(from: &mut Decoder) -> Self {
        Self(Decode::decode(from))
    }
}

impl<K: Encode, V: Encode> Encode for Table<K, V> {
    fn encode(&self, to: &mut Vec<u8>) {
        self.0.encode(to);
    }
}

#[cfg(feature = "serde")]
impl<K: Serialize, V: Serialize> Serialize for Table<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

#[cfg(feature = "serde")]
impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Deserialize<'de> for Table<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(BTreeMap::deserialize(deserializer)?.into_iter().collect()))
    }
}

//! The compact form in which content reaches a browser, and the macro that declares its types.
//!
//! Decoding cannot fail halfway: a value that cannot be read becomes empty and marks the decoder, so each field costs
//! one call and no branch. Encoding is for tools (feature `serde`). docs/decisions/0007-codec.md compares it with a
//! general format.

mod decoder;
mod encoder;
mod lazy;

pub use decoder::{Decode, DecodeError, Decoder};
pub use encoder::Encode;
pub use lazy::Lazy;

/// Declares structs and enums that a browser decodes and that tools read from TOML.
///
/// A variant names its byte after `=`. `_` names the variant for an unknown byte.
macro_rules! wire {
    ($(#[$attr:meta])* pub struct $name:ident {
        $($(#[$field_attr:meta])* pub $field:ident: $kind:ty,)*
    }) => {
        $(#[$attr])*
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(
            feature = "serde",
            derive(serde::Serialize, serde::Deserialize),
            serde(bound(deserialize = "'de: 'static"), deny_unknown_fields, rename_all = "kebab-case")
        )]
        pub struct $name {
            $($(#[$field_attr])* pub $field: $kind,)*
        }

        impl $crate::codec::Decode for $name {
            fn decode(from: &mut $crate::codec::Decoder) -> Self {
                $(let $field = $crate::codec::Decode::decode(from);)*
                Self { $($field),* }
            }
        }

        impl $crate::codec::Encode for $name {
            fn encode(&self, to: &mut Vec<u8>) {
                $($crate::codec::Encode::encode(&self.$field, to);)*
            }
        }
    };

    ($(#[$attr:meta])* pub enum $name:ident {
        $($(#[$variant_attr:meta])* $variant:ident $(($($part:ident: $kind:ty),+))? = $tag:literal,)*
        _ => $other:expr,
    }) => {
        $(#[$attr])*
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(
            feature = "serde",
            derive(serde::Serialize, serde::Deserialize),
            serde(bound(deserialize = "'de: 'static"), rename_all = "kebab-case")
        )]
        pub enum $name {
            $($(#[$variant_attr])* $variant $(($($kind),+))?,)*
        }

        impl $crate::codec::Decode for $name {
            fn decode(from: &mut $crate::codec::Decoder) -> Self {
                match from.byte() {
                    $($tag => {
                        $($(let $part = $crate::codec::Decode::decode(from);)+)?
                        Self::$variant $(($($part),+))?
                    })*
                    _ => {
                        from.fail();
                        $other
                    }
                }
            }
        }

        impl $crate::codec::Encode for $name {
            fn encode(&self, to: &mut Vec<u8>) {
                match self {
                    $(Self::$variant $(($($part),+))? => {
                        to.push($tag);
                        $($($crate::codec::Encode::encode($part, to);)+)?
                    })*
                }
            }
        }
    };
}

pub(crate) use wire;

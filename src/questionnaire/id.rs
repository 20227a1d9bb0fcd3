//! Ids: short, stable names that content files give to things.

/// Declares a newtype over [`Text`](super::Text) that names one kind of thing.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(
            feature = "serde",
            derive(serde::Serialize, serde::Deserialize),
            serde(transparent, bound(deserialize = "'de: 'static"))
        )]
        pub struct $name($crate::questionnaire::Text);

        impl $name {
            /// Makes an id. Two ids with the same letters are the same id.
            pub const fn new(name: &'static str) -> Self {
                Self($crate::questionnaire::Text::new(name))
            }

            /// The letters of the id.
            pub const fn as_str(self) -> &'static str {
                self.0.as_str()
            }
        }

        impl $crate::codec::Decode for $name {
            fn decode(from: &mut $crate::codec::Decoder) -> Self {
                Self($crate::codec::Decode::decode(from))
            }
        }

        impl $crate::codec::Encode for $name {
            fn encode(&self, to: &mut Vec<u8>) {
                $crate::codec::Encode::encode(&self.0, to);
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

pub(crate) use id;

id! {
    /// One question, and so one screen.
    QuestionId
}
id! {
    /// One choice of a question; unique within that question only.
    ChoiceId
}
id! {
    /// A group of questions under one caption.
    SectionId
}

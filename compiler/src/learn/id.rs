//! Ids used only in Learn's files; the browser never sees them.

/// Declares a newtype over [`Text`](kap_guide::questionnaire::Text) that names one kind of thing.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent, bound(deserialize = "'de: 'static"))]
        pub struct $name(kap_guide::questionnaire::Text);

        impl $name {
            /// Makes an id. Two ids with the same letters are the same id.
            pub const fn new(name: &'static str) -> Self {
                Self(kap_guide::questionnaire::Text::new(name))
            }

            /// The letters of the id.
            pub const fn as_str(self) -> &'static str {
                self.0.as_str()
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

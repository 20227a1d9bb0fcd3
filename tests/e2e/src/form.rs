//! The two forms of a guide on a page.

/// How a guide runs on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// In a frame that the page cannot read or hear.
    Sealed,
    /// In a shadow root of the page, as with `seal="off"`.
    Open,
}

impl Form {
    /// The form in words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sealed => "sealed",
            Self::Open => "open",
        }
    }
}

//! With what a visitor uses the guide.

/// The keys that a visitor needs, as drivers are told them.
pub mod keys {
    /// To the next thing.
    pub const TAB: &str = "\u{e004}";
    /// Presses a button or follows a link.
    pub const ENTER: &str = "\u{e007}";
    /// Marks a choice.
    pub const SPACE: &str = " ";
    /// To the next radio of a group, and marks it.
    pub const DOWN: &str = "\u{e015}";
}

/// A mouse or a keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// Points and presses.
    Mouse,
    /// Tab, arrows, space and Enter.
    Keyboard,
}

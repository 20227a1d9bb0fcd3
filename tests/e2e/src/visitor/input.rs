//! How a visitor uses the guide: by mouse or by keyboard.

/// The keys that a visitor needs, in the codes of WebDriver.
pub mod keys {
    /// Moves to the next control.
    pub const TAB: &str = "\u{e004}";
    /// Presses a button or follows a link.
    pub const ENTER: &str = "\u{e007}";
    /// Marks a choice.
    pub const SPACE: &str = " ";
    /// Moves to the next radio of a group, and marks it.
    pub const DOWN: &str = "\u{e015}";
    /// Moves to the radio before.
    pub const UP: &str = "\u{e013}";
}

/// A mouse or a keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// Points and presses.
    Mouse,
    /// Tab, arrows, space and Enter.
    Keyboard,
}

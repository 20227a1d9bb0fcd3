//! What the app asks of the shell around it.

/// The shell. None of these calls depends on an answer.
pub trait Host {
    /// The visitor went back to the cover. The answers stay.
    fn on_cover(&self);
    /// The visitor cleared the answers and closed the guide.
    fn on_clear(&self);
    /// Exports the notes. The text is for the clipboard and the health record only. The shell reports the result to
    /// [`Visit::exported`](super::Visit::exported).
    fn export(&self, by: Export, text: &str);
    /// Fetches Learn. The shell passes it to [`Visit::learn_loaded`](super::Visit::learn_loaded).
    fn load_learn(&self);
    /// A new screen is shown, so focus belongs on its heading. If only its content arrived, focus stays if its
    /// element still exists.
    fn on_navigate(&self, by_visitor: bool);
    /// The visitor pressed a link to the clinic.
    fn on_contact(&self, kind: &'static str);
}

/// How notes leave the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// Printed.
    Print,
    /// As a file.
    Save,
    /// As text on the clipboard.
    Copy,
    /// As a file for a health record.
    Record,
}

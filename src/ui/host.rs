//! What the app asks of the shell around it.

/// The shell. None of these calls depends on an answer.
pub trait Host {
    /// The visitor went back to the cover. The answers stay.
    fn on_cover(&self);
    /// The visitor wants to start the questions from what they read. The shell starts the visit.
    fn on_start(&self);
    /// The visitor cleared the answers and closed the guide.
    fn on_clear(&self);
    /// Exports the notes. The text is what is copied or shared, the health record, or what a file holds besides the notes.
    /// The shell reports the result to [`Visit::exported`](super::Visit::exported).
    fn export(&self, by: Export, text: &str);
    /// Fetches what the first part of a visit does not need. The shell reports the result to
    /// [`Visit::later_loaded`](super::Visit::later_loaded).
    fn load_later(&self);
    /// A new screen is shown, so focus belongs on its heading. If only its content arrived, focus stays if its
    /// element still exists.
    fn on_navigate(&self, by_visitor: bool);
    /// The visitor pressed a link to the clinic.
    fn on_contact(&self, kind: &'static str);
    /// The date, as year-month-day.
    fn today(&self) -> String;
    /// The last day on which answers saved now may be used, as year-month-day.
    fn until(&self) -> String;
    /// Whether the device can share a text with another app.
    fn can_share(&self) -> bool;
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
    /// As text to another app.
    Share,
    /// As a file for a health record.
    Record,
}

//! The overlays that are open on top of a visit.

use super::command::Overlay;

/// Open overlays, the top one last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Overlays(Vec<Overlay>);

impl Overlays {
    /// The overlay that the visitor sees.
    pub(super) fn top(&self) -> Option<Overlay> {
        self.0.last().copied()
    }

    /// Puts an overlay on top. Each is there at most once, so that the way back never grows.
    pub(super) fn open(&mut self, overlay: Overlay) {
        self.0.retain(|open| *open != overlay);
        self.0.push(overlay);
    }

    /// Closes the top overlay.
    pub(super) fn close(&mut self) {
        self.0.pop();
    }
}

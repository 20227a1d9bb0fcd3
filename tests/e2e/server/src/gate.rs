//! A gate that a test opens, so that an answer comes at a moment of the test's choice.

use tokio::sync::watch;

/// Holds answers back until it is opened or dropped.
#[derive(Debug)]
#[must_use = "a gate that is dropped is open"]
pub struct Gate(watch::Sender<bool>);

/// What an answer waits on.
#[derive(Clone, Debug)]
pub struct Closed(watch::Receiver<bool>);

impl Gate {
    /// A gate that is closed, and what waits for it to open.
    pub fn closed() -> (Self, Closed) {
        let (gate, closed) = watch::channel(false);
        (Self(gate), Closed(closed))
    }

    /// Lets all waiting answers through, and all later ones.
    pub fn open(self) {
        self.0.send_replace(true);
    }
}

impl Closed {
    /// Waits until the gate is open.
    pub async fn opened(mut self) {
        // An error says that the gate was dropped, which opens it.
        let _ = self.0.wait_for(|open| *open).await;
    }
}

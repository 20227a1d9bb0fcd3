//! How long each test took, so that a run says where its time went.

use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How many are named.
const SLOWEST: usize = 12;

static TAKEN: Mutex<Vec<(Duration, String)>> = Mutex::new(Vec::new());

/// Notes how long a test took.
pub fn note(name: &str, taken: Duration) {
    TAKEN.lock().unwrap_or_else(PoisonError::into_inner).push((taken, name.to_owned()));
}

/// The slowest tests; nothing if no test ran. `KAP_TIMES` names all of them.
pub fn told() -> Option<String> {
    let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
    if taken.is_empty() {
        return None;
    }
    taken.sort_by(|one, other| other.cmp(one));
    let most = if std::env::var_os("KAP_TIMES").is_some() { taken.len() } else { SLOWEST };
    let mut text = "\nslowest, in seconds".to_owned();
    for (time, name) in taken.iter().take(most) {
        let _ = write!(text, "\n{:>7.1}  {name}", time.as_secs_f64());
    }
    Some(text)
}

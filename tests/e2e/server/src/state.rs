//! What the server and the test that started it share.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tower_http::services::ServeDir;

use super::extras::Extra;
use super::journal::Journal;
use super::{Fault, Policy};

/// The part that does not change while the server runs, and locks around the parts that do.
pub struct State {
    pub files: ServeDir,
    pub fresh: bool,
    pub policy: Policy,
    extras: Mutex<BTreeMap<String, Extra>>,
    faults: Mutex<Vec<(String, Fault)>>,
    journal: Mutex<Journal>,
}

impl State {
    /// Starts with these extras, no faults, and an empty journal.
    pub fn new(files: ServeDir, fresh: bool, policy: Policy, extras: BTreeMap<String, Extra>) -> Self {
        Self {
            files,
            fresh,
            policy,
            extras: Mutex::new(extras),
            faults: Mutex::default(),
            journal: Mutex::default(),
        }
    }

    /// The pages and files by their paths.
    pub fn extras(&self) -> MutexGuard<'_, BTreeMap<String, Extra>> {
        open(&self.extras)
    }

    /// The faults with the path endings that they are for.
    pub fn faults(&self) -> MutexGuard<'_, Vec<(String, Fault)>> {
        open(&self.faults)
    }

    /// The requests and reports so far.
    pub fn journal(&self) -> MutexGuard<'_, Journal> {
        open(&self.journal)
    }

    /// The faults that a request for `path` meets, in the order in which they were set.
    pub fn faults_for(&self, path: &str) -> Vec<Fault> {
        self.faults()
            .iter()
            .filter(|(suffix, _)| path.ends_with(suffix.as_str()))
            .map(|(_, fault)| fault.clone())
            .collect()
    }
}

/// A thread that panicked while it held a lock has left nothing half done here: each change is a single
/// call.
fn open<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

//! A server that runs, as the one who started it sees it.

use std::net::SocketAddr;
use std::sync::Arc;
use std::thread::JoinHandle;

use tokio::sync::watch;

use super::extras::Extra;
use super::gate::Gate;
use super::journal::{Entry, Journal, Mark};
use super::state::State;
use super::{Fault, Policy};

/// A handle on a server; it stops when this is dropped.
pub struct Running {
    pub(super) addr: SocketAddr,
    pub(super) state: Arc<State>,
    pub(super) stop: watch::Sender<bool>,
    pub(super) thread: Option<JoinHandle<()>>,
}

impl Running {
    /// Where it listens.
    pub fn addr(&self) -> SocketAddr {
        self.addr
    }

    /// The whole address of a path, which begins with a slash.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.addr)
    }

    /// Serves a page of HTML at `path` from now on.
    pub fn page(&self, path: &str, html: impl Into<String>, policy: Policy) {
        self.state.extras().insert(path.to_owned(), Extra::page(html.into(), policy));
    }

    /// Serves a page with headers besides the policy.
    pub fn page_with(&self, path: &str, html: impl Into<String>, policy: Policy, headers: &[(&str, &str)]) {
        let page = Extra::page(html.into(), policy);
        let page = headers.iter().fold(page, |page, (name, value)| page.with_header(name, value));
        self.state.extras().insert(path.to_owned(), page);
    }

    /// Serves any other bytes at `path` from now on.
    pub fn file(&self, path: &str, bytes: impl Into<Vec<u8>>, content_type: &str) {
        self.state.extras().insert(path.to_owned(), Extra::file(bytes.into(), content_type));
    }

    /// Lets each request whose path (without its query) ends in `path_suffix` meet this fault. Faults
    /// add up.
    pub fn fault(&self, path_suffix: &str, fault: Fault) {
        self.state.faults().push((path_suffix.to_owned(), fault));
    }

    /// Holds back each answer to a path that ends in `path_suffix`, until the gate is opened or dropped.
    pub fn hold(&self, path_suffix: &str) -> Gate {
        let (gate, closed) = Gate::closed();
        self.fault(path_suffix, Fault::Held(closed));
        gate
    }

    /// Ends all faults for the requests to come. A gate still holds the answers that wait for it.
    pub fn clear_faults(&self) {
        self.state.faults().clear();
    }

    /// Every request since the start or the last [`clear`](Self::clear), in order of arrival.
    pub fn log(&self) -> Vec<Entry> {
        self.log_since(Journal::start())
    }

    /// Every report of a stopped action, as the browser sent it, since the start or the last
    /// [`clear`](Self::clear).
    pub fn reports(&self) -> Vec<String> {
        self.reports_since(Journal::start())
    }

    /// The current point in time, for [`log_since`](Self::log_since) and
    /// [`reports_since`](Self::reports_since).
    pub fn mark(&self) -> Mark {
        self.state.journal().mark()
    }

    /// The requests that arrived after a mark.
    pub fn log_since(&self, mark: Mark) -> Vec<Entry> {
        self.state.journal().requests_since(mark)
    }

    /// The reports that arrived after a mark.
    pub fn reports_since(&self, mark: Mark) -> Vec<String> {
        self.state.journal().reports_since(mark)
    }

    /// Forgets all requests and reports. Marks stay good.
    pub fn clear(&self) {
        self.state.journal().clear();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.send_replace(true);
        if let Some(thread) = self.thread.take() {
            // The thread ends soon by itself; a panic in it no longer matters.
            let _ = thread.join();
        }
    }
}

//! A site before it is served: a folder, and what a test puts beside it.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result};
use axum::Router;
use tokio::runtime::Builder;
use tokio::sync::watch;
use tower_http::services::ServeDir;

use super::answer::router;
use super::extras::Extra;
use super::state::State;
use super::{Policy, Running};

/// How long answers that are under way may take once the server is told to stop.
const GRACE: Duration = Duration::from_millis(200);

/// What to serve.
#[derive(Debug)]
pub struct Site {
    root: PathBuf,
    fresh: bool,
    policy: Policy,
    extras: BTreeMap<String, Extra>,
}

impl Site {
    /// The files below `root`, with the strict policy on every page.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), fresh: false, policy: Policy::strict(), extras: BTreeMap::new() }
    }

    /// Whether browsers have to ask again each time, also for files of a release.
    #[must_use]
    pub fn fresh(mut self, fresh: bool) -> Self {
        self.fresh = fresh;
        self
    }

    /// The policy of the pages in the folder.
    #[must_use]
    pub fn policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// Adds a page of HTML at `path`, before any file of that name.
    #[must_use]
    pub fn page(mut self, path: &str, html: impl Into<String>, policy: Policy) -> Self {
        self.extras.insert(path.to_owned(), Extra::page(html.into(), policy));
        self
    }

    /// Adds any other bytes at `path`, before any file of that name.
    #[must_use]
    pub fn file(mut self, path: &str, bytes: impl Into<Vec<u8>>, content_type: &str) -> Self {
        self.extras.insert(path.to_owned(), Extra::file(bytes.into(), content_type));
        self
    }

    /// Serves the site on 127.0.0.1 from a thread of its own; port 0 picks a free one.
    ///
    /// # Errors
    ///
    /// When the port is taken, or the system refuses a socket or a thread.
    pub fn start(self, port: u16) -> Result<Running> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .with_context(|| format!("could not listen on port {port} of this machine"))?;
        listener.set_nonblocking(true)?;
        let addr = listener.local_addr()?;

        let files = ServeDir::new(self.root).precompressed_br().precompressed_gzip();
        let state = Arc::new(State::new(files, self.fresh, self.policy, self.extras));
        let router = router(Arc::clone(&state));
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let (stop, stopped) = watch::channel(false);
        let thread = thread::Builder::new().name("site".to_owned()).spawn(move || {
            // An error here is one of the listener: the browser then says that nobody answers.
            let _ = runtime.block_on(serve(listener, router, stopped));
            runtime.shutdown_background();
        })?;
        Ok(Running { addr, state, stop, thread: Some(thread) })
    }
}

async fn serve(listener: TcpListener, router: Router, stopped: watch::Receiver<bool>) -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let mut late = stopped.clone();
    let serving = axum::serve(listener, router).with_graceful_shutdown(told_to_stop(stopped));
    tokio::select! {
        ended = serving.into_future() => ended,
        () = async { told_to_stop_by(&mut late).await; tokio::time::sleep(GRACE).await } => Ok(()),
    }
}

async fn told_to_stop(mut stopped: watch::Receiver<bool>) {
    told_to_stop_by(&mut stopped).await;
}

async fn told_to_stop_by(stopped: &mut watch::Receiver<bool>) {
    // A dropped sender means the same.
    let _ = stopped.wait_for(|stop| *stop).await;
}

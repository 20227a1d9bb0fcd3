//! The harness of one test: its own server, its own browser, and what the page logged.

use std::cell::Cell;
use std::fmt::Debug;
use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use kap_guide_server::{Mark, Policy, Running, Site};
use serde::de::DeserializeOwned;
use serde_json::Value;
use xtask::setup::browsers::Engine;
use xtask::workspace;

use crate::driver::Driver;
use crate::engines::Setup;
use crate::form::Form;
use crate::release::Release;

/// How long a test waits for something it expects, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// Sets the clock of a document to a day.
pub const CLOCK: &str = include_str!("pages/clock.js");

/// Notes what a page can notice, and keeps links from leaving.
pub const EVENT_LOG: &str =
    concat!(include_str!("pages/event-log.js"), "{", include_str!("pages/presses.js"), "}");

/// Notes what is copied, and keeps links from leaving.
const PRESSES: &str = include_str!("pages/presses.js");

/// Lets WebAssembly trap when the test asks for it.
pub const TRAP: &str = include_str!("pages/trap.js");

/// How often it checks.
const PAUSE: Duration = Duration::from_millis(20);

/// A server and a browser. The browser may not cache, so the server's log is complete.
pub struct Harness {
    /// Everything that the browser asks for.
    pub server: Running,
    /// The browser.
    pub driver: Driver,
    /// The release that the tag names.
    pub release: Release,
    /// How guides run on the pages of this test.
    pub form: Form,
    /// The sealed guide that the driver is in, counted from 0.
    sealed: Cell<Option<usize>>,
    /// The sealed guide that the driver has left to run a script on the page.
    left: Cell<Option<usize>>,
    /// Whether the page with the guide is itself in a frame.
    framed: Cell<bool>,
}

impl Harness {
    /// Starts both.
    pub fn start(engine: Engine, setup: Setup, form: Form) -> Result<Self> {
        let server = Site::new(workspace::dist()).policy(Policy::none()).fresh(true).start(0)?;
        Ok(Self {
            server,
            driver: Driver::start(engine, setup)?,
            release: Release::read()?,
            form,
            sealed: Cell::new(None),
            left: Cell::new(None),
            framed: Cell::new(false),
        })
    }

    /// What the page logged: `events`, `console`, `errors` or `copied`.
    pub fn logged(&self, kind: &str) -> Result<Vec<String>> {
        const READ: &str = "return window.eventLog[arguments[0]]";
        match kind {
            "copied" => self.guide_script(READ, vec![kind.into()]),
            _ => self.script(READ, vec![kind.into()]),
        }
    }

    /// Runs a script of the test on the page. A visitor returns to the sealed guide by the next move.
    pub fn script<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        if let Some(guide) = self.sealed.get() {
            self.leave_sealed()?;
            self.left.set(Some(guide));
        }
        self.driver.run_script(script, arguments)
    }

    /// Runs a script of the test in the document of the first guide: its frame, or the page. `root` in it is what holds
    /// the guide: the frame's document, or a shadow root.
    pub fn guide_script<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        const ROOT: &str = "const root = document.querySelector('body > .kap') ? document
            : [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot).find((root) => root?.querySelector('.kap'));";
        self.go_to_guide(self.sealed.get().or(self.left.get()).unwrap_or_default())?;
        self.driver.run_script(&format!("{ROOT}\n{script}"), arguments)
    }

    /// Opens an address.
    pub fn open_page(&self, url: &str) -> Result<()> {
        self.sealed.set(None);
        self.left.set(None);
        self.framed.set(false);
        self.driver.leave_frame()?;
        self.driver.open(url)
    }

    /// Goes on in the first frame of the page, which holds a page with a guide.
    pub fn enter_page_frame(&self) -> Result<()> {
        self.driver.enter_frame()?;
        self.framed.set(true);
        Ok(())
    }

    /// Whether visitors are in a sealed guide.
    pub fn is_in_sealed(&self) -> bool {
        self.sealed.get().or(self.left.get()).is_some()
    }

    /// Switches to the document of a guide, counted from 0, if guides are sealed here.
    pub fn go_to_guide(&self, guide: usize) -> Result<()> {
        if !self.is_in_sealed() || self.sealed.get() == Some(guide) {
            return Ok(());
        }
        self.enter_sealed(guide)
    }

    /// Switches to the document of a sealed guide, counted from 0. From then on visitors are there.
    pub fn enter_sealed(&self, guide: usize) -> Result<()> {
        wait_for("a sealed frame", || Ok(self.try_to_enter_sealed(guide)?.then_some(())))
    }

    /// The same, if the guide is sealed and there already.
    pub fn try_to_enter_sealed(&self, guide: usize) -> Result<bool> {
        const GUARDS: &str = "const [guide, scrolls] = arguments;
            const guard = [...document.querySelectorAll('*')]
              .map((element) => element.shadowRoot?.querySelector('iframe:not(.waiting)')).filter(Boolean)[guide];
            const { top, bottom } = guard?.getBoundingClientRect() ?? {};
            if (scrolls && (top >= innerHeight || bottom <= 0)) guard.scrollIntoView();
            return guard ?? null";
        self.leave_sealed()?;
        // WebKit's driver presses nothing in a frame that is out of sight.
        let scrolls = self.driver.engine() == Engine::Webkit;
        let (day, traps) = self.driver.run_script::<(Option<String>, bool)>(
            "return [window.clockDay ?? null, 'armed' in window]",
            Vec::new(),
        )?;
        let Some(guard) = self.driver.find(GUARDS, vec![guide.into(), scrolls.into()])? else {
            return Ok(false);
        };
        self.driver.enter_frame_of(guard)?;
        let Some(frame) = self.driver.find("return document.querySelector('iframe')", Vec::new())? else {
            self.leave_sealed()?;
            return Ok(false);
        };
        self.driver.enter_frame_of(frame)?;
        self.sealed.set(Some(guide));
        // The page's own scripts cannot reach this frame, so the test runs them here.
        if let Some(day) = day
            && !self.driver.run_script::<bool>("return 'clockDay' in window", Vec::new())?
        {
            self.driver.run_script::<()>(CLOCK, vec![day.into()])?;
            self.driver.run_script::<()>(PRESSES, Vec::new())?;
            if traps {
                self.driver.run_script::<()>(TRAP, Vec::new())?;
            }
        }
        Ok(true)
    }

    /// Switches to the page around the guide.
    pub fn leave_sealed(&self) -> Result<()> {
        self.sealed.set(None);
        self.left.set(None);
        self.driver.leave_frame()?;
        if self.framed.get() {
            self.driver.enter_frame()?;
        }
        Ok(())
    }

    /// On a page that traps: lets this many more calls into the app succeed, and traps on the next.
    pub fn arm(&self, calls: u32) -> Result<()> {
        self.guide_script("window.armed = arguments[0]", vec![calls.into()])
    }

    /// The paths requested and the policy violations reported since a mark, in order. At the end the page makes a
    /// request and a violation of its own; this waits for both, so nothing earlier is still on its way, and leaves
    /// them out.
    pub fn traffic_since(&self, mark: Mark) -> Result<Traffic> {
        self.script::<()>("document.dispatchEvent(new Event('canary'))", Vec::new())?;
        let canary = |text: &String| text.contains("canary");
        let traffic = || Traffic {
            requests: self.server.log_since(mark).into_iter().map(|entry| entry.path).collect(),
            reports: self.server.reports_since(mark),
        };
        wait_for("the page's own request and report, which a page that was left cannot send", || {
            let traffic = traffic();
            Ok((traffic.requests.iter().any(canary) && traffic.reports.iter().any(canary)).then_some(()))
        })?;
        let mut traffic = traffic();
        // A browser requests this icon when it likes; no page or guide causes it.
        traffic.requests.retain(|path| !canary(path) && path != "/favicon.ico");
        traffic.reports.retain(|report| !canary(report));
        Ok(traffic)
    }

    /// Saves a picture of the window, and returns its path.
    pub fn save_screenshot(&self, name: &str) -> Result<String> {
        let folder = workspace::target().join("browser-failures");
        fs::create_dir_all(&folder)?;
        let plain = |sign: char| if sign.is_ascii_alphanumeric() { sign } else { '-' };
        let path = folder.join(format!("{}.png", name.chars().map(plain).collect::<String>()));
        fs::write(&path, self.driver.screenshot()?)?;
        Ok(path.strip_prefix(workspace::root()).unwrap_or(&path).display().to_string())
    }
}

/// What reached the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traffic {
    /// The paths requested.
    pub requests: Vec<String>,
    /// The policy violations that the browser reported.
    pub reports: Vec<String>,
}

/// Retries until a check returns something. An error counts as "not yet", since a page that renders again may lose an
/// element that was just found.
pub fn wait_for<T>(what: &str, look: impl Fn() -> Result<Option<T>>) -> Result<T> {
    let begun = Instant::now();
    loop {
        match look() {
            Ok(Some(found)) => return Ok(found),
            Ok(None) if begun.elapsed() > PATIENCE => {
                bail!("waited {} s for {what}", PATIENCE.as_secs());
            }
            Err(error) if begun.elapsed() > PATIENCE => {
                return Err(error).with_context(|| format!("waited {} s for {what}", PATIENCE.as_secs()));
            }
            Ok(None) | Err(_) => thread::sleep(PAUSE),
        }
    }
}

/// Fails with both values if they differ.
#[expect(
    clippy::needless_pass_by_value,
    reason = "tests compare what they have just read; a `&` at each would be noise"
)]
pub fn same<T: PartialEq + Debug>(what: &str, found: T, expected: T) -> Result<()> {
    if found == expected {
        return Ok(());
    }
    let (found, expected) = (format!("{found:#?}"), format!("{expected:#?}"));
    let (found, expected) = differing(found.lines().collect(), expected.lines().collect());
    bail!("{what}\n  found:\n{found}\n  expected:\n{expected}")
}

/// Two texts without their common first and last lines, since notes are long.
fn differing(mut one: Vec<&str>, mut other: Vec<&str>) -> (String, String) {
    while !one.is_empty() && one.last() == other.last() {
        one.pop();
        other.pop();
    }
    let alike = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
    let rest = |lines: &[&str]| lines.iter().skip(alike).copied().collect::<Vec<_>>().join("\n");
    (rest(&one), rest(&other))
}

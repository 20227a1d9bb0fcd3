//! One running browser. Only this file knows the library that drives it, and that it is asynchronous: a
//! test does one thing after the other, so everything here waits until it is done.

use std::fmt;
use std::time::Duration;

use anyhow::{Context as _, Result};
use http::Method;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{Capabilities, Key, RequestData, SessionId, WebDriver, WebElement};
use tokio::runtime::{Builder, Runtime};
use xtask::browsers::Engine;

use crate::program::Program;

/// How long a browser may take to end.
const END: Duration = Duration::from_secs(10);

/// A driver program with one session. Both end when this is dropped, however the test went.
pub struct Driver {
    engine: Engine,
    runtime: Runtime,
    session: Option<WebDriver>,
    _program: Program,
}

/// A thing on a page, as the browser names it.
pub struct Thing(WebElement);

/// What a screen reader would say of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// What it is, such as `button`.
    pub role: String,
    /// What it is called, with single spaces.
    pub name: String,
}

impl Driver {
    /// Starts a browser.
    pub fn start(engine: Engine) -> Result<Self> {
        let (program, capabilities) = Program::start(engine)?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let capabilities: Capabilities = serde_json::from_value(capabilities)?;
        let session = runtime
            .block_on(WebDriver::new(program.url(), capabilities))
            .with_context(|| format!("{} did not start", engine.name()))?;
        Ok(Self { engine, runtime, session: Some(session), _program: program })
    }

    /// Which browser this is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Opens an address, and waits until the page has loaded.
    pub fn open(&self, url: &str) -> Result<()> {
        Ok(self.runtime.block_on(self.session()?.goto(url))?)
    }

    /// Runs a script on the page and reads what it returns.
    pub fn ask<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        let answer = self.runtime.block_on(self.session()?.execute(script, arguments))?;
        Ok(serde_json::from_value(answer.json().clone())?)
    }

    /// Runs a script on the page that returns a thing, or null.
    pub fn find(&self, script: &str, arguments: Vec<Value>) -> Result<Option<Thing>> {
        let answer = self.runtime.block_on(self.session()?.execute(script, arguments))?;
        if answer.json().is_null() {
            return Ok(None);
        }
        Ok(Some(Thing(answer.element()?)))
    }

    /// Presses a thing with the mouse, where a visitor would.
    pub fn press(&self, thing: &Thing) -> Result<()> {
        Ok(self.runtime.block_on(thing.0.click())?)
    }

    /// Types keys, wherever focus is.
    pub fn type_keys(&self, keys: &str) -> Result<()> {
        let chain = self.session()?.action_chain_with_delay(None, Some(Duration::ZERO)).send_keys(keys);
        Ok(self.runtime.block_on(chain.perform())?)
    }

    /// Moves focus back by one.
    pub fn tab_back(&self) -> Result<()> {
        let chain = self.session()?.action_chain_with_delay(None, Some(Duration::ZERO));
        let chain = chain.key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift);
        Ok(self.runtime.block_on(chain.perform())?)
    }

    /// What the browser tells a screen reader about a thing.
    pub fn spoken(&self, thing: &Thing) -> Result<Spoken> {
        let computed = |what| Computed { of: thing.0.element_id().to_string(), what };
        let read =
            |command| -> Result<String> { Ok(self.runtime.block_on(self.session()?.cmd(command))?.value()?) };
        let (role, name) = (read(computed("computedrole"))?, read(computed("computedlabel"))?);
        Ok(Spoken { role, name: name.split_whitespace().collect::<Vec<_>>().join(" ") })
    }

    /// A picture of what the window shows, as PNG.
    pub fn picture(&self) -> Result<Vec<u8>> {
        Ok(self.runtime.block_on(self.session()?.screenshot_as_png())?)
    }

    /// Sends a command of Chromium's own protocol.
    pub fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        let devtools = self.session()?.cdp();
        Ok(self.runtime.block_on(devtools.send_raw(command, parameters))?)
    }

    fn session(&self) -> Result<&WebDriver> {
        self.session.as_ref().context("the browser has ended")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            // The driver program ends next in any case, which is dropped after this.
            let _ = self.runtime.block_on(async { tokio::time::timeout(END, session.quit()).await });
        }
    }
}

impl fmt::Display for Spoken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} “{}”", self.role, self.name)
    }
}

/// A question of the standard that the library has no name for.
#[derive(Debug)]
struct Computed {
    of: String,
    what: &'static str,
}

impl FormatRequestData for Computed {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::GET, format!("session/{session}/element/{}/{}", self.of, self.what))
    }
}

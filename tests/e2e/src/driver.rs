//! One running browser. Only this file knows the library that drives it, and that the library is asynchronous: tests
//! run step by step, so every call here waits.

use std::cell::Cell;
use std::fmt;
use std::time::Duration;

use anyhow::{Context as _, Result};
use http::Method;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{Capabilities, Key, RequestData, SessionId, WebDriver, WebElement};
use tokio::runtime::{Builder, Runtime};
use xtask::setup::browsers::Engine;

use crate::engines::Setup;
use crate::program::Program;

/// How long a browser may take to end.
const END: Duration = Duration::from_secs(10);

/// Notes whether a press reaches a thing.
const WATCH: &str = "const [thing] = arguments;
    thing.pressed = false;
    addEventListener('mousedown', (event) => {
        if (event.composedPath().includes(thing)) thing.pressed = true;
    }, { capture: true, once: true });";

/// A driver program with one session. Dropping it ends both.
pub struct Driver {
    engine: Engine,
    runtime: Runtime,
    session: Option<WebDriver>,
    press: Cell<Press>,
    _program: Program,
}

/// How things are pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Press {
    /// With the mouse.
    #[default]
    Mouse,
    /// With the mouse, in a frame that is larger than the window: only the driver's own click finds elements there.
    InLargeFrame,
    /// With a finger, as on a phone.
    Touch,
}

/// An element on a page, by the browser's id.
pub struct Thing(WebElement);

/// What a screen reader would say about an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// Its role, such as `button`.
    pub role: String,
    /// Its name, with single spaces.
    pub name: String,
}

impl Driver {
    /// Starts a browser in some setup.
    pub fn start(engine: Engine, setup: Setup) -> Result<Self> {
        let (program, capabilities) = Program::start(engine, setup)?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let capabilities: Capabilities = serde_json::from_value(capabilities)?;
        let session = runtime
            .block_on(WebDriver::new(program.url(), capabilities))
            .with_context(|| format!("{} did not start", engine.name()))?;
        Ok(Self { engine, runtime, session: Some(session), press: Cell::default(), _program: program })
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
    pub fn run_script<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        let answer = self.runtime.block_on(self.session()?.execute(script, arguments))?;
        Ok(serde_json::from_value(answer.json().clone())?)
    }

    /// Runs a script whose last argument is the function that ends it, and reads what it passes to that.
    pub fn run_script_async<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        let answer = self.runtime.block_on(self.session()?.execute_async(script, arguments))?;
        Ok(serde_json::from_value(answer.json().clone())?)
    }

    /// Runs a script on the page that returns an element or null.
    pub fn find(&self, script: &str, arguments: Vec<Value>) -> Result<Option<Thing>> {
        let answer = self.runtime.block_on(self.session()?.execute(script, arguments))?;
        if answer.json().is_null() {
            return Ok(None);
        }
        Ok(Some(Thing(answer.element()?)))
    }

    /// How things are pressed from now on.
    pub fn set_press(&self, press: Press) {
        self.press.set(press);
    }

    /// Presses an element with the mouse, or with a finger, where a visitor would.
    pub fn click(&self, thing: &Thing) -> Result<()> {
        if self.press.get() == Press::Touch {
            self.scroll_to(thing, "nearest")?;
            return self.press_middle(thing, "touch");
        }
        // The drivers' own click asks up to two hundred questions first; Chromium then spends most of a visit on them.
        let is_simple = self.press.get() == Press::Mouse || self.engine == Engine::Webkit;
        if is_simple && self.is_within_reach(thing)? {
            if self.engine == Engine::Webkit {
                return self.press_until_it_arrives(thing);
            }
            return self.press_middle(thing, "mouse");
        }
        let press = || self.runtime.block_on(thing.0.click());
        if press().is_ok() {
            return Ok(());
        }
        // Pages may scroll smoothly; if something covers the thing, it still does after that.
        self.scroll_to(thing, "center")?;
        Ok(press()?)
    }

    /// Scrolls to a thing, and tells whether nothing in its own document covers its middle.
    fn is_within_reach(&self, thing: &Thing) -> Result<bool> {
        // In a frame of a page that has scrolled, Chromium's actions press beside the thing; its own click does not.
        const REACH: &str = "const [thing, isChromium, done] = arguments;
            if (isChromium && self !== top) return done(false);
            thing.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
            const middle = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
                const box = thing.getClientRects()[0];
                if (!box) return done(false);
                const [x, y] = [middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight)];
                done(thing.contains(thing.getRootNode().elementFromPoint(x, y)));
            })));";
        let is_chromium = self.engine == Engine::Chromium;
        self.run_script_async(REACH, vec![thing.0.to_json()?, is_chromium.into()])
    }

    /// WebKit's driver presses where a thing was when it was asked, though the page may be scrolling still, and does not
    /// say that it missed.
    fn press_until_it_arrives(&self, thing: &Thing) -> Result<()> {
        for _ in 0..3 {
            self.run_script::<()>(WATCH, vec![thing.0.to_json()?])?;
            self.press_middle(thing, "mouse")?;
            if self.arrived(thing) {
                return Ok(());
            }
            self.scroll_to(thing, "center")?;
        }
        // The page may take every event for itself; what the press did is for the test to see.
        Ok(())
    }

    /// Whether a watched press reached the thing.
    fn arrived(&self, thing: &Thing) -> bool {
        let arrived = || self.run_script::<bool>("return arguments[0].pressed", vec![thing.0.to_json()?]);
        // A thing that is not there any more was pressed.
        arrived().unwrap_or(true)
    }

    /// Presses the middle of an element with a kind of pointer.
    fn press_middle(&self, thing: &Thing, pointer: &str) -> Result<()> {
        let origin = thing.0.to_json()?;
        let press = json!({ "actions": [{
            "type": "pointer",
            "id": pointer,
            "parameters": { "pointerType": pointer },
            "actions": [
                { "type": "pointerMove", "duration": 0, "origin": origin, "x": 0, "y": 0 },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerUp", "button": 0 },
            ],
        }] });
        Ok(self.runtime.block_on(self.session()?.handle().cmd(Actions(press))).map(drop)?)
    }

    /// Scrolls to an element as `block` says, and waits until the page has moved.
    fn scroll_to(&self, thing: &Thing, block: &str) -> Result<()> {
        const SETTLE: &str = "const [thing, block, done] = arguments;
            thing.scrollIntoView({ block, behavior: 'instant' });
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));";
        let arguments = vec![thing.0.to_json()?, block.into()];
        self.runtime.block_on(self.session()?.execute_async(SETTLE, arguments))?;
        Ok(())
    }

    /// Moves the mouse to a place in the window where it points at nothing of interest.
    pub fn move_mouse(&self, x: i64, y: i64) -> Result<()> {
        let chain = self.session()?.action_chain_with_delay(None, Some(Duration::ZERO)).move_to(x, y);
        Ok(self.runtime.block_on(chain.perform())?)
    }

    /// Lets a file field have a file of this machine, as if the visitor had picked it.
    pub fn choose_file(&self, field: &Thing, path: &str) -> Result<()> {
        Ok(self.runtime.block_on(field.0.send_keys(path))?)
    }

    /// Types keys at the current focus.
    pub fn type_keys(&self, keys: &str) -> Result<()> {
        let chain = self.session()?.action_chain_with_delay(None, Some(Duration::ZERO)).send_keys(keys);
        Ok(self.runtime.block_on(chain.perform())?)
    }

    /// Moves focus back by one.
    pub fn press_shift_tab(&self) -> Result<()> {
        let chain = self.session()?.action_chain_with_delay(None, Some(Duration::ZERO));
        let chain = chain.key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift);
        Ok(self.runtime.block_on(chain.perform())?)
    }

    /// Presses Shift and lets it go.
    pub fn press_shift(&self) -> Result<()> {
        let chain = self.session()?.action_chain_with_delay(None, Some(Duration::ZERO));
        Ok(self.runtime.block_on(chain.key_down(Key::Shift).key_up(Key::Shift).perform())?)
    }

    /// Changes the layout of the keyboard, as many people do.
    pub fn press_shift_with_alt(&self) -> Result<()> {
        let chain = self.session()?.action_chain_with_delay(None, Some(Duration::ZERO));
        let chain = chain.key_down(Key::Alt).key_down(Key::Shift).key_up(Key::Shift).key_up(Key::Alt);
        Ok(self.runtime.block_on(chain.perform())?)
    }

    /// Presses the browser's own Back.
    pub fn go_back(&self) -> Result<()> {
        Ok(self.runtime.block_on(self.session()?.back())?)
    }

    /// What the browser tells a screen reader about an element.
    pub fn spoken(&self, thing: &Thing) -> Result<Spoken> {
        let computed = |what| Computed { of: thing.0.element_id().to_string(), what };
        let read =
            |command| -> Result<String> { Ok(self.runtime.block_on(self.session()?.cmd(command))?.value()?) };
        let (role, name) = (read(computed("computedrole"))?, read(computed("computedlabel"))?);
        Ok(Spoken { role, name: name.split_whitespace().collect::<Vec<_>>().join(" ") })
    }

    /// Deletes every cookie of the page's site.
    pub fn delete_cookies(&self) -> Result<()> {
        Ok(self.runtime.block_on(self.session()?.delete_all_cookies())?)
    }

    /// Switches to the frame of an element.
    pub fn enter_frame_of(&self, frame: Thing) -> Result<()> {
        Ok(self.runtime.block_on(frame.0.enter_frame())?)
    }

    /// Switches to the first frame of the page.
    pub fn enter_frame(&self) -> Result<()> {
        Ok(self.runtime.block_on(self.session()?.enter_frame(0))?)
    }

    /// Switches back to the page around the frame.
    pub fn leave_frame(&self) -> Result<()> {
        Ok(self.runtime.block_on(self.session()?.enter_default_frame())?)
    }

    /// A picture of what the window shows, as PNG.
    pub fn screenshot(&self) -> Result<Vec<u8>> {
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

/// What the devices of a visitor do. The library of the driver has no touches.
#[derive(Debug)]
struct Actions(Value);

impl FormatRequestData for Actions {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("session/{session}/actions")).add_body(self.0.clone())
    }
}

impl FormatRequestData for Computed {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::GET, format!("session/{session}/element/{}/{}", self.of, self.what))
    }
}

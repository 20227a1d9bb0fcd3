//! Taking pictures in Chromium, whose own protocol sets width and theme and sees the whole page.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kap_guide::session::Screen;
use serde_json::{Value, json};

use crate::paper::{self, Sheet};
use crate::stage::Stage;
use crate::words;

/// The narrowest that must work, a tablet, and a laptop.
const WIDTHS: [u32; 3] = [320, 768, 1280];

const THEMES: [&str; 2] = ["light", "dark"];

/// A folder of pictures.
pub struct Album<'a> {
    stage: &'a Stage,
    folder: PathBuf,
    screens: RefCell<BTreeSet<String>>,
}

impl<'a> Album<'a> {
    /// Begins with an empty list; pictures that lie in the folder are written over one by one.
    pub fn new(stage: &'a Stage, folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
        Ok(Self { stage, folder: folder.to_owned(), screens: RefCell::default() })
    }

    /// Takes the present page at every width and in both themes. Of a screen that several visits come by,
    /// the first one counts.
    pub fn take(&self, screen: &str) -> Result<()> {
        if !self.screens.borrow_mut().insert(screen.to_owned()) {
            return Ok(());
        }
        // A pointer that rests on a button would show it as hovered.
        self.tell("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": 0, "y": 0 }))?;
        for theme in THEMES {
            let features = json!([
                { "name": "prefers-color-scheme", "value": theme },
                { "name": "prefers-reduced-motion", "value": "reduce" },
            ]);
            self.tell("Emulation.setEmulatedMedia", json!({ "features": features }))?;
            for width in WIDTHS {
                let path = self.folder.join(format!("{screen}-{width}-{theme}.png"));
                fs::write(&path, self.capture(width)?)?;
            }
        }
        self.tell("Emulation.clearDeviceMetricsOverride", json!({}))?;
        Ok(())
    }

    /// Prints a saved file on every kind of sheet.
    pub fn print(&self, name: &str, file: &str) -> Result<()> {
        for sheet in Sheet::ALL {
            let path = self.folder.join(format!("{name}-{sheet:?}.pdf").to_lowercase());
            fs::write(path, paper::pdf(self.stage, file, sheet)?)?;
        }
        Ok(())
    }

    /// How many pictures there are.
    pub fn len(&self) -> usize {
        self.screens.borrow().len() * WIDTHS.len() * THEMES.len()
    }

    /// Makes sure that no screen of the guide was left out: a new one needs a visit that reaches it.
    pub fn is_complete(&self) -> Result<()> {
        let taken = self.screens.borrow();
        let missing: Vec<String> = Screen::all(&words::content()?.guide)
            .into_iter()
            .map(name)
            .filter(|name| !taken.contains(name))
            .collect();
        ensure!(missing.is_empty(), "no visit in src/pictures/visits.rs reaches {}", missing.join(", "));
        Ok(())
    }

    fn capture(&self, width: u32) -> Result<Vec<u8>> {
        let metrics = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.tell("Emulation.setDeviceMetricsOverride", metrics)?;
        let height: f64 = self.stage.script("return document.documentElement.scrollHeight", Vec::new())?;
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        let options = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let answer = self.tell("Page.captureScreenshot", options)?;
        let data = answer.get("data").and_then(Value::as_str).context("Chromium sent no picture")?;
        Ok(STANDARD.decode(data)?)
    }

    fn tell(&self, command: &str, parameters: Value) -> Result<Value> {
        self.stage.driver.devtools(command, parameters)
    }
}

/// What the pictures of a screen are called by.
pub fn name(screen: Screen) -> String {
    match screen {
        Screen::Question(id) => format!("question-{id}"),
        Screen::Panel(id) => format!("panel-{id}"),
        other => format!("{other:?}").to_lowercase(),
    }
}

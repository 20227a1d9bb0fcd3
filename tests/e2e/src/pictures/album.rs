//! Taking pictures in Chromium, whose own protocol sets width and theme and sees the whole page.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::paper::{self, Sheet};
use crate::stage::Stage;
use crate::tour::Looker;
use crate::window;

/// A folder of pictures.
pub struct Album<'a> {
    stage: &'a Stage,
    folder: PathBuf,
    taken: Cell<usize>,
}

impl<'a> Album<'a> {
    /// Begins with an empty list; pictures that lie in the folder are written over one by one.
    pub fn new(stage: &'a Stage, folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
        Ok(Self { stage, folder: folder.to_owned(), taken: Cell::default() })
    }

    /// How many pictures there are.
    pub fn len(&self) -> usize {
        self.taken.get()
    }

    fn keep(&self, screen: &str, width: u32, theme: &str) -> Result<()> {
        let path = self.folder.join(format!("{screen}-{width}-{theme}.png"));
        fs::write(&path, self.capture(width)?)?;
        self.taken.set(self.taken.get() + 1);
        Ok(())
    }

    fn capture(&self, width: u32) -> Result<Vec<u8>> {
        window::width(self.stage, width)?;
        let height: f64 = self.stage.script("return document.documentElement.scrollHeight", Vec::new())?;
        png(self.stage, &json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 }))
    }

    fn tell(&self, command: &str, parameters: Value) -> Result<Value> {
        self.stage.driver.devtools(command, parameters)
    }
}

impl Looker for Album<'_> {
    /// Takes the present page at every width and in both themes.
    fn look(&self, screen: &str) -> Result<()> {
        // A pointer that rests on a button would show it as hovered.
        self.tell("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": 0, "y": 0 }))?;
        for theme in window::THEMES {
            window::theme(self.stage, theme)?;
            for width in window::WIDTHS {
                self.keep(screen, width, theme)?;
            }
        }
        window::forced_colors(self.stage)?;
        self.keep(screen, 320, "forced")?;
        window::theme(self.stage, "light")?;
        window::as_it_was(self.stage)
    }

    /// Prints a saved file on every kind of sheet.
    fn paper(&self, screen: &str, file: &str) -> Result<()> {
        for sheet in Sheet::ALL {
            let path = self.folder.join(format!("{screen}-{sheet:?}.pdf").to_lowercase());
            fs::write(path, paper::pdf(self.stage, file, sheet)?)?;
        }
        Ok(())
    }
}

/// A picture of a part of the page, whether or not it is in the window.
pub fn png(stage: &Stage, clip: &Value) -> Result<Vec<u8>> {
    let options = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
    let answer = stage.driver.devtools("Page.captureScreenshot", options)?;
    let data = answer.get("data").and_then(Value::as_str).context("Chromium sent no picture")?;
    Ok(STANDARD.decode(data)?)
}

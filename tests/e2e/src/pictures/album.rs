//! Taking pictures in Chromium, whose own protocol sets width and theme and sees the whole page.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::export::{self, Sheet};
use crate::harness::Harness;
use crate::tour::Observer;
use crate::window;

/// A folder of pictures.
pub struct Album<'a> {
    harness: &'a Harness,
    folder: PathBuf,
    taken: Cell<usize>,
}

impl<'a> Album<'a> {
    /// Begins with an empty list; pictures that lie in the folder are written over one by one.
    pub fn new(harness: &'a Harness, folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
        Ok(Self { harness, folder: folder.to_owned(), taken: Cell::default() })
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
        window::width(self.harness, width)?;
        let height: f64 = self.harness.script("return document.documentElement.scrollHeight", Vec::new())?;
        png(self.harness, &json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 }))
    }

    fn tell(&self, command: &str, parameters: Value) -> Result<Value> {
        self.harness.driver.devtools(command, parameters)
    }
}

impl Observer for Album<'_> {
    /// Takes the present page at every width and in both themes.
    fn look(&self, screen: &str) -> Result<()> {
        // A pointer that rests on a button would show it as hovered.
        self.tell("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": 0, "y": 0 }))?;
        for theme in window::THEMES {
            window::theme(self.harness, theme)?;
            for width in window::WIDTHS {
                self.keep(screen, width, theme)?;
            }
        }
        window::forced_colors(self.harness)?;
        self.keep(screen, 320, "forced")?;
        window::theme(self.harness, "light")?;
        window::as_it_was(self.harness)
    }

    /// Prints a saved file on every kind of sheet.
    fn exported(&self, screen: &str, file: &str) -> Result<()> {
        for sheet in Sheet::ALL {
            let path = self.folder.join(format!("{screen}-{sheet:?}.pdf").to_lowercase());
            fs::write(path, export::pdf(self.harness, file, sheet)?)?;
        }
        Ok(())
    }
}

/// A picture of a part of the page, whether or not it is in the window.
pub fn png(harness: &Harness, clip: &Value) -> Result<Vec<u8>> {
    let options = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
    let answer = harness.driver.devtools("Page.captureScreenshot", options)?;
    let data = answer.get("data").and_then(Value::as_str).context("Chromium sent no picture")?;
    Ok(STANDARD.decode(data)?)
}

//! The drawings of `style/drawings.toml`. The words in `content/` name them; what is built holds their lines.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result};
use kap_guide::content::Content;
use kap_guide::questionnaire::Text;

use crate::workspace;

/// The lines of each drawing, by its name.
pub struct Drawings(BTreeMap<String, String>);

impl Drawings {
    /// Reads the file.
    pub fn read() -> Result<Self> {
        let path = workspace::root().join("style/drawings.toml");
        let text = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        let lines = toml::from_str(&text).with_context(|| format!("{} has a mistake", path.display()))?;
        Ok(Self(lines))
    }

    /// The lines of a drawing.
    pub fn lines(&self, name: Text) -> Result<&str> {
        let lines = self.0.get(name.as_str());
        lines.map(String::as_str).with_context(|| format!("style/drawings.toml has no `{name}`"))
    }

    /// Puts lines in the place of names.
    pub fn draw(&self, content: &mut Content) -> Result<()> {
        let Some(later) = content.later.get_mut() else { return Ok(()) };
        let steps = later.overview.steps.iter_mut().map(|step| &mut step.drawing);
        let cards = later.cards.values_mut().map(|card| &mut card.drawing);
        for drawing in steps.chain(cards) {
            *drawing = Text::new(self.lines(*drawing)?.to_owned().leak());
        }
        Ok(())
    }
}

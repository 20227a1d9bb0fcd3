//! How the first guide of a page looks: every computed style of every part of it, and a picture.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use crate::harness::Harness;

/// Every element of the guide, with its styles. Most elements share most of what they have, so each distinct
/// text of styles is told once.
const STYLES: &str = "
    const guide = root.querySelector('.kap');
    const texts = new Map();
    const number = (text) => {
      if (!texts.has(text)) texts.set(text, texts.size);
      return texts.get(text);
    };
    // Nothing lies under the pointer, wherever it is: what it lies on looks different.
    const still = new CSSStyleSheet();
    still.replaceSync('.kap, .kap * { pointer-events: none !important }');
    root.adoptedStyleSheets.push(still);
    const measure = () => [guide, ...guide.querySelectorAll('*')].map((element) => {
      const style = getComputedStyle(element);
      const [own, shared] = [[], []];
      for (const name of style) {
        const line = `${name}: ${style.getPropertyValue(name)}`;
        (/size|width|height|inset|origin|^(top|left|right|bottom)$/.test(name) ? own : shared).push(line);
      }
      return [`${element.localName}.${element.className}`, number(own.join('\\n')), number(shared.join('\\n'))];
    });
    const { right, bottom } = guide.getBoundingClientRect();
    const seen = [Math.min(right, innerWidth), Math.min(bottom, innerHeight)].map((px) => Math.floor(px * devicePixelRatio));
    return new Promise((done) => {
      // What was scrolled is painted by then, and every engine has looked where the pointer is.
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
        const elements = measure();
        root.adoptedStyleSheets.pop();
        done({ texts: [...texts.keys()], elements, seen });
      }, 200)));
    });";

/// How many of a thousand pixels may differ: WebKit smooths curves now one way, now another, and each card has four.
const DIFFERENT_PIXELS: usize = 3;

/// The largest difference, of 255, at which two channel values still count as equal.
const CHANNEL: u8 = 8;

/// A guide at one moment.
#[derive(Deserialize)]
pub struct Look {
    texts: Vec<String>,
    elements: Vec<(String, usize, usize)>,
    seen: [usize; 2],
    #[serde(skip)]
    picture: Vec<u8>,
}

impl Look {
    /// The first guide of the page, which must stand in the upper left corner and leave room at its right.
    pub fn at(harness: &Harness) -> Result<Self> {
        const TO_THE_TOP: &str = "scrollTo({ top: 0, left: 0, behavior: 'instant' })";
        let right: i64 = harness.script("return innerWidth - 1", Vec::new())?;
        // Twice, for a mouse that is there already as the driver knows would not move.
        harness.driver.move_mouse(right, 9)?;
        harness.driver.move_mouse(right, 1)?;
        harness.script::<()>(TO_THE_TOP, Vec::new())?;
        let look: Self = harness.guide_script(STYLES, Vec::new())?;
        Ok(Self { picture: harness.driver.screenshot()?, ..look })
    }

    /// The styles of an element, by their names.
    fn styles(&self, element: &(String, usize, usize)) -> BTreeMap<&str, &str> {
        let texts = [element.1, element.2].into_iter().filter_map(|number| self.texts.get(number));
        texts.flat_map(|text| text.lines()).filter_map(|line| line.split_once(": ")).collect()
    }
}

/// Fails with what differs, if anything does.
pub fn compare(one: &Look, other: &Look) -> Result<()> {
    ensure!(one.elements.len() == other.elements.len(), "the elements are not the same");
    ensure!(one.elements.len() > 20, "there are only {} elements to compare", one.elements.len());
    let mut found = Vec::new();
    for (first, second) in one.elements.iter().zip(&other.elements) {
        ensure!(first.0 == second.0, "{} stands where {} was", second.0, first.0);
        let (before, after) = (one.styles(first), other.styles(second));
        ensure!(before.len() > 100, "{} has only {} styles", first.0, before.len());
        let differing = before.iter().filter(|(name, value)| after.get(*name) != Some(*value));
        found.extend(differing.map(|(name, value)| {
            format!("{}: {name} was {value}, is {}", first.0, after.get(name).unwrap_or(&"gone"))
        }));
    }
    ensure!(found.is_empty(), "{} styles differ:\n  {}", found.len(), first_of(&found).join("\n  "));
    compare_pictures(one, other)
}

fn first_of(found: &[String]) -> &[String] {
    found.get(..20).unwrap_or(found)
}

fn compare_pictures(one: &Look, other: &Look) -> Result<()> {
    ensure!(one.seen == other.seen, "the guide fills {:?} of the window, not {:?}", other.seen, one.seen);
    let [width, height] = one.seen;
    let (first, second) = (Pixels::read(&one.picture)?, Pixels::read(&other.picture)?);
    let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let (mut all, mut different) = (0, 0);
    for (x, y) in places {
        let (Some(before), Some(after)) = (first.at(x, y), second.at(x, y)) else { continue };
        all += 1;
        different += usize::from(before.iter().zip(after).any(|(one, other)| one.abs_diff(*other) > CHANNEL));
    }
    ensure!(all > 100_000, "the pictures hold only {all} pixels of the guide");
    ensure!(different * 1000 <= all * DIFFERENT_PIXELS, "{different} of {all} pixels differ");
    Ok(())
}

/// A picture, unpacked.
struct Pixels {
    bytes: Vec<u8>,
    width: usize,
    channels: usize,
}

impl Pixels {
    fn read(png: &[u8]) -> Result<Self> {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info()?;
        let mut bytes = vec![0; reader.output_buffer_size().context("the picture is too large")?];
        let info = reader.next_frame(&mut bytes)?;
        Ok(Self { bytes, width: info.width as usize, channels: info.color_type.samples() })
    }

    fn at(&self, x: usize, y: usize) -> Option<&[u8]> {
        if x >= self.width {
            return None;
        }
        let from = (y * self.width + x) * self.channels;
        self.bytes.get(from..from + self.channels.min(3))
    }
}

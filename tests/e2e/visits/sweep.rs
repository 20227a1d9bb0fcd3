//! Checks a screen against the rules of WCAG, and measures it, at every width and in both themes.

use std::cell::RefCell;

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::Harness;
use kap_guide_e2e::tour::Observer;
use kap_guide_e2e::window;
use serde_json::{Value, json};
use xtask::setup::npm::AXE as AXE_CORE;

use crate::runs::is_whole_run;

/// What axe says of the guide, rule and element; nothing else on the page is ours. Axe counts a control as small where a
/// part of it has just scrolled under the bottom bar; only such a control is left out, and only of that rule.
pub const AXE: &str = "
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const bar = root.querySelector('.actions');
    const isUnderBar = ({ target }) => {
      const element = root.querySelector(target.flat().at(-1));
      if (!bar || !element || bar.contains(element)) return false;
      const [control, cover] = [element, bar].map((part) => part.getBoundingClientRect());
      return control.bottom > cover.top && control.top < cover.bottom;
    };
    const runOnly = arguments[0] ?? tags;
    return axe.run(root.host ?? root.body, { runOnly, resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) =>
        nodes.filter((node) => id !== 'target-size' || !isUnderBar(node)).map(({ html }) => `${id}: ${html}`)));";

/// What does not fit, with the spacing of WCAG 1.4.12 and without.
const FITS: &str = "
    const found = [];
    const measure = (when) => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) found.push(`${when}: the page is ${scrollWidth} wide in ${clientWidth}`);
      for (const element of root.querySelectorAll('*')) {
        if (element.closest('.visually-hidden') || !element.checkVisibility()) continue;
        const { overflowX, overflowY } = getComputedStyle(element);
        const cut = (overflow, scroll, client) => ['hidden', 'clip'].includes(overflow) && scroll > client + 1;
        if (cut(overflowX, element.scrollWidth, element.clientWidth)
          || cut(overflowY, element.scrollHeight, element.clientHeight)) {
          found.push(`${when}: cut off: ${element.outerHTML.slice(0, 120)}`);
        }
        const box = element.getBoundingClientRect();
        if (box.right > document.documentElement.clientWidth + 1) {
          found.push(`${when}: sticks out: ${element.outerHTML.slice(0, 120)}`);
        }
      }
    };
    measure('as it is');
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
    root.adoptedStyleSheets.push(spacing);
    measure('with text spacing');
    spacing.replaceSync('.kap { font-size: 2em !important }');
    measure('with text of 200 %');
    root.adoptedStyleSheets.pop();
    // WCAG asks for 24 pixels; a hand that shakes needs 44.
    for (const target of root.querySelectorAll('button, summary, label, a')) {
      const { width, height } = target.getBoundingClientRect();
      if (target.checkVisibility() && Math.min(width, height) < 43.5) {
        found.push(`a target of ${width} by ${height}: ${target.outerHTML.slice(0, 120)}`);
      }
    }
    return found;";

/// Looks at screens, and notes what is wrong.
pub struct Sweep<'a> {
    harness: &'a Harness,
    axe: String,
    found: RefCell<Vec<String>>,
}

impl<'a> Sweep<'a> {
    pub fn new(harness: &'a Harness) -> Result<Self> {
        Ok(Self { harness, axe: AXE_CORE.text()?, found: RefCell::default() })
    }

    /// Fails if something was wrong.
    pub fn finish(self) -> Result<()> {
        let found = self.found.into_inner();
        ensure!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
        Ok(())
    }

    fn note(&self, place: &str, found: Vec<String>) {
        self.found.borrow_mut().extend(found.into_iter().map(|what| format!("{place}: {what}")));
    }
}

/// Which rules axe checks at a width in a theme, if any. Layout does not follow the theme, nor colors the width, so
/// every run checks all rules on the narrowest screen in light, and the colors in dark.
fn rules(width: u32, theme: &str) -> Option<Value> {
    match (width, theme) {
        _ if is_whole_run() => Some(Value::Null),
        (320, "light") => Some(Value::Null),
        (320, "dark") => Some(json!({ "type": "rule", "values": ["color-contrast"] })),
        _ => None,
    }
}

impl Observer for Sweep<'_> {
    fn look(&self, screen: &str) -> Result<()> {
        if !self.harness.guide_script::<bool>("return 'axe' in window", Vec::new())? {
            self.harness.guide_script::<()>(&self.axe, Vec::new())?;
        }
        for width in window::WIDTHS {
            window::width(self.harness, width)?;
            let fits: Vec<String> = self.harness.guide_script(FITS, Vec::new())?;
            self.note(&format!("{screen} at {width}"), fits);
            for theme in window::THEMES {
                let Some(rules) = rules(width, theme) else { continue };
                window::theme(self.harness, theme)?;
                let axe: Vec<String> = self.harness.guide_script(AXE, vec![rules])?;
                self.note(&format!("{screen} at {width}, {theme}"), axe);
            }
        }
        window::theme(self.harness, "light")?;
        window::as_it_was(self.harness)
    }

    fn exported(&self, _: &str, _: &str) -> Result<()> {
        Ok(())
    }
}

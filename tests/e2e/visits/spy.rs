//! A spy on the page around a guide: it does what recorders and pixels do.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same};

/// What tools on a page do: listen to everything in the capture phase, walk open shadow roots and frames, and watch every
/// change.
const SPY: &str = "
    const spy = window.spy = { heard: [], read: '', heights: new Set(), refused: 0 };
    const kinds = ['click', 'pointerdown', 'mousedown', 'keydown', 'keyup', 'input', 'change', 'focusin', 'submit', 'touchstart', 'message'];
    const isOurs = (event) => event.composedPath().some((node) => node.localName === 'kap-guide') || event.type === 'message';
    for (const kind of kinds)
      for (const target of [window, document])
        target.addEventListener(kind, (event) => {
          if (!isOurs(event)) return;
          const [inner] = event.composedPath();
          spy.heard.push(`${kind} ${inner.localName ?? ''} ${String(inner.textContent ?? '').slice(0, 80)}`);
        }, true);
    const walk = (root) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) { spy.read += [...element.shadowRoot.children].map((child) => child.innerText ?? '').join(' '); walk(element.shadowRoot); }
        if (element.localName === 'iframe') {
          spy.heights.add(element.getBoundingClientRect().height);
          try { spy.read += element.contentDocument?.body?.innerText ?? ''; void element.contentWindow.document.body; }
          catch { spy.refused += 1; }
          try { void element.contentWindow.frames[0].document; } catch { spy.refused += 1; }
        }
      }
    };
    new MutationObserver(() => walk(document)).observe(document, { subtree: true, childList: true, attributes: true });
    setInterval(() => walk(document), 20);";

/// What a spy has learned.
pub struct Learned {
    /// The events that came from the guide.
    pub heard: Vec<String>,
    /// The words of the guide.
    pub read: String,
    heights: Vec<f64>,
    refused: u32,
}

/// Lets a spy begin on the page.
pub fn begin(harness: &Harness) -> Result<()> {
    harness.script(SPY, Vec::new())
}

/// What the spy has learned since.
pub fn learned(harness: &Harness) -> Result<Learned> {
    let (heard, read, heights, refused) = harness.script(
        "const { heard, read, heights, refused } = window.spy; return [heard, read, [...heights], refused]",
        Vec::new(),
    )?;
    Ok(Learned { heard, read, heights, refused })
}

/// Makes sure that the spy has looked and learned nothing.
pub fn expect_nothing(harness: &Harness) -> Result<()> {
    let Learned { heard, read, heights, refused } = learned(harness)?;
    same("what the page heard", heard, Vec::new())?;
    same("what the page read", read.trim().to_owned(), String::new())?;
    same("how many heights the frame had", heights.len(), 1)?;
    ensure!(refused > 10, "the spy was refused only {refused} times, so it did not look");
    Ok(())
}

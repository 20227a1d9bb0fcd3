//! Reads the box of the check.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, wait_for};
use kap_guide_e2e::host_site::HostSite;
use kap_guide_server::Policy;

/// What the box says.
#[derive(Debug)]
pub struct Report {
    /// The sum of it.
    pub status: String,
    /// What it says of itself, whatever it finds.
    pub about: String,
    /// Each line, with its level before it.
    lines: Vec<(String, String)>,
}

impl Report {
    /// Fails if no line of a level has these words.
    pub fn expect(&self, level: &str, words: &str) -> Result<()> {
        let is_said = self.lines.iter().any(|(of, line)| of == level && line.contains(words));
        ensure!(is_said, "no {level} says “{words}”: {:#?}", self.lines);
        Ok(())
    }

    /// Each line of the check itself, with its level before it.
    pub fn lines(&self) -> Vec<String> {
        let own = self.lines.iter().filter(|(level, _)| level != "console");
        own.map(|(level, line)| format!("{level}: {line}")).collect()
    }

    /// The problems and warnings.
    pub fn wrong(&self) -> Vec<&str> {
        let wrong = self.lines.iter().filter(|(level, _)| level == "problem" || level == "warning");
        wrong.map(|(_, line)| line.as_str()).collect()
    }
}

/// The box of the page, once the check is done.
pub fn report(harness: &Harness) -> Result<Report> {
    const READ: &str = "const section = document.querySelector('[data-kap-guide-check]')?.shadowRoot.querySelector('section');
        if (!section || section.getAttribute('aria-busy') !== 'false') return null;
        const lines = [...section.querySelectorAll('.found')].flatMap((group) =>
          [...group.querySelectorAll('li')].map((line) => [group.className.replace('found ', ''), line.textContent]));
        const about = [...section.children].filter(({ localName }) => localName === 'p').map(({ textContent }) => textContent).join(' ');
        return [section.querySelector('[role=status]').textContent, about, lines];";
    let (status, about, lines) = wait_for("the end of the check", || harness.script(READ, Vec::new()))?;
    Ok(Report { status, about, lines })
}

/// Opens a page of `hosts/` with the fragment, and reads its box.
pub fn open_checked(harness: &Harness, site: &HostSite<'_>, page: &str, policy: Policy) -> Result<Report> {
    site.serve_page("/page.html", page, policy, &[])?;
    // The query makes it another page than the one before, which would only change its fragment.
    harness.open_page("about:blank")?;
    harness.open_page(&site.server.url("/page.html#kap-guide-check"))?;
    report(harness)
}

/// Opens a page made for the test with the fragment, and reads its box. `body` stands below the page's own scripts.
pub fn open_made(harness: &Harness, site: &HostSite<'_>, head: &str, body: &str) -> Result<Report> {
    open_page(harness, site, head, body)?;
    report(harness)
}

/// Opens such a page.
pub fn open_page(harness: &Harness, site: &HostSite<'_>, head: &str, body: &str) -> Result<()> {
    let html =
        format!("<!doctype html><html lang=\"en\"><head>{{{{head}}}}{head}</head><body>{body}</body></html>");
    site.server.page("/page.html", site.fill(&html), Policy::none());
    harness.open_page("about:blank")?;
    harness.open_page(&site.server.url("/page.html#kap-guide-check"))
}

/// Presses a button of the box.
pub fn press(harness: &Harness, label: &str) -> Result<()> {
    const PRESS: &str = "const { shadowRoot } = document.querySelector('[data-kap-guide-check]');
        [...shadowRoot.querySelectorAll('button')].find(({ textContent }) => textContent === arguments[0]).click()";
    harness.script(PRESS, vec![label.into()])
}

/// Fails if there is a box.
pub fn expect_no_box(harness: &Harness) -> Result<()> {
    let boxes: u32 =
        harness.script("return document.querySelectorAll('[data-kap-guide-check]').length", Vec::new())?;
    ensure!(boxes == 0, "there is a box");
    Ok(())
}

/// Waits for a line of the console.
pub fn expect_told(harness: &Harness, words: &str) -> Result<()> {
    let told = || {
        let console = harness.logged("console")?;
        Ok(console.iter().any(|line| line.contains("kap-guide: ") && line.contains(words)).then_some(()))
    };
    wait_for(&format!("“{words}” in the console"), told)
}

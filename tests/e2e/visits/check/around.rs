//! Where the box stands in the page, what it leaves behind, and what its report says of the page.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_site::HostSite;
use kap_guide_server::Policy;

use super::box_of::{expect_no_box, open_made, press, report};

/// A page that writes the place of the guide, and much above it, after it has loaded.
const LATE: &str = "<header>Example Counseling</header><main></main>
    <script>addEventListener('load', () => setTimeout(() => {
      document.querySelector('main').innerHTML = '<div style=\"block-size: 3000px\">Long</div>' +
        '<div data-kap-guide data-clinic=\"Example Counseling\" data-phone=\"+1 202 555 0143\"><p>Call 988.</p></div>';
    }, 700))</script>";

/// The element after the box, and whether the box's title is in the window.
const STANDS: &str = "const box = document.querySelector('[data-kap-guide-check]');
    const { top, bottom } = box.shadowRoot.querySelector('h2').getBoundingClientRect();
    return [box.nextSibling.hasAttribute?.('data-kap-guide') ?? false, top >= 0 && bottom <= innerHeight]";

pub fn late_guide(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    let tag = "<script async src=\"{{release}}/kap-guide.js\" integrity=\"{{integrity}}\" crossorigin=\"anonymous\"></script>";
    open_made(harness, &site, tag, LATE)?;
    same("the box above the guide, and in sight", harness.script(STANDS, Vec::new())?, (true, true))
}

pub fn close(harness: &Harness) -> Result<()> {
    const STATE: &str = "return [location.href, history.length, JSON.stringify(history.state)]";
    let site = HostSite::start(harness)?;
    site.serve_page("/page.html", "checked.html", Policy::none(), &[])?;
    harness.open_page("about:blank")?;
    let plain = site.server.url("/page.html?who=ann");
    harness.open_page(&format!("{plain}#kap-guide-check"))?;
    report(harness)?;
    harness
        .script::<()>("history.replaceState({ own: 1 }, '', location.href); window.own = 1", Vec::new())?;
    let (_, length, state): (String, u32, String) = harness.script(STATE, Vec::new())?;
    press(harness, "Close")?;
    expect_no_box(harness)?;
    let after: (String, u32, String) = harness.script(STATE, Vec::new())?;
    same("the address, and what the page knows of it", after, (plain.clone(), length, state))?;
    same("whether it is the same page", harness.script::<u32>("return window.own", Vec::new())?, 1)?;

    // The page may have a fragment already, such as the path of a router.
    for own in ["#guide", "#/ketamine"] {
        harness.open_page("about:blank")?;
        harness.open_page(&format!("{plain}{own}#kap-guide-check"))?;
        report(harness)?;
        press(harness, "Close")?;
        let left: String = harness.script("return location.href", Vec::new())?;
        same("the address after the check", left, format!("{plain}{own}"))?;
        harness.script::<()>("location.hash += '#kap-guide-check'", Vec::new())?;
        report(harness)?;
        press(harness, "Close")?;
        expect_no_box(harness)?;
    }

    // A fragment of the page's own is left alone.
    harness.script::<()>("location.hash = 'kap-guide-check'", Vec::new())?;
    report(harness)?;
    harness.script::<()>("location.hash = 'own'", Vec::new())?;
    press(harness, "Close")?;
    same(
        "the fragment of the page",
        harness.script::<String>("return location.hash", Vec::new())?,
        "#own".into(),
    )
}

pub fn copied(harness: &Harness) -> Result<()> {
    let site = HostSite::start(harness)?;
    site.serve_page("/a/page.html", "checked.html", Policy::none(), &[])?;
    harness.open_page("about:blank")?;
    harness.open_page(&site.server.url("/a/page.html?page_id=7&who=ann#kap-guide-check"))?;
    let before = report(harness)?.status;
    harness.script::<()>(
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copiedText = text } } })",
        Vec::new(),
    )?;
    press(harness, "Copy this report")?;
    let text: String =
        wait_for("the report", || harness.script("return window.copiedText ?? null", Vec::new()))?;
    let today: String = harness.script(
        "const now = new window.Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')",
        Vec::new(),
    )?;
    for words in [today.as_str(), "/a/page.html?page_id=…&who=…\n", &before] {
        ensure!(text.contains(words), "the report does not say {words}: {text}");
    }
    for private in ["ann", "#kap-guide-check\n"] {
        ensure!(!text.contains(private), "the report says {private}: {text}");
    }
    same("the sum of the check after a copy", report(harness)?.status, before)
}

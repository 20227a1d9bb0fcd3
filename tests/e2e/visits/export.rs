//! The notes in print and as a file.

use anyhow::{Result, ensure};
use kap_guide_e2e::export;
use kap_guide_e2e::harness::{Harness, Traffic, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[(
    "the notes are saved as one file that matches the screen and requests nothing",
    saves_notes_as_one_file,
)];

/// What only an open guide does.
pub const OPEN: &[Test] = &[
    (
        "the notes print from a frame of their own, which is then removed, and the page around them does not print",
        prints_notes_alone,
    ),
    ("a browser that ignores print is reported to the visitor", ignored_print),
];

/// What only Chromium's own protocol can show.
pub const ON_PAPER: &[Test] =
    &[("the browser's own Print of a dark guide is dark on light", dark_guide_on_paper)];

/// The notes of a visit with much to tell, on the screen of a visitor.
fn visit_to_notes(harness: &Harness) -> Result<Walk<'_>> {
    let mut walk = Walk::start(harness.open(&HostPage::with_tag())?)?;
    walk.answer("safety", &["sometimes"])?;
    walk.report_nothing_until("head")?;
    walk.answer("head", &["seizures", "eyes"])?;
    walk.report_nothing_to_notes()?;
    Ok(walk)
}

fn ignored_print(harness: &Harness) -> Result<()> {
    // A sandbox without modals does the same.
    const IGNORE: &str =
        "const frame = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
        Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
          get() {
            const page = frame.get.call(this);
            page.print = () => {};
            return page;
          },
        });";
    let walk = visit_to_notes(harness)?;
    harness.script::<()>(IGNORE, Vec::new())?;
    walk.visitor.click(&words::export()?.print)?;
    same("what is said", walk.visitor.wait_for_status()?, words::export()?.print_failed.to_string())
}

fn dark_guide_on_paper(harness: &Harness) -> Result<()> {
    const COLORS: &str = "const style = getComputedStyle(root.querySelector('.kap'));
        return [style.color, style.backgroundColor].map((color) => Number(/\\d+/.exec(color)[0]));";
    let dark = HostPage::with_tag().with_setting("theme", "dark");
    let visitor = harness.open(&dark)?;
    visitor.start()?;
    visitor.expect_heading(words::title(words::question("safety")?)?)?;
    let on_screen: [u8; 2] = harness.guide_script(COLORS, Vec::new())?;
    ensure!(on_screen[0] > 200 && on_screen[1] < 60, "on the screen: {on_screen:?}");
    harness.driver.devtools("Emulation.setEmulatedMedia", serde_json::json!({ "media": "print" }))?;
    let on_paper: [u8; 2] = harness.guide_script(COLORS, Vec::new())?;
    ensure!(on_paper[0] < 60 && on_paper[1] > 200, "on paper: {on_paper:?}");
    Ok(())
}

fn prints_notes_alone(harness: &Harness) -> Result<()> {
    let walk = visit_to_notes(harness)?;
    harness.script::<()>(export::DIALOGS, Vec::new())?;
    let mark = harness.server.mark();
    let print = words::export()?.print;
    for time in 1..=2 {
        walk.visitor.click(&print)?;
        let printed: Vec<(String, u32)> = wait_for("a printed page", || {
            let printed: Vec<(String, u32)> = harness.script("return window.printed", Vec::new())?;
            Ok((printed.len() >= time).then_some(printed))
        })?;
        same("how often something was printed", printed.len(), time)?;
        for (page, rules) in printed {
            expect_complete(&walk, &page)?;
            ensure!(rules > 10, "the printed page has no style of its own");
        }
        let frames =
            "return document.querySelector('kap-guide').shadowRoot.querySelectorAll('iframe').length";
        same("frames that are left", harness.script::<u32>(frames, Vec::new())?, 0)?;
    }
    same("what was sent", harness.traffic_since(mark)?, Traffic { requests: Vec::new(), reports: Vec::new() })
}

fn saves_notes_as_one_file(harness: &Harness) -> Result<()> {
    let walk = visit_to_notes(harness)?;
    let mark = harness.server.mark();
    let said = words::export()?;
    let saved = export::saved(harness, &walk.visitor)?;
    same("what is heard", walk.visitor.wait_for_status()?, said.saved.to_string())?;
    ensure!(saved.contains(&("name".to_owned(), said.file_name.to_string())), "the file is called {saved:?}");
    let page = export::file(&saved)?;
    expect_complete(&walk, page)?;
    ensure!(page.starts_with("<!doctype html><html lang=\"en\"") && page.contains("<style>"), "{page}");
    for asks in ["src=", "<link", "<script", "@import", "url("] {
        ensure!(!page.contains(asks), "the file asks for something by {asks}");
    }
    same("what was sent", harness.traffic_since(mark)?, Traffic { requests: Vec::new(), reports: Vec::new() })
}

/// Everything that the screen says and nothing that can only be pressed.
fn expect_complete(walk: &Walk<'_>, page: &str) -> Result<()> {
    let content = words::content()?;
    let text = page.replace("&amp;", "&").replace("&nbsp;", " ");
    // What is read, without tags: a line of help holds links.
    let read: String = text.split('<').filter_map(|part| Some(part.split_once('>')?.1)).collect();
    for line in walk.model.lines(clinic::NAME, &clinic::ways()?) {
        let line = line.trim_start_matches("# ").trim_start_matches("- ").to_owned();
        let line = line.replace(content.words.interface.new_tab.as_str(), "");
        // A service's name and what it offers are two elements of one paragraph.
        let found = line.split(". ").all(|part| read.contains(part.trim().trim_end_matches('.')))
            || content.words.services.keys().any(|id| {
                content.words.services.get(id).is_some_and(|said| line.starts_with(said.name.as_str()))
            });
        ensure!(
            found || line.contains(content.words.interface.notes.as_str()),
            "the page lacks “{line}”: {page}"
        );
    }
    ensure!(text.contains(content.later().notes.by_hand.as_str()), "there is no line for a name: {page}");
    ensure!(text.contains("<h1") && !text.contains("<button"), "headings or buttons are wrong: {page}");
    same("headings of the first level", text.matches("<h1").count(), 1)
}

//! A slow connection: what a visitor does while the guide loads.

use anyhow::{Context as _, Result, ensure};
use kap_guide::content::PageId;
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::words;
use kap_guide_server::{Fault, Mark};

use crate::Test;

pub const TESTS: &[Test] = &[
    ("help that is opened while the guide loads stays, and Back opens the guide", helps),
    ("help that is opened while the guide fails to load stays, and Back says so", fails),
    ("a visitor who goes elsewhere on the page while the guide loads is left there", leaves),
    (
        "the first question does not wait for Learn, and a page that comes late is shown where it is waited for",
        late,
    ),
    ("pages that do not come leave the rest of the guide as it is, and Try again brings them", missing),
    ("a choice does not take the keyboard's place away", chooses),
];

/// Where the app lies.
const APP: &str = "kap-guide.wasm";

/// Where Learn lies. The shell asks for it after the app is ready.
const LEARN: &str = "learn-en.kap";

fn helps(harness: &Harness) -> Result<()> {
    let said = &words::content()?.words;
    let app = harness.server.hold(APP);
    let visitor = harness.opens(&HostPage::with_tag())?;
    let mark = harness.server.mark();
    visitor.presses(&words::written()?.cover.start)?;
    visitor.gets_help()?;
    ensure!(!is_answered(harness, mark, LEARN), "the app was there before the help was; nothing is shown");
    app.open();
    wait_for("the app to be ready", || Ok(is_answered(harness, mark, LEARN).then_some(())))?;
    visitor.sees_help()?;
    let before_back = harness.server.mark();
    visitor.goes_back()?;
    visitor.reads_heading(words::title(words::question("safety")?)?)?;
    visitor.is_led_to_the_heading()?;
    same("what Back sends", harness.server.log_since(before_back).len(), 0)?;
    same(
        "how often the guide started",
        harness.noticed("events")?.iter().filter(|event| event.contains(":start")).count(),
        1,
    )?;
    ensure!(
        visitor.names("button")?.contains(&said.interface.skip.to_string()),
        "the question cannot be skipped"
    );
    Ok(())
}

fn late(harness: &Harness) -> Result<()> {
    let said = &words::content()?.words.interface;
    let learn = harness.server.hold(LEARN);
    let mark = harness.server.mark();
    let visitor = harness.opens(&HostPage::with_tag())?;
    visitor.starts()?;
    visitor.reads_heading(words::title(words::question("safety")?)?)?;
    ensure!(
        !is_answered(harness, mark, LEARN),
        "Learn was there before the first question; nothing is shown"
    );
    visitor.presses(&said.learn)?;
    visitor.reads(&said.coming)?;
    learn.open();
    let contents =
        words::written()?.learn.words.page.get(PageId::new("options")).context("there are no options")?.title;
    visitor.reads(&contents)?;
    visitor.is_led_to_the_heading()?;
    ensure!(!visitor.text()?.contains(said.coming.as_str()), "the page still says that it is on its way");
    visitor.goes_back()?;
    visitor.reads_heading(words::title(words::question("safety")?)?)
}

fn missing(harness: &Harness) -> Result<()> {
    let said = &words::content()?.words.interface;
    harness.server.fault(LEARN, Fault::NotFound);
    let visitor = harness.opens(&HostPage::with_tag())?;
    visitor.starts()?;
    visitor.presses(&said.learn)?;
    visitor.reads(&said.not_there)?;
    visitor.presses(&said.about)?;
    visitor.reads(&words::content()?.words.about.sources)?;
    visitor.goes_back()?;
    harness.server.clear_faults();
    visitor.presses(&said.try_again)?;
    let contents =
        words::written()?.learn.words.page.get(PageId::new("options")).context("there are no options")?.title;
    visitor.reads(&contents)?;
    visitor.goes_back()?;
    visitor.answers("safety", &["no"])?;
    visitor.reads_heading(words::title(words::question("age")?)?)
}

fn fails(harness: &Harness) -> Result<()> {
    let app = harness.server.hold(APP);
    harness.server.fault(APP, Fault::NotFound);
    let visitor = harness.opens(&HostPage::with_tag())?;
    visitor.presses(&words::written()?.cover.start)?;
    visitor.gets_help()?;
    app.open();
    wait_for("the failure", || {
        Ok(harness.noticed("events")?.iter().any(|event| event.contains(":error")).then_some(()))
    })?;
    visitor.sees_help()?;
    visitor.goes_back()?;
    visitor.reads(&words::written()?.cover.failure.not_loaded)
}

fn leaves(harness: &Harness) -> Result<()> {
    let app = harness.server.hold(APP);
    let visitor = harness.opens(&HostPage::with_tag())?;
    harness.script::<()>(
        "document.body.append(Object.assign(document.createElement('input'), { id: 'field' }))",
        Vec::new(),
    )?;
    visitor.presses(&words::written()?.cover.start)?;
    harness.script::<()>("document.querySelector('#field').focus()", Vec::new())?;
    app.open();
    visitor.reads_heading(words::title(words::question("safety")?)?)?;
    // Another turn of the page's own clock, since focus would move after the screen is there.
    harness.script::<()>(
        "return new Promise((done) => requestAnimationFrame(() => setTimeout(done)))",
        Vec::new(),
    )?;
    same(
        "focus",
        harness.script::<String>("return document.activeElement.id", Vec::new())?,
        "field".to_owned(),
    )
}

fn chooses(harness: &Harness) -> Result<()> {
    let visitor = harness.opens(&HostPage::with_tag())?;
    visitor.starts()?;
    visitor.marks("safety", &["sometimes"])?;
    let focused = visitor.focused()?;
    ensure!(focused.as_ref().is_some_and(|spoken| spoken.role == "radio"), "focus is on {focused:?}");
    Ok(())
}

/// Whether a file was asked for and answered since a mark.
fn is_answered(harness: &Harness, mark: Mark, file: &str) -> bool {
    let log = harness.server.log_since(mark);
    log.iter().any(|entry| entry.path.ends_with(file) && entry.status.is_some())
}

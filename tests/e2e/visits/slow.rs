//! A slow connection: what a visitor does while the guide loads.

use anyhow::{Context as _, Result, ensure};
use kap_guide::content::PageId;
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::words;
use kap_guide_server::{Fault, Gate, Mark};

use crate::Test;

pub const TESTS: &[Test] = &[
    ("help that is opened while the guide loads stays open, and Back opens the guide", help_while_loading),
    (
        "help that is opened while the guide fails to load stays open, and Back shows the failure",
        help_while_failing,
    ),
    (
        "a visitor who goes elsewhere on the page while the guide loads keeps focus there",
        focus_stays_elsewhere,
    ),
    (
        "the first question does not wait for the later files, and a screen that waits for one appears with it",
        late,
    ),
    ("a visit that ends before a later file comes leaves it to the next visit", ended_early),
    ("if a later file does not load, the first questions and help work, and Try again loads it", missing),
    ("what comes after the first part waits for the later files, and appears with them", second_part),
    ("choosing does not move keyboard focus", focus_stays_on_choice),
    (
        "a file that stalls is a failure after 15 seconds, with help, and Try again goes past every cache",
        stalled,
    ),
];

/// Where the app lies.
const APP: &str = "kap-guide.wasm";

/// The files that the first part of a visit does not need.
const LATER: [&str; 2] = ["kap-guide.later.wasm", "en-US.later.kap"];

fn help_while_loading(harness: &Harness) -> Result<()> {
    let said = &words::content()?.words;
    let app = harness.server.hold(APP);
    let mark = harness.server.mark();
    let visitor = harness.open(&HostPage::with_tag().with_setting("events", "on"))?;
    visitor.click(&words::written()?.cover.start)?;
    visitor.open_help()?;
    ensure!(!is_answered(harness, mark, APP), "the app was there before the help was; nothing is shown");
    app.open();
    wait_for("the app to arrive", || Ok(is_answered(harness, mark, APP).then_some(())))?;
    visitor.expect_help()?;
    // The later files come by themselves.
    wait_for("the later files", || {
        Ok(LATER.iter().all(|file| is_answered(harness, mark, file)).then_some(()))
    })?;
    let before_back = harness.server.mark();
    visitor.go_back()?;
    visitor.expect_heading(words::title(words::question("safety")?)?)?;
    visitor.expect_focus_on_heading()?;
    same("what Back sends", harness.server.log_since(before_back).len(), 0)?;
    same(
        "how often the guide started",
        harness.logged("events")?.iter().filter(|event| event.contains(":start")).count(),
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
    for file in LATER {
        let (held, mark, visitor) = started_without(harness, file)?;
        visitor.expect_heading(words::title(words::question("safety")?)?)?;
        ensure!(
            !is_answered(harness, mark, file),
            "{file} was there before the first question; nothing is shown"
        );
        visitor.click(&said.learn)?;
        visitor.expect_heading(&said.coming)?;
        visitor.expect_focus_on_heading()?;
        held.open();
        visitor.expect_text(&first_page()?)?;
        visitor.expect_focus_on_heading()?;
        ensure!(!visitor.text()?.contains(said.coming.as_str()), "it still says that it is loading");
        visitor.go_back()?;
        visitor.expect_heading(words::title(words::question("safety")?)?)?;
    }
    Ok(())
}

fn ended_early(harness: &Harness) -> Result<()> {
    let said = &words::content()?.words.interface;
    for file in LATER {
        let (held, mark, visitor) = started_without(harness, file)?;
        visitor.open_clear()?;
        visitor.click(&said.clear_yes)?;
        visitor.expect_heading(&words::written()?.cover.title)?;
        held.open();
        wait_for("the file", || Ok(is_answered(harness, mark, file).then_some(())))?;
        visitor.start()?;
        visitor.click(&said.learn)?;
        visitor.expect_text(&first_page()?)?;
    }
    Ok(())
}

fn missing(harness: &Harness) -> Result<()> {
    let said = &words::content()?.words.interface;
    for file in LATER {
        harness.server.fault(file, Fault::NotFound);
        let visitor = harness.open(&HostPage::with_tag())?;
        visitor.start()?;
        visitor.answer("safety", &["no"])?;
        for button in [said.learn, said.about] {
            visitor.click(&button)?;
            visitor.expect_heading(&said.not_there)?;
            visitor.open_help()?;
            visitor.go_back()?;
            visitor.go_back()?;
        }
        visitor.click(&said.learn)?;
        harness.server.clear_faults();
        visitor.click(&said.try_again)?;
        visitor.expect_text(&first_page()?)?;
        visitor.expect_focus_on_heading()?;
        visitor.go_back()?;
        visitor.expect_heading(words::title(words::question("age")?)?)?;
    }
    Ok(())
}

fn second_part(harness: &Harness) -> Result<()> {
    let said = &words::content()?.words.interface;
    let overview = words::content()?.later().overview.title;
    for file in LATER {
        let (held, _, visitor) = started_without(harness, file)?;
        visitor.answer("safety", &["no"])?;
        visitor.answer("age", &["adult"])?;
        visitor.expect_heading(&said.coming)?;
        visitor.expect_focus_on_heading()?;
        visitor.open_help()?;
        visitor.go_back()?;
        held.open();
        visitor.expect_heading(&overview)?;
        visitor.expect_focus_on_heading()?;
        visitor.click(&said.go_on)?;
        visitor.expect_heading(words::title(words::question("reasons")?)?)?;
    }
    Ok(())
}

/// A visit that has begun while the server holds a file back, and where the log was before it.
fn started_without<'a>(harness: &'a Harness, file: &str) -> Result<(Gate, Mark, Visitor<'a>)> {
    let held = harness.server.hold(file);
    let mark = harness.server.mark();
    let visitor = harness.open(&HostPage::with_tag())?;
    visitor.start()?;
    Ok((held, mark, visitor))
}

/// The name of a page on the first page of Learn.
fn first_page() -> Result<String> {
    let page = words::written()?.learn.words.page.get(PageId::new("options"));
    Ok(page.context("there are no options")?.title.to_string())
}

fn stalled(harness: &Harness) -> Result<()> {
    // Notes how each file is asked for.
    const NOTE: &str = "window.asked = [];
        const ask = window.fetch;
        window.fetch = (address, options) => {
          window.asked.push(`${new URL(address).pathname.split('/').at(-1)} ${options.cache}`);
          return ask(address, options);
        };";
    let said = &words::written()?.cover.failure;
    let app = harness.server.hold(APP);
    let visitor = harness.open(&HostPage::with_tag())?;
    harness.script::<()>(NOTE, Vec::new())?;
    visitor.start()?;
    visitor.expect_text(&said.not_loaded)?;
    visitor.expect_help()?;
    same(
        "errors so far",
        harness.logged("events")?.iter().filter(|event| event.contains(":error")).count(),
        1,
    )?;
    // The connection is back; the stalled first load never ends.
    harness.server.fault(APP, Fault::NotFound);
    visitor.click(&said.try_again)?;
    wait_for("another request", || {
        let asked: Vec<String> = harness.script("return window.asked", Vec::new())?;
        Ok(asked.iter().any(|asked| asked == &format!("{APP} reload")).then_some(()))
    })?;
    app.open();
    harness.server.clear_faults();
    wait_for("the question", || {
        let _ = visitor.click(&said.try_again);
        Ok((visitor.heading()?.as_deref() == Some(words::title(words::question("safety")?)?)).then_some(()))
    })
}

fn help_while_failing(harness: &Harness) -> Result<()> {
    let app = harness.server.hold(APP);
    harness.server.fault(APP, Fault::NotFound);
    let visitor = harness.open(&HostPage::with_tag())?;
    visitor.click(&words::written()?.cover.start)?;
    visitor.open_help()?;
    app.open();
    wait_for("the failure", || {
        Ok(harness.logged("events")?.iter().any(|event| event.contains(":error")).then_some(()))
    })?;
    visitor.expect_help()?;
    visitor.go_back()?;
    visitor.expect_text(&words::written()?.cover.failure.not_loaded)
}

fn focus_stays_elsewhere(harness: &Harness) -> Result<()> {
    let app = harness.server.hold(APP);
    let visitor = harness.open(&HostPage::with_tag())?;
    harness.script::<()>(
        "document.body.append(Object.assign(document.createElement('input'), { id: 'field' }))",
        Vec::new(),
    )?;
    visitor.click(&words::written()?.cover.start)?;
    harness.script::<()>("document.querySelector('#field').focus()", Vec::new())?;
    app.open();
    visitor.expect_heading(words::title(words::question("safety")?)?)?;
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

fn focus_stays_on_choice(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&HostPage::with_tag())?;
    visitor.start()?;
    visitor.mark("safety", &["sometimes"])?;
    let focused = visitor.focused()?;
    ensure!(focused.as_ref().is_some_and(|spoken| spoken.role == "radio"), "focus is on {focused:?}");
    Ok(())
}

/// Whether a file was asked for and answered since a mark.
fn is_answered(harness: &Harness, mark: Mark, file: &str) -> bool {
    let log = harness.server.log_since(mark);
    log.iter().any(|entry| entry.path.ends_with(file) && entry.status.is_some())
}

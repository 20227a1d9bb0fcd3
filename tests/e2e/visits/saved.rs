//! Saved answers: what is stored if the visitor asks, and what happens when they come back.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;
use kap_guide_server::Policy;

use crate::Test;

pub const TESTS: &[Test] = &[
    ("a visit in which nobody asks for it writes nothing, seen after every screen", nothing),
    ("answers that are kept are there after a reload, and the question about right now comes first", resumes),
    ("saved answers that cannot be used leave a guide that works and one kind sentence", bad),
    ("where there is no room left the visitor is told, and goes on", full),
    ("where storage is taken away in the middle the visitor is told, and goes on", revoked),
    ("where storage is blocked it is not offered", blocked),
    ("what is forgotten in another window is not written again", elsewhere),
    ("Clear, and Forget, leave nothing of the visit anywhere", clears),
    ("a clinic can leave it out, and another guide’s answers are not offered", others),
];

/// Where a guide without a label keeps answers.
const KEY: &str = "kap-guide/1/";

/// Names that saved answers must never contain.
const NEVER: &[&str] = &[
    "safety",
    "sometimes",
    "home",
    "not-safe",
    "own-choice",
    "pushed",
    "substances",
    "ketamine",
    "phq",
    "nearly",
];

/// A page whose scripts a test may add to.
fn page() -> HostPage {
    HostPage::with_tag().policy(Policy::none())
}

/// Runs a script as the page's own, so that what it changes is changed for everyone.
fn in_page(harness: &Harness, script: &str) -> Result<()> {
    const RUN: &str = "const script = document.createElement('script');
        script.textContent = arguments[0];
        document.body.append(script);";
    harness.script(RUN, vec![script.into()])
}

fn stored(harness: &Harness) -> Result<Vec<(String, String)>> {
    harness.script("return Object.entries({ ...localStorage, ...sessionStorage })", Vec::new())
}

fn kept(harness: &Harness) -> Result<Option<String>> {
    harness.script("return localStorage.getItem(arguments[0])", vec![KEY.into()])
}

fn puts(harness: &Harness, text: &str) -> Result<()> {
    harness.script("localStorage.setItem(...arguments)", vec![KEY.into(), text.into()])
}

/// Answers up to the reasons, and asks for the answers to be kept.
fn keeps<'a>(harness: &'a Harness, page: &HostPage) -> Result<Walk<'a>> {
    let said = &words::content()?.words.interface;
    let mut walk = Walk::starts(harness.opens(page)?)?;
    let visitor = walk.visitor;
    ensure!(
        !visitor.names("button")?.contains(&said.keep.to_string()),
        "it is offered before the first answer"
    );
    walk.answers("safety", &["sometimes"])?;
    walk.answers("age", &["older"])?;
    visitor.presses(&said.keep)?;
    visitor.reads_heading(&said.keep_title)?;
    same("storage before the visitor asks", stored(harness)?, Vec::new())?;
    visitor.presses(&said.keep_yes)?;
    same("what is told", visitor.hears()?, said.kept.to_string())?;
    visitor.goes_back()?;
    visitor.reads_heading(walk.model.heading()?)?;
    Ok(walk)
}

fn nothing(harness: &Harness) -> Result<()> {
    let mut walk = Walk::starts(harness.opens(&HostPage::with_tag())?)?;
    let mut screens = 0;
    let mut look = || -> Result<()> {
        screens += 1;
        let cookie: String = harness.script("return document.cookie", Vec::new())?;
        same("storage", (stored(harness)?, cookie.as_str()), (Vec::new(), ""))
    };
    look()?;
    walk.answers("safety", &["sometimes"])?;
    look()?;
    walk.answers("age", &["older"])?;
    while walk.model.question().is_some() || walk.model.is_at_an_intro() {
        look()?;
        walk.passes()?;
    }
    while walk.model.is_at_a_step() {
        look()?;
        walk.goes_on()?;
    }
    look()?;
    walk.sees_the_notes()?;
    look()?;
    ensure!(screens > 15, "only {screens} screens were seen");
    Ok(())
}

fn resumes(harness: &Harness) -> Result<()> {
    let said = &words::written()?.cover;
    let mut walk = keeps(harness, &page())?;
    walk.answers("reasons", &["grief", "alcohol-drugs"])?;
    walk.answers("how-long", &["years"])?;
    walk.passes_until("substances")?;
    walk.answers("substances", &["ketamine", "alcohol"])?;
    walk.answers("drinking", &["light"])?;
    walk.passes_until("home")?;
    walk.answers("home", &["not-safe"])?;
    walk.continues_reading()?;
    let here = walk.model.heading()?.to_owned();
    let text = kept(harness)?.unwrap_or_default();
    ensure!(
        text.starts_with("kap-guide-1 ") && text.contains(" reasons=grief "),
        "the saved answers are {text:?}"
    );
    let found: Vec<&&str> = NEVER.iter().filter(|name| text.contains(**name)).collect();
    ensure!(found.is_empty(), "{found:?} must not be kept: {text}");

    let visitor = harness.opens(&page())?;
    visitor.reads(&said.saved)?;
    ensure!(!visitor.names("button")?.contains(&said.start.to_string()), "Start stands beside Continue");
    visitor.presses(&said.resume)?;
    visitor.answers("safety", &["no"])?;
    // What is never kept is asked again first.
    visitor.skips("substances")?;
    visitor.presses(&words::content()?.words.interface.skip_part)?;
    visitor.reads_heading(&here)?;
    visitor.is_led_to_the_heading()?;
    visitor.skips_to_the_check()?;
    visitor.reads("Grief")?;
    visitor.sees_the_notes()?;
    visitor.reads("Grief")
}

fn bad(harness: &Harness) -> Result<()> {
    let (cover, said) = (&words::written()?.cover, &words::content()?.words.interface);
    harness.opens(&page())?;
    // What the shell sees at once is gone before anything is pressed.
    let huge = "x".repeat(2_000_000);
    for text in [
        "",
        "{\"answers\":{}}",
        "kap-guide-1",
        "kap-guide-1 2026-11-21 - age=older",
        "kap-guide-1 2027-11-21 - age=older",
        "kap-guide-1 \u{fffd}\u{0} - age=older",
        &huge,
    ] {
        puts(harness, text)?;
        let visitor = harness.opens(&page())?;
        visitor.reads(&cover.expired)?;
        same("storage", kept(harness)?, None)?;
        visitor.starts()?;
        visitor.reads_heading(words::title(words::question("safety")?)?)?;
    }
    // Half of a sign, as a broken copy leaves it.
    in_page(
        harness,
        &format!("localStorage.setItem({KEY:?}, 'kap-guide-1 2026-11-25 - age=older \\ud800=~')"),
    )?;
    let visitor = harness.opens(&page())?;
    visitor.presses(&cover.resume)?;
    visitor.reads_heading(words::title(words::question("safety")?)?)?;
    same("what is told", visitor.hears()?, said.kept_part.to_string())?;

    // What only the app can tell is told where the visit begins.
    let last = "2026-11-25";
    let long = format!("kap-guide-1 {last} - {}", "age=older ".repeat(200_000));
    for (text, told) in [
        (format!("kap-guide-0 {last} - age=older"), said.kept_nothing),
        (format!("kap-guide-2 {last} - age=older"), said.kept_nothing),
        (long, said.kept_nothing),
        (format!("kap-guide-1 {last} - age=older nothing=yes"), said.kept_part),
        (format!("kap-guide-1 {last} - age=old"), said.kept_part),
        (format!("kap-guide-1 {last} - age=older __proto__=~ constructor=older"), said.kept_part),
        (format!("kap-guide-1 {last} - age=older safety=yes-now"), said.kept_part),
    ] {
        puts(harness, &text)?;
        let visitor = harness.opens(&page())?;
        visitor.presses(&cover.resume)?;
        visitor.reads_heading(words::title(words::question("safety")?)?)?;
        same("what is told", visitor.hears()?, told.to_string())?;
        visitor.answers("safety", &["no"])?;
        visitor.reads_heading(words::title(words::question("age")?)?)?;
    }
    same("what reached the page's own error handlers", harness.noticed("errors")?, Vec::new())
}

/// A page's script that takes its storage away from everyone.
const REVOKE: &str = "Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('denied', 'SecurityError'); } });";

/// Keeps answers until something happens to the page's storage, and goes on.
fn refused_after(harness: &Harness, act: &str) -> Result<()> {
    let mut walk = keeps(harness, &page())?;
    in_page(harness, act)?;
    walk.answers("reasons", &["grief", "low-mood", "trauma"])?;
    let told = words::content()?.words.interface.keep_failed;
    same("what is told", walk.visitor.hears()?, told.to_string())?;
    walk.answers("how-long", &["years"])?;
    walk.passes()?;
    same("what reached the page's own error handlers", harness.noticed("errors")?, Vec::new())
}

fn full(harness: &Harness) -> Result<()> {
    const FILL: &str = "let text = 'x'.repeat(1 << 22);
        for (let at = 0; text; ) {
          try { localStorage.setItem(`filling-${at++}`, text); } catch { text = text.slice(0, text.length / 2); }
        }";
    refused_after(harness, FILL)
}

fn revoked(harness: &Harness) -> Result<()> {
    refused_after(harness, REVOKE)
}

fn blocked(harness: &Harness) -> Result<()> {
    let visitor = harness.opens(&page())?;
    in_page(harness, REVOKE)?;
    visitor.starts()?;
    visitor.answers("safety", &["no"])?;
    visitor.answers("age", &["adult"])?;
    visitor.reads_heading(words::title(words::question("reasons")?)?)?;
    let keep = words::content()?.words.interface.keep.to_string();
    ensure!(!visitor.names("button")?.contains(&keep), "it is offered where it cannot work");
    Ok(())
}

fn elsewhere(harness: &Harness) -> Result<()> {
    let said = &words::content()?.words.interface;
    let mut walk = keeps(harness, &page())?;
    walk.answers("reasons", &["grief"])?;
    // Another window that writes takes turns with this one.
    puts(harness, "kap-guide-1 2026-11-25 - age=adult")?;
    walk.answers("how-long", &["years"])?;
    ensure!(kept(harness)?.is_some_and(|text| text.contains("reasons=grief")), "{:?}", kept(harness)?);
    // One that forgets has meant it.
    harness.script::<()>("localStorage.clear()", Vec::new())?;
    walk.passes()?;
    same("what is told", walk.visitor.hears()?, said.keep_ended.to_string())?;
    walk.passes()?;
    same("storage", stored(harness)?, Vec::new())
}

fn clears(harness: &Harness) -> Result<()> {
    let (cover, said) = (&words::written()?.cover, &words::content()?.words.interface);
    let mut walk = keeps(harness, &page())?;
    walk.answers("reasons", &["grief"])?;
    ensure!(kept(harness)?.is_some(), "nothing is kept");
    walk.visitor.presses(&said.forget)?;
    same("what is told", walk.visitor.hears()?, said.forgotten.to_string())?;
    same("storage after Forget", stored(harness)?, Vec::new())?;
    walk.answers("how-long", &["years"])?;
    same("storage later", stored(harness)?, Vec::new())?;

    walk.visitor.presses(&said.keep)?;
    walk.visitor.presses(&said.keep_yes)?;
    walk.visitor.hears()?;
    walk.visitor.presses(&said.clear)?;
    walk.visitor.presses(&said.clear_yes)?;
    walk.visitor.reads_heading(&cover.title)?;
    leaves_nothing(harness, &["Grief", "grief", "years"])?;
    ensure!(
        walk.visitor.names("button")?.contains(&cover.start.to_string()),
        "the cover still offers answers"
    );

    // From the cover as well.
    puts(harness, "kap-guide-1 2026-11-25 - age=older reasons=grief")?;
    let visitor = harness.opens(&page())?;
    visitor.presses(&cover.delete_saved)?;
    wait_for("the cover without kept answers", || {
        Ok(visitor.names("button")?.contains(&cover.start.to_string()).then_some(()))
    })?;
    leaves_nothing(harness, &["grief"])
}

/// Looks everywhere that a page can look for any of these words.
pub fn leaves_nothing(harness: &Harness, words: &[&str]) -> Result<()> {
    const EVERYWHERE: &str = "
        const roots = [document, ...[...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot)];
        const markup = roots.filter(Boolean).map((root) => root.documentElement?.outerHTML ?? root.innerHTML);
        const marked = roots.filter(Boolean).flatMap((root) => [...root.querySelectorAll('input')])
          .filter(({ checked }) => checked).map(({ name, value }) => `marked ${name} ${value}`);
        return [...markup, ...marked, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }),
          document.cookie, location.href, JSON.stringify(history.state), document.title, window.name].join('\\n')";
    let everything: String = harness.script(EVERYWHERE, Vec::new())?;
    let found: Vec<&&str> = words.iter().filter(|word| everything.contains(**word)).collect();
    ensure!(found.is_empty() && !everything.contains("marked "), "{found:?} in {everything}");
    Ok(())
}

fn others(harness: &Harness) -> Result<()> {
    let (cover, said) = (&words::written()?.cover, &words::content()?.words.interface);
    harness.opens(&page())?;
    puts(harness, "kap-guide-1 2026-11-25 - age=older")?;
    let visitor = harness.opens(&page().and_set("label", "Another guide"))?;
    ensure!(
        visitor.names("button")?.contains(&cover.start.to_string()),
        "another guide's answers are offered"
    );
    let visitor = harness.opens(&page().and_set("resume", "off"))?;
    let text = visitor.text()?;
    ensure!(!text.contains(cover.can_save.as_str()), "the cover speaks of keeping");
    visitor.starts()?;
    visitor.answers("safety", &["no"])?;
    visitor.answers("age", &["adult"])?;
    visitor.reads_heading(words::title(words::question("reasons")?)?)?;
    ensure!(!visitor.names("button")?.contains(&said.keep.to_string()), "it is offered all the same");
    same(
        "storage",
        stored(harness)?,
        vec![(KEY.to_owned(), "kap-guide-1 2026-11-25 - age=older".to_owned())],
    )?;
    Ok(())
}

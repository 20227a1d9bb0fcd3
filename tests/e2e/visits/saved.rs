//! Saved answers: what is stored if the visitor asks, and what happens when they come back.

use anyhow::{Result, ensure};
use kap_guide_e2e::export;
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;
use kap_guide_server::Policy;

use crate::Test;

pub const TESTS: &[Test] = &[
    ("unless the visitor asks, no screen of a visit writes anything", nothing_written_unasked),
    (
        "saved answers are there after a reload, and the question about right now comes first",
        resumes_after_reload,
    ),
    ("saved answers that cannot be used leave a working guide and one kind sentence", unusable_saved_answers),
    ("the last day comes from the clock of the moment, in a page that stays open for days", last_day),
    ("if storage is full, the guide tells the visitor and goes on", storage_full),
    ("if storage is taken away during a visit, the guide tells the visitor and goes on", storage_revoked),
    ("if storage is blocked, the guide saves answers in a notes file", storage_blocked),
    ("answers that were deleted in another window are not written again", deleted_in_another_window),
    ("clearing the visit or deleting saved answers leaves nothing anywhere", clear_and_delete),
    (
        "answers that a newer version saved, or that seem to come from the future, stay when the cover looks",
        looked_at_only,
    ),
    (
        "a clinic can turn saving off, and a guide does not offer another guide’s answers",
        turned_off_or_of_another_guide,
    ),
];

/// Where a guide without a label keeps answers.
const KEY: &str = "kap-guide/1/";

/// Names that saved answers must never contain.
const NEVER: &[&str] =
    &["safety", "sometimes", "home", "not-safe", "pushed", "substances", "ketamine", "phq", "nearly"];

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

fn saved_text(harness: &Harness) -> Result<Option<String>> {
    harness.script("return localStorage.getItem(arguments[0])", vec![KEY.into()])
}

fn store(harness: &Harness, text: &str) -> Result<()> {
    harness.script("localStorage.setItem(...arguments)", vec![KEY.into(), text.into()])
}

/// Answers up to the reasons, and asks for the answers to be kept.
fn visit_and_save<'a>(harness: &'a Harness, page: &HostPage) -> Result<Walk<'a>> {
    let said = &words::content()?.words.interface;
    let mut walk = Walk::start(harness.open(page)?)?;
    let visitor = walk.visitor;
    ensure!(
        !visitor.names("button")?.contains(&said.save_answers.to_string()),
        "it is offered before the first answer"
    );
    walk.answer("safety", &["sometimes"])?;
    walk.answer("age", &["older"])?;
    visitor.click(&said.save_answers)?;
    visitor.expect_heading(&words::save()?.title)?;
    same("storage before the visitor asks", stored(harness)?, Vec::new())?;
    visitor.click(&words::save()?.yes)?;
    same("the status message", visitor.wait_for_status()?, words::save()?.saved.to_string())?;
    visitor.go_back()?;
    visitor.expect_heading(walk.model.heading()?)?;
    Ok(walk)
}

fn nothing_written_unasked(harness: &Harness) -> Result<()> {
    let mut walk = Walk::start(harness.open(&HostPage::with_tag())?)?;
    let mut screens = 0;
    let mut look = || -> Result<()> {
        screens += 1;
        let cookie: String = harness.script("return document.cookie", Vec::new())?;
        same("storage", (stored(harness)?, cookie.as_str()), (Vec::new(), ""))
    };
    look()?;
    walk.answer("safety", &["sometimes"])?;
    look()?;
    walk.answer("age", &["older"])?;
    while walk.model.question().is_some() || walk.model.is_between_questions() {
        look()?;
        walk.pass_between_questions()?;
        walk.report_nothing()?;
    }
    look()?;
    ensure!(screens > 15, "only {screens} screens were seen");
    Ok(())
}

fn resumes_after_reload(harness: &Harness) -> Result<()> {
    let said = &words::written()?.cover;
    let mut walk = visit_and_save(harness, &page())?;
    walk.answer("reasons", &["grief", "alcohol-drugs"])?;
    walk.answer("how-long", &["years"])?;
    walk.report_nothing_until("substances")?;
    walk.answer("substances", &["ketamine", "alcohol"])?;
    walk.answer("drinking", &["light"])?;
    walk.report_nothing_until("home")?;
    walk.answer("home", &["not-safe"])?;
    walk.continue_reading()?;
    let here = walk.model.heading()?.to_owned();
    let text = saved_text(harness)?.unwrap_or_default();
    ensure!(
        text.starts_with("kap-guide-1 ") && text.contains(" reasons=grief "),
        "the saved answers are {text:?}"
    );
    let found: Vec<&&str> = NEVER.iter().filter(|name| text.contains(**name)).collect();
    ensure!(found.is_empty(), "{found:?} must not be kept: {text}");

    let visitor = harness.open(&page())?;
    visitor.expect_text(&said.saved)?;
    ensure!(!visitor.names("button")?.contains(&said.start.to_string()), "Start stands beside Continue");
    visitor.click(&said.resume)?;
    visitor.answer("safety", &["no"])?;
    // Answers and choices that are never saved are asked again first.
    visitor.expect_heading(words::title(words::question("reasons")?)?)?;
    same("the saved reasons", visitor.marked()?, vec!["Grief or loss".to_owned()])?;
    visitor.press_continue()?;
    visitor.expect_heading(words::title(words::question("feelings")?)?)?;
    visitor.press_continue()?;
    visitor.skip("substances")?;
    visitor.skip("home")?;
    visitor.expect_heading(&here)?;
    visitor.expect_focus_on_heading()?;
    visitor.skip_to_notes()?;
    visitor.expect_text("Grief")?;
    visitor.expect_text("Grief")
}

fn unusable_saved_answers(harness: &Harness) -> Result<()> {
    let (cover, said) = (&words::written()?.cover, &words::content()?.words.interface);
    harness.open(&page())?;
    // The shell deletes unreadable answers before any press.
    let huge = "x".repeat(2_000_000);
    for text in [
        "",
        "{\"answers\":{}}",
        "kap-guide-1",
        "kap-guide-1 2026-11-21 - age=older",
        "kap-guide-1 \u{fffd}\u{0} - age=older",
        &huge,
    ] {
        store(harness, text)?;
        let visitor = harness.open(&page())?;
        visitor.expect_text(&cover.expired)?;
        same("storage", saved_text(harness)?, None)?;
        visitor.start()?;
        visitor.expect_heading(words::title(words::question("safety")?)?)?;
    }
    // Half of a sign, as a broken copy leaves it.
    in_page(
        harness,
        &format!("localStorage.setItem({KEY:?}, 'kap-guide-1 2026-11-25 - age=older \\ud800=~')"),
    )?;
    let visitor = harness.open(&page())?;
    visitor.click(&cover.resume)?;
    visitor.expect_heading(words::title(words::question("safety")?)?)?;
    same("the status message", visitor.wait_for_status()?, said.partly_restored.to_string())?;

    // Problems that only the app can find appear when the visit begins.
    let last = "2026-11-25";
    let long = format!("kap-guide-1 {last} - {}", "age=older ".repeat(200_000));
    for (text, told) in [
        (format!("kap-guide-0 {last} - age=older"), said.not_restored),
        (format!("kap-guide-2 {last} - age=older"), said.not_restored),
        (long, said.not_restored),
        (format!("kap-guide-1 {last} - age=older nothing=yes"), said.partly_restored),
        (format!("kap-guide-1 {last} - age=old"), said.partly_restored),
        (format!("kap-guide-1 {last} - age=older __proto__=~ constructor=older"), said.partly_restored),
        (format!("kap-guide-1 {last} - age=older safety=yes-now"), said.partly_restored),
    ] {
        store(harness, &text)?;
        let visitor = harness.open(&page())?;
        visitor.click(&cover.resume)?;
        visitor.expect_heading(words::title(words::question("safety")?)?)?;
        same("the status message", visitor.wait_for_status()?, told.to_string())?;
        visitor.answer("safety", &["no"])?;
        visitor.expect_heading(words::title(words::question("age")?)?)?;
    }
    same("what reached the page's own error handlers", harness.logged("errors")?, Vec::new())
}

fn last_day(harness: &Harness) -> Result<()> {
    let mut walk = visit_and_save(harness, &page())?;
    walk.answer("reasons", &["grief"])?;
    let day = || -> Result<Option<String>> {
        Ok(saved_text(harness)?.and_then(|text| text.split(' ').nth(1).map(str::to_owned)))
    };
    same("the last day", day()?, Some("2026-11-29".to_owned()))?;
    in_page(harness, "Date.now = () => new Date('2026-12-03T12:00:00Z').getTime()")?;
    walk.answer("how-long", &["years"])?;
    same("the last day eleven days later", day()?, Some("2026-12-10".to_owned()))
}

/// A page's script that takes its storage away from everyone.
const REVOKE: &str = "Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('denied', 'SecurityError'); } });";

/// Keeps answers until something happens to the page's storage, and goes on.
fn expect_refusal_after(harness: &Harness, act: &str) -> Result<()> {
    let mut walk = visit_and_save(harness, &page())?;
    walk.pass_between_questions()?;
    in_page(harness, act)?;
    walk.answer("reasons", &["grief", "low-mood", "trauma"])?;
    let told = words::save()?.failed;
    same("the status message", walk.visitor.wait_for_status()?, told.to_string())?;
    walk.answer("how-long", &["years"])?;
    walk.report_nothing()?;
    same("what reached the page's own error handlers", harness.logged("errors")?, Vec::new())
}

fn storage_full(harness: &Harness) -> Result<()> {
    const FILL: &str = "let text = 'x'.repeat(1 << 22);
        for (let at = 0; text; ) {
          try { localStorage.setItem(`filling-${at++}`, text); } catch { text = text.slice(0, text.length / 2); }
        }";
    expect_refusal_after(harness, FILL)
}

fn storage_revoked(harness: &Harness) -> Result<()> {
    expect_refusal_after(harness, REVOKE)
}

fn storage_blocked(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&page())?;
    in_page(harness, REVOKE)?;
    visitor.start()?;
    visitor.answer("safety", &["no"])?;
    visitor.answer("age", &["adult"])?;
    visitor.expect_heading(&words::content()?.later().overview.title)?;
    let said = &words::content()?.words.interface;
    visitor.click(&said.save_answers)?;
    ensure!(!visitor.names("button")?.contains(&words::save()?.yes.to_string()), "storage is offered");
    let file = export::saved_by(harness, &visitor)?;
    ensure!(file.contains("kap-guide-1 "), "the file has no way back: {file}");
    same("the status message", visitor.wait_for_status()?, words::export()?.saved.to_string())
}

fn deleted_in_another_window(harness: &Harness) -> Result<()> {
    let mut walk = visit_and_save(harness, &page())?;
    walk.answer("reasons", &["grief"])?;
    // Another window that writes takes turns with this one.
    store(harness, "kap-guide-1 2026-11-25 - age=adult")?;
    walk.answer("how-long", &["years"])?;
    ensure!(
        saved_text(harness)?.is_some_and(|text| text.contains("reasons=grief")),
        "{:?}",
        saved_text(harness)?
    );
    // One that forgets has meant it.
    harness.script::<()>("localStorage.clear()", Vec::new())?;
    walk.report_nothing()?;
    same("the status message", walk.visitor.wait_for_status()?, words::save()?.gone.to_string())?;
    walk.report_nothing()?;
    same("storage", stored(harness)?, Vec::new())
}

fn clear_and_delete(harness: &Harness) -> Result<()> {
    let (cover, said) = (&words::written()?.cover, &words::content()?.words.interface);
    let mut walk = visit_and_save(harness, &page())?;
    walk.answer("reasons", &["grief"])?;
    ensure!(saved_text(harness)?.is_some(), "nothing is kept");
    walk.visitor.click(&said.delete_answers)?;
    same("the status message", walk.visitor.wait_for_status()?, words::save()?.deleted.to_string())?;
    same("storage after Forget", stored(harness)?, Vec::new())?;
    walk.answer("how-long", &["years"])?;
    same("storage later", stored(harness)?, Vec::new())?;

    walk.visitor.click(&said.save_answers)?;
    walk.visitor.click(&words::save()?.yes)?;
    walk.visitor.wait_for_status()?;
    walk.visitor.click(&said.clear)?;
    walk.visitor.click(&said.clear_yes)?;
    walk.visitor.expect_heading(&cover.title)?;
    expect_nothing_left(harness, &["Grief", "grief", "years"])?;
    ensure!(
        walk.visitor.names("button")?.contains(&cover.start.to_string()),
        "the cover still offers answers"
    );

    // From the cover as well.
    store(harness, "kap-guide-1 2026-11-25 - age=older reasons=grief")?;
    let visitor = harness.open(&page())?;
    visitor.click(&cover.delete_saved)?;
    wait_for("the cover without kept answers", || {
        Ok(visitor.names("button")?.contains(&cover.start.to_string()).then_some(()))
    })?;
    expect_nothing_left(harness, &["grief"])
}

/// Looks everywhere that a page can look for any of these words.
pub fn expect_nothing_left(harness: &Harness, words: &[&str]) -> Result<()> {
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

fn turned_off_or_of_another_guide(harness: &Harness) -> Result<()> {
    let cover = &words::written()?.cover;
    harness.open(&page())?;
    store(harness, "kap-guide-1 2026-11-25 - age=older")?;
    let visitor = harness.open(&page().with_setting("label", "Another guide"))?;
    ensure!(
        visitor.names("button")?.contains(&cover.start.to_string()),
        "another guide's answers are offered"
    );
    let visitor = harness.open(&page().with_setting("resume", "off"))?;
    let text = visitor.text()?;
    ensure!(!text.contains(cover.can_save.as_str()), "the cover speaks of keeping");
    visitor.start()?;
    visitor.answer("safety", &["no"])?;
    visitor.answer("age", &["adult"])?;
    visitor.expect_heading(&words::content()?.later().overview.title)?;
    let save = words::content()?.words.interface.save_answers.to_string();
    ensure!(!visitor.names("button")?.contains(&save), "it is offered all the same");
    same(
        "storage",
        stored(harness)?,
        vec![(KEY.to_owned(), "kap-guide-1 2026-11-25 - age=older".to_owned())],
    )?;
    Ok(())
}

fn looked_at_only(harness: &Harness) -> Result<()> {
    let cover = &words::written()?.cover;
    let newer = ("kap-guide/2/".to_owned(), "{\"form\":2}".to_owned());
    let future = (KEY.to_owned(), "kap-guide-1 2031-01-01 - asker=me".to_owned());
    let other = ("kap-guide".to_owned(), "of another program".to_owned());
    harness.open(&page())?;
    for (key, text) in [&newer, &future, &other] {
        harness.script::<()>(
            "localStorage.setItem(...arguments)",
            vec![key.as_str().into(), text.as_str().into()],
        )?;
    }
    let visitor = harness.open(&page())?;
    ensure!(visitor.names("button")?.contains(&cover.start.to_string()), "there is no Start");
    ensure!(!visitor.text()?.contains(cover.expired.as_str()), "the cover says that answers are gone");
    let mut left = stored(harness)?;
    left.sort();
    let mut meant = vec![newer, future, other];
    meant.sort();
    same("what is stored", left, meant)
}

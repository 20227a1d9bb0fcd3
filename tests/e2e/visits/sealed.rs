//! A sealed guide: a whole visit works in it, and the page around it cannot read or hear the visit.

use anyhow::{Result, ensure};
use kap_guide_e2e::form::Form;
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;
use kap_guide_server::Policy;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    ("a whole visit works in a sealed frame, by mouse", |harness| whole_visit(harness, false)),
    ("a whole visit works in a sealed frame, by keyboard alone", |harness| whole_visit(harness, true)),
    ("the notes of a sealed visit print from their own document, are saved, and are copied", exports),
    ("a browser that ignores print in a sealed frame is reported to the visitor", ignored_print),
    (
        "every link of a sealed guide has a target, so that no policy of the page makes it dead",
        links_have_targets,
    ),
    ("the quick exit leaves the page from within a sealed frame", quick_exit),
    ("three presses of Shift outside of a sealed frame leave the page, too", shift_outside),
    (
        "a sealed guide moves focus to the new heading even if its window loses focus between press and click",
        focus_after_blur,
    ),
    ("a page that moves a sealed guide starts it again, and the cover says so", moved),
    ("a strict policy that lists the two hashes of integrity.json keeps the guide sealed", strict_policy),
    (
        "a policy that refuses the frame's script opens the guide in the page, and the clinic is told why",
        refused,
    ),
];

/// A clinic's page without a policy, as most pages are.
pub fn page() -> HostPage {
    HostPage::with_tag().policy(Policy::none())
}

fn whole_visit(harness: &Harness, keyboard: bool) -> Result<()> {
    let mut visitor = harness.open_sealed(page())?;
    if keyboard {
        visitor = visitor.with_keyboard();
    }
    visitor.expect_help()?;
    let mut walk = Walk::start(visitor)?;
    walk.answer("safety", &["no"])?;
    walk.answer("age", &["older"])?;
    walk.answer("reasons", &["grief"])?;
    walk.skip_to_notes()?;
    visitor.expect_text("Grief")?;
    walk.go_back()?;
    let errors: Vec<String> = harness.logged("errors")?;
    same("what reached the page's own error handlers", errors, Vec::new())?;
    let console: Vec<String> = harness.logged("console")?;
    same(
        "what the console says",
        console.into_iter().filter(|line| line.contains("kap-guide")).collect(),
        Vec::new(),
    )
}

fn focus_after_blur(harness: &Harness) -> Result<()> {
    const PRESS: &str = "
        const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === arguments[0]);
        button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        dispatchEvent(new Event('blur'));
        button.click()";
    let said = &words::content()?.words.interface;
    let visitor = harness.open_sealed(page())?;
    visitor.start()?;
    visitor.mark("safety", &["no"])?;
    harness.guide_script::<()>(PRESS, vec![said.go_on.as_str().into()])?;
    visitor.expect_heading(words::title(words::question("age")?)?)?;
    visitor.expect_focus_on_heading()
}

fn visit_to_notes(harness: &Harness) -> Result<Walk<'_>> {
    let mut walk = Walk::start(harness.open_sealed(page())?)?;
    walk.answer("safety", &["sometimes"])?;
    walk.answer("age", &["older"])?;
    walk.answer("reasons", &["grief"])?;
    walk.skip_to_notes()?;
    Ok(walk)
}

/// Stands in for the browser's dialogs inside the frame. What would be on paper is noted while it prints.
const DIALOGS: &str = "
    window.exported = [];
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      const shown = [...document.querySelectorAll('.kap:not(.off-paper)')].length;
      exported.push(['print', document.querySelector('.paper').innerHTML, String(shown)]);
      dispatchEvent(new Event('afterprint'));
    };
    URL.createObjectURL = (file) => { file.text().then((text) => exported.push(['save', text, file.type])); return 'about:blank'; };
    HTMLAnchorElement.prototype.click = function () { exported.push(['name', this.download, '']); };
    navigator.clipboard.writeText = async (text) => { exported.push(['copy', text, '']); };";

fn exports(harness: &Harness) -> Result<()> {
    let walk = visit_to_notes(harness)?;
    harness.guide_script::<()>(DIALOGS, Vec::new())?;
    let said = words::export()?;
    for button in [said.print, said.save, said.copy] {
        walk.visitor.click(&button)?;
    }
    let exported: Vec<(String, String, String)> = wait_for("three exports", || {
        let exported: Vec<(String, String, String)> =
            harness.guide_script("return window.exported", Vec::new())?;
        Ok((exported.len() >= 4).then_some(exported))
    })?;
    for (kind, text, more) in &exported {
        match kind.as_str() {
            "name" => same("the name of the file", text.as_str(), said.file_name.as_str())?,
            _ => ensure!(text.contains("Grief"), "the {kind} does not hold the notes: {text}"),
        }
        ensure!(kind != "print" || more == "0", "the screen prints with the notes");
    }
    let left: u32 =
        harness.guide_script("return document.querySelectorAll('.paper, .off-paper').length", Vec::new())?;
    same("what printing leaves behind", left, 0)?;
    walk.visitor.expect_text("Grief")
}

fn ignored_print(harness: &Harness) -> Result<()> {
    let walk = visit_to_notes(harness)?;
    harness.guide_script::<()>("window.print = () => {}", Vec::new())?;
    walk.visitor.click(&words::export()?.print)?;
    same("the status message", walk.visitor.wait_for_status()?, words::export()?.print_failed.to_string())
}

fn links_have_targets(harness: &Harness) -> Result<()> {
    const BAD: &str = "return [...document.querySelectorAll('a[href]')]
        .filter(({ target, rel }) => target !== '_blank' || !rel.includes('noopener')).map(({ href }) => href)";
    let visitor = harness.open_sealed(page())?;
    let on_cover: Vec<String> = harness.guide_script(BAD, Vec::new())?;
    same("links of the cover without a target", on_cover, Vec::new())?;
    let mut walk = Walk::start(visitor)?;
    walk.answer("safety", &["yes-now"])?;
    visitor.expect_help()?;
    let on_help: Vec<String> = harness.guide_script(BAD, Vec::new())?;
    same("links of help without a target", on_help, Vec::new())
}

fn quick_exit(harness: &Harness) -> Result<()> {
    harness.server.page(
        "/elsewhere.html",
        "<!doctype html><title>Weather</title>".to_owned(),
        Policy::none(),
    );
    let exit = harness.server.url("/elsewhere.html").replace("http://", "https://");
    let visitor = harness.open_sealed(page().with_setting("exit", &exit))?;
    let mut walk = Walk::start(visitor)?;
    walk.answer("safety", &["no"])?;
    // The driver may lose the button while it clicks.
    let _ = visitor.click(&words::written()?.cover.leave);
    harness.leave_sealed()?;
    wait_for("the page to be left", || {
        let hidden: bool = harness.script(
            "return document.documentElement.hidden || !document.querySelector('kap-guide')",
            Vec::new(),
        )?;
        Ok(hidden.then_some(()))
    })
}

fn shift_outside(harness: &Harness) -> Result<()> {
    let visitor = harness.open_sealed(page().with_setting("exit", "https://elsewhere.invalid/weather"))?;
    Walk::start(visitor)?;
    harness.leave_sealed()?;
    harness.script::<()>(
        "const field = document.body.appendChild(document.createElement('input')); field.focus()",
        Vec::new(),
    )?;
    for _ in 0..3 {
        harness.driver.press_shift()?;
    }
    wait_for("the page to be left", || {
        let hidden = "return document.documentElement.hidden || !document.querySelector('kap-guide')";
        Ok(harness.script::<bool>(hidden, Vec::new())?.then_some(()))
    })
}

fn moved(harness: &Harness) -> Result<()> {
    let visitor = harness.open_sealed(page())?;
    clinic::expect_phone_link(&visitor)?;
    Walk::start(visitor)?.answer("safety", &["yes-now"])?;
    harness.leave_sealed()?;
    harness.script::<()>(
        "const guide = document.querySelector('kap-guide'); document.body.append(guide); guide.scrollIntoView()",
        Vec::new(),
    )?;
    wait_for("the guide after the move", || {
        harness.enter_sealed(0)?;
        Ok(visitor.text()?.contains(words::written()?.cover.moved.as_str()).then_some(()))
    })?;
    visitor.expect_heading(&words::written()?.cover.title)?;
    // The page cannot know what was answered, and it may have been "Yes, now".
    let contact = |links: Vec<(String, String)>| links.into_iter().any(|(_, href)| href == clinic::PHONE);
    ensure!(!contact(visitor.links()?), "the cover shows the clinic's contact again");
    let mut walk = Walk::start(visitor)?;
    walk.answer("safety", &["no"])?;
    walk.answer("age", &["older"])?;
    walk.skip_to_notes()?;
    ensure!(!contact(visitor.links()?), "the notes show the clinic's contact");
    Ok(())
}

fn strict_policy(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&HostPage::with_tag())?;
    visitor.expect_help()?;
    Walk::start(visitor)?.answer("safety", &["sometimes"])
}

fn refused(harness: &Harness) -> Result<()> {
    let [guard, _] = &harness.release.sealed;
    let half = harness.release.strict_policy(Form::Sealed).forbid("script-src", &harness.release.sealed[1]);
    for policy in [Policy::strict(), half] {
        let page = HostPage::with_tag().with_setting("seal", "auto").policy(policy);
        let visitor = harness.open_url(&page.serve(harness))?;
        ensure!(!harness.is_in_sealed(), "the guide is sealed");
        visitor.expect_text(&words::written()?.cover.open)?;
        let mut walk = Walk::start(visitor)?;
        walk.answer("safety", &["no"])?;
        let console = harness.logged("console")?;
        let told = console.iter().any(|line| line.contains("did not let") && line.contains(guard.as_str()));
        ensure!(told, "the clinic is not told: {console:?}");
        // Longer than a frame may take to start: giving up a second time would end the visit.
        harness.script::<()>("return new Promise((done) => setTimeout(done, 5500))", Vec::new())?;
        walk.answer("age", &["older"])?;
    }
    Ok(())
}

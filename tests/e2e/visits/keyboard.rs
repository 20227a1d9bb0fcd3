//! From the cover to the notes without a mouse.

use anyhow::{Result, ensure};
use kap_guide_e2e::harness::{Harness, same, wait_for};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::visitor::{Visitor, keys};
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::{export, words};

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    (
        "a visitor goes from the cover to the notes with the keyboard alone, and the notes match the answers",
        visit_by_keyboard,
    ),
    ("Enter on a choice continues, and no other single key does anything", enter_continues),
    (
        "Tab reaches every control of a visit in reading order, and each works by keyboard",
        tab_reaches_every_control,
    ),
];

/// What the notes must say whatever the session layer thinks, in this order.
const MUST_SAY: &[&str] = &[
    "# Tell the clinic these before you book",
    "# High blood pressure",
    "You chose “High blood pressure” under Your body. Sources: R3.",
    "# Cannabis",
    "# Calming medicines for anxiety or sleep",
    "# Also bring these up at the visit",
    "# Lithium, valproate or an antidepressant",
    "You left one health question open, so this page cannot point things out there; a clinician will ask it.",
    "- Call Example Counseling: +1 202 555 0143",
];

fn visit_by_keyboard(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&HostPage::with_tag())?.with_keyboard();
    let mut walk = Walk::start(visitor)?;
    walk.answer("safety", &["no"])?;
    walk.answer("age", &["adult"])?;
    walk.answer("reasons", &["low-mood", "anxiety"])?;
    walk.answer("how-long", &["years"])?;
    walk.answer("tried", &["therapy"])?;
    walk.answer("heart", &["high-blood-pressure"])?;
    walk.answer("blood-pressure", &["often-high"])?;
    walk.report_nothing_until("mind")?;
    walk.skip("mind")?;
    walk.report_nothing_until("substances")?;
    walk.answer("substances", &["cannabis"])?;
    walk.answer("medicines", &["calming", "mood"])?;
    walk.report_nothing_to_check()?;
    walk.include("reasons", false)?;
    walk.include("substances", true)?;
    walk.open_question("ask")?;
    walk.answer("ask", &["touch", "cost"])?;
    walk.open_notes()?;

    let lines = visitor.lines()?;
    let mut rest = lines.iter();
    for line in MUST_SAY {
        ensure!(rest.any(|read| read == line), "the notes do not say “{line}” where it belongs: {lines:#?}");
    }
    same("the notes say otherwise", lines, walk.model.lines_on_screen(clinic::NAME, &clinic::ways()?))?;
    clinic::expect_phone_link(&visitor)
}

fn enter_continues(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&HostPage::with_tag())?.with_keyboard();
    let mut walk = Walk::start(visitor)?;
    let said = &words::content()?.words.interface;
    // With nothing chosen, Continue stays and says so.
    visitor.click(&said.go_on)?;
    visitor.expect_text(&said.choose_or_skip)?;
    visitor.expect_heading(walk.model.heading()?)?;
    visitor.mark("safety", &["no"])?;
    for key in ["n", "y", "s", "1", "?", "/", "\u{e00c}"] {
        visitor.press_key(key)?;
    }
    visitor.expect_heading(words::title(words::question("safety")?)?)?;
    ensure!(visitor.is_marked("No")?, "a key took the mark away");
    visitor.press_key(keys::ENTER)?;
    walk.model.answer("safety", &["no"])?;
    visitor.expect_heading(walk.model.heading()?)?;
    visitor.expect_focus_on_heading()
}

/// The names at which Tab stops on the cover and on a question, in order, with the controls of that screen used on the way.
fn tab_reaches_every_control(harness: &Harness) -> Result<()> {
    let said = &words::content()?.words.interface;
    let visitor = harness.open(&HostPage::with_tag())?.with_keyboard();
    let cover = [
        "button “Get help now”",
        "group “Content”",
        "button “Start”",
        "button “Just let me read”",
        "button “I’m asking for someone else”",
        "button “Open saved notes”",
        "link “Call 988”",
        "link “Text 988”",
        "link “Call 911”",
        "link “Open findahelpline.com (opens in a new tab)”",
        "link “Call Example Counseling: +1 202 555 0143”",
    ];
    expect_tab_order(&visitor, &cover)?;

    let mut walk = Walk::start(harness.open(&HostPage::with_tag())?.with_keyboard())?;
    let question = [
        "button “Get help now”",
        "button “Back”",
        "radio “No”",
        "disclosure “Why we ask”",
        "button “Continue”",
        "button “Skip”",
        "button “Learn”",
        "button “About”",
        "button “Clear my answers and close”",
    ];
    // Focus is on the heading, which stands below the bar: the way back to it is Shift and Tab.
    expect_tab_order(&visitor, question.get(2..).unwrap_or_default())?;
    visitor.toggle_disclosure(&said.why_we_ask)?;
    visitor.expect_text("Asking does not plant the idea (source R58).")?;
    for (open, close) in [(said.get_help, said.back), (said.about, said.back), (said.clear, said.clear_no)] {
        visitor.click(&open)?;
        visitor.click(&close)?;
        visitor.expect_heading(walk.model.heading()?)?;
    }
    walk.skip("safety")?;
    walk.go_back()?;
    walk.answer("safety", &["no"])?;
    walk.answer("age", &["adult"])?;
    walk.report_nothing_until("pregnancy")?;
    walk.report_nothing()?;
    ensure!(walk.model.is_at_an_intro(), "nothing says what comes next");
    walk.pass_intro()?;
    walk.go_back()?;
    let intro = ["button “Continue”", "button “Skip these questions”", "button “Learn”", "button “About”"];
    expect_tab_order(&visitor, &intro)?;
    walk.skip_to_check()?;
    walk.change_answer("heart")?;
    walk.answer("heart", &["vessels"])?;
    walk.include("body", false)?;
    walk.include("body", true)?;
    walk.open_question("ask")?;
    walk.answer("ask", &["night"])?;
    walk.open_notes()?;
    harness.guide_script::<()>(export::DIALOGS, Vec::new())?;
    for (button, heard) in [(said.save, said.saved), (said.copy, said.copied)] {
        visitor.click(&button)?;
        wait_for("a status message", || Ok((visitor.wait_for_status()? == heard.as_str()).then_some(())))?;
    }
    visitor.click(&said.print)?;
    let printed = "return window.printed.length";
    wait_for(
        "a printed page",
        || Ok((harness.guide_script::<u32>(printed, Vec::new())? == 1).then_some(())),
    )?;
    visitor.click(&said.clear)?;
    visitor.click(&said.clear_yes)?;
    visitor.expect_heading(&words::written()?.cover.title)
}

/// Tab stops at these, one after the other.
fn expect_tab_order(visitor: &Visitor<'_>, names: &[&str]) -> Result<()> {
    for name in names {
        visitor.press_tab()?;
        let spoken = visitor.focused()?.map(|spoken| spoken.to_string()).unwrap_or_default();
        // Engines call the summary of a disclosure by different roles.
        let same =
            spoken == *name || name.strip_prefix("disclosure ").is_some_and(|rest| spoken.ends_with(rest));
        ensure!(same, "Tab stops at {spoken}, not at {name}");
    }
    Ok(())
}

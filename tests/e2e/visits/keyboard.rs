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
    "# Tell the clinic before you book",
    "- Blood pressure often high, treated or not",
    "- Cannabis",
    "- Medicines: Lorazepam (Ativan)",
    "# Bring up at the visit",
    "- Medicines: Sertraline (Zoloft)",
    "Left open: Mind and mood. A clinician will ask about these.",
    "These notes may leave out answers about alcohol, drugs, safety and home. Tell a clinician about those before you book.",
    "# Questions people often ask a clinic",
    "- What is the total cost in writing, and is there a refund?",
    "# Tried so far",
    "- Talk therapy",
    "# Next step, if you want",
    "- Call Example Counseling: +1 202 555 0143",
    "# Why these are here",
    "# High blood pressure",
    "You chose “High blood pressure.” Sources: R3.",
];

fn visit_by_keyboard(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&HostPage::with_tag())?.with_keyboard();
    let said = words::content()?;
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
    walk.answer("medicines", &["lorazepam", "sertraline"])?;
    walk.report_nothing_to_notes()?;
    walk.include("substances", true)?;
    walk.change_answer("ask")?;
    walk.mark("ask", "touch")?;
    walk.press_continue()?;

    let lines = visitor.lines()?;
    let mut rest = lines.iter();
    for line in MUST_SAY {
        ensure!(rest.any(|read| read == line), "the notes do not say “{line}” where it belongs: {lines:#?}");
    }
    same("the notes say otherwise", lines, walk.model.lines_on_screen(clinic::NAME, &clinic::ways()?))?;
    visitor.expect_text(&said.later().notes.cards)?;
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
        "button “Just read”",
        "button “I’m asking for someone else”",
        "button “Open saved notes”",
        "link “Call 988”",
        "link “Text 988”",
        "link “Call 911”",
        "disclosure “Before you start”",
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
    visitor.expect_text("Asking does not plant the idea of suicide (source R58).")?;
    for (open, close) in [(said.get_help, said.back), (said.about, said.back), (said.clear, said.clear_no)] {
        visitor.click(&open)?;
        visitor.click(&close)?;
        visitor.expect_heading(walk.model.heading()?)?;
    }
    walk.skip("safety")?;
    walk.go_back()?;
    walk.answer("safety", &["no"])?;
    walk.answer("age", &["adult"])?;
    ensure!(walk.model.is_between_questions(), "the overview does not follow");
    let overview =
        ["disclosure “Who may it help, and who should be careful?”", "button “Continue”", "button “Skip”"];
    expect_tab_order(&visitor, &overview)?;
    walk.skip_to_notes()?;
    walk.change_answer("heart")?;
    walk.answer("heart", &["vessels"])?;
    walk.include("home", false)?;
    walk.include("home", true)?;
    walk.change_answer("ask")?;
    walk.mark("ask", "night")?;
    walk.press_continue()?;
    for card in walk.model.cards() {
        walk.open_card(card)?;
        walk.pass_steps()?;
    }
    harness.guide_script::<()>(export::DIALOGS, Vec::new())?;
    let export = words::export()?;
    for (button, heard) in [(export.save, export.saved), (export.copy, export.copied)] {
        visitor.click(&button)?;
        wait_for("a status message", || Ok((visitor.wait_for_status()? == heard.as_str()).then_some(())))?;
    }
    visitor.click(&export.print)?;
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

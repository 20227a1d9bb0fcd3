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
        "a visitor walks from the cover to the notes with the keyboard alone, and the notes say what was answered",
        walks,
    ),
    ("Enter on a choice goes on, and no other single key does anything", enters),
    ("every control of a visit is reached by Tab in reading order and works by keyboard", controls),
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

fn walks(harness: &Harness) -> Result<()> {
    let visitor = harness.opens(&HostPage::with_tag())?.with_keyboard();
    let mut walk = Walk::starts(visitor)?;
    walk.answers("safety", &["no"])?;
    walk.answers("age", &["adult"])?;
    walk.answers("reasons", &["low-mood", "anxiety"])?;
    walk.answers("how-long", &["years"])?;
    walk.answers("tried", &["therapy"])?;
    walk.answers("heart", &["high-blood-pressure"])?;
    walk.answers("blood-pressure", &["often-high"])?;
    walk.passes_until("mind")?;
    walk.skips("mind")?;
    walk.passes_until("substances")?;
    walk.answers("substances", &["cannabis"])?;
    walk.answers("medicines", &["calming", "mood"])?;
    walk.passes_to_the_check()?;
    walk.includes("reasons", false)?;
    walk.includes("substances", true)?;
    walk.opens("ask")?;
    walk.answers("ask", &["touch", "cost"])?;
    walk.sees_the_notes()?;

    let lines = visitor.lines()?;
    let mut rest = lines.iter();
    for line in MUST_SAY {
        ensure!(rest.any(|read| read == line), "the notes do not say “{line}” where it belongs: {lines:#?}");
    }
    same("the notes say otherwise", lines, walk.model.lines_on_screen(clinic::NAME, &clinic::ways()?))?;
    clinic::can_be_called(&visitor)
}

fn enters(harness: &Harness) -> Result<()> {
    let visitor = harness.opens(&HostPage::with_tag())?.with_keyboard();
    let mut walk = Walk::starts(visitor)?;
    let said = &words::content()?.words.interface;
    // With nothing chosen, Continue stays and says so.
    visitor.presses(&said.go_on)?;
    visitor.reads(&said.choose_or_skip)?;
    visitor.reads_heading(walk.model.heading()?)?;
    visitor.marks("safety", &["no"])?;
    for key in ["n", "y", "s", "1", "?", "/", "\u{e00c}"] {
        visitor.presses_key(key)?;
    }
    visitor.reads_heading(words::title(words::question("safety")?)?)?;
    ensure!(visitor.has_marked("No")?, "a key took the mark away");
    visitor.presses_key(keys::ENTER)?;
    walk.model.answers("safety", &["no"])?;
    visitor.reads_heading(walk.model.heading()?)?;
    visitor.is_led_to_the_heading()
}

/// The names at which Tab stops on the cover and on a question, in order, with the controls of that screen used on the way.
fn controls(harness: &Harness) -> Result<()> {
    let said = &words::content()?.words.interface;
    let visitor = harness.opens(&HostPage::with_tag())?.with_keyboard();
    let cover = [
        "button “Get help now”",
        "button “Start”",
        "button “Just let me read”",
        "button “I’m asking for someone else”",
        "link “Call 988”",
        "link “Text 988”",
        "link “Call 911”",
        "link “Open findahelpline.com (opens in a new tab)”",
        "link “Call Example Counseling: +1 202 555 0143”",
    ];
    stops(&visitor, &cover)?;

    let mut walk = Walk::starts(harness.opens(&HostPage::with_tag())?.with_keyboard())?;
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
    stops(&visitor, question.get(2..).unwrap_or_default())?;
    visitor.presses_disclosure(&said.why_we_ask)?;
    visitor.reads("Asking does not plant the idea (source R58).")?;
    for (open, close) in [(said.get_help, said.back), (said.about, said.back), (said.clear, said.clear_no)] {
        visitor.presses(&open)?;
        visitor.presses(&close)?;
        visitor.reads_heading(walk.model.heading()?)?;
    }
    walk.skips("safety")?;
    walk.goes_back()?;
    walk.answers("safety", &["no"])?;
    walk.answers("age", &["adult"])?;
    walk.passes_until("pregnancy")?;
    walk.passes()?;
    ensure!(walk.model.is_at_an_intro(), "nothing says what comes next");
    walk.reads_on()?;
    walk.goes_back()?;
    let intro = ["button “Continue”", "button “Skip these questions”", "button “Learn”", "button “About”"];
    stops(&visitor, &intro)?;
    walk.skips_to_the_check()?;
    walk.changes("heart")?;
    walk.answers("heart", &["vessels"])?;
    walk.includes("body", false)?;
    walk.includes("body", true)?;
    walk.opens("ask")?;
    walk.answers("ask", &["night"])?;
    walk.sees_the_notes()?;
    harness.script::<()>(export::DIALOGS, Vec::new())?;
    for (button, heard) in [(said.save, said.saved), (said.copy, said.copied)] {
        visitor.presses(&button)?;
        wait_for("a status message", || Ok((visitor.hears()? == heard.as_str()).then_some(())))?;
    }
    visitor.presses(&said.print)?;
    let printed = "return window.printed.length";
    wait_for("a printed page", || Ok((harness.script::<u32>(printed, Vec::new())? == 1).then_some(())))?;
    visitor.presses(&said.clear)?;
    visitor.presses(&said.clear_yes)?;
    visitor.reads_heading(&words::written()?.cover.title)
}

/// Tab stops at these, one after the other.
fn stops(visitor: &Visitor<'_>, names: &[&str]) -> Result<()> {
    for name in names {
        visitor.tabs()?;
        let spoken = visitor.focused()?.map(|spoken| spoken.to_string()).unwrap_or_default();
        // Engines call the summary of a disclosure by different roles.
        let same =
            spoken == *name || name.strip_prefix("disclosure ").is_some_and(|rest| spoken.ends_with(rest));
        ensure!(same, "Tab stops at {spoken}, not at {name}");
    }
    Ok(())
}

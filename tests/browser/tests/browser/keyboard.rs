//! From the cover to the notes without a mouse.

use anyhow::{Result, ensure};
use kap_guide_browser::host_page::HostPage;
use kap_guide_browser::stage::{Stage, same};
use kap_guide_browser::walk::Walk;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[(
    "a visitor walks from the cover to the notes with the keyboard alone, and the notes say what was answered",
    walks,
)];

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

fn walks(stage: &Stage) -> Result<()> {
    let visitor = stage.opens(&HostPage::with_tag())?.with_keyboard();
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
    walk.puts_in("reasons", false)?;
    walk.puts_in("substances", true)?;
    walk.opens("ask")?;
    walk.answers("ask", &["touch", "cost"])?;
    walk.sees_the_notes()?;

    let lines = visitor.lines()?;
    let mut rest = lines.iter();
    for line in MUST_SAY {
        ensure!(rest.any(|read| read == line), "the notes do not say “{line}” where it belongs: {lines:#?}");
    }
    same("the notes say otherwise", lines, walk.twin.lines(clinic::NAME, &clinic::ways()?))?;
    clinic::can_be_called(&visitor)
}

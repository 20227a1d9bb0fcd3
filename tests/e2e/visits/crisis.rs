//! "Yes, now": help first, and neither a way to book nor a figure for the rest of the visit.

use anyhow::{Context as _, Result, ensure};
use kap_guide::content::PageId;
use kap_guide::session::Command;
use kap_guide_compiler::learn::PartId;
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::walk::Walk;
use kap_guide_e2e::words;

use crate::{Test, clinic};

pub const TESTS: &[Test] = &[
    (
        "after \"Yes, now\" help comes first, and nothing of the clinic and no figure appear in the whole visit",
        stays,
    ),
    ("an answer that is changed to No after \"Yes, now\" brings nothing of the clinic back", changed),
    ("the cover has nothing of the clinic when a visitor goes back to it after \"Yes, now\"", cover),
    ("in an emergency nothing can be booked on any later screen, and the clinic can be called", emergency),
    ("a visitor under 18 sees no contact of the clinic, on the way back to the cover neither", too_young),
    ("who asks for someone under 18 sees youth lines, and no contact of the clinic", for_the_young),
];

fn stays(harness: &Harness) -> Result<()> {
    let mut walk = says_yes(harness)?;
    walk.visitor.sees_help()?;
    calm(&walk.visitor)?;
    walk.continues_reading()?;
    let answers: [(&str, &[&str]); 9] = [
        ("acting", &["no"]),
        ("age", &["adult"]),
        ("reasons", &["low-mood"]),
        ("health-now", &["go-on"]),
        ("heart", &["high-blood-pressure"]),
        ("blood-pressure", &["often-high"]),
        ("pregnancy", &["could-become"]),
        ("medicines", &["sedatives", "levels"]),
        ("getting-there", &["cost"]),
    ];
    for (question, choices) in answers {
        loop {
            calm(&walk.visitor)?;
            walk.reads_on()?;
            if walk.model.nothing().is_none_or(|(id, _)| id.as_str() == question) {
                break;
            }
            walk.passes()?;
        }
        calm(&walk.visitor)?;
        walk.answers(question, choices)?;
    }
    overlays(&walk.visitor)?;
    reads_the_rest(&mut walk)?;
    calm(&walk.visitor)?;
    walk.sees_the_notes()?;
    begins_with_help(&walk)
}

fn changed(harness: &Harness) -> Result<()> {
    let mut walk = says_yes(harness)?;
    walk.goes_back()?;
    walk.answers("safety", &["no"])?;
    calm(&walk.visitor)?;
    loop {
        walk.reads_on()?;
        reads_the_rest(&mut walk)?;
        calm(&walk.visitor)?;
        let Some((question, _)) = walk.model.nothing() else { break };
        walk.skips(question.as_str())?;
    }
    walk.sees_the_notes()?;
    begins_with_help(&walk)
}

fn cover(harness: &Harness) -> Result<()> {
    let mut walk = says_yes(harness)?;
    walk.goes_back()?;
    walk.goes_back()?;
    calm(&walk.visitor)
}

fn too_young(harness: &Harness) -> Result<()> {
    let mut walk = Walk::starts(harness.opens(&HostPage::with_tag())?)?;
    walk.answers("safety", &["no"])?;
    walk.answers("age", &["under-18"])?;
    for _ in 0..3 {
        uncalled(&walk.visitor)?;
        walk.goes_back()?;
    }
    uncalled(&walk.visitor)
}

fn emergency(harness: &Harness) -> Result<()> {
    let mut walk = Walk::starts(harness.opens(&HostPage::with_tag())?)?;
    walk.passes_until("medicines")?;
    walk.answers("medicines", &["calming"])?;
    walk.answers("stopped", &["sick"])?;
    walk.visitor.reads("Stopping alcohol, GHB or calming medicines suddenly can be an emergency.")?;
    walk.continues_reading()?;
    loop {
        unbooked(&walk.visitor)?;
        walk.reads_on()?;
        if !walk.passes()? {
            break;
        }
    }
    while walk.model.is_at_a_step() {
        unbooked(&walk.visitor)?;
        walk.goes_on()?;
    }
    walk.sees_the_notes()?;
    unbooked(&walk.visitor)?;
    clinic::can_be_called(&walk.visitor)
}

fn for_the_young(harness: &Harness) -> Result<()> {
    let other = &words::written()?.cover.other;
    let mut walk = Walk::starts_by(harness.opens(&HostPage::with_tag())?, other, Command::StartForOther)?;
    walk.answers("safety", &["no"])?;
    walk.answers("age", &["adult"])?;
    walk.visitor.reads("If they might end their life, call or text 988 now, and stay with them.")?;
    walk.answers("other-age", &["under-18"])?;
    walk.visitor.reads("Childhelp")?;
    uncalled(&walk.visitor)?;
    walk.continues_reading()?;
    uncalled(&walk.visitor)?;
    walk.sees_the_notes()?;
    walk.visitor.reads("Childhelp")?;
    uncalled(&walk.visitor)
}

/// Nothing of the clinic is on this screen.
fn uncalled(visitor: &Visitor<'_>) -> Result<()> {
    let heading = visitor.heading()?.unwrap_or_default();
    for (name, href) in visitor.links()? {
        ensure!(!clinic::is_own(&href), "“{heading}” has the link “{name}” to {href}");
    }
    Ok(())
}

fn says_yes(harness: &Harness) -> Result<Walk<'_>> {
    let visitor = harness.opens(&HostPage::with_tag())?;
    // Before anything is answered the clinic may be booked, or the rest of this file would prove nothing.
    let hrefs: Vec<String> = visitor.links()?.into_iter().map(|(_, href)| href).collect();
    ensure!(
        clinic::BOOKING.iter().all(|page| hrefs.iter().any(|href| href == page)),
        "the cover has no way to book"
    );
    let mut walk = Walk::starts(visitor)?;
    walk.answers("safety", &["yes-now"])?;
    Ok(walk)
}

/// Opens and closes each overlay.
fn overlays(visitor: &Visitor<'_>) -> Result<()> {
    let said = &words::content()?.words.interface;
    for aside in [said.get_help, said.about, said.clear] {
        visitor.presses(&aside)?;
        calm(visitor)?;
        visitor.presses(if aside == said.clear { &said.clear_no } else { &said.back })?;
    }
    Ok(())
}

/// Neither anything of the clinic nor a figure is on this screen.
fn calm(visitor: &Visitor<'_>) -> Result<()> {
    let heading = visitor.heading()?.unwrap_or_default();
    uncalled(visitor)?;
    let text = visitor.text()?;
    for figure in ["of 100", "in 100", "%", "percent"] {
        ensure!(!text.contains(figure), "“{heading}” has a figure with “{figure}”: {text}");
    }
    Ok(())
}

fn begins_with_help(walk: &Walk<'_>) -> Result<()> {
    calm(&walk.visitor)?;
    let lines = walk.visitor.lines()?;
    let place = |wanted: &str| lines.iter().position(|line| line.contains(wanted));
    let (help, rest) = (place("Call 988"), place(words::content()?.words.notes.lead.as_str()));
    ensure!(help.is_some() && help < rest, "the notes do not begin with help: {lines:#?}");
    walk.visitor.sees_help()?;
    same("the notes say otherwise", lines, walk.model.lines_on_screen(clinic::NAME, &clinic::ways()?))
}

/// No way to book is on this screen.
fn unbooked(visitor: &Visitor<'_>) -> Result<()> {
    let heading = visitor.heading()?.unwrap_or_default();
    for (name, href) in visitor.links()? {
        ensure!(!clinic::BOOKING.contains(&href.as_str()), "“{heading}” has the link “{name}” to {href}");
    }
    Ok(())
}

/// Past what comes after the questions: no page with figures is among it. Who opens one by choice reads before the
/// first figure what the label does not claim (F4).
fn reads_the_rest(walk: &mut Walk<'_>) -> Result<()> {
    if !walk.model.is_at_a_step() {
        return Ok(());
    }
    while walk.model.is_at_a_step() {
        calm(&walk.visitor)?;
        walk.goes_on()?;
    }
    let learn = &words::written()?.learn;
    let label =
        learn.words.part.get(PartId::new("sides-crisis")).context("there are no words for a crisis")?;
    let label = label.body.first().context("there are no words for a crisis")?;
    let (visitor, said) = (walk.visitor, &words::content()?.words.interface);
    visitor.presses(&said.learn)?;
    for page in ["options", "sides"] {
        let title = learn.learn.page(PageId::new(page)).context("a page is missing")?.title;
        visitor.presses(&title)?;
        visitor.reads_heading(&title)?;
        let text = visitor.text()?;
        let before = text.find("of 100").and_then(|at| text.get(..at)).context("there is no figure")?;
        ensure!(before.contains(label.as_str()), "“{title}” has figures before what is not shown");
        uncalled(&visitor)?;
        visitor.goes_back()?;
    }
    visitor.goes_back()?;
    visitor.reads_heading(walk.model.heading()?)
}

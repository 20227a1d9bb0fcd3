//! Visits that together reach every screen.

use anyhow::Result;
use xtask::server::{Fault, Policy};

use super::album::{Album, name};
use crate::host_page::HostPage;
use crate::paper;
use crate::stage::Stage;
use crate::walk::Walk;
use crate::words;

/// A question with the choices to make there.
type Answers<'a> = &'a [(&'a str, &'a [&'a str])];

/// Much to report, so that every follow-up is asked and the notes are long.
const MUCH: Answers<'_> = &[
    ("safety", &["sometimes"]),
    ("age", &["older"]),
    ("reasons", &["low-mood", "trauma", "curious"]),
    ("how-long", &["years"]),
    ("tried", &["therapy", "more-medicines"]),
    ("heart", &["high-blood-pressure", "attack-stroke", "vessels", "unsure"]),
    ("blood-pressure", &["symptoms"]),
    ("attack-when", &["recent"]),
    ("head", &["seizures", "eyes"]),
    ("body", &["liver", "bladder", "reaction"]),
    ("reaction", &["other"]),
    ("pregnancy", &["could-become"]),
    ("mind", &["psychosis", "bipolar", "after-birth"]),
    ("mind-now", &["not-safe"]),
    ("feelings", &["control"]),
    ("substances", &["alcohol", "problems"]),
    ("drinking", &["withdrawal"]),
    ("bladder", &["ketamine"]),
    ("medicines", &["calming", "lamotrigine", "mood", "theophylline"]),
    ("own-choice", &["pushed"]),
    ("home", &["unsure"]),
    ("getting-there", &["ride", "cost"]),
];

const NOTHING: Answers<'_> = &[("safety", &["no"]), ("age", &["adult"])];

const CRISIS: Answers<'_> = &[
    ("safety", &["yes-now"]),
    ("acting", &["yes"]),
    ("age", &["adult"]),
    ("reasons", &["low-mood"]),
    ("tried", &["ect"]),
    ("health-now", &["later"]),
    ("getting-there", &["none"]),
];

const YOUNG: Answers<'_> = &[("safety", &["no"]), ("age", &["under-18"])];

/// Walks them all.
pub fn all(stage: &Stage, album: &Album<'_>) -> Result<()> {
    let said = &words::content()?.words.interface;
    let visitor = stage.opens(&HostPage::with_tag())?;
    album.take("cover")?;
    visitor.gets_help()?;
    album.take("cover-help")?;

    let walk = walked(stage, album, MUCH)?;
    album.take("notes")?;
    let saved = paper::saved(stage, &walk.visitor)?;
    for (button, screen) in [(said.get_help, "help"), (said.about, "about"), (said.clear, "clear")] {
        walk.visitor.presses(&button)?;
        album.take(screen)?;
        walk.visitor.goes_back()?;
    }
    for (answers, screen) in [(NOTHING, "notes-nothing"), (CRISIS, "notes-crisis"), (YOUNG, "notes-young")] {
        let walk = walked(stage, album, answers)?;
        album.take(screen)?;
        let saved = paper::saved(stage, &walk.visitor)?;
        album.print(screen, paper::file(&saved)?)?;
    }
    album.print("notes", paper::file(&saved)?)?;
    failures(stage, album)
}

/// A visit from Start to the notes, with pictures of the screens on the way that these answers are given
/// on, and of those that are opened from the check screen.
fn walked<'a>(stage: &'a Stage, album: &Album<'_>, answers: Answers<'_>) -> Result<Walk<'a>> {
    let mut walk = Walk::starts(stage.opens(&HostPage::with_tag())?)?;
    for (question, choices) in answers {
        walk.passes_until(question)?;
        let screen = name(walk.twin.screen());
        album.take(&screen)?;
        walk.visitor.marks(question, choices)?;
        album.take(&format!("{screen}-marked"))?;
        walk.visitor.continues()?;
        walk.twin.answers(question, choices)?;
        walk.visitor.reads_heading(walk.twin.heading()?)?;
        if walk.twin.is_interrupted() {
            album.take(&name(walk.twin.screen()))?;
            walk.continues_reading()?;
        }
    }
    walk.passes_to_the_check()?;
    album.take(&name(walk.twin.screen()))?;
    walk.changes("asker")?;
    album.take(&name(walk.twin.screen()))?;
    walk.goes_back()?;
    if walk.twin.offers("ask") {
        walk.opens("ask")?;
        album.take(&name(walk.twin.screen()))?;
        walk.answers("ask", &["product", "touch"])?;
    }
    walk.sees_the_notes()?;
    Ok(walk)
}

fn failures(stage: &Stage, album: &Album<'_>) -> Result<()> {
    let said = &words::written()?.cover.failure;
    stage.server.fault(".wasm", Fault::NotFound);
    let visitor = stage.opens(&HostPage::with_tag())?;
    visitor.starts()?;
    visitor.reads(&said.not_loaded)?;
    album.take("failure-not-loaded")?;
    stage.server.clear_faults();

    let policy = Policy::strict().forbid("script-src", "'wasm-unsafe-eval'");
    let visitor = stage.opens(&HostPage::with_tag().policy(policy))?;
    visitor.starts()?;
    visitor.reads(&said.cannot_run)?;
    album.take("failure-cannot-run")?;

    let visitor = stage.opens(&HostPage::with_tag().traps())?;
    visitor.starts()?;
    visitor.marks("safety", &["no"])?;
    stage.arm(0)?;
    visitor.continues()?;
    visitor.reads_heading(&said.stopped_title)?;
    album.take("failure-stopped")
}

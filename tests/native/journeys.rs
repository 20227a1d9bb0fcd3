//! Visits in lines that a clinician can read and write: `tests/journeys/*.txt`.
//!
//! ```text
//! region GB                                        the first line, for elsewhere than the US
//! today 2027-06-01                                 the day, where it matters
//! start · start for-other · read                   the three buttons of the cover
//! answer heart: high-blood-pressure, heartbeat     choose these, then Continue
//! skip age                                         Skip
//! nothing to report until home                     "None of these", or the first answer that leads to nothing,
//!                                                  to every question before that one (or before `privacy`, `notes`)
//! skip until notes · unsure until home · prefer-not until home
//! learn PAGE · mark fast: most · check-in phq8     a page of Learn; a choice among several questions; a check-in
//! again                                            "Answer the question about right now again"
//! continue · back · return · clear                 as the buttons say
//! open help · open about · open clear              the overlays
//! open privacy                                     "Choose what goes in", on the notes
//! put in substances · leave out home               on the privacy screen
//! decided substances: in · decided home: open      what is chosen there
//! change heart                                     Change on the notes
//! card values                                      opens a card on the notes
//! cards: options, values · done: values            the cards on the notes, and those that are ticked
//! part reasons: 2 of 4 · part none                 the part of the visit that the screen names
//! offers to save                                   the screen offers to save the answers
//! see question age · see panel help-now · see overview · see privacy · see notes
//! line help-line · line none                       the line of help on top of the screen
//! choose safety: sometimes                         mark these, without Continue
//! beside help-soft · beside none                   the help beside the question, by what is marked
//! asks for a choice                                Continue was pressed with nothing chosen
//! offers: 988, 911, findahelpline.com              what the present screen helps to reach, each once
//! questions seen: 15                               different question screens so far
//! notes before: heart vessels, mind family         facts by question and choice; also discuss
//! notes raised: vessels, family                    the concerns behind the facts, the most important first
//! notes first: grief, months · notes second: none  the answers that page one and page two repeat
//! notes nothing: body, mind                        the sections of the sentence that nothing was marked
//! notes open: heart, mind                          what the notes then hold; also help, private, asked, ask,
//!                                                  values, contact, adults-only, for-other, changed
//! about changed: none · about changed: some        whether About says that things may have changed
//! ```
//!
//! `answer`, `skip` and `until` pass the overview, and `until notes` passes the privacy screen, by Continue.

mod notes;
mod runner;
mod same;
mod until;

pub use until::harmless;

use std::fs;

use kap_guide::content::Content;
use kap_guide::session::Session;

use super::guide::root;
use runner::JourneyRunner;

#[test]
fn every_journey_runs_as_written() {
    let entries = fs::read_dir(root().join("tests/journeys")).unwrap();
    let went: Vec<Result<JourneyRunner, String>> = entries
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            run_journey(&name, &fs::read_to_string(&path).unwrap())
        })
        .collect();
    println!("{} journeys", went.len());
    assert!(went.len() >= 34, "only {} journeys were found", went.len());
    let failed: Vec<String> = went.into_iter().filter_map(Result::err).collect();
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
}

/// Where a journey leads that is known to go as it is written.
#[track_caller]
pub fn run_to_end(journey: &str) -> JourneyRunner {
    run_journey("journey", journey).unwrap_or_else(|why| panic!("{why}"))
}

/// Shows every visit after each of its lines to someone: by name and line, with its content.
pub fn after_every_line(mut look: impl FnMut(&str, &Content, &Session)) {
    for entry in fs::read_dir(root().join("tests/journeys")).unwrap() {
        let path = entry.unwrap().path();
        let mut traveler = JourneyRunner::default();
        for (at, line) in fs::read_to_string(&path).unwrap().lines().enumerate() {
            let line = line.split('#').next().unwrap_or_default().trim();
            if !line.is_empty() {
                traveler.step(line).unwrap();
                look(&format!("{}:{}", path.display(), at + 1), traveler.content, &traveler.visit);
            }
        }
    }
}

fn run_journey(name: &str, journey: &str) -> Result<JourneyRunner, String> {
    let mut traveler = JourneyRunner::default();
    for (at, line) in journey.lines().enumerate() {
        let line = line.split('#').next().unwrap_or_default().trim();
        if !line.is_empty() {
            traveler.step(line).map_err(|why| format!("{name}:{}: `{line}`: {why}", at + 1))?;
        }
    }
    Ok(traveler)
}

/// A journey that does not go as it is written fails at its line and says why.
#[track_caller]
fn expect_failure(journey: &str, told: &str) {
    let why = run_journey("wrong.txt", journey).err().expect("the journey went as it is written");
    assert!(why.contains(told), "{why}");
}

#[test]
fn a_journey_that_differs_fails_at_its_line() {
    expect_failure(
        "start\nsee question age",
        "wrong.txt:2: `see question age`: found `question safety` instead",
    );
    expect_failure("start\nfly home", "wrong.txt:2: `fly home`: that is not a step of a journey");
    expect_failure("start\nregion GB", "wrong.txt:2: `region GB`: only the first line may name a region");
    expect_failure("region XX", "there is no region `XX`");
    expect_failure("start\nnothing to report until heaven", "there is no question `heaven`");
    expect_failure(
        "start\nanswer safety: yes-now\nunsure until head",
        "came to panel help-now; write it down",
    );
    expect_failure("start\nanswer safety: no\nunsure until head", "`age` has no such answer");
    expect_failure("start\nput in home", "found `question safety` instead");
    expect_failure("start\nskip until privacy\nput in attic", "no section `attic`");
    expect_failure("start\nskip until privacy\nput in body", "`body` is not private");
    expect_failure("start\nskip until notes\ncard attic", "the notes have no card `attic`");
    expect_failure("start\nskip until notes\nnotes before: heart vessels", "found `none` instead");
}

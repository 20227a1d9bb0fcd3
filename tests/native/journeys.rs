//! Visits in lines that a clinician can read and write: `tests/journeys/*.txt`.
//!
//! ```text
//! answer heart: high-blood-pressure, heartbeat     choose these, then Continue
//! skip age                                         Skip
//! continue · back · start · clear                  as the buttons say
//! change heart · open help · return                from the check screen; Get help now and back
//! see question age · see panel help-now · see check
//! lead help-line · lead none                       the line of help on top of the screen
//! notes before: vessels, blood-pressure            what the notes then hold; also help, headline,
//!                                                  discuss, asked, open, answers, contact, adults-only
//! ```

use std::fs;

use kap_guide::content::{ConcernId, Guide};
use kap_guide::questionnaire::{ChoiceId, QuestionId};
use kap_guide::session::{Aside, Command, Noted, Screen, Session};

use super::guide::{english, root};

#[test]
fn every_journey_goes_as_it_is_written() {
    let mut journeys = 0;
    for entry in fs::read_dir(root().join("tests/journeys")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        travel(&name, &fs::read_to_string(&path).unwrap());
        journeys += 1;
    }
    assert!(journeys >= 12, "only {journeys} journeys were found");
}

#[test]
#[should_panic(expected = "wrong.txt:2")]
fn a_journey_that_goes_otherwise_fails_at_its_line() {
    travel("wrong.txt", "start\nsee question age");
}

fn travel(name: &str, journey: &str) {
    let guide = &english().content.guide;
    let mut visit = Session::default();
    for (at, line) in journey.lines().enumerate() {
        let line = line.split('#').next().unwrap_or_default().trim();
        if !line.is_empty() {
            step(guide, &mut visit, line).unwrap_or_else(|why| panic!("{name}:{}: `{line}`: {why}", at + 1));
        }
    }
}

fn step(guide: &Guide, visit: &mut Session, line: &str) -> Result<(), String> {
    let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
    match verb {
        "start" => visit.apply(guide, Command::Start),
        "continue" => visit.apply(guide, Command::Continue),
        "back" => visit.apply(guide, Command::Back),
        "clear" => visit.apply(guide, Command::Clear),
        "return" => visit.apply(guide, Command::Return),
        "answer" => return answer(guide, visit, rest),
        "skip" => {
            same(&screen(visit), &format!("question {rest}"))?;
            visit.apply(guide, Command::Skip);
        }
        "change" => {
            same(&screen(visit), "check")?;
            visit.apply(guide, Command::Change(question(guide, rest)?));
        }
        "open" => visit.apply(guide, Command::Open(aside(rest)?)),
        "see" => return same(&screen(visit), rest),
        "lead" => {
            return same(visit.lead(guide).map_or("none", |panel| panel.as_str()), rest);
        }
        "notes" => return notes(guide, visit, rest),
        _ => return Err(format!("`{verb}` is not a step of a journey")),
    }
    Ok(())
}

fn answer(guide: &Guide, visit: &mut Session, rest: &str) -> Result<(), String> {
    let (name, choices) = rest.split_once(": ").ok_or("write `answer QUESTION: CHOICE, CHOICE`")?;
    same(&screen(visit), &format!("question {name}"))?;
    let asked = guide.questionnaire.question(question(guide, name)?).ok_or("no such question")?;
    for marked in visit.marked(guide, asked.id) {
        visit.apply(guide, Command::Choose(marked, false));
    }
    for choice in choices.split(", ") {
        let known = asked.choices.iter().find(|known| known.id.as_str() == choice);
        let known = known.ok_or_else(|| format!("`{name}` has no choice `{choice}`"))?;
        visit.apply(guide, Command::Choose(known.id, true));
    }
    visit.apply(guide, Command::Continue);
    Ok(())
}

fn notes(guide: &Guide, visit: &Session, rest: &str) -> Result<(), String> {
    let (part, expected) = rest.split_once(": ").ok_or("write `notes PART: WHAT`")?;
    let notes = visit.notes(guide);
    let listed = |list: &[Noted]| {
        list.iter().map(|noted| ConcernId::as_str(noted.concern)).collect::<Vec<_>>().join(", ")
    };
    let found = match part {
        "help" => notes.help.map_or("none", |panel| panel.as_str()).to_owned(),
        "headline" => format!("{:?}", notes.headline).to_lowercase(),
        "before" => listed(&notes.before),
        "discuss" => listed(&notes.discuss),
        "asked" => notes.asked.to_string(),
        "open" => notes.open.to_string(),
        "contact" => format!("{:?}", notes.contact).to_lowercase(),
        "adults-only" => notes.adults_only.to_string(),
        "answers" => {
            let all = notes.answers.iter().flat_map(|(_, choices)| choices);
            all.copied().map(ChoiceId::as_str).collect::<Vec<_>>().join(", ")
        }
        _ => return Err(format!("the notes have no part `{part}`")),
    };
    same(if found.is_empty() { "none" } else { &found }, expected)
}

fn screen(visit: &Session) -> String {
    match visit.screen() {
        Screen::Question(id) => format!("question {id}"),
        Screen::Panel(id) => format!("panel {id}"),
        other => format!("{other:?}").to_lowercase(),
    }
}

fn question(guide: &Guide, name: &str) -> Result<QuestionId, String> {
    let found = guide.questionnaire.questions.iter().find(|question| question.id.as_str() == name);
    found.map(|question| question.id).ok_or_else(|| format!("there is no question `{name}`"))
}

fn aside(name: &str) -> Result<Aside, String> {
    match name {
        "help" => Ok(Aside::Help),
        "about" => Ok(Aside::About),
        "clear" => Ok(Aside::Clear),
        _ => Err(format!("there is nothing to open called `{name}`")),
    }
}

fn same(found: &str, expected: &str) -> Result<(), String> {
    if found == expected { Ok(()) } else { Err(format!("found `{found}` instead")) }
}

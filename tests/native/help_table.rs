//! The table of help (design 3): what follows after an answer that means danger, one test for each row. Each test
//! walks a visit and compares it with the values here, so a wrong cell in `content/guide/routes.toml` fails.

use kap_guide::content::{Guide, PanelId};
use kap_guide::questionnaire::{ChoiceId, QuestionId, Role};
use kap_guide::session::{Command, Contact, Screen, Session};

use super::guide::{changed, compile, english, folder};
use super::journeys::harmless;

/// What help takes which form.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Help {
    Stop,
    Beside,
    Line,
}

/// Whether the health questions are asked.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Health {
    GoOn,
    ByChoice,
    No,
}

/// The effect on an item: shown, hidden while the answer holds, or hidden for the visit.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fate {
    Stays,
    No,
    Never,
}

/// One row: its cells, and every trigger with the help that it shows.
struct Row {
    id: &'static str,
    help: Help,
    health: Health,
    booking: Fate,
    contact: Fate,
    figures: Fate,
    notes: Option<&'static str>,
    triggers: &'static [Trigger],
}

/// What is answered first, the question, the choice (none is a skip), and the help.
type Trigger = (&'static [(&'static str, &'static str)], &'static str, Option<&'static str>, &'static str);

const YOUTH: Row = Row {
    id: "youth",
    help: Help::Stop,
    health: Health::No,
    booking: Fate::No,
    contact: Fate::No,
    figures: Fate::No,
    notes: Some("youth-notes"),
    triggers: &[
        (&[], "age", Some("under-18"), "youth"),
        (&[("asker", "other")], "other-age", Some("under-18"), "youth-other"),
    ],
};

const NOW: Row = Row {
    id: "now",
    help: Help::Stop,
    health: Health::ByChoice,
    booking: Fate::Never,
    contact: Fate::Never,
    figures: Fate::Never,
    notes: Some("help-notes"),
    triggers: &[
        (&[], "safety", Some("yes-now"), "help-now"),
        (&[("safety", "yes-now")], "acting", Some("yes"), "help-acting"),
        (&[("safety", "yes-now")], "acting", Some("unsure"), "help-acting"),
        (&[("safety", "yes-now")], "acting", Some("prefer-not"), "help-acting"),
        (&[("safety", "yes-now")], "acting", None, "help-acting"),
    ],
};

const EMERGENCY: Row = Row {
    id: "emergency",
    help: Help::Stop,
    health: Health::GoOn,
    booking: Fate::Never,
    contact: Fate::Stays,
    figures: Fate::Stays,
    notes: Some("help-notes"),
    triggers: &[
        (&[("heart", "high-blood-pressure")], "blood-pressure", Some("symptoms"), "medical"),
        (&[("heart", "attack-stroke")], "attack-when", Some("symptoms"), "medical"),
        (&[("heart", "attack-stroke")], "attack-when", Some("unstable"), "medical"),
        (&[("pregnancy", "birth")], "birth", Some("after-birth"), "birth-help"),
        (&[("mind", "psychosis")], "mind-now", Some("not-safe"), "mind-help"),
        (&[("mind", "mania")], "mind-now", Some("not-safe"), "mind-help"),
        (&[("substances", "alcohol")], "drinking", Some("withdrawal"), "withdrawal"),
        (&[("substances", "ghb")], "substances-stopped", Some("sick"), "withdrawal"),
        (&[("substances", "calming")], "substances-stopped", Some("sick"), "withdrawal"),
        (&[("medicines", "calming")], "stopped", Some("sick"), "withdrawal"),
        (&[("medicines", "barbiturates")], "stopped", Some("sick"), "withdrawal"),
        (&[], "home", Some("not-safe"), "home-help"),
    ],
};

const SOFT: Row = Row {
    id: "soft",
    help: Help::Beside,
    health: Health::GoOn,
    booking: Fate::Stays,
    contact: Fate::Stays,
    figures: Fate::Stays,
    notes: None,
    triggers: &[
        (&[], "safety", Some("sometimes"), "help-soft"),
        (&[], "safety", Some("unsure"), "help-soft"),
        (&[], "safety", Some("prefer-not"), "help-soft"),
        (&[("pregnancy", "birth")], "birth", Some("birth-thoughts"), "birth-soft"),
        (&[("pregnancy", "birth")], "birth", Some("unsure"), "birth-soft"),
        (&[("mind", "psychosis")], "mind-now", Some("unsure"), "mind-help"),
        (&[("mind", "psychosis")], "mind-now", Some("prefer-not"), "mind-help"),
        (&[], "feelings", Some("attempt"), "attempt-soft"),
        (&[("substances", "alcohol")], "drinking", Some("unsure"), "withdrawal"),
        (&[("substances", "alcohol")], "drinking", Some("prefer-not"), "withdrawal"),
        (&[], "home", Some("unsure"), "home-help"),
    ],
};

const SKIPPED: Row = Row {
    id: "skipped",
    help: Help::Line,
    health: Health::GoOn,
    booking: Fate::Stays,
    contact: Fate::Stays,
    figures: Fate::Stays,
    notes: None,
    triggers: &[
        (&[], "safety", None, "help-line"),
        (&[("mind", "psychosis")], "mind-now", None, "help-line"),
    ],
};

const ROWS: [&Row; 5] = [&YOUTH, &NOW, &EMERGENCY, &SOFT, &SKIPPED];

/// A visit to a guide that may be wrong.
struct Walker<'a> {
    guide: &'a Guide,
    visit: Session,
    /// Whether the overview came.
    overview: bool,
}

impl Walker<'_> {
    fn apply(&mut self, command: Command) {
        self.visit.apply(self.guide, command);
        self.overview |= self.visit.screen() == Screen::Overview;
    }

    /// Marks one choice and no other.
    fn marks(&mut self, question: QuestionId, name: &str) {
        for marked in self.visit.marked(self.guide, question) {
            self.apply(Command::Choose(marked, false));
        }
        let asked = self.guide.questionnaire.question(question).unwrap();
        let choice = asked.choices.iter().find(|choice| choice.id.as_str() == name);
        self.apply(Command::Choose(choice.unwrap_or_else(|| panic!("{question} has no {name}")).id, true));
    }

    fn plain(&self, question: QuestionId) -> ChoiceId {
        let asked = self.guide.questionnaire.question(question).unwrap();
        let none = asked.choices.iter().find(|choice| choice.role == Role::None);
        none.or_else(|| harmless(self.guide, asked)).unwrap_or(&asked.choices[0]).id
    }

    /// Continues to a question, or to the notes, with some answers given and nothing to report elsewhere.
    fn continue_to(&mut self, end: Option<&str>, answers: &[(&str, &str)]) {
        for _ in 0..100 {
            match self.visit.screen() {
                Screen::Question(id) if Some(id.as_str()) == end => return,
                Screen::Notes if end.is_none() => return,
                Screen::Question(id) => {
                    let wanted = answers.iter().find(|(question, _)| *question == id.as_str());
                    let name = wanted.map_or(self.plain(id).as_str(), |(_, choice)| choice);
                    self.marks(id, name);
                    self.apply(Command::Continue);
                }
                _ => self.apply(Command::Continue),
            }
        }
        panic!("never came to {end:?}, but to {:?}", self.visit.screen());
    }

    fn asks_health(&self) -> bool {
        let walk = self.visit.walk(self.guide);
        walk.path.iter().any(|id| id.as_str() == "medicines")
    }

    /// Whether cards on the notes lead to pages with figures.
    fn figures(&self) -> bool {
        self.visit.cards(self.guide).iter().any(|(card, _)| card.as_str() != "check-ins")
    }

    /// Whether the visit asks which private answers go into the notes.
    fn asks_privacy(&self) -> bool {
        !self.visit.private_sections(self.guide).is_empty()
    }

    /// What may be seen of booking and of other contact.
    fn clinic(&self) -> (bool, bool) {
        match self.visit.contact(self.guide) {
            Contact::Full => (true, true),
            Contact::NoBooking => (false, true),
            Contact::Nothing => (false, false),
        }
    }
}

/// All differences between a row and its expected values.
fn differences(guide: &Guide, row: &Row) -> Vec<String> {
    row.triggers.iter().flat_map(|trigger| difference(guide, row, trigger)).collect()
}

fn difference(guide: &Guide, row: &Row, (before, question, choice, panel): &Trigger) -> Vec<String> {
    let other = before.contains(&("asker", "other"));
    let start = if other { Command::StartForOther } else { Command::Start };
    let mut walker = Walker { guide, visit: Session::default(), overview: false };
    let mut found = Vec::new();
    let mut expect = |what: &str, is: bool| {
        if !is {
            found.push(format!("{question}: {choice:?}: {what}"));
        }
    };
    walker.apply(start);
    walker.continue_to(Some(question), before);
    let id = QuestionId::new(String::from(*question).leak());
    let shown = PanelId::new(panel);
    if let Some(choice) = choice {
        walker.marks(id, choice);
    }
    expect("help beside", walker.visit.beside(guide).contains(&shown) == (row.help == Help::Beside));
    walker.apply(if choice.is_some() { Command::Continue } else { Command::Skip });
    expect("a stop", (walker.visit.screen() == Screen::Panel(shown)) == (row.help == Help::Stop));
    expect("some panel", matches!(walker.visit.screen(), Screen::Panel(_)) == (row.help == Help::Stop));
    if row.help != Help::Stop {
        expect("a line", (walker.visit.line(guide) == Some(shown)) == (row.help == Help::Line));
    }

    // To the end, first without choosing the health questions.
    expect("health at first", walker.asks_health() == (row.health == Health::GoOn && !other));
    let mut later = walker.visit.clone();
    walker.continue_to(None, &[("health-now", "later")]);
    let (booking, contact) = walker.clinic();
    expect("booking", booking == (row.booking == Fate::Stays));
    expect("contact", contact == (row.contact == Fate::Stays));
    expect("figures", walker.figures() == (row.figures == Fate::Stays));
    expect("the overview", walker.overview == (row.figures == Fate::Stays));
    let notes = walker.visit.notes(guide);
    expect("the help of the notes", notes.help.map(PanelId::as_str) == row.notes);
    expect("nothing to do before booking", row.health != Health::No || notes.before.is_empty());
    core::mem::swap(&mut walker.visit, &mut later);
    walker.continue_to(None, &[("health-now", "go-on")]);
    expect("health by choice", walker.asks_health() == (row.health != Health::No && !other));

    // The answer taken back.
    walker.visit = later;
    let (earlier, plain) = before
        .last()
        .filter(|(question, _)| *question == "safety")
        .map_or_else(|| (id, walker.plain(id)), |_| (QuestionId::new("safety"), ChoiceId::new("no")));
    walker.apply(Command::Change(earlier));
    walker.marks(earlier, plain.as_str());
    walker.apply(Command::Continue);
    walker.continue_to(None, &[]);
    let (booking, contact) = walker.clinic();
    expect("booking after a change", booking == (row.booking != Fate::Never));
    expect("contact after a change", contact == (row.contact != Fate::Never));
    expect("figures after a change", walker.figures() == (row.figures != Fate::Never));
    expect("private answers", walker.asks_privacy() == (!other && row.figures != Fate::Never));
    found
}

#[track_caller]
fn holds(row: &Row) {
    assert_eq!(differences(&english().content.guide, row), Vec::<String>::new());
}

#[test]
fn under_18_the_visitor_or_the_person_asked_about() {
    holds(&YOUTH);
}

#[test]
fn yes_now_or_acting_on_it() {
    holds(&NOW);
}

#[test]
fn an_emergency_of_body_or_mind_after_a_birth_withdrawal_and_not_safe() {
    holds(&EMERGENCY);
}

#[test]
fn sometimes_not_sure_and_other_soft_answers() {
    holds(&SOFT);
}

#[test]
fn the_safety_question_was_skipped() {
    holds(&SKIPPED);
}

#[test]
fn every_trigger_of_the_guide_stands_in_a_row_here() {
    let guide = &english().content.guide;
    for row in ROWS {
        let of_row = guide.triggers.iter().filter(|trigger| trigger.route.as_str() == row.id);
        let mut shown: Vec<(&str, &str)> =
            of_row.map(|trigger| (trigger.after.as_str(), trigger.show.as_str())).collect();
        let mut here: Vec<(&str, &str)> =
            row.triggers.iter().map(|(_, question, _, panel)| (*question, *panel)).collect();
        for list in [&mut shown, &mut here] {
            list.sort_unstable();
            list.dedup();
        }
        assert_eq!(shown, here, "{}", row.id);
    }
    assert_eq!(
        guide.routes.iter().map(|route| route.id.as_str()).collect::<Vec<_>>(),
        ROWS.map(|row| row.id)
    );
}

/// Each cell of `routes.toml`, broken once: another value must fail the row's test, or not be read at all.
#[test]
fn a_cell_that_says_something_else_is_found() {
    let text = std::fs::read_to_string(folder().join("guide/routes.toml")).unwrap();
    let mut broken = 0;
    for row in ROWS {
        let begin = text.find(&format!("id = \"{}\"", row.id)).unwrap();
        let end = text[begin..].find("\n\n").map_or(text.len(), |at| begin + at);
        let cells = &text[begin..end];
        let mut changes: Vec<(&str, String)> = Vec::new();
        for cell in cells.lines().skip(1) {
            let (column, value) = cell.split_once(" = ").unwrap();
            let others = others(column).iter().filter(|other| **other != value.trim_matches('"'));
            changes.extend(others.map(|other| (cell, format!("{column} = \"{other}\""))));
            if column == "notes" {
                changes.push((cell, String::new()));
            }
        }
        if row.notes.is_none() {
            changes.push(("help = ", String::from("notes = \"help-notes\"\nhelp = ")));
        }
        for (cell, other) in changes {
            let copy = changed("guide/routes.toml", cells, &cells.replacen(cell, &other, 1));
            if let Ok(written) = compile(copy.path(), "US") {
                let found = differences(&written.content.guide, row);
                assert!(!found.is_empty(), "{}: {other:?} instead of {cell:?} is not found", row.id);
            }
            broken += 1;
        }
    }
    assert!(broken > 50, "only {broken} cells were broken");
}

/// What the cells of a column may say.
fn others(column: &str) -> &'static [&'static str] {
    match column {
        "help" => &["stop", "beside", "line"],
        "health" => &["go-on", "by-choice", "no"],
        "booking" | "contact" | "figures" => &["stays", "no", "never"],
        "notes" => &["help-notes", "youth-notes"],
        other => panic!("{other} is no column of the table"),
    }
}

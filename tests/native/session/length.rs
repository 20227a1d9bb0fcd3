//! How long a visit is: questions, screens, presses and words.

use kap_guide::content::{CardId, Issue, Only, PageId};
use kap_guide::questionnaire::{ChoiceId, Question, QuestionId, Role};
use kap_guide::session::{Command, NotesContext, Screen, Session, document};

use super::guide;
use crate::exhaustive::ways::{self, Others};
use crate::guide::english;
use crate::lint::learn;
use crate::lint::shown::{shown, shown_notes, shown_question};

/// Answers that are nothing to report: what brings someone here, for how long, what was tried, and the
/// plain answers to the gates.
fn nothing(question: &str, choice: Option<&str>) -> bool {
    match question {
        "reasons" | "how-long" | "tried" => true,
        "asker" => choice == Some("me"),
        "safety" => choice == Some("no"),
        "age" => matches!(choice, Some("adult" | "older")),
        _ => false,
    }
}

#[test]
fn someone_with_nothing_to_report_is_asked_at_most_fifteen_questions() {
    let mut longest = 0;
    ways::every(guide(), Others::Single, &mut |seen| {
        let plain =
            |(id, chosen): &ways::Given| nothing(id.as_str(), chosen.first().map(|choice| choice.as_str()));
        if seen.visit.screen() == Screen::Notes && seen.given.iter().all(plain) {
            longest = longest.max(seen.visit.walk(guide()).path.len());
        }
    });
    println!("{longest} questions for someone with nothing to report");
    assert!((10..=15).contains(&longest), "{longest} questions");
}

/// One visit: its name, the button on the cover, the answers that differ from "none of these", and the private sections to
/// put in.
struct Visitor {
    name: &'static str,
    start: Command,
    answers: &'static [(&'static str, &'static [&'static str])],
    /// Whether the visitor skips everything.
    skips: bool,
    puts_in: bool,
}

const VISITORS: [Visitor; 5] = [
    Visitor {
        name: "nothing to report (just curious)",
        start: Command::Start,
        answers: &[("reasons", &["curious"])],
        skips: false,
        puts_in: false,
    },
    Visitor {
        name: "depressed, with medicines and alcohol",
        start: Command::Start,
        answers: &[
            ("reasons", &["low-mood"]),
            ("how-long", &["years"]),
            ("tried", &["therapy", "more-medicines"]),
            ("substances", &["alcohol"]),
            ("drinking", &["some"]),
            ("medicines", &["calming", "mood"]),
            ("stopped", &["no"]),
        ],
        skips: false,
        puts_in: true,
    },
    Visitor { name: "skips everything", start: Command::Start, answers: &[], skips: true, puts_in: false },
    Visitor {
        name: "about someone else",
        start: Command::StartForOther,
        answers: &[("reasons", &["low-mood"]), ("how-long", &["years"]), ("tried", &["therapy"])],
        skips: false,
        puts_in: false,
    },
    Visitor {
        name: "“Yes, now” with steps taken",
        start: Command::Start,
        answers: &[
            ("safety", &["yes-now"]),
            ("acting", &["yes"]),
            ("reasons", &["low-mood"]),
            ("how-long", &["years"]),
            ("tried", &["therapy"]),
            ("health-now", &["later"]),
        ],
        skips: false,
        puts_in: false,
    },
];

/// What one visit came to.
struct Measured {
    /// Each screen from Start to the notes, with its words.
    screens: Vec<(String, usize)>,
    presses: usize,
    /// The words of page one and page two of the notes.
    notes: [usize; 2],
}

impl Measured {
    fn words(&self) -> usize {
        self.screens.iter().map(|(_, words)| words).sum()
    }

    /// Minutes at 200 words a minute, in tenths.
    fn tenths(&self) -> usize {
        (self.words() + 10) / 20
    }
}

fn words(texts: &[String]) -> usize {
    let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
    texts.iter().map(|text| text.split_whitespace().filter(is_word).count()).sum()
}

impl Visitor {
    /// The choices for a question: none is a skip.
    fn chosen(&self, asked: &Question) -> Vec<ChoiceId> {
        let told = self.answers.iter().find(|(id, _)| *id == asked.id.as_str());
        let first = |id: QuestionId| match id.as_str() {
            // "18 to 64" is the second choice.
            "age" | "other-age" => 1,
            _ => 0,
        };
        let none = asked.choices.iter().find(|choice| choice.role == Role::None);
        match told {
            _ if self.skips => Vec::new(),
            Some((_, choices)) => choices.iter().map(|choice| ChoiceId::new(choice)).collect(),
            None => vec![none.unwrap_or(&asked.choices[first(asked.id)]).id],
        }
    }

    fn measure(&self) -> Measured {
        let mut visit = Session::default();
        let mut measured = Measured { screens: Vec::new(), presses: 1, notes: [0; 2] };
        visit.apply(guide(), self.start);
        while visit.screen() != Screen::Notes {
            let screen = format!("{:?}", visit.screen());
            let mut marks = Vec::new();
            if let Screen::Question(id) = visit.screen() {
                let asked = guide().questionnaire.question(id).unwrap();
                marks.extend(self.chosen(asked).into_iter().map(|choice| Command::Choose(choice, true)));
            } else if visit.screen() == Screen::Privacy && self.puts_in {
                let rows = visit.private_sections(guide()).into_iter();
                marks.extend(rows.map(|section| Command::Include(section.id, true)));
            }
            let go_on = if marks.is_empty() && self.skips { Command::Skip } else { Command::Continue };
            measured.presses += marks.len() + 1;
            for mark in &marks {
                visit.apply(guide(), *mark);
            }
            measured.screens.push((screen, words(&shown(english(), &visit))));
            visit.apply(guide(), go_on);
            assert!(measured.screens.len() < 60, "{} never comes to the notes", self.name);
        }
        let content = &english().content;
        let setting = NotesContext { clinic: "Example Counseling", ways: &[], today: "2026-11-22" };
        let pages = shown_notes(english(), &document(content, &visit.notes(guide()), setting));
        measured.notes = [words(&pages[0]), words(&pages[1])];
        measured
    }
}

#[test]
fn a_visit_is_as_short_as_the_design_says() {
    let measured: Vec<(&Visitor, Measured)> =
        VISITORS.iter().map(|visitor| (visitor, visitor.measure())).collect();
    println!("visit | screens | presses | words | minutes | words of the notes");
    for (visitor, visit) in &measured {
        println!(
            "{} | {} | {} | {} | {}.{} | {} + {}",
            visitor.name,
            visit.screens.len(),
            visit.presses,
            visit.words(),
            visit.tenths() / 10,
            visit.tenths() % 10,
            visit.notes[0],
            visit.notes[1],
        );
    }
    let mut long = Vec::new();
    for (most_screens, most_words, at) in [(17, 1_200, 0), (24, 2_000, 1)] {
        let (visitor, visit) = &measured[at];
        if visit.screens.len() > most_screens || visit.words() > most_words {
            let found = format!("{} screens and {} words", visit.screens.len(), visit.words());
            long.push(format!("{}: {found}; at most {most_screens} and {most_words}", visitor.name));
        }
    }
    let mut screens: Vec<(String, usize)> =
        measured.into_iter().flat_map(|(_, visit)| visit.screens).collect();
    screens.sort_by(|(one, first), (other, second)| second.cmp(first).then(one.cmp(other)));
    screens.dedup();
    for (screen, words) in &screens {
        println!("{words:4} {screen}");
        let most = match screen.as_str() {
            "Overview" => 170,
            // Help may have more.
            panel if panel.starts_with("Panel") => usize::MAX,
            _ => 120,
        };
        if *words > most {
            long.push(format!("{screen} has {words} words; at most {most}"));
        }
    }
    assert!(long.is_empty(), "\n{}", long.join("\n"));
}

/// The cover names the minutes from a visit with nothing to report to one with much to say: reading at 200 words a minute,
/// and three seconds for a press of someone who takes their time.
#[test]
fn the_cover_names_the_minutes_that_a_visit_takes() {
    let lead = english().cover.lead.to_string();
    let named: Vec<usize> = lead.split(' ').filter_map(|word| word.parse().ok()).collect();
    let [least, most] = named[..] else { panic!("the cover does not name two numbers of minutes: {lead}") };
    let [short, long] = [&VISITORS[0], &VISITORS[1]].map(Visitor::measure);
    let slowest = long.tenths() + (long.presses * 3).div_ceil(6);
    println!("{least} to {most} minutes: {} and {slowest} tenths measured", short.tenths());
    assert_eq!(least, (short.tenths() + 5) / 10);
    assert_eq!(most, slowest.div_ceil(10));
}

/// The limits depend on how words are counted.
#[test]
fn words_are_counted_as_they_stand_on_the_screen() {
    assert_eq!(words(&["One, two – three.".to_owned(), "“Four”".to_owned()]), 4);
    let mut visit = Session::default();
    visit.apply(guide(), Command::Start);
    let before = shown(english(), &visit);
    let safety = english().content.question(QuestionId::new("safety")).unwrap();
    assert!(before.contains(&safety.title.to_string()) && before.contains(&safety.below[0].to_string()));
    assert!(!before.contains(&safety.why.unwrap().to_string()), "what is closed is counted");
    visit.apply(guide(), Command::Choose(ChoiceId::new("sometimes"), true));
    assert!(words(&shown(english(), &visit)) > words(&before), "help beside a question is not counted");
}

/// The texts of a page for someone without a crisis, before anything is opened.
fn page(id: &'static str, routes: &str) -> Vec<String> {
    let page = english().learn.learn.page(PageId::new(id)).unwrap();
    let parts = page.parts.iter().filter(|part| part.only == Only::Everyone);
    [page.title.to_string()]
        .into_iter()
        .chain(parts.flat_map(|part| learn::shown(&part.nodes, routes)))
        .collect()
}

/// A question on a screen with others: its title, hint and choices.
fn asked(id: &'static str) -> Vec<String> {
    shown_question(&english().content, guide().questionnaire.question(QuestionId::new(id)).unwrap(), false)
}

/// The most words that an optional page may have before anything is opened (design.md 3).
const MOST_ON_A_PAGE: usize = 450;

#[test]
fn no_optional_page_has_more_words_than_the_design_says() {
    let learned = &english().learn.learn;
    let facts = |issue: &Issue| words(&learn::shown(&issue.facts, ""));
    let mut issues: Vec<usize> =
        learned.issues.iter().filter(|issue| issue.id.as_str() != "visit").map(facts).collect();
    issues.sort_unstable();
    let longest: usize = issues.iter().rev().take(3).sum();
    let names: usize = learned.options.iter().map(|option| words(&[option.name.to_string()])).sum();
    let answers = learned.issues.iter().map(|issue| words(&learn::shown(&issue.nodes, ""))).max().unwrap();
    let mut pages = vec![
        (
            "compare",
            words(&page("compare", "")) + words(&asked("compare-by")) + answers + words(&asked("hear-more")),
        ),
        ("what matters", words(&asked("matters"))),
        ("option by option", words(&page("weigh", "")) + names + longest),
        ("where you stand", words(&asked("clear")) + words(&asked("support"))),
        ("questions to ask", words(&asked("ask"))),
    ];
    for routes in ["", "iv", "im", "lozenge im", "esketamine", "lozenge im compounded-spray"] {
        pages.push(("help and harm", words(&page("sides", routes))));
    }
    for (name, words) in &pages {
        println!("{name}: {words} words");
        assert!((20..=MOST_ON_A_PAGE).contains(words), "{name} has {words} words");
    }
    // The cards say how many minutes the longest of it takes.
    let of = |wanted: &str| {
        pages.iter().filter(|(name, _)| *name == wanted).map(|(_, words)| *words).max().unwrap()
    };
    for (card, words) in [
        ("options", of("compare")),
        ("sides", of("help and harm")),
        ("values", of("what matters") + of("option by option") + of("where you stand")),
        ("questions", of("questions to ask")),
    ] {
        let about = english().content.later().cards.get(CardId::new(card)).unwrap().about;
        let minutes = format!(" {} minutes.", words.div_ceil(200));
        assert!(about.ends_with(&minutes), "{about} But it takes{minutes}");
    }
}

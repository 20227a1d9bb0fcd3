//! Check-ins: word by word as they were published, weighed at every edge, and never in the way.

use std::fs;

use kap_guide::content::{CheckIn, Guide, StepKind};
use kap_guide::questionnaire::{Answers, Kind, Question, QuestionId, SectionId, Walk, walk};
use kap_guide::session::{Command, Screen, Session, outcome};

use super::guide::{english, root};
use super::session::go_on;

fn guide() -> &'static Guide {
    &english().content.guide
}

fn check_in(section: &str) -> &'static CheckIn {
    guide().check_ins.iter().find(|known| known.section.as_str() == section).unwrap()
}

fn questions(section: &str) -> Vec<&'static Question> {
    guide().questionnaire.questions.iter().filter(|question| question.section.as_str() == section).collect()
}

fn items(section: &str) -> Vec<&'static Question> {
    questions(section).into_iter().filter(|question| question.kind == Kind::Scale).collect()
}

/// A visit by an adult, as answers.
fn adult() -> Answers {
    let mut answers = Answers::default();
    for (id, choice) in [("asker", "me"), ("safety", "no"), ("age", "adult")] {
        let question = guide().questionnaire.questions.iter().find(|known| known.id.as_str() == id).unwrap();
        let choice = question.choices.iter().find(|known| known.id.as_str() == choice).unwrap().id;
        answers.set(question.id, question.answer(&[choice]));
    }
    answers
}

/// Answers that come to a sum, with the items of these numbers left open.
fn summing(section: &str, sum: usize, open: &[usize]) -> Walk {
    let mut answers = adult();
    let mut rest = sum;
    for gate in questions(section).into_iter().filter(|question| question.kind == Kind::One) {
        answers.set(gate.id, gate.answer(&[gate.choices[1].id]));
    }
    for (at, item) in items(section).into_iter().enumerate() {
        let step = rest.min(item.choices.len() - 1);
        rest -= step;
        let chosen = if open.contains(&at) { Vec::new() } else { vec![item.choices[step].id] };
        answers.set(item.id, item.answer(&chosen));
    }
    assert_eq!(rest, 0, "{section} cannot come to {sum}");
    walk(&guide().questionnaire, &answers)
}

fn says(section: &str, sum: usize, open: &[usize]) -> &'static str {
    outcome(guide(), &summing(section, sum, open), check_in(section)).as_str()
}

#[test]
fn each_instrument_says_what_it_means_on_both_sides_of_every_edge() {
    let table = [
        ("phq8", 0, "phq8-low"),
        ("phq8", 9, "phq8-low"),
        ("phq8", 10, "phq8-high"),
        ("phq8", 19, "phq8-high"),
        ("phq8", 20, "very-high"),
        ("phq8", 24, "very-high"),
        ("gad7", 0, "gad7-low"),
        ("gad7", 9, "gad7-low"),
        ("gad7", 10, "gad7-high"),
        ("gad7", 14, "gad7-high"),
        ("gad7", 15, "very-high"),
        ("gad7", 21, "very-high"),
        ("pcptsd5", 0, "pcptsd5-low"),
        ("pcptsd5", 2, "pcptsd5-low"),
        ("pcptsd5", 3, "pcptsd5-unsure"),
        ("pcptsd5", 4, "pcptsd5-high"),
        ("pcptsd5", 5, "pcptsd5-high"),
    ];
    for (section, sum, told) in table {
        assert_eq!(says(section, sum, &[]), told, "{section} at {sum}");
    }
}

#[test]
fn an_item_left_open_says_nothing_and_never_takes_help_away() {
    for section in ["phq8", "gad7", "pcptsd5"] {
        let count = items(section).len();
        let most = items(section).iter().map(|item| item.choices.len() - 1).sum::<usize>();
        for open in 0..count {
            // The open item does not count. If the other items alone call for help, help appears.
            for sum in [0, most] {
                let helped = sum == most && section != "pcptsd5";
                let told = if helped { "very-high" } else { "open" };
                assert_eq!(says(section, sum, &[open]), told, "{section} without item {open}");
            }
        }
    }
}

#[test]
fn without_such_an_event_nothing_more_is_asked_and_a_skip_says_so() {
    let gate = questions("pcptsd5")[0];
    for (chosen, told) in [(vec![gate.choices[0].id], "pcptsd5-low"), (Vec::new(), "open")] {
        let mut answers = adult();
        answers.set(gate.id, gate.answer(&chosen));
        let walk = walk(&guide().questionnaire, &answers);
        assert!(items("pcptsd5").iter().all(|item| !walk.shows(item.id)), "items are asked");
        assert_eq!(outcome(guide(), &walk, check_in("pcptsd5")).as_str(), told);
    }
}

#[test]
fn the_weightiest_answers_bring_help_and_the_question_about_right_now() {
    for (section, from) in [("phq8", 20), ("gad7", 15)] {
        for band in &check_in(section).bands {
            assert_eq!(band.help.is_some(), usize::from(band.from) >= from, "{section} from {}", band.from);
            assert_eq!(band.again.map(QuestionId::as_str), band.help.map(|_| "safety"));
        }
    }
}

#[test]
fn the_instruments_are_word_by_word_as_they_were_published() {
    let file: &str = fs::read_to_string(root().join("tests/fixtures/instruments.txt")).unwrap().leak();
    let content = &english().content;
    let mut section = "";
    let mut left: Vec<&Question> = Vec::new();
    let mut compared = 0;
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let (kind, text) = line.split_once('\t').unwrap();
        let said = content.later().check_ins.get(SectionId::new(section));
        match kind {
            "instrument" => {
                assert_eq!(left.len(), 0, "{section} has more items than were published");
                section = text;
                left = items(section);
            }
            "stem" => assert_eq!(said.unwrap().stem.as_str(), text),
            "credit" => assert!(said.unwrap().credit.contains(text), "{section} lacks its credit"),
            "gate" => {
                let gate = content.question(questions(section)[0].id).unwrap();
                assert_eq!(format!("{} {}", gate.hint.unwrap(), gate.title), text);
            }
            "answers" => {
                for item in items(section) {
                    let labels =
                        item.choices.iter().map(|choice| content.choice(item.id, choice).to_string());
                    assert_eq!(labels.collect::<Vec<_>>().join("\t"), text);
                }
            }
            "item" => {
                let item = content.question(left.remove(0).id).unwrap();
                assert_eq!((item.title.as_str(), item.short.as_str()), (text, text));
                compared += 1;
            }
            other => panic!("{other} is no line of tests/fixtures/instruments.txt"),
        }
    }
    assert_eq!((left.len(), compared), (0, 8 + 7 + 5));
    // Item 9 of PHQ-9 is asked directly instead, before anything else.
    let dead = |question: &&&Question| content.question(question.id).unwrap().title.contains("dead");
    assert_eq!(items("phq8").iter().filter(dead).count(), 0);
}

/// The check-ins that a visit is offered, by what it answers on the way.
fn offered(without: &[&'static str], answers: &[(&str, &str)]) -> Option<Vec<&'static str>> {
    let mut visit = Session::without(without.iter().map(|section| SectionId::new(section)).collect());
    visit.apply(guide(), Command::Start);
    assert!(matches!(visit.screen(), Screen::Question(id) if id.as_str() == "safety"), "safety comes first");
    while visit.screen() != Screen::Notes {
        if let Screen::Question(id) = visit.screen()
            && let Some((_, choice)) = answers.iter().find(|(question, _)| *question == id.as_str())
        {
            let question = guide().questionnaire.question(id).unwrap();
            let choice = question.choices.iter().find(|known| known.id.as_str() == *choice).unwrap().id;
            visit.apply(guide(), Command::Choose(choice, true));
        }
        go_on(&mut visit);
    }
    let card = guide().steps.iter().find(|step| step.shows == StepKind::CheckIns).unwrap().card;
    visit.apply(guide(), Command::OpenCard(card));
    (visit.screen() == Screen::CheckIns)
        .then(|| visit.check_ins(guide()).into_iter().map(|(section, _)| section.as_str()).collect())
}

#[test]
fn the_safety_question_comes_before_any_check_in_whatever_the_settings() {
    let all = ["phq8", "gad7", "pcptsd5"];
    for set in 0..8_usize {
        let without: Vec<&'static str> = (0..3).filter(|at| set >> at & 1 == 1).map(|at| all[at]).collect();
        let left: Vec<&str> = all.into_iter().filter(|section| !without.contains(section)).collect();
        let shown = offered(&without, &[("safety", "no"), ("age", "adult")]);
        assert_eq!(shown, (!left.is_empty()).then_some(left), "without {without:?}");
    }
}

#[test]
fn no_check_in_is_offered_where_it_must_not_be() {
    for answers in [
        vec![("safety", "no"), ("age", "under-18")],
        vec![("safety", "no")],
        vec![("safety", "no"), ("age", "prefer-not")],
        vec![("safety", "yes-now"), ("age", "adult"), ("health-now", "later")],
    ] {
        assert_eq!(offered(&[], &answers), None, "{answers:?}");
    }
    let chosen = [("safety", "yes-now"), ("age", "adult"), ("health-now", "go-on")];
    assert_eq!(offered(&[], &chosen), Some(vec!["phq8", "gad7", "pcptsd5"]));
}

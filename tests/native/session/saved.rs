//! Saved answers, and the visit restored from them.

use kap_guide::content::PanelId;
use kap_guide::questionnaire::{Answer, ChoiceId, QuestionId};
use kap_guide::session::{Block, Command, Contact, NotesContext, Problem, Screen, Session, document};
use proptest::prelude::*;

use super::{any_commands, at_notes, go_on, guide, pressed};
use crate::journeys::after_every_line;

const TODAY: &str = "2026-11-22";
const LAST: &str = "2026-11-29";

/// Questions that no text may name, whatever was answered.
const NEVER: &[&str] = &[
    "safety",
    "acting",
    "health-now",
    "home",
    "substances",
    "drinking",
    "substances-stopped",
    "mind-now",
    "phq8",
    "gad7",
    "pcptsd5",
];

fn returning(text: &str) -> (Session, Vec<Problem>) {
    Session::default().restore(guide(), text, TODAY, LAST)
}

/// Someone who goes on from this.
fn back(text: &str) -> Session {
    let (mut visit, _) = returning(text);
    visit.apply(guide(), Command::Resume);
    visit
}

fn walked(answers: &[(&str, &[&'static str])]) -> Session {
    let mut visit = pressed([]);
    for (question, choices) in answers {
        if visit.screen() == Screen::Overview {
            visit.apply(guide(), Command::Continue);
        }
        let Screen::Question(id) = visit.screen() else { panic!("{question}: {:?}", visit.screen()) };
        assert_eq!(id.as_str(), *question);
        for choice in *choices {
            visit.apply(guide(), Command::Choose(ChoiceId::new(choice), true));
        }
        go_on(&mut visit);
        while let Screen::Panel(_) = visit.screen() {
            visit.apply(guide(), Command::Continue);
        }
    }
    visit
}

fn answer(visit: &Session, question: &'static str) -> Option<Answer> {
    visit.walk(guide()).answers.get(QuestionId::new(question)).cloned()
}

#[test]
fn a_saved_visit_has_this_text_and_restores_the_same_place() {
    let visit = walked(&[
        ("safety", &["sometimes"]),
        ("age", &["older"]),
        ("reasons", &["low-mood", "grief", "alcohol-drugs"]),
        ("how-long", &[]),
        ("tried", &["therapy"]),
    ]);
    let text = visit.to_saved(guide(), LAST);
    assert_eq!(
        text,
        "kap-guide-1 2026-11-29 heart asker=me age=older reasons=low-mood=grief how-long=~ tried=therapy"
    );
    let mut visit = back(&text);
    assert!(visit.saves());
    assert_eq!(visit.screen(), Screen::Question(QuestionId::new("safety")));
    visit.apply(guide(), Command::Choose(ChoiceId::new("no"), true));
    visit.apply(guide(), Command::Continue);
    // One of its choices is never saved.
    assert_eq!(visit.screen(), Screen::Question(QuestionId::new("reasons")));
    assert_eq!(visit.marked(guide(), QuestionId::new("reasons")), ["low-mood", "grief"].map(ChoiceId::new));
    visit.apply(guide(), Command::Choose(ChoiceId::new("alcohol-drugs"), true));
    visit.apply(guide(), Command::Continue);
    assert_eq!(visit.screen(), Screen::Question(QuestionId::new("heart")));
    assert_eq!(answer(&visit, "how-long"), Some(Answer::Skipped));
}

#[test]
fn what_a_visitor_looked_at_is_not_saved_and_more_than_the_most_is_not_restored() {
    let mut visit = at_notes(&[("safety", &["no"]), ("age", &["adult"])]);
    visit.apply(guide(), Command::OpenCard(guide().cards()[0]));
    for (question, choice) in [("compare-by", "cost"), ("hear-more", "kap")] {
        visit.apply(guide(), Command::Mark(QuestionId::new(question), ChoiceId::new(choice), true));
    }
    visit.apply(guide(), Command::Continue);
    let text = visit.to_saved(guide(), LAST);
    assert!(text.contains(" hear-more=kap") && !text.contains("compare-by"), "{text}");
    let (visit, problems) = returning(&text);
    assert_eq!((answer(&visit, "compare-by"), problems), (None, Vec::new()));
    let (visit, problems) = returning(&text.replace("hear-more=kap", "hear-more=kap=ect=trial=medicine"));
    assert_eq!((answer(&visit, "hear-more"), problems), (None, vec![Problem::Part]));
}

#[test]
fn after_yes_now_the_follow_up_and_help_come_before_the_saved_place() {
    let text = walked(&[("safety", &["no"]), ("age", &["adult"]), ("reasons", &["low-mood"])])
        .to_saved(guide(), LAST);
    let mut visit = back(&text);
    visit.apply(guide(), Command::Choose(ChoiceId::new("yes-now"), true));
    visit.apply(guide(), Command::Continue);
    let mut seen = Vec::new();
    for _ in 0..6 {
        seen.push(format!("{:?}", visit.screen()));
        if matches!(visit.screen(), Screen::Question(id) if id.as_str() == "how-long") {
            break;
        }
        go_on(&mut visit);
    }
    assert!(seen.iter().any(|screen| screen.contains("acting")), "{seen:?}");
    assert!(seen.iter().any(|screen| screen.contains("Panel")), "{seen:?}");
    assert!(seen.last().is_some_and(|screen| screen.contains("how-long")), "{seen:?}");
}

#[test]
fn on_a_screen_that_is_never_saved_the_place_before_it_is_saved() {
    let mut visit = walked(&[("safety", &["no"]), ("age", &["adult"]), ("reasons", &["curious"])]);
    let mut places = Vec::new();
    for _ in 0..60 {
        let text = visit.to_saved(guide(), LAST);
        places.push(text.split(' ').nth(2).map(str::to_owned).unwrap_or_default());
        if visit.screen() == Screen::Notes {
            break;
        }
        go_on(&mut visit);
    }
    assert_eq!(places.last().map(String::as_str), Some("/notes"));
    for place in &places {
        assert!(!NEVER.contains(&place.as_str()), "{places:?}");
    }
    let steps = &guide().steps;
    let check_ins = steps.iter().find(|step| step.shows == kap_guide::content::StepKind::CheckIns);
    visit.apply(guide(), Command::OpenCard(check_ins.unwrap().card));
    assert_eq!(visit.screen(), Screen::CheckIns);
    let text = visit.to_saved(guide(), LAST);
    assert!(text.starts_with("kap-guide-1 2026-11-29 getting-there "), "{text}");
}

#[test]
fn parts_that_cannot_be_used_are_reported_and_the_rest_is_restored() {
    let form = vec![Problem::Form];
    for text in [
        "",
        "{}",
        "kap-guide-0 2026-11-29 -",
        "kap-guide-2 2026-11-29 -",
        "kap-guide-1",
        "kap-guide-1 2026-11-29",
    ] {
        assert_eq!(returning(text).1, form, "{text}");
    }
    assert_eq!(returning(&format!("kap-guide-1 2026-11-29 - {}", "x".repeat(5_000_000))).1, form);
    for last in ["2026-11-21", "2026-11-30", "never", ""] {
        assert_eq!(returning(&format!("kap-guide-1 {last} - age=adult")).1, [Problem::Expired], "{last}");
    }
    for part in [
        "nothing=adult",
        "age=",
        "age=nobody",
        "age=adult=older",
        "age=adult=adult",
        "reasons=low-mood=curious=low-mood",
        "reasons=low-mood=~",
        "reasons=!=low-mood",
        "safety=yes-now",
        "home=not-safe",
        "mind-now=not-safe",
        "__proto__=adult",
        "constructor=~",
        "+=nothing",
        "+=home",
        "+",
        "age",
        "\u{fffd}\u{0}=~",
    ] {
        let (visit, problems) = returning(&format!("kap-guide-1 {LAST} - age=adult {part}"));
        let twice = part.starts_with("age");
        assert!(problems.contains(&Problem::Part), "{part}: {problems:?}");
        assert!(twice || answer(&visit, "age").is_some(), "{part} took the age away");
        assert_eq!(answer(&visit, "safety"), None);
    }
    let (_, problems) = returning(&format!("kap-guide-1 {LAST} nowhere age=adult"));
    assert_eq!(problems, [Problem::Part]);
}

#[test]
fn saving_is_offered_from_the_reasons_on_and_never_under_18() {
    assert!(!pressed([]).can_save(guide()));
    assert!(!walked(&[("safety", &["no"])]).can_save(guide()));
    assert!(walked(&[("safety", &["no"]), ("age", &["adult"])]).can_save(guide()));
    assert!(walked(&[("safety", &["no"]), ("age", &[])]).can_save(guide()));
    assert!(!walked(&[("safety", &["no"]), ("age", &["under-18"])]).can_save(guide()));
}

#[test]
fn no_journey_saves_a_word_that_is_never_saved() {
    let mut check_ins = 0;
    after_every_line(|name, content, visit| {
        let walk = visit.walk(&content.guide);
        let is_item = |id: &&QuestionId| {
            content.guide.section(**id).is_some_and(|section| content.guide.check_in(section.id).is_some())
        };
        check_ins +=
            walk.offered.iter().filter(is_item).filter(|id| walk.answers.get(**id).is_some()).count();
        let text = visit.to_saved(&content.guide, LAST);
        for word in text.split(' ') {
            let id = word.split('=').next().unwrap_or_default().trim_start_matches('/');
            let section =
                content.guide.questionnaire.questions.iter().find(|question| question.id.as_str() == id);
            let check_in = section.and_then(|question| content.guide.check_in(question.section));
            assert!(!NEVER.contains(&id) && check_in.is_none(), "{name}: {text}");
        }
        assert!(!text.contains("alcohol-drugs") && !text.contains("attempt"), "{name}: {text}");
    });
    assert!(check_ins > 10, "no journey answers a check-in, so this shows nothing of them");
}

#[test]
fn answers_that_are_never_saved_are_asked_again_before_the_saved_place() {
    let text = format!(
        "kap-guide-1 {LAST} /notes asker=me age=adult reasons=curious tried=none heart=none head=none body=none pregnancy=none mind=psychosis feelings=none medicines=none getting-there=none"
    );
    let mut visit = back(&text);
    let mut asked = Vec::new();
    while visit.screen() != Screen::Notes {
        if let Screen::Question(id) = visit.screen() {
            asked.push(id.as_str());
            if id.as_str() == "mind-now" {
                visit.apply(guide(), Command::Choose(ChoiceId::new("not-safe"), true));
            }
        }
        go_on(&mut visit);
    }
    assert_eq!(asked, ["safety", "reasons", "mind-now", "feelings", "substances", "home"]);
    assert_eq!(visit.contact(guide()), Contact::NoBooking);
    assert!(visit.notes(guide()).help.is_some());
}

/// The safety answers, a skip first, and the help that each asks for on the screen that a visit comes back to.
const SAFETY: [(Option<&str>, Option<&str>); 5] = [
    (None, Some("help-line")),
    (Some("no"), None),
    (Some("sometimes"), None),
    (Some("unsure"), None),
    (Some("prefer-not"), None),
];

proptest! {
    /// Whatever place a visit comes back to, the help that its safety answer asks for is there.
    #[test]
    fn a_restored_visit_has_the_help_that_its_safety_answer_asks_for(
        presses in any_commands(120), place in prop::sample::select(vec!["", "/notes", "/1", "/3"]),
    ) {
        let kept = pressed(presses).to_saved(guide(), LAST);
        // Its own place, or one further on.
        let mut words: Vec<&str> = kept.split(' ').collect();
        if !place.is_empty() {
            words[2] = place;
        }
        let text = words.join(" ");
        for (answer, line) in SAFETY {
            let mut visit = back(&text);
            prop_assert_eq!(visit.screen(), Screen::Question(QuestionId::new("safety")), "{}", text);
            match answer {
                Some(choice) => {
                    visit.apply(guide(), Command::Choose(ChoiceId::new(choice), true));
                    let beside = visit.beside(guide()).iter().any(|panel| panel.as_str() == "help-soft");
                    prop_assert_eq!(beside, choice != "no", "{}: {}", text, choice);
                    visit.apply(guide(), Command::Continue);
                }
                None => visit.apply(guide(), Command::Skip),
            }
            if visit.screen() == Screen::Notes {
                // The line, or the block, that begins all notes.
                let notes = visit.notes(guide());
                let content = &crate::guide::english().content;
                let begins = document(content, &notes, NotesContext { clinic: "", ways: &[], today: "" });
                prop_assert!(matches!(begins.first.first(), Some(Block::Help(_) | Block::Line(_))), "{}", text);
            } else {
                let found = visit.line(guide()).map(PanelId::as_str);
                prop_assert_eq!(found, line, "{}: {:?} at {:?}", text, answer, visit.screen());
            }
        }
        // "Yes, now" stops the visit first; then nothing of the clinic is left, wherever the visit goes on.
        let mut visit = back(&text);
        visit.apply(guide(), Command::Choose(ChoiceId::new("yes-now"), true));
        visit.apply(guide(), Command::Continue);
        prop_assert!(matches!(visit.screen(), Screen::Panel(panel) if panel.as_str() == "help-now"), "{}", text);
        prop_assert_eq!(visit.contact(guide()), Contact::Nothing);
        prop_assert!(visit.notes(guide()).help.is_some());
    }
}

proptest! {
    #[test]
    fn whatever_is_pressed_no_saved_text_names_what_is_never_saved(presses in any_commands(120)) {
        let text = pressed(presses).to_saved(guide(), LAST);
        for word in text.split([' ', '/']) {
            let name = word.split('=').next().unwrap_or_default();
            prop_assert!(!NEVER.contains(&name), "{}", text);
            prop_assert!(!["phq", "gad", "pcptsd"].iter().any(|item| name.starts_with(item)), "{}", text);
        }
        prop_assert!(!text.contains("alcohol-drugs") && !text.contains("attempt"), "{}", text);
    }

    #[test]
    fn two_visits_that_differ_in_answers_that_are_never_saved_have_the_same_text(
        presses in any_commands(60),
        choice in prop::sample::select(vec!["no", "sometimes", "unsure", "prefer-not"]),
    ) {
        let visit = |first: &'static str| {
            let mut visit = pressed([Command::Choose(ChoiceId::new(first), true), Command::Continue]);
            while matches!(visit.screen(), Screen::Panel(_)) {
                visit.apply(guide(), Command::Continue);
            }
            let away = |command: &Command| !matches!(command, Command::Back | Command::Change(_) | Command::Start | Command::StartForOther);
            for command in presses.iter().filter(|command| away(command)) {
                visit.apply(guide(), *command);
            }
            visit.to_saved(guide(), LAST)
        };
        prop_assert_eq!(visit("no"), visit(choice));
    }

    #[test]
    fn a_restored_visit_saves_the_same_text_again(presses in any_commands(120)) {
        let text = pressed(presses).to_saved(guide(), LAST);
        let (visit, problems) = returning(&text);
        prop_assert_eq!(problems, Vec::new(), "{}", text);
        prop_assert_eq!(visit.to_saved(guide(), LAST), text);
    }

    #[test]
    fn any_text_as_saved_answers_lets_a_visit_go_on(text in any::<String>(), presses in any_commands(20)) {
        for text in [text.clone(), format!("kap-guide-1 {LAST} {text}")] {
            let mut visit = back(&text);
            for command in &presses {
                visit.apply(guide(), *command);
            }
            prop_assert!(Screen::all(guide()).contains(&visit.screen()));
        }
    }

    #[test]
    fn any_mixture_of_known_words_lets_a_visit_go_on(words in prop::collection::vec(word(), 0..40), presses in any_commands(40)) {
        let text = format!("kap-guide-1 {LAST} {}", words.join(" "));
        let (mut visit, _) = returning(&text);
        visit.apply(guide(), Command::Resume);
        for command in &presses {
            visit.apply(guide(), *command);
        }
        prop_assert!(Screen::all(guide()).contains(&visit.screen()));
        let again = visit.to_saved(guide(), LAST);
        prop_assert_eq!(returning(&again).1, Vec::new(), "{}", again);
    }
}

/// Words as they stand in such a text, with answers that may fit or not.
fn word() -> impl Strategy<Value = String> {
    let questions: Vec<&str> =
        guide().questionnaire.questions.iter().map(|question| question.id.as_str()).collect();
    let mut choices: Vec<&str> = vec!["~", "!", "", "/notes", "/0", "/99"];
    choices.extend(
        guide()
            .questionnaire
            .questions
            .iter()
            .flat_map(|question| &question.choices)
            .map(|choice| choice.id.as_str()),
    );
    let many = prop::collection::vec(prop::sample::select(choices.clone()), 1..4)
        .prop_map(|choices| choices.join("="));
    prop_oneof![
        6 => (prop::sample::select(questions.clone()), many).prop_map(|(question, choices)| format!("{question}={choices}")),
        1 => prop::sample::select(questions).prop_map(|question| format!("+={question}")),
        1 => prop::sample::select(choices).prop_map(str::to_owned),
    ]
}

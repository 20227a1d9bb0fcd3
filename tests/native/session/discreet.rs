//! Two visits that differ only in left-out answers have the same notes, byte for byte, in every form.

use kap_guide::questionnaire::{Answer, ChoiceId, QuestionId};
use kap_guide::session::{
    Block, Command, Contact, ContactMethod, NotesContext, Session, document, plain_text,
};
use proptest::prelude::*;

use super::{answer_all, any_decisions, any_picks, any_visit, at_notes, decide, go_on, guide};
use crate::guide::english;

const LAST: &str = "2026-11-29";

/// Everything that leaves the visit: page one and page two, the copied text, the health record and the saved text.
#[derive(Debug, PartialEq)]
struct Carried {
    first: Vec<Block>,
    second: Vec<Block>,
    text: String,
    record: String,
    saved: String,
}

fn carried(visit: &Session, help: bool) -> Carried {
    let content = &english().content;
    let mut notes = visit.notes(guide());
    if help {
        // The one exception: a block of help, the questions to ask that follow it alone, and no booking beside it.
        notes.help = None;
        notes.contact = Contact::Full;
        if visit.walk(guide()).answers.get(guide().routing.ask.question).is_none() {
            notes.ask.clear();
        }
    }
    let ways = [ContactMethod { label: String::from("A way"), link: None, books: true }];
    let setting = NotesContext { clinic: "Example Counseling", ways: &ways, today: "2026-11-22" };
    let document = document(content, &notes, setting);
    Carried {
        text: plain_text(content, &content.later().notes.title, &document),
        first: document.first,
        second: document.second,
        record: visit.response(content, "2026-11-22"),
        saved: visit.to_saved(guide(), LAST),
    }
}

fn has_help(visit: &Session) -> bool {
    visit.notes(guide()).help.is_some()
}

/// Gives another answer to a question, and any answers to those that it opens.
fn change(
    visit: &mut Session,
    question: QuestionId,
    chosen: &[ChoiceId],
    picks: &mut impl Iterator<Item = usize>,
) {
    visit.apply(guide(), Command::Change(question));
    for marked in visit.marked(guide(), question) {
        visit.apply(guide(), Command::Choose(marked, false));
    }
    for choice in chosen {
        visit.apply(guide(), Command::Choose(*choice, true));
    }
    go_on(visit);
    answer_all(visit, picks);
}

/// Other answers in the sections that stay out, and other private choices. "Yes, now" changes the visit itself.
fn differently(
    visit: &Session,
    safety: Option<&'static str>,
    picks: &mut impl Iterator<Item = usize>,
) -> Session {
    let mut other = visit.clone();
    let excluded = |id: QuestionId| guide().section(id).is_some_and(|section| !visit.includes(section));
    let now = QuestionId::new("safety");
    let walk = visit.walk(guide());
    let yes = walk.answers.get(now).is_some_and(|answer| answer.choices() == [ChoiceId::new("yes-now")]);
    if excluded(now) && !yes {
        change(&mut other, now, &safety.map(ChoiceId::new).into_iter().collect::<Vec<_>>(), picks);
    }
    for id in ["substances", "bladder", "home"].map(QuestionId::new) {
        if other.walk(guide()).path.contains(&id) && excluded(id) {
            other.apply(guide(), Command::Change(id));
            answer_all(&mut other, picks);
        }
    }
    for (id, private, with) in [("reasons", "alcohol-drugs", "substances"), ("feelings", "attempt", "now")] {
        let (id, private) = (QuestionId::new(id), ChoiceId::new(private));
        let known = walk.path.contains(&id).then(|| walk.answers.get(id)).flatten();
        let with = guide().sections.iter().find(|section| section.id.as_str() == with).unwrap();
        let asked = walk.path.iter().any(|own| guide().section(*own).is_some_and(|own| own.id == with.id));
        let stands = |choice: &ChoiceId| {
            // Beside "none of these" it cannot stand.
            choice.as_str() != "none" && *choice != private
        };
        if let Some(Answer::Chosen(_) | Answer::Skipped) = known
            && asked
            && !visit.includes(with)
        {
            let rest = known.map(Answer::choices).unwrap_or_default();
            let rest: Vec<ChoiceId> = rest.iter().copied().filter(|choice| *choice != private).collect();
            let had = rest.len() != known.map(Answer::choices).unwrap_or_default().len();
            if had {
                change(&mut other, id, &rest, picks);
            } else if rest.iter().all(stands) {
                change(&mut other, id, &[rest, vec![private]].concat(), picks);
            }
        }
    }
    other
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Someone else may read them. What they cannot read they must not be able to work out either.
    #[test]
    fn two_visits_that_differ_only_in_left_out_answers_have_the_same_notes_in_every_form(
        visit in any_visit(),
        picks in any_picks(),
        decisions in any_decisions(),
        safety in prop::sample::select(vec![None, Some("no"), Some("sometimes"), Some("unsure"), Some("prefer-not")]),
    ) {
        let mut picks = picks.into_iter();
        let mut one = visit;
        decide(&mut one, &decisions);
        let other = differently(&one, safety, &mut picks);
        let help = has_help(&one) != has_help(&other);
        prop_assert_eq!(carried(&one, help), carried(&other, help));
    }

    #[test]
    fn in_the_middle_of_a_visit_nothing_tells_the_safety_answer(
        presses in super::any_commands(60),
        choice in prop::sample::select(vec!["no", "sometimes", "unsure", "prefer-not"]),
    ) {
        let visit = |first: &'static str| {
            let mut visit = super::pressed([Command::Choose(ChoiceId::new(first), true), Command::Continue]);
            let away = |command: &&Command| {
                !matches!(command, Command::Back | Command::Change(_) | Command::Start | Command::StartForOther)
            };
            // The answer itself may be put in.
            let puts_in = |command: &&Command| !matches!(command, Command::Include(section, _) if section.as_str() == "now");
            for command in presses.iter().filter(away).filter(puts_in) {
                visit.apply(guide(), *command);
            }
            carried(&visit, false)
        };
        prop_assert_eq!(visit("no"), visit(choice));
    }
}

#[test]
fn a_private_choice_alone_reads_like_a_skip_in_every_form() {
    let with = |question: &'static str, choices: &'static [&'static str]| {
        let answers: &[(&str, &[&'static str])] =
            &[("safety", &["no"]), ("age", &["adult"]), (question, choices)];
        carried(&at_notes(answers), false)
    };
    assert_eq!(with("feelings", &["attempt"]), with("feelings", &[]));
    assert_eq!(with("reasons", &["alcohol-drugs"]), with("reasons", &[]));
    assert_ne!(with("feelings", &["control"]), with("feelings", &[]));
}

#[test]
fn an_included_answer_changes_the_notes() {
    let notes = |choice: &'static str, put_in: bool| {
        let mut visit = at_notes(&[("safety", &["no"]), ("substances", &[choice])]);
        decide(&mut visit, &[None, put_in.then_some(true), None]);
        carried(&visit, false)
    };
    assert_eq!(notes("cannabis", false), notes("ketamine", false));
    assert_ne!(notes("cannabis", true), notes("ketamine", true));
}

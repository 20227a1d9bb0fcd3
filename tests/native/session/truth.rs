//! Every sentence of the notes is true of all answers, and the notes of someone who answers nothing are still useful.

use kap_guide::content::{Weight, fill};
use kap_guide::questionnaire::{Answer, Answers, ChoiceId, QuestionId, Role, SectionId, Walk};
use kap_guide::session::{
    Block, Command, ContactMethod, Fact, NotesContext, Screen, Session, document, plain_text,
};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::specific::lines;
use super::{answer_all, any_decisions, any_picks, any_visit, at_notes, decide, guide};
use crate::guide::english;

/// The notes as copied, with one way to reach the clinic.
fn text(visit: &Session) -> String {
    let content = &english().content;
    let ways = [ContactMethod { label: String::from("Call Example Counseling"), link: None, books: false }];
    let setting = NotesContext { clinic: "Example Counseling", ways: &ways, today: "2026-11-22" };
    let document = document(content, &visit.notes(guide()), setting);
    plain_text(content, &content.later().notes.title, &document)
}

fn health(question: QuestionId, visit: &Session) -> bool {
    guide().section(question).is_some_and(|section| section.health && visit.includes(section))
}

/// "Nothing you marked about …": what it names was answered, is included, and has nothing on the list, whatever stays out.
fn nothing(visit: &Session, walk: &Walk) -> Result<(), TestCaseError> {
    let notes = visit.notes(guide());
    let on_the_list = |question: QuestionId, choice: ChoiceId| {
        let known = guide().questionnaire.question(question).unwrap().choice(choice).unwrap();
        let sought = known.of.unwrap_or(choice);
        let mut rules = guide().concerns.iter().flat_map(|concern| concern.when.looks_at());
        rules.any(|(looked, expected)| looked == question && expected.choice() == Some(sought))
    };
    for id in &notes.nothing {
        let section = guide().sections.iter().find(|section| section.id == *id).unwrap();
        prop_assert!(section.health && visit.includes(section), "{} is not in the notes", id);
        let of = |question: &&QuestionId| guide().section(**question).is_some_and(|own| own.id == *id);
        let answers: Vec<_> = walk
            .path
            .iter()
            .filter(of)
            .filter_map(|question| Some((*question, walk.answers.get(*question)?)))
            .collect();
        let chosen = answers.iter().any(|(_, answer)| matches!(answer, Answer::Chosen(_)));
        prop_assert!(chosen, "nothing was answered about {}", id);
        for (question, choice) in answers
            .iter()
            .flat_map(|(question, answer)| answer.choices().iter().map(|choice| (*question, *choice)))
        {
            prop_assert!(!on_the_list(question, choice), "{} of {} is on the list", choice, question);
        }
    }
    let urgent = guide().concerns.iter().filter(|concern| concern.weight != Weight::Discuss);
    let mut raised = urgent.filter(|concern| notes.raised.iter().any(|raised| raised.concern == concern.id));
    prop_assert!(notes.nothing.is_empty() || raised.next().is_none(), "nothing, beside something to tell");
    let sentence = english().content.later().notes.nothing.as_str();
    let said = text(visit).contains(sentence.split_once("{sections}").unwrap().0);
    prop_assert_eq!(said, !notes.nothing.is_empty());
    Ok(())
}

/// The open questions are named: each included health question that was skipped or declined, and no other.
fn open(visit: &Session, walk: &Walk, included: &Answers) -> Result<(), TestCaseError> {
    let content = &english().content;
    let notes = visit.notes(guide());
    let asked: Vec<QuestionId> = walk.path.iter().copied().filter(|id| health(*id, visit)).collect();
    let open: Vec<QuestionId> =
        asked.iter().copied().filter(|id| !matches!(included.get(*id), Some(Answer::Chosen(_)))).collect();
    prop_assert_eq!(&notes.open, &open);
    prop_assert_eq!(notes.asked, !asked.is_empty());
    let short = |id: &QuestionId| content.question(*id).unwrap().short.to_string();
    let names: Vec<String> = open.iter().map(short).collect();
    let sentence = fill(content.later().notes.open, &[("questions", &names.join("; "))]);
    prop_assert_eq!(text(visit).contains(&sentence), !open.is_empty());
    prop_assert_eq!(text(visit).contains(content.later().notes.not_asked.as_str()), asked.is_empty());
    Ok(())
}

/// The facts are choices that were made, and each concern and each "I'm not sure" has one.
fn facts(visit: &Session, walk: &Walk, included: &Answers) -> Result<(), TestCaseError> {
    let content = &english().content;
    let notes = visit.notes(guide());
    let facts: Vec<Fact> = notes.before.iter().chain(&notes.discuss).copied().collect();
    for fact in &facts {
        let chose = |answers: &Answers| {
            answers.get(fact.question).is_some_and(|own| own.choices().contains(&fact.choice))
        };
        prop_assert!(chose(&walk.answers) && chose(included), "{:?} was not chosen", fact);
    }
    let lines = lines(visit);
    prop_assert!(lines.len() <= facts.len(), "{:?} for {:?}", lines, facts);
    for raised in &notes.raised {
        prop_assert!(!raised.because.is_empty(), "{} comes from nothing", raised.concern);
    }
    prop_assert_eq!(lines.is_empty(), notes.raised.is_empty(), "{:?} for {:?}", lines, notes.raised);
    for question in &guide().questionnaire.questions {
        let Some(answer) = included.get(question.id).filter(|_| walk.path.contains(&question.id)) else {
            continue;
        };
        let is_listed = health(question.id, visit) || question.section.as_str() == "getting-there";
        for choice in answer.choices().iter().filter(|_| is_listed) {
            if question.choice(*choice).unwrap().role != Role::Unsure {
                continue;
            }
            prop_assert!(
                facts.contains(&Fact { question: question.id, choice: *choice }),
                "{} is lost",
                question.id
            );
            let said = content.question(question.id).unwrap();
            let line = said.facts.get(*choice).map(ToString::to_string);
            let line =
                line.unwrap_or_else(|| fill(content.later().notes.unsure, &[("question", &said.short)]));
            prop_assert!(lines.contains(&line), "{} is not in {:?}", line, lines);
        }
    }
    Ok(())
}

/// What is repeated was chosen, and the sentences about the visit hold.
fn sentences(visit: &Session, walk: &Walk) -> Result<(), TestCaseError> {
    let words = &english().content.later().notes;
    let notes = visit.notes(guide());
    let chosen = |question: QuestionId| walk.answers.get(question).map(Answer::choices).unwrap_or_default();
    for (question, choices) in notes.first.iter().chain(&notes.second) {
        prop_assert!(
            !choices.is_empty() && choices.iter().all(|own| chosen(*question).contains(own)),
            "{}",
            question
        );
    }
    let text = text(visit);
    for (sentence, holds) in [
        (
            words.private,
            guide().sections.iter().any(|section| {
                let asked =
                    walk.path.iter().any(|id| guide().section(*id).is_some_and(|own| own.id == section.id));
                section.include == Some(kap_guide::content::Inclusion::Off)
                    && asked
                    && !visit.includes(section)
            }),
        ),
        (words.adults_only, !matches!(walk.answers.get(QuestionId::new("age")), Some(Answer::Chosen(_)))),
        (words.for_other, chosen(QuestionId::new("asker")) == [ChoiceId::new("other")]),
        (words.standing, true),
    ] {
        prop_assert_eq!(text.contains(sentence.as_str()), holds, "{}", sentence);
    }
    prop_assert!(!text.contains('{'), "{}", text);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn every_sentence_of_the_notes_is_true_of_all_answers(
        visit in any_visit(),
        picks in any_picks(),
        decisions in any_decisions(),
        changes in prop::collection::vec(any::<prop::sample::Index>(), 0..3),
    ) {
        let mut picks = picks.into_iter();
        let mut visit = visit;
        decide(&mut visit, &decisions);
        for change in changes {
            visit.apply(guide(), Command::Change(*change.get(&visit.walk(guide()).path)));
            answer_all(&mut visit, &mut picks);
        }
        let (walk, included) = (visit.walk(guide()), visit.included(guide()));
        nothing(&visit, &walk)?;
        open(&visit, &walk, &included)?;
        facts(&visit, &walk, &included)?;
        sentences(&visit, &walk)?;
    }
}

#[test]
fn someone_with_nothing_to_report_reads_so_of_each_included_section_that_can_say_it() {
    let none: Vec<(&str, &[&'static str])> = [
        "heart",
        "head",
        "body",
        "pregnancy",
        "mind",
        "feelings",
        "substances",
        "medicines",
        "getting-there",
        "home",
    ]
    .map(|question| (question, &["none"][..]))
    .to_vec();
    let mut visit = at_notes(&none);
    let named =
        |visit: &Session| visit.notes(guide()).nothing.into_iter().map(SectionId::as_str).collect::<Vec<_>>();
    // A past attempt is asked with mind and feelings, and stays out with the answers about safety.
    assert_eq!(named(&visit), ["body", "medicines"]);
    decide(&mut visit, &[Some(true); 3]);
    assert_eq!(named(&visit), ["body", "mind", "substances", "medicines", "home"]);
}

#[test]
fn someone_who_skips_everything_leaves_with_questions_a_next_step_and_the_open_questions_by_name() {
    let visit = at_notes(&[]);
    assert_eq!(visit.screen(), Screen::Notes);
    let content = &english().content;
    let text = text(&visit);
    let ask = guide().questionnaire.question(guide().routing.ask.question).unwrap();
    assert_eq!(guide().routing.ask.usual.len(), 5);
    for choice in &guide().routing.ask.usual {
        let label = content.choice(ask.id, ask.choice(*choice).unwrap());
        assert!(text.contains(&format!("- {label}")), "{label} in:\n{text}");
    }
    assert!(
        text.contains(content.later().notes.next.as_str()) && text.contains("- Call Example Counseling"),
        "{text}"
    );
    for way in [content.later().notes.doctor, content.later().notes.not_now] {
        assert!(text.contains(&format!("- {way}: ")), "{way} in:\n{text}");
    }
    for open in ["heart", "head", "body", "pregnancy", "mind", "feelings", "medicines"] {
        let short = content.question(QuestionId::new(open)).unwrap().short;
        assert!(text.contains(short.as_str()), "{short} in:\n{text}");
    }
    assert!(
        !text.contains(content.later().notes.before.as_str())
            && !text.contains(content.later().notes.discuss.as_str()),
        "{text}"
    );
    assert!(!text.contains("Nothing you marked"), "{text}");
    assert_eq!(lines(&visit), Vec::<String>::new());
}

#[test]
fn a_heading_never_stands_over_an_empty_list() {
    let visit = at_notes(&[("safety", &["no"]), ("substances", &["ghb"])]);
    let setting = NotesContext { clinic: "", ways: &[], today: "" };
    let blocks = document(&english().content, &visit.notes(guide()), setting);
    for block in blocks.first.iter().chain(&blocks.second) {
        assert!(!matches!(block, Block::List(list) | Block::Sources(list) if list.is_empty()), "{block:?}");
    }
}

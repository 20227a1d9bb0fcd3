//! Every way through the gates (safety, acting, age, whether to answer health questions), crossed with
//! each single answer and each pair of answers to the other questions, skips included.

use kap_guide::content::Guide;
use kap_guide::questionnaire::{Answers, ChoiceId, Question, QuestionId, Role, walk};
use kap_guide::session::{Command, Contact, Headline, Screen, Session};

use super::guide::english;

/// An answer: one choice, or a skip.
type Given = (QuestionId, Option<ChoiceId>);

const GATES: [&str; 4] = ["safety", "acting", "age", "health-now"];

fn gate(question: &Question) -> bool {
    GATES.contains(&question.id.as_str())
}

fn answers(question: &Question) -> Vec<Given> {
    let chosen = question.choices.iter().map(|choice| Some(choice.id));
    chosen.chain([None]).map(|choice| (question.id, choice)).collect()
}

/// Every combination of answers to the gates, without those that differ only where nothing is asked.
fn gates(guide: &Guide) -> Vec<Vec<Given>> {
    let asked = |way: &Vec<Given>| {
        let mut answers = Answers::default();
        for (id, choice) in way {
            let question = guide.questionnaire.question(*id).unwrap();
            answers.set(*id, question.answer(choice.as_slice()));
        }
        let path = walk(&guide.questionnaire, &answers).path;
        let usual = |id: &QuestionId| guide.questionnaire.question(*id).and_then(nothing);
        way.iter().all(|(id, choice)| path.contains(id) || *choice == usual(id))
    };
    let mut ways = combinations(guide);
    ways.retain(asked);
    ways
}

fn combinations(guide: &Guide) -> Vec<Vec<Given>> {
    let questions = guide.questionnaire.questions.iter().filter(|question| gate(question));
    questions.fold(vec![Vec::new()], |ways, question| {
        let longer = |way: &Vec<Given>| {
            let way = way.clone();
            answers(question).into_iter().map(move |given| [way.as_slice(), &[given]].concat())
        };
        ways.iter().flat_map(longer).collect()
    })
}

/// What someone with nothing to report answers.
fn nothing(question: &Question) -> Option<ChoiceId> {
    let none = question.choices.iter().find(|choice| choice.role == Role::None);
    none.or(question.choices.first()).map(|choice| choice.id)
}

/// Walks one visit from the cover to the notes and looks at every state on the way.
fn travel(guide: &Guide, given: &[&[Given]]) -> u64 {
    let mut states = 0;
    let mut visit = Session::default();
    let mut said_yes = false;
    visit.apply(guide, Command::Start);
    while visit.screen() != Screen::Notes {
        states += 1;
        assert!(states < 100, "the visit does not end: {given:?}");
        let command = match visit.screen() {
            Screen::Question(id) => {
                let question = guide.questionnaire.question(id).unwrap();
                let own = given.concat().into_iter().find(|(known, _)| *known == id);
                match own.map_or_else(|| nothing(question), |(_, choice)| choice) {
                    None => Command::Skip,
                    Some(choice) => {
                        visit.apply(guide, Command::Choose(choice, true));
                        said_yes |= (id.as_str(), choice.as_str()) == ("safety", "yes-now");
                        Command::Continue
                    }
                }
            }
            Screen::Panel(_) | Screen::Check => Command::Continue,
            other => panic!("a visit came to {other:?}: {given:?}"),
        };
        visit.apply(guide, command);
        holds(guide, &visit, said_yes, given);
    }
    states
}

fn holds(guide: &Guide, visit: &Session, said_yes: bool, given: &[&[Given]]) {
    let notes = visit.notes(guide);
    let walk = visit.walk(guide);
    let young = walk
        .answers
        .get(QuestionId::new("age"))
        .is_some_and(|age| age.choices() == [ChoiceId::new("under-18")]);
    if said_yes {
        assert!(notes.contact != Contact::Full, "a way to book after Yes, now: {given:?}");
        assert!(notes.help.is_some(), "notes without help after Yes, now: {given:?}");
    }
    if young {
        assert_eq!(notes.contact, Contact::Nothing, "contact under 18: {given:?}");
        let asked = walk.path.iter().filter(|id| guide.section(**id).is_some_and(|section| section.health));
        assert_eq!(asked.count(), 0, "health questions under 18: {given:?}");
    }
    if !said_yes && !young {
        assert_eq!(notes.contact, Contact::Full, "the clinic is hidden without a reason: {given:?}");
    }
    if visit.screen() == Screen::Notes {
        let skipped = given.concat().into_iter().any(|(id, choice)| {
            let health = guide.section(id).is_some_and(|section| section.health);
            health && choice.is_none() && walk.path.contains(&id)
        });
        assert!(
            !skipped || (notes.headline != Headline::Nothing && notes.open > 0),
            "a skip was read as a no: {given:?}"
        );
    }
}

#[test]
fn no_way_through_the_gates_and_no_pair_of_answers_breaks_a_promise() {
    let guide = &english().content.guide;
    let others: Vec<Given> =
        guide.questionnaire.questions.iter().filter(|question| !gate(question)).flat_map(answers).collect();
    let (mut visits, mut states) = (0_u64, 0_u64);
    for gates in gates(guide) {
        for (at, first) in others.iter().enumerate() {
            // A pair with itself is the single answer.
            for second in others.get(at..).unwrap_or_default() {
                if first.0 != second.0 || first == second {
                    visits += 1;
                    states += travel(guide, &[&gates, &[*first, *second]]);
                }
            }
        }
    }
    println!("{visits} visits, {states} states");
    assert!(states > 1_000_000, "only {states} states were visited");
}

//! Checks a questionnaire for mistakes that an author can make.

use core::fmt;
use std::collections::BTreeMap;

use super::{Answer, Answers, Expected, Kind, Question, QuestionId, Questionnaire, Role, walk};

/// A mistake for an author to fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Two questions have one name.
    DuplicateQuestion(QuestionId),
    /// Two choices of a question have one name.
    DuplicateChoice(QuestionId, super::ChoiceId),
    /// A question offers nothing to choose.
    NoChoices(QuestionId),
    /// A choice has a name that rules reserve for skipping and declining.
    ReservedChoice(QuestionId, super::ChoiceId),
    /// A rule looks at a question that does not exist.
    UnknownQuestion(QuestionId, QuestionId),
    /// A rule looks for a choice that its question does not have.
    UnknownChoice(QuestionId, QuestionId, Expected),
    /// A rule reads its own question or a later one, so it could never be decided.
    LooksAhead(QuestionId, QuestionId),
    /// No combination of answers makes the question visible.
    Unreachable(QuestionId),
    /// The rules of earlier questions have too many combinations to try them all.
    TooTangled(QuestionId),
}

/// How many combinations of answers are tried for one question before giving up.
const MOST_COMBINATIONS: usize = 200_000;

/// All problems of a questionnaire, in the order of its questions.
pub fn check(questionnaire: &Questionnaire) -> Vec<Problem> {
    counted(questionnaire, &mut 0)
}

/// The same, and how many steps the search for reachable questions took. This grows with the number of questions,
/// not with its square.
pub fn counted(questionnaire: &Questionnaire, walked: &mut usize) -> Vec<Problem> {
    let index = Index::of(questionnaire);
    let mut problems = Vec::new();
    for (at, question) in questionnaire.questions.iter().enumerate() {
        if index.place(question.id) != Some(at) {
            problems.push(Problem::DuplicateQuestion(question.id));
        }
        check_choices(question, &mut problems);
        let before = problems.len();
        check_rule(&index, question, at, &mut problems);
        if problems.len() == before {
            problems.extend(reach(&index, question, at, walked));
        }
    }
    problems
}

/// What the checks look up for each question, gathered once.
struct Index<'a> {
    questions: &'a [Question],
    /// Where each question stands; of several with one name, the first.
    places: BTreeMap<QuestionId, usize>,
    /// The parts of its answers that some rule names.
    named: BTreeMap<QuestionId, Vec<Expected>>,
}

impl<'a> Index<'a> {
    fn of(questionnaire: &'a Questionnaire) -> Self {
        let questions = questionnaire.questions.as_slice();
        let mut index = Self { questions, places: BTreeMap::new(), named: BTreeMap::new() };
        for (at, question) in questions.iter().enumerate() {
            index.places.entry(question.id).or_insert(at);
            for (id, sought) in question.when.iter().flat_map(super::Rule::looks_at) {
                let named = index.named.entry(id).or_default();
                if !named.contains(&sought) {
                    named.push(sought);
                }
            }
        }
        index
    }

    fn place(&self, id: QuestionId) -> Option<usize> {
        self.places.get(&id).copied()
    }

    fn question(&self, id: QuestionId) -> Option<&'a Question> {
        self.questions.get(self.place(id)?)
    }

    fn is_named(&self, id: QuestionId, sought: Expected) -> bool {
        self.named.get(&id).is_some_and(|named| named.contains(&sought))
    }
}

fn check_choices(question: &Question, problems: &mut Vec<Problem>) {
    if question.choices.is_empty() {
        problems.push(Problem::NoChoices(question.id));
    }
    for (at, choice) in question.choices.iter().enumerate() {
        if question.choices.iter().take(at).any(|other| other.id == choice.id) {
            problems.push(Problem::DuplicateChoice(question.id, choice.id));
        }
        let reserved = [Expected::Skipped, Expected::Declined];
        if reserved.iter().any(|name| name.as_str() == choice.id.as_str()) {
            problems.push(Problem::ReservedChoice(question.id, choice.id));
        }
    }
}

fn check_rule(index: &Index, question: &Question, at: usize, problems: &mut Vec<Problem>) {
    for (id, sought) in question.when.iter().flat_map(super::Rule::looks_at) {
        match index.question(id) {
            None => problems.push(Problem::UnknownQuestion(question.id, id)),
            Some(_) if index.place(id) >= Some(at) => {
                problems.push(Problem::LooksAhead(question.id, id));
            }
            Some(other) => {
                // A declining choice is never stored by its own name; rules say `declined`.
                if let Expected::Choice(choice) = sought
                    && other.choice(choice).is_none_or(|choice| choice.role == Role::Decline)
                {
                    problems.push(Problem::UnknownChoice(question.id, id, sought));
                }
            }
        }
    }
}

/// Tries all combinations of the answers that the rules before a question can tell apart. Only the questions that decide
/// are walked through.
fn reach(index: &Index, question: &Question, at: usize, walked: &mut usize) -> Option<Problem> {
    let mut leading: BTreeMap<usize, (QuestionId, Vec<Answer>)> = BTreeMap::new();
    let mut waiting: Vec<QuestionId> = looked_at(question);
    while let Some(id) = waiting.pop() {
        if let Some(place) = index.place(id)
            && !leading.contains_key(&place)
            && let Some(other) = index.question(id)
        {
            waiting.extend(looked_at(other));
            leading.insert(place, (id, distinct_answers(index, other)?));
        }
    }
    let deciding = leading.keys().copied().filter(|place| *place != at).chain([at]);
    let deciding: Vec<Question> = deciding.filter_map(|place| index.questions.get(place)).cloned().collect();
    let deciding = Questionnaire { questions: deciding };
    let leading: Vec<(QuestionId, Vec<Answer>)> = leading.into_values().collect();
    let combinations =
        leading.iter().try_fold(1_usize, |product, (_, answers)| product.checked_mul(answers.len()));
    match combinations {
        Some(count) if count <= MOST_COMBINATIONS => {
            let reached = (0..count).any(|nth| {
                *walked += deciding.questions.len();
                walk(&deciding, &combination(&leading, nth)).shows(question.id)
            });
            (!reached).then_some(Problem::Unreachable(question.id))
        }
        Some(_) | None => Some(Problem::TooTangled(question.id)),
    }
}

fn looked_at(question: &Question) -> Vec<QuestionId> {
    question.when.iter().flat_map(super::Rule::looks_at).map(|(id, _)| id).collect()
}

/// The nth combination, reading `nth` as a number whose digits are the answers.
fn combination(leading: &[(QuestionId, Vec<Answer>)], nth: usize) -> Answers {
    let mut answers = Answers::default();
    let mut rest = nth;
    for (id, possible) in leading {
        if let Some(answer) = possible.get(rest % possible.len().max(1)) {
            answers.set(*id, answer.clone());
        }
        rest /= possible.len().max(1);
    }
    answers
}

/// The answers to a question that rules can tell apart: a skip, which stands for every answer that no rule names, and
/// those that some rule names. For questions with several choices, every set of those.
fn distinct_answers(index: &Index, question: &Question) -> Option<Vec<Answer>> {
    let is_named = |sought: Expected| index.is_named(question.id, sought);
    let mut answers = vec![Answer::Skipped];
    answers.extend(is_named(Expected::Declined).then_some(Answer::Declined));
    let ids = question.choices.iter().map(|choice| choice.id);
    match question.kind {
        Kind::One => {
            let named = ids.filter(|id| is_named(Expected::Choice(*id)));
            answers.extend(named.map(|id| question.answer(&[id])));
        }
        // A rule names the lowest step; higher steps satisfy it too.
        Kind::Scale => answers.extend(ids.map(|id| question.answer(&[id]))),
        Kind::Many => {
            let named: Vec<_> = ids.filter(|id| is_named(Expected::Choice(*id))).collect();
            let sets = 1_u32.checked_shl(u32::try_from(named.len()).ok()?)?;
            for set in 1..sets {
                let chosen = named.iter().enumerate().filter(|(bit, _)| set >> bit & 1 == 1);
                let chosen = chosen.fold(Vec::new(), |chosen, (_, id)| question.choose(&chosen, *id, true));
                answers.push(question.answer(&chosen));
            }
        }
    }
    Some(answers)
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DuplicateQuestion(id) => write!(f, "two questions are called `{id}`; rename one"),
            Self::DuplicateChoice(id, choice) => {
                write!(f, "question `{id}` has two choices called `{choice}`; rename one")
            }
            Self::NoChoices(id) => write!(f, "question `{id}` has no choices; give it at least one"),
            Self::ReservedChoice(id, choice) => {
                write!(f, "question `{id}`: `{choice}` means something else in rules; rename the choice")
            }
            Self::UnknownQuestion(id, other) => {
                write!(f, "the rule of `{id}` looks at `{other}`, which does not exist")
            }
            Self::UnknownChoice(id, other, choice) => {
                write!(f, "the rule of `{id}` looks for `{choice}`, which `{other}` does not have")
            }
            Self::LooksAhead(id, other) => {
                write!(f, "the rule of `{id}` looks at `{other}`, which is not asked before it")
            }
            Self::Unreachable(id) => write!(f, "no answers lead to question `{id}`; mend its rule"),
            Self::TooTangled(id) => {
                write!(f, "too many questions decide about `{id}`; make its rule simpler")
            }
        }
    }
}

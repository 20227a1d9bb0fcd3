//! Saved answers: a visit as text for this browser's storage or for a notes file, and the visit restored from it.
//!
//! `savable.rs` decides which answers and which position may be in it.
//!
//! The text is words with a space between: the version, the last day on which it may be used, the position, and one
//! word for each answer. `heart=vessels=unsure` is an answer with two choices, `body=~` a skip, and `tried=!` “Prefer not
//! to say”.

use super::inputs::Inputs;
use super::place::Place;
use super::savable::{can_save, position, saved_walk};
use crate::content::Guide;
use crate::questionnaire::{Answer, Answers, ChoiceId, QuestionId, Walk};

/// The version of the text. A later version gets another number, and this file then reads both.
const FORM: &str = "kap-guide-1";

/// The length of the longest text that `read` accepts, in bytes. The longest visit needs a tenth of it.
const MOST: usize = 20_000;

const SKIPPED: &str = "~";
const DECLINED: &str = "!";
const NOWHERE: &str = "-";
const AT_STEP: &str = "/";
const AT_NOTES: &str = "/notes";

/// Why saved answers could not be used, or not all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// Not our format, or a version this build does not know.
    Form,
    /// Expired, or with a last day later than we ever give.
    Expired,
    /// A part that names nothing in this guide.
    Part,
}

impl Problem {
    /// Whether nothing could be restored.
    pub const fn is_whole(self) -> bool {
        match self {
            Self::Form | Self::Expired => true,
            Self::Part => false,
        }
    }
}

/// A visit that was read from a text.
#[derive(Default)]
pub(super) struct Restored {
    pub(super) answers: Answers,
    /// Where the visit was. `None` if it was on the cover.
    pub(super) place: Option<Place>,
    /// The parts that could not be used.
    pub(super) problems: Vec<Problem>,
}

/// The visit as text to save. `until` is the last day on which it may be used, as year-month-day.
pub(super) fn write(guide: &Guide, inputs: &Inputs, place: Place, until: &str) -> String {
    let saved = saved_walk(guide, inputs.answers());
    let place = position(guide, &inputs.walk(guide), &saved, place);
    let mut text = String::from(FORM);
    let mut add = |parts: &[&str]| parts.iter().for_each(|part| text.push_str(part));
    add(&[" ", until, " ", &place_word(place)]);
    for question in &guide.questionnaire.questions {
        let Some(answer) = saved.answers.get(question.id) else { continue };
        add(&[" ", question.id.as_str()]);
        match answer {
            Answer::Skipped => add(&["=", SKIPPED]),
            Answer::Declined => add(&["=", DECLINED]),
            Answer::Chosen(chosen) => chosen.iter().for_each(|choice| add(&["=", choice.as_str()])),
        }
    }
    text
}

fn place_word(place: Place) -> String {
    match place {
        Place::Notes => AT_NOTES.into(),
        Place::Step(at, _) => [AT_STEP, &at.to_string()].concat(),
        Place::Question(question) => question.as_str().into(),
        Place::Cover | Place::Overview | Place::Interruption { .. } | Place::Result(..) | Place::Privacy => {
            NOWHERE.into()
        }
    }
}

/// Reads a saved visit. `today` and `until`, the last day that is given today, are year-month-day. If nothing can be
/// used, the only problem says why.
pub(super) fn read(guide: &Guide, text: &str, today: &str, until: &str) -> Restored {
    let mut restored = Restored::default();
    let mut words = text.split(' ');
    let (Some(FORM), Some(last), Some(place), true) =
        (words.next(), words.next(), words.next(), text.len() <= MOST)
    else {
        restored.problems.push(Problem::Form);
        return restored;
    };
    if last < today || last > until {
        restored.problems.push(Problem::Expired);
        return restored;
    }
    for word in words {
        if restored.read_word(guide, word).is_none() {
            restored.problems.push(Problem::Part);
        }
    }
    let saved = saved_walk(guide, &restored.answers);
    restored.place = read_place(guide, &saved, place);
    if restored.place.is_none() && place != NOWHERE {
        restored.problems.push(Problem::Part);
    }
    restored.answers = saved.answers;
    restored
}

impl Restored {
    /// Restores one answer.
    fn read_word(&mut self, guide: &Guide, word: &str) -> Option<()> {
        let mut parts = word.split('=');
        let id = parts.next()?;
        let question = guide.questionnaire.questions.iter().find(|question| question.id.as_str() == id)?;
        if self.answers.get(question.id).is_some() || !can_save(guide, question) {
            return None;
        }
        let mut chosen: Vec<ChoiceId> = Vec::new();
        while let Some(name) = parts.next() {
            let answer = match name {
                SKIPPED => Some(Answer::Skipped),
                DECLINED => Some(Answer::Declined),
                _ => None,
            };
            if let Some(answer) = answer {
                let alone = chosen.is_empty() && parts.next().is_none();
                return alone.then(|| self.answers.set(question.id, answer));
            }
            let choice = question.choices.iter().find(|choice| choice.id.as_str() == name)?;
            chosen.push(choice.id);
        }
        // Applies the same rule as the screen: if choices exclude each other, only the newest stays.
        let made = chosen.iter().fold(Vec::new(), |made, choice| question.choose(&made, *choice, true));
        let answer = question.answer(&made);
        let whole = made.len() == chosen.len() && matches!(answer, Answer::Chosen(_));
        whole.then(|| self.answers.set(question.id, answer))
    }
}

fn read_place(guide: &Guide, saved: &Walk, word: &str) -> Option<Place> {
    if let Some(at) = word.strip_prefix(AT_STEP).and_then(|at| at.parse().ok()) {
        return guide.steps.get(at).map(|step| Place::Step(at, step.shows));
    }
    match word {
        AT_NOTES => Some(Place::Notes),
        _ => saved.path.iter().copied().find(|id: &QuestionId| id.as_str() == word).map(Place::Question),
    }
}

//! Saved answers: a visit as text that may be stored on the device, and the visit restored from it.
//!
//! The text never holds answers about safety, home, substances or check-ins, a position among those screens, or an
//! answer to a question that only such an answer opens.
//!
//! The text is words with a space between: the version, the last day on which it may be used, the position, and one
//! word for each answer. `heart=vessels=unsure` is an answer with two choices, `body=~` a skip, `tried=!` “Prefer not
//! to say”, and `+=values` a section that the visitor included or excluded against the default.

use super::{Place, Session};
use crate::content::{Guide, Inclusion, StepKind};
use crate::questionnaire::{Answer, ChoiceId, Question, QuestionId, SectionId, Walk, walk};

/// The version that is written. A later version gets another number, and this file then reads both.
const FORM: &str = "kap-guide-1";

/// The longest text that is read, in bytes. The longest visit needs a tenth of it.
const MOST: usize = 20_000;

const SKIPPED: &str = "~";
const DECLINED: &str = "!";
const DECIDED: &str = "+";
const NOWHERE: &str = "-";
const AT_CHECK: &str = "/check";
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

impl Session {
    /// Whether the visitor has answered enough to be offered saving.
    pub fn can_save(&self, guide: &Guide) -> bool {
        let walk = self.walk(guide);
        let from = guide.routing.save_from.filter(|from| walk.path.contains(from));
        let before = from.and_then(|from| walk.before(from));
        before.is_some_and(|id| walk.answers.get(id).is_some())
    }

    /// The visit as text to save. `until` is the last day on which it may be used, as year-month-day.
    pub fn to_saved(&self, guide: &Guide, until: &str) -> String {
        let kept = self.saved_walk(guide);
        let mut text = String::from(FORM);
        let mut add = |parts: &[&str]| parts.iter().for_each(|part| text.push_str(part));
        add(&[" ", until, " ", &self.saved_place(guide, &kept)]);
        for question in &guide.questionnaire.questions {
            let Some(answer) = kept.answers.get(question.id) else { continue };
            add(&[" ", question.id.as_str()]);
            match answer {
                Answer::Skipped => add(&["=", SKIPPED]),
                Answer::Declined => add(&["=", DECLINED]),
                Answer::Chosen(chosen) => chosen.iter().for_each(|choice| add(&["=", choice.as_str()])),
            }
        }
        for section in self.decided.iter().filter(|section| can_save_section(guide, **section)) {
            add(&[" ", DECIDED, "=", section.as_str()]);
        }
        text
    }

    /// Restores a saved visit, still on the cover, and returns every problem found. `today` and `until`, the last day
    /// that is given today, are year-month-day.
    pub fn restore(mut self, guide: &Guide, text: &str, today: &str, until: &str) -> (Self, Vec<Problem>) {
        let mut words = text.split(' ');
        let (Some(FORM), Some(last), Some(place), true) =
            (words.next(), words.next(), words.next(), text.len() <= MOST)
        else {
            return (self, vec![Problem::Form]);
        };
        if last < today || last > until {
            return (self, vec![Problem::Expired]);
        }
        let mut problems = Vec::new();
        for word in words {
            if self.take_word(guide, word).is_none() {
                problems.push(Problem::Part);
            }
        }
        self.answers = self.saved_walk(guide).answers;
        self.reach(guide);
        self.saving = true;
        self.resume_at = self.place_from(guide, place);
        if self.resume_at.is_none() && place != NOWHERE {
            problems.push(Problem::Part);
        }
        (self, problems)
    }

    /// Restores one answer, or one choice to include or exclude a section.
    fn take_word(&mut self, guide: &Guide, word: &str) -> Option<()> {
        let mut parts = word.split('=');
        let id = parts.next()?;
        if id == DECIDED {
            let id = parts.next()?;
            let section = guide.sections.iter().find(|section| section.id.as_str() == id)?;
            let new = can_save_section(guide, section.id) && !self.decided.contains(&section.id);
            return new.then(|| self.decided.push(section.id));
        }
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
        // Applies the rule a visitor meets on screen: of choices that exclude each other, only the newest stays.
        let made = chosen.iter().fold(Vec::new(), |made, choice| question.choose(&made, *choice, true));
        let answer = question.answer(&made);
        let whole = made.len() == chosen.len() && matches!(answer, Answer::Chosen(_));
        whole.then(|| self.answers.set(question.id, answer))
    }

    /// The path without the answers that are never saved, and the answers to its questions.
    fn saved_walk(&self, guide: &Guide) -> Walk {
        let may = |section| can_save_section(guide, section);
        let answers = self.only(guide, &|question| can_save(guide, question), &may);
        walk(&guide.questionnaire, &answers)
    }

    /// The current position, or the nearest earlier one that may be saved.
    fn saved_place(&self, guide: &Guide, kept: &Walk) -> String {
        let place = self.resume_at.unwrap_or(self.place);
        match place {
            Place::Check => return AT_CHECK.into(),
            Place::Notes => return AT_NOTES.into(),
            Place::Step(at, shows) if shows != StepKind::CheckIns => return ["/", &at.to_string()].concat(),
            Place::Cover => return NOWHERE.into(),
            Place::Intro(_)
            | Place::Question(_)
            | Place::Interruption { .. }
            | Place::Step(..)
            | Place::Result(..) => {}
        }
        let told = |id: &QuestionId| {
            kept.path.contains(id)
                && guide.questionnaire.question(*id).is_some_and(|own| can_save(guide, own))
        };
        let path = self.walk(guide).path;
        let here = match place {
            Place::Question(question) | Place::Interruption { after: question, .. } => Some(question),
            Place::Intro(intro) => {
                path.iter().copied().find(|id| guide.intro(*id).is_some_and(|own| own.id == intro))
            }
            _ => None,
        };
        let end =
            here.and_then(|here| path.iter().position(|id| *id == here)).map_or(path.len(), |at| at + 1);
        let last = path.get(..end).unwrap_or_default().iter().copied().rfind(told);
        last.map_or(NOWHERE, QuestionId::as_str).into()
    }

    fn place_from(&self, guide: &Guide, word: &str) -> Option<Place> {
        if let Some(at) = word.strip_prefix('/').and_then(|at| at.parse().ok()) {
            return guide.steps.get(at).map(|step| Place::Step(at, step.shows));
        }
        match word {
            AT_CHECK => Some(Place::Check),
            AT_NOTES => Some(Place::Notes),
            _ => self.walk(guide).path.into_iter().find(|id| id.as_str() == word).map(Place::Question),
        }
    }

    /// Moves to where a restored visit was, after asking again what is never saved and stands before that position.
    /// Returns false outside of a restored visit.
    pub(super) fn resume(&mut self, guide: &Guide, walk: &Walk) -> bool {
        let Some(place) = self.resume_at else { return false };
        let end = match place {
            Place::Question(question) => walk.path.iter().position(|id| *id == question),
            _ => Some(walk.path.len()),
        };
        let before = end.and_then(|end| walk.path.get(..end)).unwrap_or_default();
        if let Some(open) = before.iter().find(|id| walk.answers.get(**id).is_none()) {
            self.enter_question(guide, walk, *open);
            return true;
        }
        self.resume_at = None;
        match place {
            Place::Question(question) if end.is_some() => self.enter_question(guide, walk, question),
            Place::Step(..) | Place::Check | Place::Notes => self.return_to(guide, place),
            _ => return false,
        }
        true
    }
}

fn can_save(guide: &Guide, question: &Question) -> bool {
    can_save_section(guide, question.section) && !guide.routing.never_saved.contains(&question.id)
}

/// Sections that stay out of the notes by default are never saved, and neither are check-ins.
fn can_save_section(guide: &Guide, id: SectionId) -> bool {
    let section = guide.sections.iter().find(|section| section.id == id);
    section.is_some_and(|section| section.include != Some(Inclusion::Off)) && guide.check_in(id).is_none()
}

//! The intro before a part that may be hard: it says what comes next and offers to skip the part.

use super::inputs::Inputs;
use super::place::Place;
use crate::content::{Guide, Intro, IntroId};
use crate::questionnaire::{Answer, QuestionId, Walk};

/// The place that leads to a question: the intro of its part if the question is the first of it, or else the question.
pub(super) fn entry(guide: &Guide, walk: &Walk, question: QuestionId) -> Place {
    match intro_before(guide, walk, question) {
        Some(intro) => Place::Intro(intro.id),
        None => Place::Question(question),
    }
}

/// The first question of the part after an intro.
pub(super) fn first(guide: &Guide, walk: &Walk, intro: IntroId) -> Option<QuestionId> {
    part(guide, walk, intro).first().copied()
}

/// Skips every question of the part, and returns the last of them. A question that an earlier skip hides is not asked,
/// so it is not skipped.
pub(super) fn skip(guide: &Guide, inputs: &mut Inputs, intro: IntroId) -> Option<QuestionId> {
    let mut last = None;
    for question in &guide.questionnaire.questions {
        if part(guide, &inputs.walk(guide), intro).contains(&question.id) {
            inputs.set(guide, question.id, Answer::Skipped);
            last = Some(question.id);
        }
    }
    last
}

/// The place before a question.
pub(super) fn before(guide: &Guide, walk: &Walk, question: QuestionId) -> Place {
    match intro_before(guide, walk, question) {
        Some(intro) => Place::Intro(intro.id),
        None => walk.before(question).map_or(Place::Cover, Place::Question),
    }
}

/// The place before an intro.
pub(super) fn before_intro(guide: &Guide, walk: &Walk, intro: IntroId) -> Place {
    let first = first(guide, walk, intro);
    first.and_then(|first| walk.before(first)).map_or(Place::Cover, Place::Question)
}

/// The intro right before a question.
fn intro_before<'a>(guide: &'a Guide, walk: &Walk, question: QuestionId) -> Option<&'a Intro> {
    let intro = guide.intro(question)?;
    (first(guide, walk, intro.id) == Some(question)).then_some(intro)
}

/// The questions of a part that are asked, in order.
fn part(guide: &Guide, walk: &Walk, intro: IntroId) -> Vec<QuestionId> {
    let inside = |question: &QuestionId| guide.intro(*question).is_some_and(|own| own.id == intro);
    walk.path.iter().copied().filter(inside).collect()
}

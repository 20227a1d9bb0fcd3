//! The intro before a part that may be hard: it says what comes next and offers to skip the part.

use super::{Place, Session};
use crate::content::{Guide, Intro, IntroId};
use crate::questionnaire::{Answer, QuestionId, Walk};

impl Session {
    /// Moves to a question from the one before it, through the intro if the question is the first of its part.
    pub(super) fn enter_question(&mut self, guide: &Guide, walk: &Walk, question: QuestionId) {
        let place = match opened_by(guide, walk, question) {
            Some(intro) => Place::Intro(intro.id),
            None => Place::Question(question),
        };
        self.go_to(place);
    }

    /// Moves from the intro to the first question of its part.
    pub(super) fn enter_part(&mut self, guide: &Guide, intro: IntroId) {
        if let Some(first) = part(guide, &self.walk(guide), intro).first() {
            self.go_to(Place::Question(*first));
        }
    }

    /// Skips every question of the part. A question that an earlier skip hides is not asked, so it is not skipped.
    pub(super) fn skip_part(&mut self, guide: &Guide, intro: IntroId) {
        let mut last = None;
        for question in &guide.questionnaire.questions {
            if part(guide, &self.walk(guide), intro).contains(&question.id) {
                self.confirm(guide, question.id, Answer::Skipped);
                last = Some(question.id);
            }
        }
        if let Some(last) = last {
            self.go_on(guide, last);
        }
    }

    /// The place before a question.
    pub(super) fn before(guide: &Guide, walk: &Walk, question: QuestionId) -> Place {
        match opened_by(guide, walk, question) {
            Some(intro) => Place::Intro(intro.id),
            None => walk.before(question).map_or(Place::Cover, Place::Question),
        }
    }

    /// The place before an intro.
    pub(super) fn before_intro(guide: &Guide, walk: &Walk, intro: IntroId) -> Place {
        let first = part(guide, walk, intro).first().copied();
        first.and_then(|first| walk.before(first)).map_or(Place::Cover, Place::Question)
    }
}

/// The intro right before a question.
fn opened_by<'a>(guide: &'a Guide, walk: &Walk, question: QuestionId) -> Option<&'a Intro> {
    let intro = guide.intro(question)?;
    (part(guide, walk, intro.id).first() == Some(&question)).then_some(intro)
}

/// The questions of a part that are asked, in order.
fn part(guide: &Guide, walk: &Walk, intro: IntroId) -> Vec<QuestionId> {
    let inside = |question: &QuestionId| guide.intro(*question).is_some_and(|own| own.id == intro);
    walk.path.iter().copied().filter(inside).collect()
}

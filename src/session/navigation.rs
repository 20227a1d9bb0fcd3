//! Where the visitor is, where the visit returns to, and what belongs to the current screen alone.

use super::place::Place;
use crate::content::{CardId, PanelId};
use crate::questionnaire::{ChoiceId, QuestionId};

/// The position of one visit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Navigation {
    place: Place,
    /// Choices marked on the current question, not yet confirmed by Continue.
    pending: Option<Vec<ChoiceId>>,
    /// Whether Continue was pressed on the current question with nothing chosen.
    asks_for_choice: bool,
    /// The line of help on the current screen, if the answer that led here asks for one.
    line: Option<PanelId>,
    /// The question that Change led to, and the place to return to. Until the visit is there again, Continue asks
    /// only the questions that the change opened.
    change: Option<(QuestionId, Place)>,
    /// Where a restored visit was, until the visitor has answered everything before that place again.
    resume_at: Option<Place>,
    /// The questions with restored answers, which may stop the visit for help, until the visitor has seen that help.
    stops: Vec<QuestionId>,
    /// The restored questions with a private choice, which was not saved, until the visitor has seen them again.
    again: Vec<QuestionId>,
    /// The cards whose last screen the visitor has continued from.
    done: Vec<CardId>,
    /// The questions answered behind a card, until the visitor leaves the notes again.
    added: Vec<QuestionId>,
}

impl Navigation {
    /// Where the visitor is, below the overlays.
    pub(super) fn place(&self) -> Place {
        self.place
    }

    /// Moves to a place. This ends all that belonged to the screen before, and a change when the visitor is past the
    /// questions again.
    pub(super) fn go_to(&mut self, place: Place) {
        self.pending = None;
        self.asks_for_choice = false;
        self.line = None;
        if self.place == Place::Notes {
            self.added.clear();
        }
        if matches!(place, Place::Notes | Place::Privacy | Place::Cover | Place::Step(..)) {
            self.change = None;
        }
        self.place = place;
    }

    /// Whether the visitor has been through a card.
    pub(super) fn is_done(&self, card: CardId) -> bool {
        self.done.contains(&card)
    }

    /// Ticks a card.
    pub(super) fn finish(&mut self, card: CardId) {
        if !self.is_done(card) {
            self.done.push(card);
        }
    }

    /// Remembers that a card has changed the answer to a question.
    pub(super) fn add(&mut self, question: QuestionId) {
        self.added.push(question);
    }

    /// Whether a card has just changed the answer to a question.
    pub(super) fn has_added(&self, question: QuestionId) -> bool {
        self.added.contains(&question)
    }

    /// Moves to a question to change its answer. `back` is the place to return to.
    pub(super) fn begin_change(&mut self, question: QuestionId, place: Place, back: Place) {
        self.go_to(place);
        self.change = Some((question, back));
    }

    /// The question that Change led to.
    pub(super) fn changed(&self) -> Option<QuestionId> {
        self.change.map(|(question, _)| question)
    }

    /// The place to return to after a change.
    pub(super) fn return_place(&self) -> Option<Place> {
        self.change.map(|(_, place)| place)
    }

    /// The choices marked on a question and not yet confirmed, if it is the current question.
    pub(super) fn pending(&self, question: QuestionId) -> Option<&Vec<ChoiceId>> {
        self.pending.as_ref().filter(|_| self.place == Place::Question(question))
    }

    /// Marks choices on the current question.
    pub(super) fn set_pending(&mut self, choices: Vec<ChoiceId>) {
        self.pending = Some(choices);
        self.asks_for_choice = false;
    }

    /// Whether Continue was pressed on the current question with nothing chosen.
    pub(super) fn asks_for_choice(&self) -> bool {
        self.asks_for_choice
    }

    /// Remembers whether Continue was pressed with nothing chosen.
    pub(super) fn ask_for_choice(&mut self, asks: bool) {
        self.asks_for_choice = asks;
    }

    /// The line of help that the last answer put on the current screen.
    pub(super) fn line(&self) -> Option<PanelId> {
        self.line
    }

    /// Puts a line of help on the current screen.
    pub(super) fn set_line(&mut self, line: Option<PanelId>) {
        self.line = line;
    }

    /// Where a restored visit was.
    pub(super) fn resume_place(&self) -> Option<Place> {
        self.resume_at
    }

    /// Sets the place of a restored visit, the questions with restored answers, which may ask for help first, and those of
    /// them that the visit shows again.
    pub(super) fn restore(&mut self, place: Option<Place>, stops: Vec<QuestionId>, again: Vec<QuestionId>) {
        self.resume_at = place;
        self.stops = stops;
        self.again = again;
    }

    /// Whether the visit shows a restored question again. It does so once.
    pub(super) fn shows_again(&mut self, question: QuestionId) -> bool {
        let before = self.again.len();
        self.again.retain(|id| *id != question);
        self.again.len() < before
    }

    /// The visit is where it was.
    pub(super) fn end_resume(&mut self) {
        self.resume_at = None;
    }

    /// The next question whose restored answer may ask for help.
    pub(super) fn next_stop(&mut self) -> Option<QuestionId> {
        (!self.stops.is_empty()).then(|| self.stops.remove(0))
    }
}

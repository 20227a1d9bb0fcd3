//! What a visitor can be looking at.

use crate::content::{Guide, IntroId, PanelId};
use crate::questionnaire::QuestionId;

/// One screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Screen {
    /// The first screen, drawn by the shell.
    Cover,
    /// What comes next, before questions that may be hard.
    Intro(IntroId),
    /// One question.
    Question(QuestionId),
    /// Help that an answer has led to.
    Panel(PanelId),
    /// Check your answers.
    Check,
    /// The notes.
    Notes,
    /// Get help now.
    Help,
    /// About this guide.
    About,
    /// Whether to clear the answers and close.
    Clear,
}

impl Screen {
    /// Every screen that a visit to this guide can show, each once.
    pub fn all(guide: &Guide) -> Vec<Self> {
        let intros = guide.intros.iter().map(|intro| Self::Intro(intro.id));
        let questions = guide.questionnaire.questions.iter().map(|question| Self::Question(question.id));
        let mut panels: Vec<PanelId> = Vec::new();
        for interruption in &guide.interruptions {
            if !panels.contains(&interruption.show) {
                panels.push(interruption.show);
            }
        }
        let fixed = [Self::Check, Self::Notes, Self::Help, Self::About, Self::Clear];
        [Self::Cover]
            .into_iter()
            .chain(intros)
            .chain(questions)
            .chain(panels.into_iter().map(Self::Panel))
            .chain(fixed)
            .collect()
    }
}

//! The screens.

use super::command::Overlay;
use super::place::Place;
use crate::content::{Guide, HelpForm, PageId, PanelId, ResultId, StepKind};
use crate::questionnaire::{QuestionId, SectionId};

/// One screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Screen {
    /// The first screen, drawn by the shell.
    Cover,
    /// One minute on KAP.
    Overview,
    /// One question.
    Question(QuestionId),
    /// A panel of help after an answer.
    Panel(PanelId),
    /// The check-ins that can be opened.
    CheckIns,
    /// The result of a check-in.
    Result(SectionId, ResultId),
    /// A page of Learn behind a card.
    Page(PageId),
    /// All questions of a section on one screen.
    Questions(SectionId),
    /// The options, compared: the questions for which issue, what matters, and which options.
    Compare(QuestionId, QuestionId, QuestionId),
    /// What the facts say of each option: the questions for what matters, and which options come first.
    Weigh(QuestionId, QuestionId),
    /// Which private answers go into the notes.
    Privacy,
    /// The notes.
    Notes,
    /// A page of Learn as an overlay.
    Learn(PageId),
    /// Get help now.
    Help,
    /// About this guide.
    About,
    /// Offers to save the answers on the device.
    Save,
    /// Asks whether to clear the answers and close.
    Clear,
}

impl Screen {
    /// Whether it needs the part of the app and of the words that comes later.
    pub fn is_later(self, guide: &Guide) -> bool {
        match self {
            Self::Cover | Self::Panel(_) | Self::Help | Self::Clear => false,
            Self::Question(question) => guide.is_later(question),
            Self::Overview
            | Self::CheckIns
            | Self::Result(..)
            | Self::Page(_)
            | Self::Questions(_)
            | Self::Compare(..)
            | Self::Weigh(..)
            | Self::Privacy
            | Self::Notes
            | Self::Learn(_)
            | Self::About
            | Self::Save => true,
        }
    }

    /// Every screen that a visit to this guide can show, each once.
    pub fn all(guide: &Guide) -> Vec<Self> {
        let alone = guide
            .questionnaire
            .questions
            .iter()
            .filter(|question| !guide.steps.iter().any(|step| step.shows.asks(question)));
        let questions = alone.map(|question| Self::Question(question.id));
        let mut panels: Vec<PanelId> = Vec::new();
        for trigger in &guide.triggers {
            let stops = guide.route(trigger.route).is_some_and(|route| route.help == HelpForm::Stop);
            if stops && !panels.contains(&trigger.show) {
                panels.push(trigger.show);
            }
        }
        let steps = guide.steps.iter().map(|step| Self::from(step.shows));
        let mut results: Vec<Self> = Vec::new();
        for check_in in &guide.check_ins {
            let says = check_in.bands.iter().map(|band| band.says).chain([check_in.open]);
            results.extend(says.map(|says| Self::Result(check_in.section, says)));
        }
        let learn = guide.pages.iter().copied().map(Self::Learn);
        let fixed = [Self::Privacy, Self::Notes, Self::Help, Self::About, Self::Save, Self::Clear];
        [Self::Cover, Self::Overview]
            .into_iter()
            .chain(questions)
            .chain(panels.into_iter().map(Self::Panel))
            .chain(steps)
            .chain(results)
            .chain(learn)
            .chain(fixed)
            .collect()
    }
}

impl From<StepKind> for Screen {
    fn from(shows: StepKind) -> Self {
        match shows {
            StepKind::CheckIns => Self::CheckIns,
            StepKind::Page(page) => Self::Page(page),
            StepKind::Questions(section) => Self::Questions(section),
            StepKind::Compare(issue, matters, options) => Self::Compare(issue, matters, options),
            StepKind::Weigh(matters, options) => Self::Weigh(matters, options),
        }
    }
}

impl From<Place> for Screen {
    fn from(place: Place) -> Self {
        match place {
            Place::Cover => Self::Cover,
            Place::Overview => Self::Overview,
            Place::Question(question) => Self::Question(question),
            Place::Interruption { panel, .. } => Self::Panel(panel),
            Place::Step(_, shows) => shows.into(),
            Place::Result(section, says) => Self::Result(section, says),
            Place::Privacy => Self::Privacy,
            Place::Notes => Self::Notes,
        }
    }
}

impl From<Overlay> for Screen {
    fn from(overlay: Overlay) -> Self {
        match overlay {
            Overlay::Learn(page) => Self::Learn(page),
            Overlay::Help => Self::Help,
            Overlay::About => Self::About,
            Overlay::Save => Self::Save,
            Overlay::Clear => Self::Clear,
        }
    }
}

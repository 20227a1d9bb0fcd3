//! The effects of an answer: help, other words in the notes, no contact.

use super::{PanelId, RouteId};
use crate::codec::wire;
use crate::questionnaire::{ChoiceId, QuestionId, Rule};

wire! {
    /// An answer that leads to help.
    pub struct Trigger {
        /// The question.
        pub after: QuestionId,
        /// The rule on its answers. The first trigger that holds is shown.
        pub when: Rule,
        /// The panel.
        pub show: PanelId,
        /// The row of the table: the form of help, and what else follows.
        pub route: RouteId,
    }
}

wire! {
    /// One row of the table of help: what follows after one of its triggers holds.
    pub struct Route {
        /// Its name.
        pub id: RouteId,
        /// The form of help.
        pub help: HelpForm,
        /// Whether the health questions are asked.
        pub health: HealthQuestions,
        /// Links to book with the clinic.
        pub booking: Access,
        /// All other contact methods of the clinic.
        pub contact: Access,
        /// Figures of benefit on screens that the visitor does not open by choice.
        pub figures: Access,
        /// The panel at the top of the notes. Without it, the notes begin with everyone's line of help.
        pub notes: Option<PanelId>,
    }
}

wire! {
    /// A form of help.
    #[derive(Copy, Eq)]
    pub enum HelpForm {
        /// A screen that stops the visit until Continue.
        Stop = 0,
        /// A block beside the question, as soon as the choice is marked.
        Beside = 1,
        /// One line on the next screen.
        Line = 2,
        _ => Self::Stop,
    }
}

wire! {
    /// Whether the health questions are asked.
    #[derive(Copy, Eq)]
    pub enum HealthQuestions {
        /// They are asked.
        GoOn = 0,
        /// They are asked only if the visitor chooses.
        ByChoice = 1,
        /// They are not asked.
        No = 2,
        _ => Self::No,
    }
}

wire! {
    /// Access to something that can be dangerous in this visit, from full to none.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum Access {
        /// Shown.
        Stays = 0,
        /// Hidden while a trigger of the row holds.
        No = 1,
        /// Hidden for the rest of the visit, even if the answer is changed.
        Never = 2,
        _ => Self::Never,
    }
}

wire! {
    /// Effects of answers on other screens.
    pub struct Routing {
        /// The question that the cover answers.
        pub opening: Option<Opening>,
        /// The line of help at the top of notes that have no panel of help.
        pub line: PanelId,
        /// Holds if the visitor chose to answer health questions, for rows that leave this to the visitor.
        pub health_chosen: Rule,
        /// If it holds, the notes say that the guide is for adults.
        pub adults_only: Rule,
        /// If it holds, the notes say that they are about someone else.
        pub for_other: Rule,
        /// The visitor may save answers from this question on; without it, never.
        pub save_from: Option<QuestionId>,
        /// The overview of KAP comes before this question, if the visit may show it.
        pub overview_before: QuestionId,
        /// The list of questions to ask a clinic.
        pub ask: Ask,
        /// Questions that are never saved, besides those of check-ins and of sections that stay out of the notes by
        /// default.
        #[cfg_attr(feature = "serde", serde(default))]
        pub never_saved: Vec<QuestionId>,
    }
}

wire! {
    /// The list of questions to ask a clinic. The notes show some of them until the visitor chooses.
    pub struct Ask {
        /// The question that lists them.
        pub question: QuestionId,
        /// Chosen at first.
        pub usual: Vec<ChoiceId>,
        /// Chosen at first on notes that begin with help.
        pub with_help: Vec<ChoiceId>,
    }
}

wire! {
    /// The question that the cover answers: who the visit is about.
    #[derive(Copy)]
    pub struct Opening {
        /// The question.
        pub question: QuestionId,
        /// The choice that Start makes.
        pub me: ChoiceId,
        /// The choice that "I'm asking for someone else" makes.
        pub other: ChoiceId,
    }
}

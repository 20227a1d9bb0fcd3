//! Where an answer leads: to help, to other words in the notes, to no contact.

use super::PanelId;
use crate::codec::wire;
use crate::questionnaire::{ChoiceId, QuestionId, Rule, id};

id! {
    /// One row of the table of help.
    RouteId
}

wire! {
    /// An answer that leads to help.
    pub struct Trigger {
        /// The question.
        pub after: QuestionId,
        /// The answers to it that lead to help; the first trigger that holds is shown.
        pub when: Rule,
        /// The help.
        pub show: PanelId,
        /// The row that says what form the help takes, and what else follows.
        pub route: RouteId,
    }
}

wire! {
    /// One row of the table of help: what follows once one of its triggers holds.
    pub struct Route {
        /// Its name.
        pub id: RouteId,
        /// What form the help takes.
        pub help: HelpForm,
        /// Whether the health questions go on.
        pub health: HealthQuestions,
        /// What becomes of the links to book with the clinic.
        pub booking: Access,
        /// What becomes of all other contact with the clinic.
        pub contact: Access,
        /// What becomes of figures of benefit on screens that the visitor does not open by choice.
        pub figures: Access,
        /// The help that begins the notes. Without it, they have the line that everyone's notes have.
        pub notes: Option<PanelId>,
    }
}

wire! {
    /// What form help takes.
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
    /// Whether the health questions go on.
    #[derive(Copy, Eq)]
    pub enum HealthQuestions {
        /// They go on.
        GoOn = 0,
        /// They are asked only if the visitor chooses.
        ByChoice = 1,
        /// They are not asked.
        No = 2,
        _ => Self::No,
    }
}

wire! {
    /// What becomes of something that can be dangerous for this visitor, from all of it to none of it.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum Access {
        /// It stays.
        Stays = 0,
        /// It is not shown while a trigger of the row holds.
        No = 1,
        /// It is not shown again in this visit, even if the answer is changed.
        Never = 2,
        _ => Self::Never,
    }
}

wire! {
    /// What answers change beyond their own screens.
    pub struct Routing {
        /// The question that the cover answers.
        pub opening: Option<Opening>,
        /// The line of help on the notes of everyone whose notes do not begin with a block of help.
        pub line: PanelId,
        /// The visitor chooses to answer health questions where a row leaves that to the visitor.
        pub health_chosen: Rule,
        /// While this holds, the notes say that the guide is for adults.
        pub adults_only: Rule,
        /// While this holds, the notes say that they are about someone else.
        pub for_other: Rule,
        /// From this question on the visitor may keep answers on the device; without it, never.
        pub save_from: Option<QuestionId>,
        /// Questions that are never kept, besides those of sections that stay out of the notes at first and those of
        /// check-ins.
        #[cfg_attr(feature = "serde", serde(default))]
        pub never_saved: Vec<QuestionId>,
    }
}

wire! {
    /// The question that the cover answers: for whom the visitor asks.
    #[derive(Copy)]
    pub struct Opening {
        /// The question.
        pub question: QuestionId,
        /// What Start answers.
        pub me: ChoiceId,
        /// What "I'm asking for someone else" answers.
        pub other: ChoiceId,
    }
}

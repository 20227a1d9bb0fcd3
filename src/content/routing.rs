//! Where an answer leads: to help, to other words in the notes, to no contact.

use super::PanelId;
use crate::packing::packed;
use crate::questionnaire::{ChoiceId, QuestionId, Rule};

packed! {
    /// Help that comes between a question and what follows it.
    pub struct Interruption {
        /// The question whose Continue leads here.
        pub after: QuestionId,
        /// When it does; the first that holds is shown.
        pub when: Rule,
        /// What is shown.
        pub show: PanelId,
    }
}

packed! {
    /// What an answer changes beyond its own screen.
    pub struct Routing {
        /// The question that the cover answers.
        #[cfg_attr(feature = "author", serde(default))]
        pub opening: Option<Opening>,
        /// Once this has held, the rest of the visit shows help first and no way to book, whatever is
        /// answered later.
        pub crisis: Rule,
        /// The help that begins the notes of such a visit when none of `help` holds.
        pub crisis_panel: PanelId,
        /// While this holds, the clinic's contact is not shown at all.
        pub no_contact: Rule,
        /// While this holds, the notes say that the guide is for adults.
        pub adults_only: Rule,
        /// While this holds, the notes say that they are about someone else.
        pub for_other: Rule,
        /// From this question on the visitor may keep answers on the device; without it, never.
        #[cfg_attr(feature = "author", serde(default))]
        pub keep_from: Option<QuestionId>,
        /// Questions that are never kept, besides those of sections that stay out of the notes at first and those of
        /// check-ins.
        #[cfg_attr(feature = "author", serde(default))]
        pub never_kept: Vec<QuestionId>,
        /// The help that begins the notes: the first that holds.
        pub help: Vec<Led>,
        /// One line of help on top of a question, and of the check screen: the first that holds.
        pub lead: Vec<Lead>,
    }
}

packed! {
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

packed! {
    /// A panel that leads a question in one line.
    pub struct Lead {
        /// The question on top of which it stands.
        pub on: QuestionId,
        /// When it is shown.
        pub when: Rule,
        /// What is shown.
        pub show: PanelId,
    }
}

packed! {
    /// A panel and when it is shown.
    pub struct Led {
        /// When it is shown.
        pub when: Rule,
        /// What is shown.
        pub show: PanelId,
    }
}

//! The guide: questions, concerns, help and routes. Ids only.

use super::{
    CardId, CheckIn, ConcernId, DatedId, HelpForm, Late, PageId, Panel, PanelId, PartId, RegionId, Route,
    RouteId, Routing, Service, SourceId, Step, Topic, Trigger,
};
use crate::codec::wire;
use crate::questionnaire::{Choice, Question, QuestionId, Questionnaire, Rule, SectionId, Text};

wire! {
    /// Everything about the guide that does not depend on a language.
    pub struct Guide {
        /// The publication date, as year-month-day.
        pub published: Text,
        /// The region of its services and rules.
        pub region: Region,
        /// The sections, in order.
        pub sections: Vec<Section>,
        /// The parts of the visit, in order. A section in none of them is opened from the notes alone.
        #[cfg_attr(feature = "serde", serde(default))]
        pub parts: Vec<Part>,
        /// The questions, in order.
        pub questionnaire: Questionnaire,
        /// The check-ins, in the order in which they are offered.
        #[cfg_attr(feature = "serde", serde(default))]
        pub check_ins: Vec<CheckIn>,
        /// The optional steps, which cards on the notes open.
        #[cfg_attr(feature = "serde", serde(default))]
        pub steps: Vec<Step>,
        /// The pages of Learn, the table of contents first.
        #[cfg_attr(feature = "serde", serde(default))]
        pub pages: Vec<PageId>,
        /// The concerns, in the order of their questions.
        pub concerns: Late<Concern>,
        /// The answers that lead to help.
        pub triggers: Vec<Trigger>,
        /// The table of help: the effects of such an answer. If several rows match, the first one wins.
        pub routes: Vec<Route>,
        /// Effects of answers on other screens.
        pub routing: Routing,
        /// The screens that show help.
        pub panels: Vec<Panel>,
        /// The services, in the order shown.
        pub services: Vec<Service>,
        /// The sources.
        pub sources: Late<Source>,
        /// Facts that are due for a check, besides services and sources.
        pub dated: Late<Dated>,
    }
}

wire! {
    /// A region with its own services and rules, such as `US`.
    #[derive(Copy)]
    pub struct Region {
        /// Its name, as clinics write it.
        pub id: RegionId,
        /// Whether the clinic's contact may be shown there.
        #[cfg_attr(feature = "serde", serde(default))]
        pub contact: bool,
    }
}

wire! {
    /// A fact that may change.
    pub struct Dated {
        /// Its name.
        pub id: DatedId,
        /// The rows of the clinical reference behind it, such as `F2`.
        pub facts: Vec<Text>,
        /// The date after which it is due for a check, as year-month-day.
        pub review_by: Text,
    }
}

wire! {
    /// A group of questions under one caption.
    pub struct Section {
        /// Its name.
        pub id: SectionId,
        /// Whether a clinician will ask about questions of this section that have no answer.
        #[cfg_attr(feature = "serde", serde(default))]
        pub health: bool,
        /// Whether its answers go into the notes by default. Without it, the section has nothing for the notes.
        pub include: Option<Inclusion>,
        /// Where the notes repeat its answers, if they do.
        pub repeat: Option<Repeat>,
        /// Whether its questions are optional. Authors write it once; the compiler sets it on each question.
        #[cfg_attr(feature = "serde", serde(default))]
        pub by_choice: bool,
        /// The choices of questions without choices of their own. Authors write them once; the compiler copies them
        /// to each question and clears them here.
        #[cfg_attr(feature = "serde", serde(default))]
        pub choices: Vec<Choice>,
        /// A rule for every question of the section, in addition to the question's own. Authors write it once; the
        /// compiler adds it to each question and clears it here.
        pub when: Option<Rule>,
    }
}

wire! {
    /// A part of the visit. Every question says which part of how many it belongs to.
    pub struct Part {
        /// Its name.
        pub id: PartId,
        /// Its sections, one after the other.
        pub sections: Vec<SectionId>,
    }
}

wire! {
    /// The default for a section's answers, until the visitor decides.
    #[derive(Copy, Eq)]
    pub enum Inclusion {
        /// They go into the notes.
        On = 0,
        /// They stay out of the notes.
        Off = 1,
        _ => Self::On,
    }
}

wire! {
    /// Where the notes repeat answers.
    #[derive(Copy, Eq)]
    pub enum Repeat {
        /// On page one.
        First = 0,
        /// On page two.
        Second = 1,
        _ => Self::First,
    }
}

wire! {
    /// A concern to raise with a clinician.
    pub struct Concern {
        /// Its name.
        pub id: ConcernId,
        /// The row of the clinical reference behind it, such as `S5`.
        pub topic: Text,
        /// Its place in the order of the notes.
        pub weight: Weight,
        /// The rule that raises it.
        pub when: Rule,
        /// Its sources; empty only for expert practice.
        #[cfg_attr(feature = "serde", serde(default))]
        pub sources: Vec<SourceId>,
    }
}

wire! {
    /// Orders the notes. Never shown to a visitor, as a grade or otherwise.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum Weight {
        /// Class R: urgent.
        Urgent = 0,
        /// Class A: most clinicians would not go ahead in this situation.
        UsuallyNot = 1,
        /// Class B: a medical review comes first.
        ReviewFirst = 2,
        /// Class C: may change the plan.
        Discuss = 3,
        _ => Self::Urgent,
    }
}

impl Weight {
    /// The order of the notes, the most important first.
    pub const ORDER: [Self; 4] = [Self::Urgent, Self::UsuallyNot, Self::ReviewFirst, Self::Discuss];

    /// Whether to tell the clinic before booking.
    pub const fn before_booking(self) -> bool {
        match self {
            Self::Urgent | Self::UsuallyNot | Self::ReviewFirst => true,
            Self::Discuss => false,
        }
    }
}

wire! {
    /// A published source.
    #[derive(Copy)]
    pub struct Source {
        /// Its name in the clinical reference, such as `R3`.
        pub id: SourceId,
        /// How it was read.
        pub verification: Verification,
        /// The date after which it is due for a check, as year-month-day, if it changes often.
        pub review_by: Option<Text>,
    }
}

wire! {
    /// How a source was read for this guide, and when, as year-month.
    #[derive(Copy)]
    pub enum Verification {
        /// Read directly.
        Primary(read: Text) = 0,
        /// Read through pages that quote it.
        Secondary(read: Text) = 1,
        /// Well known in the field, so not read again.
        Known = 2,
        _ => Self::Known,
    }
}

impl Guide {
    /// The section of a question.
    pub fn section(&self, question: QuestionId) -> Option<&Section> {
        let section = self.questionnaire.question(question)?.section;
        self.sections.iter().find(|known| known.id == section)
    }

    /// The part of a question. An optional question has none.
    pub fn part(&self, question: QuestionId) -> Option<&Part> {
        let section = self.questionnaire.question(question)?.section;
        self.parts.iter().find(|part| part.sections.contains(&section))
    }

    /// Whether the words of a question come later: it is optional, or after the first part.
    pub fn is_later(&self, question: QuestionId) -> bool {
        let asked = self.questionnaire.question(question);
        let in_first =
            |asked: &Question| self.parts.first().is_none_or(|first| first.sections.contains(&asked.section));
        asked.is_some_and(|asked| asked.by_choice || !in_first(asked))
    }

    /// The cards on the notes, in order, each once.
    pub fn cards(&self) -> Vec<CardId> {
        let mut cards: Vec<CardId> = self.steps.iter().map(|step| step.card).collect();
        cards.dedup();
        cards
    }

    /// The check-in of a section.
    pub fn check_in(&self, section: SectionId) -> Option<&CheckIn> {
        self.check_ins.iter().find(|check_in| check_in.section == section)
    }

    /// The concern with this id.
    pub fn concern(&self, id: ConcernId) -> Option<&Concern> {
        self.concerns.iter().find(|concern| concern.id == id)
    }

    /// The panel with this id.
    pub fn panel(&self, id: PanelId) -> Option<&Panel> {
        self.panels.iter().find(|panel| panel.id == id)
    }

    /// The row of the table of help with this id.
    pub fn route(&self, id: RouteId) -> Option<&Route> {
        self.routes.iter().find(|route| route.id == id)
    }

    /// The triggers of a question whose row gives this form of help, in order.
    pub fn triggers_of(&self, question: QuestionId, form: HelpForm) -> impl Iterator<Item = &Trigger> {
        let has_form =
            move |trigger: &&Trigger| self.route(trigger.route).is_some_and(|route| route.help == form);
        self.triggers.iter().filter(move |trigger| trigger.after == question).filter(has_form)
    }

    /// The services for a topic, in order.
    pub fn services(&self, topic: Topic) -> impl Iterator<Item = &Service> {
        self.services.iter().filter(move |service| service.topics.contains(&topic))
    }
}

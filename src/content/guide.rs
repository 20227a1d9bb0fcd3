//! The guide: what is asked, what is worth raising, and where an answer leads. Ids only.

use super::{
    CheckIn, HelpForm, PageId, Panel, PanelId, Route, RouteId, Routing, Service, Step, Topic, Trigger,
};
use crate::codec::wire;
use crate::questionnaire::{Choice, QuestionId, Questionnaire, Rule, SectionId, Text, id};

id! {
    /// Something worth raising with a clinician.
    ConcernId
}
id! {
    /// One published source, such as `R3`.
    SourceId
}
id! {
    /// A pause before questions that may be hard.
    IntroId
}
id! {
    /// What a check-in can mean.
    ResultId
}
id! {
    /// A fact with a day after which it may have changed.
    DatedId
}
id! {
    /// A part of the world with its own services and rules, such as `US`.
    RegionId
}

wire! {
    /// Everything about the guide that does not depend on a language.
    pub struct Guide {
        /// When this content was published, as year-month-day.
        pub published: Text,
        /// Where its services and rules hold.
        pub region: Region,
        /// The captions that questions stand under, in order.
        pub sections: Vec<Section>,
        /// Pauses before parts that may be hard.
        #[cfg_attr(feature = "serde", serde(default))]
        pub intros: Vec<Intro>,
        /// The questions, in order.
        pub questionnaire: Questionnaire,
        /// The check-ins, in the order in which they are offered.
        #[cfg_attr(feature = "serde", serde(default))]
        pub check_ins: Vec<CheckIn>,
        /// What comes after the questions.
        #[cfg_attr(feature = "serde", serde(default))]
        pub steps: Vec<Step>,
        /// The pages of Learn, its contents first.
        #[cfg_attr(feature = "serde", serde(default))]
        pub pages: Vec<PageId>,
        /// What is worth raising, in the order of the questions that lead to it.
        pub concerns: Vec<Concern>,
        /// The answers that lead to help.
        pub triggers: Vec<Trigger>,
        /// The table of help: what follows from such an answer. An earlier row goes before a later one.
        pub routes: Vec<Route>,
        /// What answers change beyond their own screens.
        pub routing: Routing,
        /// The screens that show help.
        pub panels: Vec<Panel>,
        /// The services that help, in the order shown.
        pub services: Vec<Service>,
        /// What the guide's statements rest on.
        pub sources: Vec<Source>,
        /// Facts that may change, besides services and sources.
        pub dated: Vec<Dated>,
    }
}

wire! {
    /// A part of the world.
    #[derive(Copy)]
    pub struct Region {
        /// Its name, as clinics set it.
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
        /// The rows of the clinical reference that it stands for, such as `F2`.
        pub facts: Vec<Text>,
        /// After this day it may have changed, as year-month-day.
        pub review_by: Text,
    }
}

wire! {
    /// A group of questions under one caption.
    pub struct Section {
        /// Its name.
        pub id: SectionId,
        /// Whether leaving one of its questions open leaves something that a clinician will ask.
        #[cfg_attr(feature = "serde", serde(default))]
        pub health: bool,
        /// Whether the visitor finds it put into the notes; without it, it has nothing to put there.
        pub include: Option<Inclusion>,
        /// Where the notes repeat the answers themselves, if they do.
        pub repeat: Option<Repeat>,
        /// Whether its questions stand on the check screen only once they are answered.
        #[cfg_attr(feature = "serde", serde(default))]
        pub quiet: bool,
        /// Whether its questions are opened only by choice. Authors write it once; the compiler sets it on each
        /// question.
        #[cfg_attr(feature = "serde", serde(default))]
        pub by_choice: bool,
        /// The choices of questions that have none of their own. Authors write them once; the compiler copies them to
        /// each question and leaves none here.
        #[cfg_attr(feature = "serde", serde(default))]
        pub choices: Vec<Choice>,
        /// Holds for every question of the section besides its own rule. Authors write it once; the compiler
        /// joins it to each question and leaves none here.
        pub when: Option<Rule>,
    }
}

wire! {
    /// A pause that says what comes next, before questions that may be hard. The whole part can be skipped.
    pub struct Intro {
        /// Its name.
        pub id: IntroId,
        /// The sections that make up the part, one after the other.
        pub sections: Vec<SectionId>,
    }
}

wire! {
    /// What becomes of a section's answers as long as the visitor has not decided.
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
        /// Before what is worth raising.
        Before = 0,
        /// After it.
        After = 1,
        _ => Self::Before,
    }
}

wire! {
    /// Something worth raising with a clinician.
    pub struct Concern {
        /// Its name.
        pub id: ConcernId,
        /// The row of the clinical reference that it comes from, such as `S5`.
        pub topic: Text,
        /// How it is ordered in the notes.
        pub weight: Weight,
        /// When it is raised.
        pub when: Rule,
        /// What it rests on; empty only for expert practice.
        #[cfg_attr(feature = "serde", serde(default))]
        pub sources: Vec<SourceId>,
    }
}

wire! {
    /// Orders the notes. Never shown to a visitor, as a grade or otherwise.
    #[derive(Copy, Eq, PartialOrd, Ord)]
    pub enum Weight {
        /// Class R: needs someone now.
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
    /// The weightiest first.
    pub const ORDER: [Self; 4] = [Self::Urgent, Self::UsuallyNot, Self::ReviewFirst, Self::Discuss];

    /// Whether it should be told before a first visit is booked.
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
        /// After this day it may have changed, as year-month-day, if it changes often.
        pub review_by: Option<Text>,
    }
}

wire! {
    /// How a source was read for this guide, and when, as year-month.
    #[derive(Copy)]
    pub enum Verification {
        /// Itself.
        Primary(read: Text) = 0,
        /// Through pages that quote it.
        Secondary(read: Text) = 1,
        /// Not again: it is well known in the field.
        Known = 2,
        _ => Self::Known,
    }
}

impl Guide {
    /// The section that a question stands in.
    pub fn section(&self, question: QuestionId) -> Option<&Section> {
        let section = self.questionnaire.question(question)?.section;
        self.sections.iter().find(|known| known.id == section)
    }

    /// The pause before the part that a question stands in, if that part has one.
    pub fn intro(&self, question: QuestionId) -> Option<&Intro> {
        let section = self.questionnaire.question(question)?.section;
        self.intros.iter().find(|intro| intro.sections.contains(&section))
    }

    /// The check-in whose items stand in a section.
    pub fn check_in(&self, section: SectionId) -> Option<&CheckIn> {
        self.check_ins.iter().find(|check_in| check_in.section == section)
    }

    /// The concern of that name.
    pub fn concern(&self, id: ConcernId) -> Option<&Concern> {
        self.concerns.iter().find(|concern| concern.id == id)
    }

    /// The panel of that name.
    pub fn panel(&self, id: PanelId) -> Option<&Panel> {
        self.panels.iter().find(|panel| panel.id == id)
    }

    /// The row of the table of help of that name.
    pub fn route(&self, id: RouteId) -> Option<&Route> {
        self.routes.iter().find(|route| route.id == id)
    }

    /// The triggers of a question whose row gives help this form, in order.
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

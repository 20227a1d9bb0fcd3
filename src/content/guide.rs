//! The guide: what is asked, what is worth raising, and where an answer leads. Ids only.

use serde::{Deserialize, Serialize};

use super::{Line, Panel, PanelId, Topic};
use crate::questionnaire::{QuestionId, Questionnaire, Rule, SectionId, Text, id};

id! {
    /// Something worth raising with a clinician.
    ConcernId
}
id! {
    /// One published source, such as `R3`.
    SourceId
}

/// Everything about the guide that does not depend on a language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Guide {
    /// When this content was published, as year-month-day.
    pub published: Text,
    /// The captions that questions stand under, in order.
    pub sections: Vec<Section>,
    /// The questions, in order.
    pub questionnaire: Questionnaire,
    /// What is worth raising, in the order of the questions that lead to it.
    pub concerns: Vec<Concern>,
    /// Where an answer leads to help before anything else.
    pub interruptions: Vec<Interruption>,
    /// What an answer changes for the rest of the visit.
    pub routing: Routing,
    /// The screens that show help.
    pub panels: Vec<Panel>,
    /// The services that help, in the order shown.
    pub lines: Vec<Line>,
    /// What the guide's statements rest on.
    pub sources: Vec<Source>,
}

/// A group of questions under one caption.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), deny_unknown_fields, rename_all = "kebab-case")]
pub struct Section {
    /// Its name.
    pub id: SectionId,
    /// Whether leaving one of its questions open leaves something that a clinician will ask.
    #[serde(default)]
    pub health: bool,
    /// Whether the answers are repeated in the notes.
    #[serde(default)]
    pub in_notes: bool,
    /// Holds for every question of the section besides its own rule. Authors write it once; packing
    /// joins it to each question and leaves none here.
    #[serde(default)]
    pub when: Option<Rule>,
}

/// Something worth raising with a clinician.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), deny_unknown_fields, rename_all = "kebab-case")]
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
    #[serde(default)]
    pub sources: Vec<SourceId>,
}

/// Orders the notes. Never shown to a visitor, as a grade or otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Class R: needs someone now.
    Urgent,
    /// Class A: most clinicians would not go ahead in this situation.
    UsuallyNot,
    /// Class B: a medical review comes first.
    ReviewFirst,
    /// Class C: may change the plan.
    Discuss,
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

/// Help that comes between a question and what follows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), deny_unknown_fields, rename_all = "kebab-case")]
pub struct Interruption {
    /// The question whose Continue leads here.
    pub after: QuestionId,
    /// When it does; the first that holds is shown.
    pub when: Rule,
    /// What is shown.
    pub show: PanelId,
}

/// What an answer changes beyond its own screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), deny_unknown_fields, rename_all = "kebab-case")]
pub struct Routing {
    /// Once this has held, the rest of the visit shows help first and no way to book, whatever is
    /// answered later.
    pub crisis: Rule,
    /// The help that begins the notes of such a visit when none of `help` holds.
    pub crisis_panel: PanelId,
    /// While this holds, the clinic's contact is not shown at all.
    pub no_contact: Rule,
    /// While this holds, the notes say that the guide is for adults.
    pub adults_only: Rule,
    /// The help that begins the notes: the first that holds.
    pub help: Vec<Led>,
    /// One line of help on top of a question, and of the check screen: the first that holds.
    pub lead: Vec<Lead>,
}

/// A panel that leads a question in one line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), deny_unknown_fields, rename_all = "kebab-case")]
pub struct Lead {
    /// The question on top of which it stands.
    pub on: QuestionId,
    /// When it is shown.
    pub when: Rule,
    /// What is shown.
    pub show: PanelId,
}

/// A panel and when it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), deny_unknown_fields, rename_all = "kebab-case")]
pub struct Led {
    /// When it is shown.
    pub when: Rule,
    /// What is shown.
    pub show: PanelId,
}

/// A published source.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), deny_unknown_fields, rename_all = "kebab-case")]
pub struct Source {
    /// Its name in the clinical reference, such as `R3`.
    pub id: SourceId,
    /// How it was read.
    pub reading: Reading,
}

/// How a source was read for this guide, and when, as year-month.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), rename_all = "kebab-case")]
pub enum Reading {
    /// Itself.
    Primary(Text),
    /// Through pages that quote it.
    Secondary(Text),
    /// Not again: it is well known in the field.
    Known,
}

impl Guide {
    /// The section that a question stands in.
    pub fn section(&self, question: QuestionId) -> Option<&Section> {
        let section = self.questionnaire.question(question)?.section;
        self.sections.iter().find(|known| known.id == section)
    }

    /// The concern of that name.
    pub fn concern(&self, id: ConcernId) -> Option<&Concern> {
        self.concerns.iter().find(|concern| concern.id == id)
    }

    /// The panel of that name.
    pub fn panel(&self, id: PanelId) -> Option<&Panel> {
        self.panels.iter().find(|panel| panel.id == id)
    }

    /// The services for a topic, in order.
    pub fn lines(&self, topic: Topic) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.topic == topic)
    }
}

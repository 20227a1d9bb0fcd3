//! All visits that differ from one with nothing to report in one answer, and nearly all that differ in two.
//!
//! Every state is made and checked once: visits with the same beginning share it, and a second answer is changed on
//! the notes, which leads to the same visit as giving it in turn. Names of medicines are left out of pairs: `topics.rs`
//! tests that every name raises and asks what its kind does.

use core::ops::Add;

use kap_guide::content::Guide;
use kap_guide::questionnaire::{ChoiceId, Kind, Question, QuestionId, Role};
use kap_guide::session::{Command, Screen, Session};

/// The questions whose every answer meets every answer to the others.
const GATES: [&str; 6] = ["asker", "safety", "acting", "age", "other-age", "health-now"];

/// The answers to gates that lead nowhere else.
const PLAIN: [(&str, &str); 6] = [
    ("asker", "me"),
    ("safety", "no"),
    ("acting", "no"),
    ("age", "adult"),
    ("other-age", "adult"),
    ("health-now", "go-on"),
];

/// What one question was answered; no choice is a skip.
pub type Given = (QuestionId, Vec<ChoiceId>);

/// A visit and the answers that led to it.
pub struct Seen<'a> {
    /// The visit.
    pub visit: &'a Session,
    /// Its answers to gates, and those that differ from nothing to report.
    pub given: &'a [Given],
}

/// How many choices and skips differ from nothing to report, besides those of gates.
pub fn others(given: &[Given]) -> usize {
    let others = given.iter().filter(|(id, _)| !is_gate(*id));
    others.map(|(_, chosen)| chosen.len().max(1)).sum()
}

/// How much was looked at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counted {
    /// Different sets of answers.
    pub visits: u64,
    /// States that led to them.
    pub states: u64,
}

/// How many answers differ from nothing to report, besides those to gates.
#[derive(Clone, Copy, PartialEq)]
pub enum Others {
    /// At most one, and no name of a medicine.
    Single,
    /// At most one.
    SingleOrName,
    /// At most two, and no name of a medicine; two only if at most one gate leads anywhere else.
    Pairs,
}

/// Looks at every state of every such visit.
pub fn every(guide: &Guide, others: Others, look: &mut impl FnMut(&Seen)) -> Counted {
    let mut journey = Journey { guide, others, given: Vec::new(), counted: Counted::default(), look };
    let opening = guide.routing.opening.unwrap();
    for (start, who) in [(Command::Start, opening.me), (Command::StartForOther, opening.other)] {
        let mut visit = Session::default();
        journey.given = vec![(opening.question, vec![who])];
        journey.apply(&mut visit, start);
        journey.go_on(&visit);
    }
    journey.counted
}

/// Every answer that can be changed on the notes, gates aside, and the visit that it makes.
pub fn changes(guide: &Guide, visit: &Session) -> Vec<(Given, Session)> {
    let mut changes = Vec::new();
    for id in visit.walk(guide).path.into_iter().filter(|id| !is_gate(*id)) {
        for chosen in singles(guide.questionnaire.question(id).unwrap()) {
            let mut visit = visit.clone();
            let given = (id, chosen);
            let others = Others::Single;
            let counted = Counted::default();
            Journey { guide, others, given: vec![given.clone()], counted, look: &mut |_: &Seen| {} }
                .change(&mut visit);
            changes.push((given, visit));
        }
    }
    changes
}

struct Journey<'a, L> {
    guide: &'a Guide,
    others: Others,
    given: Vec<Given>,
    counted: Counted,
    look: &'a mut L,
}

impl<'a, L: FnMut(&Seen)> Journey<'a, L> {
    fn apply(&mut self, visit: &mut Session, command: Command) {
        visit.apply(self.guide, command);
        self.counted.states += 1;
        (self.look)(&Seen { visit, given: &self.given });
    }

    fn question(&self, id: QuestionId) -> &'a Question {
        self.guide.questionnaire.question(id).unwrap()
    }

    fn confirm(&mut self, visit: &mut Session, chosen: &[ChoiceId]) {
        for choice in chosen {
            self.apply(visit, Command::Choose(*choice, true));
        }
        self.apply(visit, if chosen.is_empty() { Command::Skip } else { Command::Continue });
    }

    /// The question whose answer is the last that differs from nothing to report.
    fn differs(&self) -> Option<QuestionId> {
        self.given.iter().map(|(id, _)| *id).rfind(|id| !is_gate(*id))
    }

    /// Every way on from here, with at most one answer that differs.
    fn go_on(&mut self, visit: &Session) {
        match visit.screen() {
            Screen::Question(id) => {
                let question = self.question(id);
                let usual = vec![nothing(question)];
                for chosen in self.tried(question, singles(question)) {
                    let told = is_gate(id) || chosen != usual;
                    if !told {
                        self.with(visit, None, &chosen);
                    } else if is_gate(id) || self.differs().is_none() {
                        self.with(visit, Some(id), &chosen);
                    }
                }
            }
            Screen::Notes => {
                self.counted.visits += 1;
                if self.others == Others::Pairs && self.has_plain_gates() {
                    self.second(visit);
                }
            }
            _ => {
                let mut visit = visit.clone();
                self.pass(&mut visit);
                self.go_on(&visit);
            }
        }
    }

    /// Whether at most one gate was answered in a way that leads anywhere else. Two such answers meet each single answer,
    /// but not each pair: that would take minutes and say the same again.
    fn has_plain_gates(&self) -> bool {
        let gates = self.given.iter().filter(|(id, _)| is_gate(*id));
        let is_plain = |(id, chosen): &&Given| {
            let plain = PLAIN.iter().find(|(gate, _)| *gate == id.as_str());
            plain.is_some_and(|(_, plain)| chosen.iter().any(|choice| choice.as_str() == *plain))
        };
        gates.filter(|given| !is_plain(given)).count() < 2
    }

    /// The answers to try.
    fn tried(&self, question: &Question, mut answers: Vec<Vec<ChoiceId>>) -> Vec<Vec<ChoiceId>> {
        if self.others != Others::SingleOrName {
            answers.retain(|chosen| !chosen.iter().any(|choice| is_name(question, *choice)));
        }
        answers
    }

    /// Gives an answer, tells it if it is one to tell, and goes on.
    fn with(&mut self, visit: &Session, told: Option<QuestionId>, chosen: &[ChoiceId]) {
        let mut visit = visit.clone();
        self.given.extend(told.map(|id| (id, chosen.to_vec())));
        self.confirm(&mut visit, chosen);
        self.go_on(&visit);
        if told.is_some() {
            self.given.pop();
        }
    }

    /// Continues through help, the overview and the privacy screen.
    fn pass(&mut self, visit: &mut Session) {
        match visit.screen() {
            Screen::Panel(_) | Screen::Overview | Screen::Privacy => self.apply(visit, Command::Continue),
            other => panic!("a visit came to {other:?}: {:?}", self.given),
        }
    }

    /// Every second answer that differs: in a later question, or beside the first in the same one.
    fn second(&mut self, visit: &Session) {
        let first = self.differs();
        let path = visit.walk(self.guide).path;
        let later = path.iter().rposition(|id| first == Some(*id)).map_or(0, |at| at + 1);
        for id in path[later..].iter().copied().filter(|id| !is_gate(*id)) {
            let question = self.question(id);
            let usual = [nothing(question)];
            let seconds = if first.is_some() { singles(question) } else { doubles(question) };
            for chosen in self.tried(question, seconds).into_iter().filter(|chosen| *chosen != usual) {
                let mut visit = visit.clone();
                self.given.push((id, chosen));
                self.change(&mut visit);
                self.counted.visits += 1;
                self.given.pop();
            }
        }
    }

    /// Changes the answer that was told last, and answers what is new with nothing to report.
    fn change(&mut self, visit: &mut Session) {
        let (id, chosen) = self.given.last().unwrap().clone();
        self.apply(visit, Command::Change(id));
        for marked in visit.marked(self.guide, id) {
            self.apply(visit, Command::Choose(marked, false));
        }
        self.confirm(visit, &chosen);
        while visit.screen() != Screen::Notes {
            match visit.screen() {
                Screen::Question(new) => self.confirm(visit, &[nothing(self.question(new))]),
                _ => self.pass(visit),
            }
        }
    }
}

fn is_gate(question: QuestionId) -> bool {
    GATES.contains(&question.as_str())
}

/// Whether a choice is the name of one medicine of a kind.
fn is_name(question: &Question, choice: ChoiceId) -> bool {
    question.choice(choice).is_some_and(|known| known.of.is_some())
}

/// What someone with nothing to report answers: none of these, or what is offered first.
fn nothing(question: &Question) -> ChoiceId {
    let none = question.choices.iter().find(|choice| choice.role == Role::None);
    none.unwrap_or(&question.choices[0]).id
}

/// Each choice by itself, and a skip.
fn singles(question: &Question) -> Vec<Vec<ChoiceId>> {
    question.choices.iter().map(|choice| vec![choice.id]).chain([Vec::new()]).collect()
}

/// Each two choices of one question that can both be true.
fn doubles(question: &Question) -> Vec<Vec<ChoiceId>> {
    let choices = question.choices.iter().enumerate().filter(|_| question.kind == Kind::Many);
    let both = choices.flat_map(|(at, first)| {
        question.choices[at + 1..].iter().map(|second| question.choose(&[first.id], second.id, true))
    });
    // Choices that exclude each other leave one.
    both.filter(|both| both.len() == 2).collect()
}

impl Add for Counted {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { visits: self.visits + other.visits, states: self.states + other.states }
    }
}

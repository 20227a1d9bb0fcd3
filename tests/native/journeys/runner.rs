//! Runs one journey line by line.

use std::collections::BTreeSet;

use kap_guide::content::{Channel, Content, Guide, PageId, PanelId, Section};
use kap_guide::questionnaire::{Question, QuestionId};
use kap_guide::session::{Command, Overlay, Screen, Session};

use super::notes;
use super::same::same;
use crate::guide::{english, in_region};

/// Who goes on a journey.
pub struct JourneyRunner {
    pub content: &'static Content,
    pub visit: Session,
    pub today: String,
    seen: BTreeSet<QuestionId>,
}

impl Default for JourneyRunner {
    fn default() -> Self {
        // On this day nothing is due for a check.
        let today = String::from("2026-11-22");
        Self { content: &english().content, visit: Session::default(), today, seen: BTreeSet::new() }
    }
}

impl JourneyRunner {
    /// Does what a line says, or tells why that is not how it goes.
    pub fn step(&mut self, line: &str) -> Result<(), String> {
        if let Some((how, question)) = line.split_once(" until ") {
            return self.until(how, question);
        }
        if let Some(rest) = line.strip_prefix("put in ") {
            return self.include(rest, true);
        }
        if let Some(rest) = line.strip_prefix("leave out ") {
            return self.include(rest, false);
        }
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        match (verb, rest) {
            ("region", _) => return self.region(rest),
            ("today", _) => rest.clone_into(&mut self.today),
            ("start", "") => self.apply(Command::Start),
            ("start", "for-other") => self.apply(Command::StartForOther),
            ("continue", "") => self.apply(Command::Continue),
            ("back", "") => self.apply(Command::Back),
            ("clear", "") => self.apply(Command::Clear),
            ("return", "") => self.apply(Command::Return),
            ("open", "help") => self.apply(Command::Open(Overlay::Help)),
            ("read", "") => self.apply(Command::Open(Overlay::Learn(PageId::new("learn")))),
            ("learn", page) => {
                self.apply(Command::Open(Overlay::Learn(PageId::new(String::from(page).leak()))));
            }
            ("check-in", section) => {
                let section = self.section(section)?.id;
                self.apply(Command::CheckIn(section));
            }
            ("mark", _) => return self.mark(rest, true),
            ("unmark", _) => return self.mark(rest, false),
            ("again", "") => self.apply(Command::Change(self.question("safety")?.id)),
            ("open", "about") => self.apply(Command::Open(Overlay::About)),
            ("open", "clear") => self.apply(Command::Open(Overlay::Clear)),
            ("answer", _) => return self.answer(rest),
            ("open", "privacy") => {
                self.apply(Command::ChangePrivacy);
                return same(&self.screen(), "privacy");
            }
            ("card", _) => return self.card(rest),
            ("cards:", _) => return same(&self.cards(|_| true), rest),
            ("done:", _) => return same(&self.cards(|is_done| is_done), rest),
            ("decided", _) => return self.decided(rest),
            ("part", _) => return same(&self.part(), rest),
            ("offers", "to save") => {
                let offers = self.visit.offers_to_save(self.guide());
                return same(if offers { "to save" } else { "nothing" }, rest);
            }
            ("skip", _) => {
                self.pass_overview();
                same(&self.screen(), &format!("question {rest}"))?;
                self.apply(Command::Skip);
            }
            ("change", _) => {
                same(&self.screen(), "notes")?;
                self.apply(Command::Change(self.question(rest)?.id));
            }
            ("see", _) => return same(&self.screen(), rest),
            ("line", _) => {
                return same(self.visit.line(self.guide()).map_or("none", |panel| panel.as_str()), rest);
            }
            ("beside", _) => {
                let panels: Vec<&str> =
                    self.visit.beside(self.guide()).into_iter().map(PanelId::as_str).collect();
                let panels = if panels.is_empty() { String::from("none") } else { panels.join(", ") };
                return same(&panels, rest);
            }
            ("choose", _) => return self.choose(rest),
            ("asks", "for a choice") => {
                return same(if self.visit.asks_for_choice() { "for a choice" } else { "nothing" }, rest);
            }
            ("offers:", _) => return same(&self.offers()?.join(", "), rest),
            ("questions", _) => return same(&format!("seen: {}", self.seen.len()), rest),
            ("notes", _) => return notes::hold(self.content, &self.visit, &self.today, rest),
            ("about", _) => {
                let changed = self.content.changed(&self.today);
                return same(if changed.is_empty() { "changed: none" } else { "changed: some" }, rest);
            }
            _ => return Err(String::from("that is not a step of a journey")),
        }
        Ok(())
    }

    pub fn guide(&self) -> &'static Guide {
        &self.content.guide
    }

    pub fn apply(&mut self, command: Command) {
        self.visit.apply(self.guide(), command);
        if let Screen::Question(id) = self.visit.screen() {
            self.seen.insert(id);
        }
    }

    pub fn screen(&self) -> String {
        match self.visit.screen() {
            Screen::Question(id) => format!("question {id}"),
            Screen::Panel(id) => format!("panel {id}"),
            Screen::Page(id) => format!("page {id}"),
            Screen::Learn(id) => format!("learn {id}"),
            Screen::CheckIns => String::from("check-ins"),
            Screen::Result(_, says) => format!("result {says}"),
            Screen::Questions(section) => format!("step {section}"),
            Screen::Compare(..) => String::from("compare"),
            Screen::Weigh(..) => String::from("weigh"),
            other => format!("{other:?}").to_lowercase(),
        }
    }

    pub fn question(&self, name: &str) -> Result<&'static Question, String> {
        let mut questions = self.guide().questionnaire.questions.iter();
        let found = questions.find(|question| question.id.as_str() == name);
        found.ok_or_else(|| format!("there is no question `{name}`"))
    }

    fn region(&mut self, id: &str) -> Result<(), String> {
        if self.visit != Session::default() {
            return Err(String::from("only the first line may name a region"));
        }
        self.content = &in_region(id).ok_or_else(|| format!("there is no region `{id}`"))?.content;
        Ok(())
    }

    /// Continues past the overview, to the question after it.
    pub fn pass_overview(&mut self) {
        if self.visit.screen() == Screen::Overview {
            self.apply(Command::Continue);
        }
    }

    fn answer(&mut self, rest: &str) -> Result<(), String> {
        self.choose(rest)?;
        self.apply(Command::Continue);
        Ok(())
    }

    /// Marks choices, and nothing else.
    fn choose(&mut self, rest: &str) -> Result<(), String> {
        let (name, choices) = rest.split_once(": ").ok_or("write `QUESTION: CHOICE, CHOICE`")?;
        self.pass_overview();
        same(&self.screen(), &format!("question {name}"))?;
        let asked = self.question(name)?;
        for marked in self.visit.marked(self.guide(), asked.id) {
            self.apply(Command::Choose(marked, false));
        }
        for choice in choices.split(", ") {
            let known = asked.choices.iter().find(|known| known.id.as_str() == choice);
            let known = known.ok_or_else(|| format!("`{name}` has no choice `{choice}`"))?;
            self.apply(Command::Choose(known.id, true));
        }
        Ok(())
    }

    fn mark(&mut self, rest: &str, on: bool) -> Result<(), String> {
        let (name, choices) = rest.split_once(": ").ok_or("write `mark QUESTION: CHOICE, CHOICE`")?;
        let asked = self.question(name)?;
        for choice in choices.split(", ") {
            let known = asked.choices.iter().find(|known| known.id.as_str() == choice);
            let known = known.ok_or_else(|| format!("`{name}` has no choice `{choice}`"))?;
            self.apply(Command::Mark(asked.id, known.id, on));
        }
        Ok(())
    }

    fn section(&self, name: &str) -> Result<&'static Section, String> {
        let section = self.guide().sections.iter().find(|section| section.id.as_str() == name);
        section.ok_or_else(|| format!("there is no section `{name}`"))
    }

    fn include(&mut self, name: &str, on: bool) -> Result<(), String> {
        same(&self.screen(), "privacy")?;
        let section = self.section(name)?;
        self.apply(Command::Include(section.id, on));
        let decided = self.visit.decision(section.id) == Some(on) && self.visit.includes(section) == on;
        if decided { Ok(()) } else { Err(format!("`{name}` is not private")) }
    }

    /// What the visitor has chosen for a private section.
    fn decided(&self, rest: &str) -> Result<(), String> {
        same(&self.screen(), "privacy")?;
        let (name, expected) = rest.split_once(": ").ok_or("write `decided SECTION: in`")?;
        let decided = match self.visit.decision(self.section(name)?.id) {
            Some(true) => "in",
            Some(false) => "out",
            None => "open",
        };
        same(decided, expected)
    }

    fn card(&mut self, name: &str) -> Result<(), String> {
        same(&self.screen(), "notes")?;
        let cards = self.visit.cards(self.guide());
        let card = cards.into_iter().map(|(card, _)| card).find(|card| card.as_str() == name);
        self.apply(Command::OpenCard(card.ok_or_else(|| format!("the notes have no card `{name}`"))?));
        Ok(())
    }

    /// The cards on the notes, by whether they are ticked.
    fn cards(&self, wanted: fn(bool) -> bool) -> String {
        let cards = self.visit.cards(self.guide());
        let cards = cards.iter().filter(|(_, is_done)| wanted(*is_done)).map(|(card, _)| card.as_str());
        let cards = cards.collect::<Vec<_>>().join(", ");
        if cards.is_empty() { String::from("none") } else { cards }
    }

    /// The part of the visit that the screen names.
    fn part(&self) -> String {
        let part = self.visit.part(self.guide());
        part.map_or(String::from("none"), |(part, at, of)| format!("{part}: {at} of {of}"))
    }

    /// Every number and page of the present help, each once.
    fn offers(&self) -> Result<Vec<&'static str>, String> {
        let panel = match self.visit.screen() {
            Screen::Panel(id) => id,
            Screen::Help => PanelId::new("get-help"),
            Screen::Notes => self.visit.notes(self.guide()).help.ok_or("the notes have no help")?,
            _ => return Err(format!("{} is no help", self.screen())),
        };
        let panel = self.guide().panel(panel).ok_or("there is no such panel")?;
        let mut offers: Vec<&'static str> = Vec::new();
        for topic in panel.topics.iter().chain(&panel.more) {
            for reach in self.guide().services(*topic).flat_map(|line| &line.channels) {
                let (Channel::Call(way)
                | Channel::Text(way)
                | Channel::TextWord(way, _)
                | Channel::Open(way)) = reach;
                if !offers.contains(&way.as_str()) {
                    offers.push(way.as_str());
                }
            }
        }
        Ok(offers)
    }
}

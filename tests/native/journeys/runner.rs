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
        let at_check = ["change ", "put in ", "leave out ", "kept back "];
        if line == "see check" || at_check.iter().any(|begin| line.starts_with(begin)) {
            self.pass_steps();
        }
        if let Some((how, question)) = line.split_once(" until ") {
            return self.until(how, question);
        }
        if let Some(rest) = line.strip_prefix("put in ") {
            return self.include(rest, true);
        }
        if let Some(rest) = line.strip_prefix("leave out ") {
            return self.include(rest, false);
        }
        if let Some(rest) = line.strip_prefix("kept back ") {
            return self.withheld(rest);
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
            ("mark", _) => return self.mark(rest),
            ("again", "") => self.apply(Command::Change(self.question("safety")?.id)),
            ("open", "about") => self.apply(Command::Open(Overlay::About)),
            ("open", "clear") => self.apply(Command::Open(Overlay::Clear)),
            ("answer", _) => return self.answer(rest),
            ("skip", "part") => match self.visit.screen() {
                Screen::Intro(_) => self.apply(Command::Skip),
                _ => return Err(format!("{} has no part to skip", self.screen())),
            },
            ("skip", _) => {
                self.pass_intro();
                same(&self.screen(), &format!("question {rest}"))?;
                self.apply(Command::Skip);
            }
            ("change", _) => {
                same(&self.screen(), "check")?;
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
            Screen::Intro(id) => format!("intro {id}"),
            Screen::Question(id) => format!("question {id}"),
            Screen::Panel(id) => format!("panel {id}"),
            Screen::Page(id) => format!("page {id}"),
            Screen::Learn(id) => format!("learn {id}"),
            Screen::CheckIns => String::from("check-ins"),
            Screen::Result(_, says) => format!("result {says}"),
            Screen::RatingGrid(section) | Screen::RatingSummary(_, section) => format!("step {section}"),
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

    /// Continues past a screen that says what comes next, to the question that it announces.
    pub fn pass_intro(&mut self) {
        if let Screen::Intro(_) = self.visit.screen() {
            self.apply(Command::Continue);
        }
    }

    /// Continues past everything that comes between the last question and the check screen.
    pub fn pass_steps(&mut self) {
        while let Screen::CheckIns | Screen::Page(_) | Screen::RatingGrid(_) | Screen::RatingSummary(..) =
            self.visit.screen()
        {
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
        self.pass_intro();
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

    fn mark(&mut self, rest: &str) -> Result<(), String> {
        let (name, choices) = rest.split_once(": ").ok_or("write `mark QUESTION: CHOICE, CHOICE`")?;
        let asked = self.question(name)?;
        for choice in choices.split(", ") {
            let known = asked.choices.iter().find(|known| known.id.as_str() == choice);
            let known = known.ok_or_else(|| format!("`{name}` has no choice `{choice}`"))?;
            self.apply(Command::Mark(asked.id, known.id, true));
        }
        Ok(())
    }

    fn section(&self, name: &str) -> Result<&'static Section, String> {
        let section = self.guide().sections.iter().find(|section| section.id.as_str() == name);
        section.ok_or_else(|| format!("there is no section `{name}`"))
    }

    fn include(&mut self, name: &str, on: bool) -> Result<(), String> {
        same(&self.screen(), "check")?;
        let section = self.section(name)?;
        self.apply(Command::Include(section.id, on));
        same(&self.visit.includes(section).to_string(), &on.to_string())
    }

    fn withheld(&self, rest: &str) -> Result<(), String> {
        same(&self.screen(), "check")?;
        let (name, expected) = rest.split_once(": ").ok_or("write `kept back SECTION: WHAT`")?;
        let kept = self.visit.withheld(self.guide(), self.section(name)?);
        let kept = notes::listed(&kept);
        same(if kept.is_empty() { "none" } else { &kept }, expected)
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

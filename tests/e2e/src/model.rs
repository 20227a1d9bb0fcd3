//! The same visit run natively: the oracle for what a visitor's screen should say.

use anyhow::{Context as _, Result, ensure};
use kap_guide::content::{CardId, Content, PageId, Panel, PanelId, Service, Topic, fill, listed};
use kap_guide::questionnaire::{Choice, ChoiceId, Expected, QuestionId, Role, SectionId, Text};
use kap_guide::session::{
    Block, Command, ContactMethod, Document, NotesContext, Screen, Session, document, reach,
};

use crate::words;

/// A day on which nothing is due for a check.
pub const TODAY: &str = "2026-11-22";

/// One visit without a browser.
pub struct Model {
    content: &'static Content,
    session: Session,
}

impl Model {
    /// A visit that started with a command of the cover.
    pub fn start_with(command: Command) -> Result<Self> {
        let mut model = Self { content: words::content()?, session: Session::default() };
        model.apply(command);
        Ok(model)
    }

    /// Answers a question and continues.
    pub fn answer(&mut self, question: &str, choices: &[&str]) -> Result<()> {
        let question = self.is_at(question)?;
        for choice in choices {
            self.apply(Command::Choose(words::choice(question, choice)?.id, true));
        }
        self.apply(Command::Continue);
        Ok(())
    }

    /// Skips a question.
    pub fn skip(&mut self, question: &str) -> Result<()> {
        self.is_at(question)?;
        self.apply(Command::Skip);
        Ok(())
    }

    /// Applies any other command.
    pub fn apply(&mut self, command: Command) {
        self.session.apply(&self.content.guide, command);
    }

    /// The current question, if there is one.
    pub fn question(&self) -> Option<&'static str> {
        match self.screen() {
            Screen::Question(id) => Some(id.as_str()),
            _ => None,
        }
    }

    /// The answer to the current question that reports nothing.
    pub fn nothing_to_report(&self) -> Option<(QuestionId, ChoiceId)> {
        let Screen::Question(id) = self.screen() else {
            return None;
        };
        let guide = &self.content.guide;
        let choices = &guide.questionnaire.question(id)?.choices;
        let none = choices.iter().find(|choice| choice.role == Role::None);
        // Without a "none", the first choice that raises nothing.
        let raises = |choice: &&Choice| {
            let mut concerns = guide.concerns.iter().flat_map(|concern| concern.when.looks_at());
            concerns.any(|looked| looked == (id, Expected::Choice(choice.id)))
        };
        let leads = |choice: &&Choice| {
            let mut triggers = guide.triggers.iter().flat_map(|trigger| trigger.when.looks_at());
            triggers.any(|looked| looked == (id, Expected::Choice(choice.id)))
        };
        none.or_else(|| choices.iter().find(|choice| !raises(choice) && !leads(choice)))
            .map(|choice| (id, choice.id))
    }

    /// The questions answered so far and to come, in order.
    pub fn path(&self) -> Vec<QuestionId> {
        self.session.walk(&self.content.guide).path
    }

    /// Whether a question is optional.
    pub fn offers(&self, question: &str) -> bool {
        let offered = self.session.walk(&self.content.guide).offered;
        offered.iter().any(|id| id.as_str() == question)
    }

    /// The screen that the visitor should be on.
    pub fn screen(&self) -> Screen {
        self.session.screen()
    }

    /// Whether an answer led to help, which Continue leaves.
    pub fn is_interrupted(&self) -> bool {
        matches!(self.screen(), Screen::Panel(_))
    }

    /// Whether the screen is one of those between the questions that can be passed by Continue: the overview and the
    /// privacy screen.
    pub fn is_between_questions(&self) -> bool {
        matches!(self.screen(), Screen::Overview | Screen::Privacy)
    }

    /// Whether the screen is a step behind a card of the notes.
    pub fn is_at_a_step(&self) -> bool {
        matches!(
            self.screen(),
            Screen::CheckIns
                | Screen::Page(_)
                | Screen::Questions(_)
                | Screen::Compare(..)
                | Screen::Weigh(..)
        )
    }

    /// The cards of the notes.
    pub fn cards(&self) -> Vec<CardId> {
        self.session.cards(&self.content.guide).into_iter().map(|(card, _)| card).collect()
    }

    /// Whether the visit is about someone else.
    pub fn is_for_other(&self) -> bool {
        self.session.is_for_other(&self.content.guide)
    }

    /// The heading that the visitor should read.
    pub fn heading(&self) -> Result<&'static str> {
        let words = &self.content.words;
        let panel = |id: PanelId| words.panels.get(id).map(|said| said.title);
        let page_title = |id| -> Result<Option<Text>> {
            Ok(words::written()?.learn.learn.page(PageId::new(id)).map(|page| page.title))
        };
        let heading = match self.screen() {
            Screen::Cover => Some(words::written()?.cover.title),
            Screen::Overview => Some(self.content.later().overview.title),
            Screen::Privacy => Some(self.content.later().privacy.title),
            Screen::Question(id) => {
                let other = |other: &Text| self.is_for_other().then_some(*other);
                self.content
                    .question(id)
                    .map(|said| said.other.as_ref().and_then(other).unwrap_or(said.title))
            }
            Screen::Panel(id) => panel(id),
            Screen::CheckIns => {
                self.content.later().steps.get(SectionId::new("check-ins")).map(|said| said.title)
            }
            Screen::Result(_, says) => self.content.later().results.get(says).map(|said| said.title),
            Screen::Page(page) | Screen::Learn(page) => {
                words::written()?.learn.learn.page(page).map(|page| page.title)
            }
            Screen::Questions(section) => self.content.later().steps.get(section).map(|said| said.title),
            Screen::Compare(..) => page_title("compare")?,
            Screen::Weigh(..) => page_title("weigh")?,
            Screen::Notes => Some(self.content.later().notes.title),
            Screen::Help => panel(PanelId::new("get-help")),
            Screen::About => Some(self.content.later().about.title),
            Screen::Save => Some(words::save()?.title),
            Screen::Clear => Some(words.interface.clear_title),
        };
        Ok(heading.with_context(|| format!("{:?} has no heading", self.screen()))?.as_str())
    }

    /// The health record.
    pub fn response(&self) -> String {
        self.session.response(self.content, TODAY)
    }

    /// The notes in words. `ways` are all ways to reach the clinic.
    pub fn notes(&self, clinic: &str, ways: &[ContactMethod]) -> Document {
        let setting = NotesContext { clinic, ways, today: TODAY };
        document(self.content, &self.session.notes(&self.content.guide), setting)
    }

    /// The notes line by line, as printed.
    pub fn lines(&self, clinic: &str, ways: &[ContactMethod]) -> Vec<String> {
        let Document { first, second } = self.notes(clinic, ways);
        let mut lines = vec![format!("# {}", self.content.later().notes.title)];
        first.into_iter().chain(second).for_each(|block| self.read(block, &mut lines));
        lines
    }

    /// The same as on the screen, with what opens from the notes.
    pub fn lines_on_screen(&self, clinic: &str, ways: &[ContactMethod]) -> Vec<String> {
        let Document { first, second } = self.notes(clinic, ways);
        let mut lines = vec![
            self.content.words.interface.notes.to_string(),
            format!("# {}", self.content.later().notes.title),
        ];
        let new = first.iter().chain(&second).filter_map(|block| match block {
            Block::Heading(text, Some(question)) => self.is_new(*question).then(|| text.clone()),
            _ => None,
        });
        let new: Vec<String> = new.collect();
        lines.extend(
            (!new.is_empty())
                .then(|| fill(self.content.later().notes.added, &[("what", &listed(&new, "; "))])),
        );
        lines.push(self.content.later().export.resume_about.to_string());
        for block in first {
            self.read_marked(block, &mut lines);
        }
        let cards = self.session.cards(&self.content.guide);
        if !cards.is_empty() {
            lines.push(format!("# {}", self.content.later().notes.cards));
        }
        for (card, is_done) in cards {
            lines.extend(self.content.later().cards.get(card).map(|card| card.about.to_string()));
            lines.extend(is_done.then(|| self.content.later().notes.done.to_string()));
        }
        let record = self.content.later().export.record_about;
        lines.extend((!self.session.is_for_other(&self.content.guide)).then(|| record.to_string()));
        for block in second {
            self.read_marked(block, &mut lines);
        }
        lines
    }

    /// Whether the card that led back to the notes has just added this.
    fn is_new(&self, question: QuestionId) -> bool {
        self.session.is_new(question)
    }

    fn read_marked(&self, block: Block, lines: &mut Vec<String>) {
        let is_new = matches!(&block, Block::Heading(_, Some(question)) if self.is_new(*question));
        self.read(block, lines);
        lines.extend(is_new.then(|| self.content.later().notes.new.to_string()));
    }

    fn read(&self, block: Block, lines: &mut Vec<String>) {
        let item = |text: &String| format!("- {text}");
        match block {
            Block::Help(panel) => lines.extend(self.help(panel)),
            Block::Line(panel) => lines.extend(self.line(panel)),
            Block::Services(topic) => lines.extend(self.services(topic)),
            Block::Heading(text, _) => lines.push(format!("# {text}")),
            Block::Paragraph(text) | Block::Private(text) | Block::Small(text) => lines.push(text),
            Block::Item { title, message, from } => {
                lines.extend([format!("# {title}"), message.to_string()]);
                // An item without a single answer or a source has an empty line here.
                lines.push(from);
            }
            Block::List(items) | Block::Sources(items) => lines.extend(items.iter().map(item)),
            Block::Next { ways, small, others } => {
                lines.extend(ways.iter().map(|way| self.way(way)).chain(small));
                lines
                    .extend(others.iter().flat_map(|(title, text)| [format!("# {title}"), text.to_string()]));
            }
        }
    }

    fn way(&self, way: &ContactMethod) -> String {
        match &way.link {
            Some(link) if link.new_tab => format!("- {} {}", way.label, self.content.words.interface.new_tab),
            _ => format!("- {}", way.label),
        }
    }

    fn help(&self, id: PanelId) -> Vec<String> {
        let Some((panel, said)) = self.content.guide.panel(id).zip(self.content.words.panels.get(id)) else {
            return Vec::new();
        };
        let Panel { topics, more, .. } = panel;
        let mut lines = vec![format!("# {}", said.title)];
        lines.extend(said.lead.iter().map(ToString::to_string));
        lines.extend(topics.iter().flat_map(|topic| self.topic(*topic)));
        lines.extend(said.after.iter().map(ToString::to_string));
        lines.extend(more.iter().flat_map(|topic| self.topic(*topic)));
        lines
    }

    fn line(&self, id: PanelId) -> Vec<String> {
        let Some((panel, said)) = self.content.guide.panel(id).zip(self.content.words.panels.get(id)) else {
            return Vec::new();
        };
        let first = panel.topics.first().and_then(|topic| self.content.guide.services(*topic).next());
        let ways = first.map(|line| self.ways(line)).unwrap_or_default();
        let line = [vec![said.title.to_string()], ways].concat().join(" ");
        said.lead.iter().map(ToString::to_string).chain([line]).collect()
    }

    fn topic(&self, topic: Topic) -> Vec<String> {
        let words = &self.content.words;
        let mut lines: Vec<String> =
            words.topics.get(topic).map(|title| format!("# {title}")).into_iter().collect();
        lines.extend(self.services(topic));
        lines
    }

    fn services(&self, topic: Topic) -> Vec<String> {
        self.content.guide.services(topic).flat_map(|line| self.service(line)).collect()
    }

    /// What the ways to reach a service are called.
    fn ways(&self, line: &Service) -> Vec<String> {
        let way = |way| {
            let opens = matches!(way, kap_guide::content::Channel::Open(_));
            let tail =
                if opens { format!(" {}", self.content.words.interface.new_tab) } else { String::new() };
            format!("{}{tail}", reach(self.content, way))
        };
        line.channels.iter().copied().map(way).collect()
    }

    fn service(&self, line: &Service) -> Vec<String> {
        let words = &self.content.words;
        let mut lines: Vec<String> = self.ways(line).iter().map(|way| format!("- {way}")).collect();
        lines.extend(words.services.get(line.id).map(|said| format!("{} {}", said.name, said.about)));
        lines
    }

    fn is_at(&self, question: &str) -> Result<&'static kap_guide::questionnaire::Question> {
        let question = words::question(question)?;
        let screen = self.screen();
        ensure!(
            screen == Screen::Question(question.id),
            "the visit is at {screen:?}, not at `{}`",
            question.id
        );
        Ok(question)
    }
}

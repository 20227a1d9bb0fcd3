//! The texts of a screen that stand there before anything is opened.

use kap_guide::content::{Content, Later, PanelId, Topic};
use kap_guide::questionnaire::{Question, Text};
use kap_guide::session::{Block, Document, Screen, Session, reach};
use kap_guide_compiler::Compiled;

/// What stands on the present screen on the way to the notes, without the bar, the foot, buttons and what is closed.
pub fn shown(written: &Compiled, visit: &Session) -> Vec<String> {
    let (content, guide) = (&written.content, &written.content.guide);
    let mut texts: Vec<String> =
        visit.line(guide).into_iter().flat_map(|panel| shown_line(written, panel)).collect();
    texts.extend(match visit.screen() {
        Screen::Overview => shown_overview(content.later()),
        Screen::Privacy => privacy(content.later()),
        Screen::Question(id) => {
            let asked = guide.questionnaire.question(id).expect("the screen shows a question");
            shown_question(content, asked, visit.is_for_other(guide))
        }
        Screen::Panel(id) => shown_panel(written, id),
        other => panic!("{other:?} is not on the way to the notes"),
    });
    texts.extend(visit.beside(guide).into_iter().flat_map(|panel| shown_panel(written, panel)));
    texts.extend(visit.offers_to_save(guide).then(|| content.later().save.offer.to_string()));
    texts
}

pub fn shown_overview(later: &Later) -> Vec<String> {
    let said = &later.overview;
    let mut texts = strings(&[said.title]);
    texts.extend(said.steps.iter().flat_map(|step| strings(&[step.title, step.text])));
    texts.extend(strings(&said.limits));
    texts
}

/// What stands on a question's screen before anything is opened.
pub fn shown_question(content: &Content, asked: &Question, is_for_other: bool) -> Vec<String> {
    let said = content.question(asked.id).expect("every question has words");
    let mut texts = strings(&[said.other.filter(|_| is_for_other).unwrap_or(said.title)]);
    texts.extend(said.hint.map(|text| text.to_string()));
    texts.extend(strings(&said.below));
    if let Some(check_in) = content.later().check_ins.get(asked.section) {
        texts.extend(strings(&[check_in.stem, check_in.credit]));
    }
    for choice in asked.choices.iter().filter(|choice| choice.of.is_none()) {
        texts.extend(said.groups.get(choice.id).map(ToString::to_string));
        texts.push(content.choice(asked.id, choice).to_string());
        // The examples of a kind stand inside.
        let is_kind = asked.members(choice.id).next().is_some();
        texts.extend(said.examples.get(choice.id).filter(|_| !is_kind).map(ToString::to_string));
    }
    texts
}

fn shown_line(written: &Compiled, id: PanelId) -> Vec<String> {
    let guide = &written.content.guide;
    let title = written.content.words.panels.get(id).map(|said| said.title.to_string());
    let topic = guide.panel(id).and_then(|panel| panel.topics.first());
    let first = topic.and_then(|topic| guide.services(*topic).next());
    let channels = first.into_iter().flat_map(|service| &service.channels);
    title.into_iter().chain(channels.map(|way| reach(&written.content, *way))).collect()
}

fn shown_panel(written: &Compiled, id: PanelId) -> Vec<String> {
    let (panel, said) = written
        .content
        .guide
        .panel(id)
        .zip(written.content.words.panels.get(id))
        .expect("every panel has words");
    let mut texts = strings(&[said.title]);
    texts.extend(strings(&said.lead).into_iter().chain(strings(&said.after)));
    texts.extend(panel.topics.iter().chain(&panel.more).flat_map(|topic| services(written, *topic)));
    texts
}

pub fn services(written: &Compiled, topic: Topic) -> Vec<String> {
    let content = &written.content;
    let mut texts = Vec::new();
    for service in content.guide.services(topic) {
        let said = content.words.services.get(service.id).expect("every service has words");
        texts.extend(strings(&[said.name, said.about]));
        texts.extend(service.channels.iter().map(|way| reach(content, *way)));
    }
    texts
}

/// The texts of the notes: page one and page two.
pub fn shown_notes(written: &Compiled, document: &Document) -> [Vec<String>; 2] {
    let page = |blocks: &[Block]| {
        let texts = blocks.iter().flat_map(|block| match block {
            Block::Help(id) => shown_panel(written, *id),
            Block::Line(id) => shown_line(written, *id),
            Block::Services(topic) => services(written, *topic),
            Block::Heading(text, _) | Block::Paragraph(text) | Block::Private(text) | Block::Small(text) => {
                vec![text.clone()]
            }
            Block::Item { title, message, from } => {
                vec![title.to_string(), message.to_string(), from.clone()]
            }
            Block::List(items) | Block::Sources(items) => items.clone(),
            Block::Next { ways, small, others } => {
                let others = others.iter().flat_map(|(title, text)| strings(&[*title, *text]));
                ways.iter().map(|way| way.label.clone()).chain(small.clone()).chain(others).collect()
            }
        });
        texts.collect()
    };
    [page(&document.first), page(&document.second)]
}

pub fn privacy(later: &Later) -> Vec<String> {
    let said = &later.privacy;
    let mut texts = strings(&[said.title]);
    texts.extend(strings(&said.lead));
    for id in said.topics.keys() {
        texts.extend(said.topics.get(id).map(ToString::to_string));
        texts.extend(strings(&[said.put_in, said.leave_out]));
    }
    texts
}

pub fn strings(texts: &[Text]) -> Vec<String> {
    texts.iter().map(ToString::to_string).collect()
}

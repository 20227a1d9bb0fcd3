//! Help: as a screen after an answer, as Get help now, as a block of another screen, and as one line.

use leptos::prelude::*;

use super::{paragraphs, screen_with_actions};
use crate::content::{Channel, HelpForm, PanelId, Service, Topic};
use crate::questionnaire::{QuestionId, Text};
use crate::session::{Command, reach};
use crate::ui::components::{
    Out, attribute, button, dynamic, element, element_with, heading, out_link, service, text, title,
};
use crate::ui::visit::Visit;

/// The panel that Get help now opens.
const GET_HELP: PanelId = PanelId::new("get-help");

/// Help after an answer. Continue and Back both leave it.
pub fn interruption(visit: Visit, panel: PanelId) -> AnyView {
    let go_on = button(visit.interface().go_on_reading, move || visit.apply(Command::Continue));
    screen(visit, panel, go_on)
}

/// Get help now. It opens from any screen and returns to it.
pub fn aside(visit: Visit) -> AnyView {
    screen(visit, GET_HELP, button(visit.interface().back, move || visit.apply(Command::Return)))
}

fn screen(visit: Visit, panel: PanelId, way_on: AnyView) -> AnyView {
    let heading = panel_title(visit, panel).map(|words| title(visit.heading_level(0), words));
    let mut parts: Vec<AnyView> = heading.into_iter().collect();
    parts.extend(body(visit, panel, 1));
    screen_with_actions(parts, vec![way_on])
}

/// Help as a block of another screen.
pub fn block(visit: Visit, panel: PanelId) -> AnyView {
    let heading = panel_title(visit, panel).map(|words| heading(visit.heading_level(1), words));
    let mut parts: Vec<AnyView> = heading.into_iter().collect();
    parts.extend(body(visit, panel, 2));
    element("div", "stack", parts)
}

/// One line of help on top of the current screen, if the answer before it asks for that.
pub fn lead(visit: Visit) -> Option<AnyView> {
    visit.read(|session| session.line(visit.guide())).map(|panel| line(visit, panel))
}

/// The part below the choices of a question: words for everyone, and help while a choice that asks for it is marked.
/// A screen reader speaks the help when it appears, so its element exists from the start.
pub fn beside(visit: Visit, question: QuestionId, words: &[Text]) -> Vec<AnyView> {
    let mut parts = paragraphs(words);
    if visit.guide().triggers_of(question, HelpForm::Beside).next().is_some() {
        let help = dynamic(move || {
            let panels = visit.read(|session| session.beside(visit.guide()));
            panels.into_iter().map(|panel| soft(visit, panel)).collect::<Vec<_>>().into_any()
        });
        let attributes = vec![attribute("class", "stack-close"), attribute("role", "status")];
        parts.push(element_with("div", attributes, vec![help]));
    }
    parts
}

/// Help beside a question: its words, and the services of its topics.
fn soft(visit: Visit, id: PanelId) -> AnyView {
    let said = visit.words().panels.get(id);
    let title = said.map(|said| text("strong", "", said.title.as_str()));
    let mut parts: Vec<AnyView> = title.into_iter().map(|title| element("p", "", vec![title])).collect();
    parts.extend(said.map(|said| paragraphs(&said.lead)).unwrap_or_default());
    let topics = visit.guide().panel(id).map(|panel| panel.topics.as_slice()).unwrap_or_default();
    parts.extend(topics.iter().flat_map(|topic| services(visit, *topic)));
    parts.extend(said.map(|said| paragraphs(&said.after)).unwrap_or_default());
    element("div", "help-card", parts)
}

/// The words of a panel and its first service, in one line below what the panel says first.
pub fn line(visit: Visit, panel: PanelId) -> AnyView {
    let said = visit.words().panels.get(panel);
    let mut parts: Vec<AnyView> = panel_title(visit, panel).into_iter().map(IntoAny::into_any).collect();
    let topic = visit.guide().panel(panel).and_then(|panel| panel.topics.first());
    if let Some(first) = topic.and_then(|topic| visit.guide().services(*topic).next()) {
        for link in links(visit, first) {
            parts.push(" ".into_any());
            parts.push(out_link(link, None));
        }
    }
    let mut lines = said.map(|said| paragraphs(&said.lead)).unwrap_or_default();
    lines.push(element("p", "", parts));
    element("div", "help-line stack-close", lines)
}

fn panel_title(visit: Visit, panel: PanelId) -> Option<String> {
    visit.words().panels.get(panel).map(|said| said.title.to_string())
}

fn body(visit: Visit, panel: PanelId, below: u8) -> Vec<AnyView> {
    let (Some(panel), Some(said)) = (visit.guide().panel(panel), visit.words().panels.get(panel)) else {
        return Vec::new();
    };
    let mut parts: Vec<AnyView> = paragraphs(&said.lead);
    parts.extend(panel.topics.iter().map(|topic| headed(visit, *topic, below, "help-card")));
    parts.extend(paragraphs(&said.after));
    parts.extend(panel.more.iter().map(|topic| headed(visit, *topic, below, "help-more")));
    parts
}

/// The services for a topic under its heading.
fn headed(visit: Visit, topic: Topic, below: u8, class: &'static str) -> AnyView {
    let words = visit.words().topics.get(topic).copied().unwrap_or_default();
    let mut parts = vec![heading(visit.heading_level(below), words.as_str())];
    parts.extend(services(visit, topic));
    element("div", class, parts)
}

/// The services for a topic.
pub fn services(visit: Visit, topic: Topic) -> Vec<AnyView> {
    let lines = visit.guide().services(topic).map(|line| {
        let said = visit.words().services.get(line.id);
        let name = said.map(|said| said.name).unwrap_or_default();
        let about = said.map(|said| said.about).unwrap_or_default();
        service(name, about, links(visit, line))
    });
    lines.collect()
}

fn links(visit: Visit, line: &Service) -> Vec<Out> {
    let out = |way: &Channel| Out {
        href: way.href(),
        label: reach(visit.content(), *way),
        new_tab: way.opens_page().then_some(visit.interface().new_tab),
    };
    line.channels.iter().map(out).collect()
}

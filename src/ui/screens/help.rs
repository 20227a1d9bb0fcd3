//! Help: as a screen that an answer led to, as Get help now, as a block, and as one line.

use leptos::prelude::*;

use super::{closed, paragraphs};
use crate::content::{Line, PanelId, Reach, Topic};
use crate::session::{Command, reach};
use crate::ui::kit::{Out, button, element, heading, out_link, service, title};
use crate::ui::visit::Visit;

/// The panel that Get help now opens.
const GET_HELP: PanelId = PanelId::new("get-help");

/// Help that an answer led to. It can be left forward and back.
pub fn interruption(visit: Visit, panel: PanelId) -> AnyView {
    let go_on = button(visit.interface().go_on_reading, move || visit.apply(Command::Continue));
    screen(visit, panel, go_on)
}

/// Get help now, from any screen and back to it.
pub fn aside(visit: Visit) -> AnyView {
    screen(visit, GET_HELP, button(visit.interface().back, move || visit.apply(Command::Return)))
}

fn screen(visit: Visit, panel: PanelId, way_on: AnyView) -> AnyView {
    let heading = panel_title(visit, panel).map(|words| title(visit.heading_level(0), words));
    let mut parts: Vec<AnyView> = heading.into_iter().collect();
    parts.extend(body(visit, panel, 1));
    closed(parts, vec![way_on])
}

/// Help as a block of another screen.
pub fn block(visit: Visit, panel: PanelId) -> AnyView {
    let heading = panel_title(visit, panel).map(|words| heading(visit.heading_level(1), words));
    let mut parts: Vec<AnyView> = heading.into_iter().collect();
    parts.extend(body(visit, panel, 2));
    element("div", "stack", parts)
}

/// Help in one line on top of the present screen, where an answer asks for it.
pub fn lead(visit: Visit) -> Option<AnyView> {
    visit.read(|session| session.lead(visit.guide())).map(|panel| line(visit, panel))
}

/// The words of a panel and its first service.
fn line(visit: Visit, panel: PanelId) -> AnyView {
    let mut parts: Vec<AnyView> = panel_title(visit, panel).into_iter().map(IntoAny::into_any).collect();
    let topic = visit.guide().panel(panel).and_then(|panel| panel.topics.first());
    if let Some(first) = topic.and_then(|topic| visit.guide().lines(*topic).next()) {
        for link in links(visit, first) {
            parts.push(" ".into_any());
            parts.push(out_link(link, None));
        }
    }
    element("p", "help-line", parts)
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
    let lines = visit.guide().lines(topic).map(|line| {
        let said = visit.words().lines.get(line.id);
        let name = said.map(|said| said.name).unwrap_or_default();
        let about = said.map(|said| said.about).unwrap_or_default();
        service(name, about, links(visit, line))
    });
    lines.collect()
}

fn links(visit: Visit, line: &Line) -> Vec<Out> {
    let out = |way: &Reach| Out {
        href: way.href(),
        label: reach(visit.content(), *way),
        new_tab: match way {
            Reach::Open(_) => Some(visit.interface().new_tab),
            Reach::Call(_) | Reach::Text(_) | Reach::TextWord(..) => None,
        },
    };
    line.reach.iter().map(out).collect()
}

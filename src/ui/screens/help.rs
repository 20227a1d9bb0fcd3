//! Help: as a screen after an answer, as Get help now, as a block of another screen, beside a question, and as a line.

use leptos::prelude::*;

use super::buttons::ReturnButton;
use super::heading::Paragraphs;
use crate::content::{Channel, HelpForm, PanelId, Service, Topic};
use crate::questionnaire::{QuestionId, Text};
use crate::session::{Command, reach};
use crate::ui::components::{
    Actions, Button, Div, ExternalLink, Heading, Paragraph, Parts, ServiceCard, Stack, Title, dynamic,
};
use crate::ui::visit::Visit;

/// The panel that Get help now opens.
pub const GET_HELP: PanelId = PanelId::new("get-help");

/// Help after an answer. Continue and Back both leave it.
#[component]
pub fn Interruption(visit: Visit, panel: PanelId) -> AnyView {
    view! {
        <Stack>
            <Title level=visit.heading_level(0) text=title(visit, panel) />
            <Panel visit panel below=1 />
            <Actions>
                <Button
                    label=visit.interface().go_on_reading
                    on_click=move |()| visit.apply(Command::Continue)
                />
            </Actions>
        </Stack>
    }
    .into_inner()
}

/// Get help now. It opens from any screen and returns to it.
#[component]
pub fn GetHelp(visit: Visit) -> AnyView {
    view! {
        <Stack>
            <Title level=visit.heading_level(0) text=title(visit, GET_HELP) />
            <Panel visit panel=GET_HELP below=1 />
            <Actions>
                <ReturnButton visit />
            </Actions>
        </Stack>
    }
    .into_inner()
}

/// Help as a block of another screen.
#[component]
pub fn HelpBlock(visit: Visit, panel: PanelId) -> AnyView {
    view! {
        <Stack>
            <Heading level=visit.heading_level(1) text=title(visit, panel) />
            <Panel visit panel below=2 />
        </Stack>
    }
    .into_inner()
}

/// What a panel says below its heading. `below` is the level of its headings, counted from the screen's own.
#[component]
fn Panel(visit: Visit, panel: PanelId, below: u8) -> AnyView {
    let (Some(words), Some(panel)) = (visit.words().panels.get(panel), visit.guide().panel(panel)) else {
        return ().into_any();
    };
    let topics = panel
        .topics
        .iter()
        .map(|topic| view! { <TopicServices visit topic=*topic below class="help-card" /> }.into_inner())
        .collect_view();
    let more = panel
        .more
        .iter()
        .map(|topic| view! { <TopicServices visit topic=*topic below class="help-more" /> }.into_inner())
        .collect_view();
    view! {
        <Parts>
            <Paragraphs texts=&words.lead />
            {topics}
            <Paragraphs texts=&words.after />
            {more}
        </Parts>
    }
    .into_inner()
}

/// The services for a topic under its heading.
#[component]
fn TopicServices(visit: Visit, topic: Topic, below: u8, class: &'static str) -> AnyView {
    let heading = visit.words().topics.get(topic).copied().unwrap_or_default();
    view! {
        <Div class>
            <Heading level=visit.heading_level(below) text=heading />
            <Services visit topic />
        </Div>
    }
    .into_inner()
}

/// The services for a topic.
#[component]
pub fn Services(visit: Visit, topic: Topic) -> AnyView {
    let cards = visit.guide().services(topic).map(|service| {
        let words = visit.words().services.get(service.id);
        let name = words.map(|words| words.name).unwrap_or_default();
        let about = words.map(|words| words.about).unwrap_or_default();
        view! { <ServiceCard name about links=links(visit, service) /> }.into_inner()
    });
    cards.collect_view().into_any()
}

/// Help while a choice that asks for it is chosen. A screen reader speaks it when it appears, so its element exists
/// from the start.
#[component]
pub fn HelpBeside(visit: Visit, question: QuestionId) -> AnyView {
    if visit.guide().triggers_of(question, HelpForm::Beside).next().is_none() {
        return ().into_any();
    }
    let help = dynamic(move || {
        let panels = visit.read(|session| session.beside(visit.guide()));
        let cards = panels.into_iter().map(|panel| view! { <SoftHelp visit panel /> }.into_inner());
        cards.collect_view().into_any()
    });
    view! { <Div class="stack-close" role="status">{help}</Div> }.into_inner()
}

/// The words of a panel and the services of its topics, without headings.
#[component]
fn SoftHelp(visit: Visit, panel: PanelId) -> AnyView {
    let Some(words) = visit.words().panels.get(panel) else { return ().into_any() };
    let topics = visit.guide().panel(panel).map(|panel| panel.topics.as_slice()).unwrap_or_default();
    let services =
        topics.iter().map(move |topic| view! { <Services visit topic=*topic /> }.into_inner()).collect_view();
    view! {
        <Div class="help-card">
            <Paragraph strong=words.title text="" />
            <Paragraphs texts=&words.lead />
            {services}
            <Paragraphs texts=&words.after />
        </Div>
    }
    .into_inner()
}

/// What a panel says first, and below it in one line its title and its first service.
#[component]
pub fn HelpLine(visit: Visit, panel: PanelId) -> AnyView {
    let lead: &[Text] = visit.words().panels.get(panel).map(|words| &*words.lead).unwrap_or_default();
    let topic = visit.guide().panel(panel).and_then(|panel| panel.topics.first());
    let service = topic.and_then(|topic| visit.guide().services(*topic).next());
    let links = service.map(|service| links(visit, service)).unwrap_or_default();
    view! {
        <Div class="help-line stack-close">
            <Paragraphs texts=lead />
            <Paragraph text=title(visit, panel) links />
        </Div>
    }
    .into_inner()
}

fn title(visit: Visit, panel: PanelId) -> Text {
    visit.words().panels.get(panel).map(|words| words.title).unwrap_or_default()
}

/// The links of a service, one for each of its channels.
fn links(visit: Visit, service: &Service) -> Vec<AnyView> {
    let link = |channel: &Channel| {
        let new_tab = channel.opens_page().then_some(visit.interface().new_tab);
        let label = reach(visit.content(), *channel);
        view! { <ExternalLink href=channel.href() label new_tab /> }.into_inner()
    };
    service.channels.iter().map(link).collect()
}

//! Which private answers go into the notes. The screen looks the same whatever was answered, and nothing is chosen at first.

use leptos::prelude::*;

use super::buttons::ContinueButton;
use super::heading::Paragraphs;
use crate::questionnaire::{ChoiceId, SectionId, Text};
use crate::session::Command;
use crate::ui::components::{Actions, ChoiceRow, Choices, Fieldset, Form, Strong, TextButton, Title};
use crate::ui::visit::Visit;

const IN: ChoiceId = ChoiceId::new("in");
const OUT: ChoiceId = ChoiceId::new("out");

#[component]
pub fn Privacy(visit: Visit) -> AnyView {
    let words = &visit.later().privacy;
    let sections = visit.read(|session| session.private_sections(visit.guide()));
    let topics = sections
        .into_iter()
        .enumerate()
        .map(|(group, section)| view! { <Topic visit group section=section.id /> }.into_inner())
        .collect_view();
    view! {
        <Form>
            <Title level=visit.heading_level(0) text=words.title />
            <Paragraphs texts=&words.lead />
            {topics}
            <Actions>
                <ContinueButton visit submit=true />
                <TextButton label=visit.interface().skip on_click=move |()| visit.apply(Command::Skip) />
            </Actions>
        </Form>
    }
    .into_inner()
}

/// One topic with its two equal choices.
#[component]
fn Topic(visit: Visit, group: usize, section: SectionId) -> AnyView {
    let words = &visit.later().privacy;
    let topic = words.topics.get(section).copied().unwrap_or_default();
    let row = |id: ChoiceId, label: Text| ChoiceRow { id, label, examples: None, divider: None };
    view! {
        <Fieldset class="question is-pair" legend=view! { <Strong text=topic /> }.into_inner()>
            <Choices
                rows=vec![row(IN, words.put_in), row(OUT, words.leave_out)]
                multiple=false
                group
                is_chosen=move |choice| {
                    visit.read(|session| session.decision(section)) == Some(choice == IN)
                }
                on_choose=move |(choice, _)| visit.apply(Command::Include(section, choice == IN))
            />
        </Fieldset>
    }
    .into_inner()
}

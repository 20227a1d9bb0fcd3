//! One minute on KAP, in five steps.

use leptos::prelude::*;

use super::buttons::ContinueButton;
use super::heading::Paragraphs;
use crate::content::OverviewStep;
use crate::session::Command;
use crate::ui::components::{Actions, Details, Div, Drawing, Heading, Paragraph, Stack, TextButton, Title};
use crate::ui::visit::Visit;

#[component]
pub fn Overview(visit: Visit) -> AnyView {
    let words = &visit.later().overview;
    let steps = words.steps.iter().map(|step| view! { <Step visit step /> }.into_inner()).collect_view();
    view! {
        <Stack>
            <Title level=visit.heading_level(0) text=words.title />
            <Div class="steps">{steps}</Div>
            <Div class="notice">
                <Paragraphs texts=&words.limits />
            </Div>
            <Details summary=words.who_title class="details opened-stack">
                <Paragraphs texts=&words.who />
            </Details>
            <Actions>
                <ContinueButton visit />
                <TextButton label=visit.interface().skip on_click=move |()| visit.apply(Command::Skip) />
            </Actions>
        </Stack>
    }
    .into_inner()
}

#[component]
fn Step(visit: Visit, step: &'static OverviewStep) -> AnyView {
    view! {
        <Div class="step">
            <Drawing name=step.drawing />
            <Div class="">
                <Heading level=visit.heading_level(1) text=step.title />
                <Paragraph text=step.text />
            </Div>
        </Div>
    }
    .into_inner()
}

//! Check-ins: the list, and the result of one. Never a number.

use leptos::prelude::*;

use super::buttons::ContinueButton;
use super::heading::{CaptionedTitle, Introduction, Paragraphs};
use super::help::HelpBlock;
use crate::content::ResultId;
use crate::questionnaire::SectionId;
use crate::session::Command;
use crate::ui::components::{Actions, Div, Heading, Paragraph, Stack, TextButton};
use crate::ui::visit::Visit;

/// The section whose words appear above the list.
const STEP: SectionId = SectionId::new("check-ins");

/// The list of check-ins, each with a button to open it.
#[component]
pub fn CheckIns(visit: Visit) -> AnyView {
    let passage = visit.later().steps.get(STEP);
    let check_ins = visit.read(|session| session.check_ins(visit.guide()));
    let offers = check_ins
        .into_iter()
        .map(|(section, answered)| view! { <Offer visit section answered /> }.into_inner())
        .collect_view();
    view! {
        <Stack>
            {passage.map(|passage| view! { <Introduction visit passage /> }.into_inner())}
            {offers}
            <Actions>
                <ContinueButton visit />
            </Actions>
        </Stack>
    }
    .into_inner()
}

#[component]
fn Offer(visit: Visit, section: SectionId, answered: bool) -> AnyView {
    let words = visit.words();
    let caption = words.sections.get(section).copied().unwrap_or_default();
    let about = visit.later().check_ins.get(section).map(|words| words.about).unwrap_or_default();
    let label = if answered { words.interface.begin_again } else { words.interface.begin };
    view! {
        <Div class="stack-close">
            <Heading level=visit.heading_level(1) text=caption />
            <Paragraph text=about />
            <TextButton label about=caption on_click=move |()| visit.apply(Command::CheckIn(section)) />
        </Div>
    }
    .into_inner()
}

/// The result of a check-in, after help if the answers call for it.
#[component]
pub fn CheckInResult(visit: Visit, section: SectionId, result: ResultId) -> AnyView {
    let interface = visit.interface();
    let Some(passage) = visit.later().results.get(result) else { return ().into_any() };
    let band = visit.guide().check_in(section).and_then(|check_in| check_in.band(result));
    let help = band.and_then(|band| band.help);
    let again = band.and_then(|band| band.again).map(|question| {
        view! {
            <TextButton label=interface.ask_again on_click=move |()| visit.apply(Command::Change(question)) />
        }
        .into_inner()
    });
    view! {
        <Stack>
            <CaptionedTitle visit caption=interface.result title=passage.title />
            {help.map(|panel| view! { <HelpBlock visit panel /> }.into_inner())}
            <Paragraphs texts=&passage.lead />
            <Actions>
                <ContinueButton visit />
                {again}
            </Actions>
        </Stack>
    }
    .into_inner()
}

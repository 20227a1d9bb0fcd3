//! Check-ins: the list, and the result of one. Never a number.

use leptos::prelude::*;

use super::{continue_button, heading_with_caption, help, introduction, paragraphs, screen_with_actions};
use crate::content::ResultId;
use crate::questionnaire::SectionId;
use crate::session::Command;
use crate::ui::components::{element, heading, paragraph, text_button};
use crate::ui::visit::Visit;

/// The section whose words stand above the list.
const STEP: SectionId = SectionId::new("check-ins");

/// The list of check-ins, each with a button to open it.
pub fn offer(visit: Visit) -> AnyView {
    let (words, interface) = (visit.words(), visit.interface());
    let said = words.steps.get(STEP);
    let mut parts = said.map(|said| introduction(visit, interface.optional, said)).unwrap_or_default();
    for (section, answered) in visit.read(|session| session.check_ins(visit.guide())) {
        let caption = words.sections.get(section).copied().unwrap_or_default();
        let about = words.check_ins.get(section).map(|said| said.about).unwrap_or_default();
        let label = if answered { interface.begin_again } else { interface.begin };
        let begin =
            text_button("text-button", label, Some(caption), move || visit.apply(Command::CheckIn(section)));
        let caption = heading(visit.heading_level(1), caption.as_str());
        parts.push(element("div", "stack-close", vec![caption, paragraph(about.as_str()), begin]));
    }
    screen_with_actions(parts, vec![continue_button(visit)])
}

/// The result of a check-in, after help if the answers call for it.
pub fn result(visit: Visit, section: SectionId, says: ResultId) -> AnyView {
    let (words, interface) = (visit.words(), visit.interface());
    let Some(said) = words.results.get(says) else {
        return ().into_any();
    };
    let band = visit.guide().check_in(section).and_then(|check_in| check_in.band(says));
    let mut parts = vec![heading_with_caption(visit, interface.result, said.title)];
    parts.extend(band.and_then(|band| band.help).map(|panel| help::block(visit, panel)));
    parts.extend(paragraphs(&said.lead));
    let mut ways = vec![continue_button(visit)];
    ways.extend(band.and_then(|band| band.again).map(|question| {
        let again = move || visit.apply(Command::Change(question));
        text_button("text-button", interface.ask_again, None, again)
    }));
    screen_with_actions(parts, ways)
}

//! Several questions on one screen.

use leptos::prelude::*;

use super::buttons::ContinueButton;
use super::heading::Introduction;
use super::question::rows;
use crate::questionnaire::{Kind, QuestionId, SectionId};
use crate::session::Command;
use crate::ui::components::{Actions, Choices, Fieldset, Form, Hint, StatusLine, Strong, Title};
use crate::ui::visit::Visit;

/// All questions of a section. The title of one question alone is that of the screen.
#[component]
pub fn Questions(visit: Visit, section: SectionId) -> AnyView {
    let passage = visit.later().steps.get(section);
    let questions = visit.guide().questionnaire.questions.iter().filter(|asked| asked.section == section);
    let is_one = questions.clone().count() == 1;
    let above = passage.filter(|_| !is_one);
    let above = above.map(|passage| view! { <Introduction visit passage /> }.into_inner());
    let questions = questions.enumerate().map(|(group, asked)| {
        view! { <AskedQuestion visit group question=asked.id is_title=is_one /> }.into_inner()
    });
    let questions = questions.collect_view();
    view! {
        <Form>
            {above}
            {questions}
            <Actions>
                <ContinueButton visit submit=true />
            </Actions>
        </Form>
    }
    .into_inner()
}

/// One of the questions of a screen. A choice counts at once.
#[component]
pub fn AskedQuestion(
    visit: Visit,
    group: usize,
    question: QuestionId,
    /// Whether its title is the heading of the screen.
    #[prop(optional)]
    is_title: bool,
) -> AnyView {
    let asked = visit.guide().questionnaire.question(question);
    let (Some(asked), Some(words)) = (asked, visit.content().question(question)) else {
        return ().into_any();
    };
    let legend = if is_title {
        view! { <Title level=visit.heading_level(0) text=words.title /> }.into_inner()
    } else {
        view! { <Strong text=words.title /> }.into_inner()
    };
    let has_hint = words.hint.is_some();
    let hint = words.hint.map(|text| view! { <Hint text /> }.into_inner());
    let is_full = move || visit.read(|session| asked.is_full(&session.marked(visit.guide(), question)));
    let most = asked.most.is_some().then(|| {
        let text = move |()| if is_full() { visit.interface().most_chosen.as_str() } else { "" };
        view! { <StatusLine class="hint" text /> }.into_inner()
    });
    view! {
        <Fieldset legend has_hint>
            {hint}
            <Choices
                rows=rows(visit, asked)
                multiple=asked.kind == Kind::Many
                group
                is_chosen=move |choice| visit.is_chosen(question, choice)
                on_choose=move |(choice, on)| visit.apply(Command::Mark(question, choice, on))
            />
            {most}
        </Fieldset>
    }
    .into_inner()
}

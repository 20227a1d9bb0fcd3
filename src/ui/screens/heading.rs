//! How many screens begin.

use leptos::prelude::*;

use crate::content::Passage;
use crate::questionnaire::Text;
use crate::ui::components::{Div, Paragraph, Parts, Title};
use crate::ui::visit::Visit;

/// A caption, and the screen's heading below it.
#[component]
pub fn CaptionedTitle(visit: Visit, caption: Text, title: Text) -> AnyView {
    view! {
        <Div class="">
            <Paragraph class="caption" text=caption />
            <Title level=visit.heading_level(0) text=title />
        </Div>
    }
    .into_inner()
}

/// The heading, and the paragraphs below it.
#[component]
pub fn Introduction(visit: Visit, passage: &'static Passage) -> AnyView {
    view! {
        <Parts>
            <Title level=visit.heading_level(0) text=passage.title />
            <Paragraphs texts=&passage.lead />
        </Parts>
    }
    .into_inner()
}

/// Several paragraphs.
#[component]
pub fn Paragraphs(texts: &'static [Text]) -> AnyView {
    texts.iter().map(|text| view! { <Paragraph text=*text /> }.into_inner()).collect_view().into_any()
}

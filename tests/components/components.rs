//! Each component by itself.

use insta::assert_snapshot;
use kap_guide::content::Tag;
use kap_guide::questionnaire::{ChoiceId, Text};
use kap_guide::ui::components::{
    Button, ChoiceRow, Choices, Details, ExternalLink, Fieldset, Form, Heading, Hint, List, Paragraph, Parts,
    ServiceCard, Show, StatusLine, Summary, SummaryRow, Switch, Tagged, TextButton, Title,
};
use leptos::prelude::*;

use crate::markup::markup;

const LABEL: Text = Text::new("A label");
const ABOUT: Text = Text::new("what it is about");

#[test]
fn a_button_is_a_native_button() {
    assert_snapshot!("button", markup(|| view! { <Button label=LABEL on_click=|()| {} /> }.into_any()));
    assert_snapshot!(
        "button-submit",
        markup(|| view! { <Button label=LABEL submit=true on_click=|()| {} /> }.into_any())
    );
}

#[test]
fn a_text_button_names_its_purpose_for_screen_readers() {
    assert_snapshot!(
        "text-button",
        markup(|| view! { <TextButton label=LABEL about=ABOUT on_click=|()| {} /> }.into_any())
    );
}

#[test]
fn each_choice_has_its_own_label_and_its_examples_describe_it() {
    let rows = || {
        let row =
            |id, examples, divider| ChoiceRow { id: ChoiceId::new(id), label: LABEL, examples, divider };
        vec![row("one", Some(ABOUT), None), row("two", None, Some(Text::new("or")))]
    };
    for (name, multiple) in [("radios", false), ("checkboxes", true)] {
        let view = move || {
            view! { <Choices rows=rows() multiple group=2 is_chosen=|_| false on_choose=|_| {} /> }.into_any()
        };
        assert_snapshot!(name, markup(view));
    }
}

#[test]
fn a_switch_is_a_checkbox_with_a_hint() {
    let view = || {
        view! {
            <Switch at=3 label=LABEL about=ABOUT hint=Some(Text::new("A hint")) is_on=|()| true on_change=|_| {} />
        }
        .into_any()
    };
    assert_snapshot!("switch", markup(view));
}

#[test]
fn a_fieldset_speaks_its_legend_and_then_its_hint() {
    let view = || {
        view! {
            <Form>
                <Fieldset has_hint=true legend=view! { <Title level=2 text="A question" /> }.into_any()>
                    <Hint text="A hint" />
                </Fieldset>
            </Form>
        }
        .into_any()
    };
    assert_snapshot!("fieldset", markup(view));
}

#[test]
fn a_heading_has_the_level_that_the_page_leaves() {
    let view = |level| {
        move || {
            view! {
                <Parts>
                    <Title level text="A title" />
                    <Heading level text="A heading" />
                </Parts>
            }
            .into_any()
        }
    };
    assert_snapshot!("headings", [1, 3, 6].map(|level| markup(view(level))).join("\n"));
}

#[test]
fn a_link_that_leaves_the_page_tells_the_other_page_nothing() {
    let link = |new_tab| {
        move || {
            let (href, label) = ("https://example.org".to_owned(), "A page".to_owned());
            view! { <ExternalLink href label new_tab /> }.into_any()
        }
    };
    assert_snapshot!("external-link", markup(link(None)));
    assert_snapshot!("external-link-new-tab", markup(link(Some(Text::new("(opens in a new tab)")))));
}

#[test]
fn a_service_shows_its_links_first() {
    let view = || {
        let links = vec!["Call 1".into_any(), "Text 2".into_any()];
        view! { <ServiceCard name=LABEL about=ABOUT links /> }.into_any()
    };
    assert_snapshot!("service-card", markup(view));
}

#[test]
fn a_paragraph_may_begin_in_bold_and_end_with_links() {
    let view = || {
        let links = vec!["A link".into_any()];
        view! { <Paragraph class="small" strong="Bold" text="and plain" links /> }.into_any()
    };
    assert_snapshot!("paragraph", markup(view));
}

#[test]
fn a_list_has_one_item_for_each_child() {
    let view = || {
        let more = vec!["second".into_any(), "third".into_any()];
        view! {
            <List class="list">
                {"first".into_any()}
                {more}
            </List>
        }
        .into_any()
    };
    assert_snapshot!("list", markup(view));
}

#[test]
fn a_summary_row_has_a_term_and_two_descriptions() {
    let view = || {
        let (answer, button) = ("An answer".into_any(), "Change".into_any());
        view! {
            <Summary>
                <SummaryRow question=LABEL answer button />
            </Summary>
        }
        .into_any()
    };
    assert_snapshot!("summary", markup(view));
}

#[test]
fn details_are_closed_at_first() {
    let view = || {
        view! {
            <Details summary=LABEL>
                <Paragraph text="An explanation" />
            </Details>
        }
        .into_any()
    };
    assert_snapshot!("details", markup(view));
}

#[test]
fn a_status_line_is_there_before_it_has_text() {
    let line = |text| move || view! { <StatusLine class="status" text=move |()| text /> }.into_any();
    assert_snapshot!("status-line", [markup(line("")), markup(line("A message"))].join("\n"));
}

#[test]
fn show_renders_its_children_only_while_the_condition_holds() {
    let show = |on| {
        move || {
            view! {
                <Show when=move |()| on>
                    <Paragraph text="Here" />
                </Show>
            }
            .into_any()
        }
    };
    assert_eq!(markup(show(true)), "<p>Here</p>");
    assert_eq!(markup(show(false)), "");
}

#[test]
fn a_hundred_people_are_hidden_from_screen_readers() {
    let view = |piece| move || view! { <Tagged piece level=3>{"inside".into_any()}</Tagged> }.into_any();
    let pieces = [Tag::People, Tag::Figure, Tag::BarRow, Tag::Heading, Tag::Subheading, Tag::Details];
    assert_snapshot!("tagged", pieces.map(|piece| markup(view(piece))).join("\n"));
}

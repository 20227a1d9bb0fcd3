//! The types of the settings and of the events.

use std::fmt::Write as _;

use kap_guide::settings::{SETTINGS, Setting};

use super::attribute;
use super::events::EVENTS;

/// `settings.d.ts`.
pub fn settings() -> String {
    let mut text = String::from(
        "// Written from the table of settings, src/settings/table.rs.\n\n\
         /** The settings of one guide, as attributes of its element. */\nexport interface GuideAttributes {\n",
    );
    for setting in attribute::of_element() {
        property(&mut text, setting, setting.name.as_str());
    }
    text.push_str(
        "}\n\n/** The settings of one guide. */\nexport interface GuideSettings extends GuideAttributes {\n",
    );
    for setting in attribute::of_element().filter(|setting| setting.name.as_str().contains('-')) {
        property(&mut text, setting, &attribute::camel_case(setting.name.as_str()));
    }
    text.push_str("}\n\n/** The settings of a page. */\nexport interface Settings extends GuideSettings {\n");
    for setting in SETTINGS.iter().filter(|setting| attribute::is_of_page(setting)) {
        property(&mut text, setting, setting.name.as_str());
    }
    text.push_str("}\n");
    text
}

fn property(text: &mut String, setting: &Setting, name: &str) {
    let name = if name.contains('-') { format!("\"{name}\"") } else { name.to_owned() };
    // Writing to a text cannot fail.
    let _ = writeln!(
        text,
        "  /** {} */\n  {name}?: {} | undefined;",
        attribute::help(setting),
        attribute::value_type(setting)
    );
}

/// `events.d.ts`.
pub fn events() -> String {
    let list = |bubbles: bool| {
        let mut list = String::new();
        for event in EVENTS.iter().filter(|event| event.bubbles == bubbles) {
            let (name, said) = (event.full_name(), event.described());
            // Writing to a text cannot fail.
            let _ = writeln!(list, "  /** {said} */\n  \"{name}\": {};", event.type_text());
        }
        list
    };
    format!(
        "// The events of `<kap-guide>`. None of them depends on an answer.\n\n\
         /** The events that bubble. */\nexport interface BubblingEvents {{\n{}}}\n\n\
         /** All events, on the element itself. */\nexport interface GuideEvents extends BubblingEvents {{\n{}}}\n\n\
         /** The events as attributes in templates. */\nexport type GuideHandlers = {{\n  \
         [Name in keyof GuideEvents as `on${{Name}}`]?: ((event: GuideEvents[Name]) => void) | undefined;\n}};\n",
        list(true),
        list(false),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_types_name_every_setting_and_each_word_that_it_allows() {
        let text = settings();
        for setting in SETTINGS {
            let name = setting.name.as_str();
            assert!(
                text.contains(&format!("  {name}?: ")) || text.contains(&format!("\"{name}\"?: ")),
                "{name}"
            );
            assert!(text.contains(setting.help), "{name}");
        }
        assert!(text.contains("\n  theme?: \"auto\" | \"light\" | \"dark\" | undefined;\n"));
        assert!(text.contains("\n  \"heading-level\"?: number | `${number}` | undefined;\n"));
        assert!(text.contains("\n  headingLevel?: number | `${number}` | undefined;\n"));
        let (attributes, _) = text.split_once("GuideSettings").unwrap_or_default();
        assert!(!attributes.contains("target?:") && !attributes.contains("headingLevel"));
    }

    #[test]
    fn no_help_ends_the_comment_that_it_stands_in() {
        for text in [settings(), events()] {
            assert_eq!(text.matches("/**").count(), text.matches("*/").count());
        }
    }
}

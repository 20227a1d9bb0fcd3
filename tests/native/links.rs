//! Links to services and to the clinic, by the file of cases that the shell's links are tested with too.

use std::fs;

use kap_guide::contact::contact_methods;
use kap_guide::content::{Channel, Content, Interface};
use kap_guide::questionnaire::Text;
use kap_guide::session::reach;
use kap_guide::settings::{SETTINGS, parse};

use super::guide::{english, root};

/// The lines of `tests/fixtures/links.txt` that begin with a word, without it.
fn lines(first: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(root().join("tests/fixtures/links.txt")).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let fields = lines.map(|line| line.split('\t').map(String::from).collect::<Vec<_>>());
    fields.filter(|fields| fields[0] == first).map(|fields| fields[1..].to_vec()).collect()
}

fn text(words: &str) -> Text {
    Text::new(String::leak(words.to_owned()))
}

/// The released content with the sentences of the file.
fn content() -> Content {
    let mut content = english().content.clone();
    for line in lines("word") {
        let [name, said] = &line[..] else { panic!("not a name and a sentence: {line:?}") };
        *sentence(&mut content.words.interface, name) = text(said);
    }
    content
}

fn sentence<'a>(words: &'a mut Interface, name: &str) -> &'a mut Text {
    match name {
        "phone" => &mut words.contact_call,
        "sms" => &mut words.contact_text,
        "email" => &mut words.contact_email,
        "booking" => &mut words.contact_booking,
        "contact-page" => &mut words.contact_page,
        "site" => &mut words.contact_site,
        "hours" => &mut words.contact_hours,
        "call" => &mut words.call,
        "text" => &mut words.text,
        "text-word" => &mut words.text_word,
        "open" => &mut words.open,
        _ => panic!("there is no sentence {name:?}"),
    }
}

fn channel(kind: &str, value: &str) -> Channel {
    match kind {
        "call" => Channel::Call(text(value)),
        "text" => Channel::Text(text(value)),
        "text-word" => {
            let (number, word) = value.rsplit_once(' ').unwrap();
            Channel::TextWord(text(number), text(word))
        }
        "open" => Channel::Open(text(value)),
        _ => panic!("there is no channel {kind:?}"),
    }
}

#[test]
fn a_channel_has_the_label_and_the_link_of_the_file() {
    let (content, cases) = (content(), lines("channel"));
    assert!(cases.len() >= 8, "only {} channels", cases.len());
    for case in cases {
        let [kind, value, label, href, tab] = &case[..] else { panic!("not five fields: {case:?}") };
        let channel = channel(kind, value);
        assert_eq!(&reach(&content, channel), label);
        assert_eq!(&channel.href(), href);
        assert_eq!(channel.opens_page(), tab == "new", "{value}");
    }
}

#[test]
fn a_contact_method_has_the_label_and_the_link_of_the_file() {
    let (content, clinic, cases) = (content(), &lines("clinic")[0][0], lines("contact"));
    assert!(cases.len() >= 9, "only {} contact methods", cases.len());
    for case in cases {
        let [name, value, label, href, tab] = &case[..] else { panic!("not five fields: {case:?}") };
        let (settings, problems) = parse([(name.as_str(), value.as_str())]);
        assert_eq!(problems, []);
        let methods = contact_methods(&settings, &content.words.interface, clinic);
        let [method] = &methods[..] else { panic!("not one contact method: {methods:?}") };
        assert_eq!(&method.label, label);
        match &method.link {
            Some(link) => {
                assert_eq!((link.kind, &link.href), (name.as_str(), href));
                assert_eq!(if link.new_tab { "new" } else { "same" }, tab, "{name}");
            }
            None => assert_eq!(("-", "-"), (href.as_str(), tab.as_str()), "{name}"),
        }
    }
}

/// The shell makes the same links for the cover, and is tested with the same file.
#[test]
fn every_setting_that_is_a_contact_method_has_a_case_in_the_file() {
    let (content, cases) = (content(), lines("contact"));
    for setting in SETTINGS {
        let name = setting.name.as_str();
        for value in ["Some text", "+1 202 555 0143", "care@example.org", "https://example.org/a"] {
            let (settings, _) = parse([(name, value)]);
            let is_shown = !contact_methods(&settings, &content.words.interface, "A clinic").is_empty();
            let has_case = cases.iter().any(|case| case[0] == name);
            assert!(
                !is_shown || has_case,
                "`{name}` is a contact method; add a case to tests/fixtures/links.txt"
            );
        }
    }
}

#[test]
fn contact_methods_have_the_order_of_the_file() {
    let (content, cases) = (content(), lines("contact"));
    let (settings, _) = parse(cases.iter().map(|case| (case[0].as_str(), case[1].as_str())));
    let methods = contact_methods(&settings, &content.words.interface, &lines("clinic")[0][0]);
    let labels: Vec<&str> = methods.iter().map(|method| method.label.as_str()).collect();
    let of = |name: &str| cases.iter().find(|case| case[0] == name).unwrap()[2].as_str();
    assert_eq!(labels, lines("order")[0][0].split(' ').map(of).collect::<Vec<_>>());
}

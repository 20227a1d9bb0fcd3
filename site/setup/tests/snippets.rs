//! Every snippet holds exactly the settings that it was written from, whatever they say.

#![expect(clippy::expect_used, reason = "a test stops where something is missing")]

use std::collections::BTreeMap;

use html5gum::{Token, Tokenizer};
use kap_guide::settings::{Kind, Name, SETTINGS, Settings, parse, print};
use kap_guide_setup::{Files, Hashes, Snippet, fallback, link};
use proptest::prelude::*;

fn files(is_single: bool) -> Files {
    let hashes = Hashes { script: "sha384-a".into(), standalone: "sha384-b".into() };
    Files::at("https://files.example.org/kap-guide/", "1.2.3", hashes, is_single).expect("an address")
}

#[test]
fn an_address_with_the_host_of_an_example_is_no_address() {
    let hashes = files(false);
    for address in ["https://HOST/kap-guide/", "host/kap-guide", "https://HOST"] {
        let hashes = Hashes { script: hashes.integrity().into(), standalone: "b".into() };
        assert_eq!(Files::at(address, "1.2.3", hashes, false), None, "{address}");
    }
}

/// The start tags of HTML, with their attributes.
fn tags(html: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let tokens = Tokenizer::new(html).flatten();
    let starts = tokens.filter_map(|token| match token {
        Token::StartTag(tag) => {
            let attributes = tag.attributes.iter().map(|(name, value)| (text(name), text(value)));
            Some((text(&tag.name), attributes.collect()))
        }
        _ => None,
    });
    starts.collect()
}

/// The settings that a page with this snippet has.
fn read_back(snippet: Snippet, text: &str) -> Vec<(String, String)> {
    let from_query = |address: &str| {
        let query = address.split_once('?').map_or("", |(_, query)| query);
        link::read(&format!("#set-up?{query}"))
    };
    match snippet {
        Snippet::Manager => {
            let line = text.lines().find(|line| line.contains("script.src")).expect("an address");
            let quoted = line.trim().trim_start_matches("script.src = ").trim_end_matches(';');
            from_query(&serde_json::from_str::<String>(quoted).expect("a text"))
        }
        Snippet::CustomElement => {
            let lines = text.lines().filter(|line| line.starts_with("  "));
            let pairs = lines.filter_map(|line| line.trim_start().split_once(" = "));
            pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
        }
        _ => {
            let (_, attributes) = tags(text).into_iter().next().unwrap_or_default();
            let named = |name: &str| name.strip_prefix("data-").unwrap_or(name).to_owned();
            attributes.into_iter().map(|(name, value)| (named(&name), value)).collect()
        }
    }
}

fn is_of_page(name: &str) -> bool {
    [Name::Target, Name::Base].into_iter().any(|known| known.as_str() == name)
}

fn any_settings() -> impl Strategy<Value = Settings> {
    let fixture = include_str!("../../../tests/fixtures/settings.txt");
    let rows: Vec<(&str, &str)> = fixture
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(name, rest)| Some((name, rest.split('\t').next()?)))
        .collect();
    assert!(rows.len() > 100);
    let pairs = SETTINGS.iter().map(move |setting| {
        let name = setting.name.as_str();
        let written: Vec<String> =
            rows.iter().filter(|(of, _)| *of == name).map(|(_, value)| (*value).to_owned()).collect();
        let written = if written.is_empty() {
            Just(String::new()).boxed()
        } else {
            prop::sample::select(written).boxed()
        };
        let text = match setting.kind {
            Kind::Text { .. } => {
                prop_oneof!["[ -~]{1,60}", "\\PC{1,40}", Just("</script><b>\"'{{x}}{%y%}[z]&amp;".to_owned())]
                    .boxed()
            }
            _ => written.clone(),
        };
        prop::option::of(prop_oneof![written, text]).prop_map(move |value| (name, value)).boxed()
    });
    pairs
        .collect::<Vec<_>>()
        .prop_map(|pairs| parse(pairs.iter().filter_map(|(name, value)| Some((*name, value.as_deref()?)))).0)
}

fn pairs(settings: &Settings) -> Vec<(String, String)> {
    print(settings).into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_page_reads_from_a_snippet_what_the_form_wrote(settings in any_settings(), is_single: bool) {
        let files = files(is_single);
        for snippet in Snippet::ALL {
            let text = snippet.write(&settings, &files, &fallback(&settings));
            let found = read_back(snippet, &text);
            let known = found.iter().filter(|(name, _)| SETTINGS.iter().any(|setting| setting.name.as_str() == name));
            let (read, problems) = parse(known.map(|(name, value)| (name.as_str(), value.as_str())));
            prop_assert_eq!(&problems, &[], "{}", text);
            let expected: Vec<_> = pairs(&settings).into_iter().filter(|(name, _)| match snippet {
                Snippet::Script | Snippet::CustomElement => true,
                Snippet::HeadScript | Snippet::Manager => name != "target",
                Snippet::Loader => is_of_page(name),
                Snippet::Marker => !is_of_page(name),
                Snippet::Place => false,
            }).collect();
            let read: Vec<_> = pairs(&read).into_iter().filter(|(name, _)| {
                !(matches!(snippet, Snippet::HeadScript | Snippet::Manager) && name == "target")
            }).collect();
            prop_assert_eq!(read, expected, "{}", text);
        }
    }

    #[test]
    fn a_snippet_has_no_other_element_than_its_own(settings in any_settings()) {
        for snippet in Snippet::ALL {
            let text = snippet.write(&settings, &files(false), &fallback(&settings));
            let names: Vec<String> = tags(&text).into_iter().map(|(name, _)| name).collect();
            let lines = fallback(&settings).len();
            let with_words = |name: &str| [vec![name.to_owned()], vec!["p".to_owned(); lines]].concat();
            let expected = match snippet {
                Snippet::Script | Snippet::Loader | Snippet::HeadScript | Snippet::Manager => vec!["script".to_owned()],
                Snippet::Place if text.is_empty() => Vec::new(),
                Snippet::Marker | Snippet::Place => with_words("div"),
                Snippet::CustomElement => continue,
            };
            prop_assert_eq!(names, expected, "{}", text);
        }
    }
}

#[test]
fn every_tag_carries_the_hash_of_its_script_and_tells_no_one_the_page() {
    let settings = parse([("clinic", "Example Counseling")]).0;
    for (is_single, hash) in [(false, "sha384-a"), (true, "sha384-b")] {
        for snippet in [Snippet::Script, Snippet::Loader, Snippet::HeadScript, Snippet::Manager] {
            let text = snippet.write(&settings, &files(is_single), &[]);
            assert!(text.contains(hash) && text.contains("no-referrer"), "{text}");
            assert!(!text.contains("HOST") && !text.contains('…'), "{text}");
        }
    }
}

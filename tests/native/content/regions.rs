//! Each region's file has what its visitors need, and nothing from other regions.

use std::fs;

use kap_guide::content::{Content, HelpForm, Lazy, ServiceId, Topic};

use crate::guide::{folder, in_region, regions};

/// The services that `help.toml` names for a region, or for all of them.
fn served(region: &str) -> Vec<String> {
    let text = fs::read_to_string(folder().join("guide/help.toml")).unwrap();
    let help: toml::Table = text.parse().unwrap();
    let serves = |line: &&toml::Value| match line.get("regions").and_then(toml::Value::as_array) {
        Some(regions) => regions.iter().any(|known| known.as_str() == Some(region)),
        None => true,
    };
    let lines = help["service"].as_array().unwrap().iter().filter(serves);
    lines.map(|line| line["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_guide_is_there_for_each_region_that_clinics_can_set() {
    let ids: Vec<&str> = regions().iter().map(|written| written.content.guide.region.id.as_str()).collect();
    assert_eq!(ids, ["US", "CA", "AU", "NZ", "GB", "IE", "EU"]);
}

#[test]
fn a_content_file_holds_the_services_of_its_own_region_only() {
    for written in regions() {
        let bytes: &'static [u8] = written.content.write().leak();
        let Content { guide, words, .. } = Content::read(bytes).unwrap();
        let region = guide.region.id.as_str();
        let mut meant = served(region);
        let packed: Vec<&str> = guide.services.iter().map(|line| line.id.as_str()).collect();
        assert_eq!(packed, meant, "{region}");
        let worded: Vec<&str> = words.services.keys().map(ServiceId::as_str).collect();
        meant.sort();
        assert_eq!(worded, meant, "{region}");
        assert!(guide.services.iter().all(|line| line.regions.is_empty()), "{region} names regions");
        for panel in &guide.panels {
            let mut topics = panel.topics.iter().chain(&panel.more);
            let empty = topics.find(|topic| guide.services(**topic).next().is_none());
            assert_eq!(empty, None, "{region}: {} shows a kind of help that is not there", panel.id);
        }
    }
}

#[test]
fn every_help_panel_of_every_region_has_someone_to_reach_and_the_page_for_any_country() {
    for written in regions() {
        let guide = &written.content.guide;
        for panel in &guide.panels {
            // A line, or a block beside a question, stands on a screen that leads to everything.
            let whole = guide.triggers.iter().filter(|trigger| trigger.show == panel.id);
            let mut whole = whole.filter_map(|trigger| guide.route(trigger.route));
            let named = guide.routes.iter().any(|route| route.notes == Some(panel.id));
            let line =
                panel.id.as_str() != "get-help" && !named && !whole.any(|route| route.help == HelpForm::Stop);
            assert!(!panel.topics.is_empty() || panel.more.contains(&Topic::Emergency), "{}", panel.id);
            assert!(line || panel.more.contains(&Topic::Anywhere), "{}", panel.id);
            let emergency = panel.topics.iter().chain(&panel.more).any(|topic| *topic == Topic::Emergency);
            assert!(line || emergency, "{}", panel.id);
        }
    }
}

#[test]
fn nothing_is_left_to_be_filled_in_by_a_region() {
    for written in regions() {
        // Every text of the app, of the cover and of the region.
        let all = format!("{written:?}");
        for place in ["{emergency", "{crisis", "{treatment", "emergency}", "crisis}", "treatment}"] {
            assert!(!all.contains(place), "{}: {place}", written.content.guide.region.id);
        }
    }
}

/// The words of regions speak of the same numbers as the services, so that none goes out of date alone.
#[test]
fn every_number_in_the_words_of_a_region_is_one_of_its_services() {
    for written in regions() {
        let (guide, said) = (&written.content.guide, &written.region);
        let lines = format!("{:?}", guide.services);
        let numbers = |text: &str| -> Vec<String> {
            let parts = text.split(|sign: char| !sign.is_ascii_digit() && sign != '-' && sign != ' ');
            let numbers = parts.map(|part| part.trim_matches([' ', '-']).to_owned());
            numbers.filter(|number| number.chars().any(|sign| sign.is_ascii_digit())).collect()
        };
        for number in [said.emergency, said.crisis, said.treatment].iter().flat_map(|text| numbers(text)) {
            assert!(lines.contains(&format!("{number:?}")), "{}: {number}", guide.region.id);
        }
        assert!(!numbers(&said.emergency).is_empty() && !numbers(&said.crisis).is_empty());
    }
}

#[test]
fn the_words_of_a_region_stand_in_its_sentences() {
    let said = |id| {
        let mut written = in_region(id).unwrap().clone();
        // Learn names no region, and its links have numbers of their own.
        written.content.later.get_mut().unwrap().learn = Lazy::default();
        format!("{:?}", (&written.content, &written.cover))
    };
    let (us, gb) = (said("US"), said("GB"));
    assert!(us.contains("call 911") && us.contains("call or text 988") && !us.contains("999"), "US");
    assert!(gb.contains("call 999") && gb.contains("call 116 123") && !gb.contains("911"), "GB");
}

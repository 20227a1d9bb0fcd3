//! Checks the words of the guide: what must not be said, length, and plain language.

mod cases;
mod dates;
mod grade;
pub mod learn;
mod rules;
pub mod screens;
pub mod sentences;
pub mod shown;
mod texts;

use std::collections::BTreeSet;
use std::fs;

use kap_guide::content::Guide;
use kap_guide_compiler::Compiled;

use super::guide::{english, regions, root};

#[test]
fn nothing_says_what_the_guide_must_not_say() {
    let mut found = BTreeSet::new();
    for written in regions() {
        // The titles of sources are not ours to word.
        let all = texts::all(written).into_iter().filter(|(place, _)| !place.starts_with("sources."));
        for (place, text) in screens::sentences(written).into_iter().chain(all) {
            let forbidden = rules::forbidden(&text).into_iter();
            found.extend(forbidden.map(|what| format!("{place}: {what} in “{text}”")));
        }
    }
    assert!(found.is_empty(), "\n{found:#?}");
}

#[test]
fn the_words_for_clinics_are_short_and_plain_too() {
    let texts = texts::for_clinics();
    assert!(texts.len() > 100, "only {} texts", texts.len());
    let mut found = Vec::new();
    for (place, text) in texts {
        let long = sentences::of(&text).into_iter().filter(|said| sentences::words(said) > sentences::MOST);
        found.extend(long.map(|said| format!("{place}: {} words in “{said}”", sentences::words(said))));
        found.extend(sentences::twisted(&text).into_iter().map(|what| format!("{place}: {what}")));
    }
    assert!(found.is_empty(), "\n{found:#?}");
}

#[test]
fn no_sentence_begins_with_the_name_of_a_clinic_that_may_have_set_none() {
    for written in regions() {
        let mut found = Vec::new();
        for (place, text) in texts::all(written) {
            // The cover has a sentence of its own without a name.
            let begins = sentences::of(&text).iter().any(|said| said.starts_with("{clinic}"));
            if begins && place != "cover.cover.runs" {
                found.push(format!("{place}: {text}"));
            }
        }
        assert!(found.is_empty(), "\n{found:#?}");
    }
}

/// Texts of the language that stand on no screen of a region, so that no rule for screens looks at them.
fn unseen(written: &Compiled) -> BTreeSet<String> {
    let seen: BTreeSet<String> = screens::sentences(written).into_iter().map(|(_, text)| text).collect();
    let unseen = texts::all(written).into_iter().filter(|(place, text)| {
        // Citations are titles, regions speak in the sentences of others, and a few words are a label.
        let elsewhere = ["sources.", "regions."].iter().any(|file| place.starts_with(file));
        let label = place.split('.').next_back() == Some("name") || text.split(' ').count() <= 3;
        // What Learn says of a figure is put together to one line.
        let composed = || {
            let pieces =
                text.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, rest)| rest).trim());
            let mut pieces = pieces.filter(|piece| !piece.is_empty());
            pieces.all(|piece| seen.iter().any(|said| said.contains(piece)))
        };
        !elsewhere && !label && !seen.contains(text) && !composed()
    });
    unseen.map(|(place, _)| place).collect()
}

#[test]
fn every_sentence_stands_on_a_screen_where_it_is_held_against_the_rules() {
    let unseen = regions().iter().map(unseen).reduce(|all, more| all.intersection(&more).cloned().collect());
    assert_eq!(unseen, Some(BTreeSet::new()));
}

/// Every message of every region, with the concern that it belongs to.
fn messages() -> impl Iterator<Item = (&'static str, &'static str, &'static Compiled)> {
    regions().iter().flat_map(|written| {
        let concerns = written.content.guide.concerns.iter();
        concerns.filter_map(move |concern| {
            let said = written.content.later().concerns.get(concern.id)?;
            Some((concern.id.as_str(), said.message.as_str(), written))
        })
    })
}

#[test]
fn every_message_is_long_enough_to_help_and_short_enough_to_read() {
    let wrong = messages().filter_map(|(id, message, written)| {
        rules::length(message).map(|what| format!("{}, {id}: {what}", written.content.guide.region.id))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_figure_in_a_message_is_one_that_may_be_printed() {
    let found: BTreeSet<String> = messages()
        .flat_map(|(id, message, written)| {
            let region = &written.region;
            let services = [
                region.treatment.as_str(),
                region.crisis.as_str(),
                region.emergency.as_str(),
                region.poison.as_str(),
                region.talk.as_str(),
                region.birth.as_str(),
            ];
            let figures = rules::figures(id, message, &services).into_iter();
            figures.map(move |figure| format!("{id}: {figure}"))
        })
        .collect();
    assert!(found.is_empty(), "read them again in their source, or write them in words:\n{found:#?}");
}

#[test]
fn a_concern_without_a_source_is_known_to_rest_on_expert_practice() {
    let known = [
        // 4.4: what is an emergency now.
        "symptoms-now",
        // S12: clinic protocols.
        "family",
        // 4.4.
        "mind-now",
        // S27, S28 and S29.
        "unreal",
        "crises",
        "control",
        // S27, S28, S29 and S35.
        "feelings-unsure",
        // M15.
        "psychedelics",
        // 4.4: withdrawal from alcohol or calming medicines.
        "withdrawal",
        "drinking-heavy",
        "substances-withdrawal",
        "substances-stopped",
        // M14.
        "heart-medicines",
        // 4.4.
        "stopped-sick",
        "stopped",
        // Section 1.5: no source is good enough.
        "cost",
        // S34: ethics.
        "home-not-safe",
        "home-unsure",
        "pushed",
    ];
    assert_eq!(without_a_source(&english().content.guide), known);
}

fn without_a_source(guide: &Guide) -> Vec<&str> {
    let concerns = guide.concerns.iter().filter(|concern| concern.sources.is_empty());
    concerns.map(|concern| concern.id.as_str()).collect()
}

#[test]
fn everything_that_changes_often_says_until_when_it_holds() {
    for written in regions() {
        let guide = &written.content.guide;
        assert_eq!(dates::undated(guide), Vec::<String>::new(), "{}", guide.region.id);
        assert_eq!(dates::not_days(guide), Vec::<String>::new(), "{}", guide.region.id);
    }
}

#[test]
fn every_screen_can_be_read_after_ten_years_of_school_and_the_whole_after_eight() {
    let names = grade::names();
    assert!(names.len() <= 150, "{} names; at most 150 are reviewed", names.len());
    for written in regions() {
        let mut all = Vec::new();
        let mut found = Vec::new();
        let mut hardest = (0.0, String::new());
        for (screen, texts) in screens::screens(written) {
            let grade = grade::of(&texts, &names);
            if grade > 10.0 {
                found.push(format!("{screen}: grade {grade:.1}"));
            }
            if grade > hardest.0 {
                hardest = (grade, screen);
            }
            all.extend(texts);
        }
        let (whole, region) = (grade::of(&all, &names), written.content.guide.region.id);
        println!(
            "{region}: grade {whole:.1}, at most {:.1} on {}; {} names",
            hardest.0,
            hardest.1,
            names.len()
        );
        assert!(whole <= 8.0, "{region}: the whole has grade {whole:.1}");
        assert!(found.is_empty(), "{region}:\n{}", found.join("\n"));
    }
}

/// A name that no text holds would count for nothing, and hide that the list is shorter than it looks.
#[test]
fn every_reviewed_name_is_one_that_the_guide_says() {
    let all: Vec<String> =
        regions().iter().flat_map(texts::all).map(|(_, text)| text.to_lowercase()).collect();
    let unused: Vec<String> = grade::names()
        .into_iter()
        .filter(|name| !all.iter().any(|text| text.contains(name.as_str())))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

/// Texts that stand word for word as they were published, or that are titles of studies.
fn is_verbatim(place: &str) -> bool {
    let quoted = [".credit", ".stem"].iter().any(|end| place.ends_with(end));
    quoted || place.starts_with("check-ins.question.") || place.starts_with("sources.")
}

#[test]
fn no_sentence_is_too_long_and_half_of_them_are_short() {
    for written in regions() {
        let texts = texts::all(written).into_iter().filter(|(place, _)| !is_verbatim(place));
        let (mut lengths, mut long) = (Vec::new(), Vec::new());
        for (place, text) in texts {
            for sentence in sentences::of(&text) {
                let words = sentences::words(sentence);
                if words > sentences::MOST {
                    long.push(format!("{place}: {words} words in “{sentence}”"));
                }
                // Labels and names are no sentences.
                if sentence.ends_with(['.', '?']) {
                    lengths.push(words);
                }
            }
        }
        lengths.sort_unstable();
        let median = lengths[lengths.len() / 2];
        let over = |most: usize| lengths.iter().filter(|words| **words > most).count();
        println!(
            "{}: {} sentences, median {median} words, longest {}, {} over 20",
            written.content.guide.region.id,
            lengths.len(),
            lengths.last().unwrap(),
            over(20),
        );
        assert!(long.is_empty(), "\n{}", long.join("\n"));
        assert!(median < 14, "{median}");
        assert!(over(20) * 50 <= lengths.len(), "more than 2 of 100 sentences have over 20 words");
    }
}

#[test]
fn nothing_is_said_in_a_way_that_people_do_not_talk() {
    let all = regions().iter().flat_map(texts::all).filter(|(place, _)| !is_verbatim(place));
    let found: BTreeSet<String> = all
        .flat_map(|(place, text)| {
            sentences::twisted(&text).into_iter().map(move |what| format!("{place}: {what}"))
        })
        .collect();
    assert!(found.is_empty(), "\n{found:#?}");
}

#[test]
fn no_doc_is_written_in_a_way_that_people_do_not_talk() {
    let mut found = Vec::new();
    for folder in ["", "docs", "docs/decisions"] {
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            // The words of `for-clinicians.md` are the content's, which has a test of its own.
            let own = path.file_stem().is_some_and(|name| name != "for-clinicians");
            if own && path.extension().is_some_and(|extension| extension == "md") {
                let text = fs::read_to_string(&path).unwrap();
                let file = path.file_name().unwrap().to_string_lossy().into_owned();
                for (at, line) in text.lines().enumerate() {
                    let twisted = sentences::twisted(line).into_iter();
                    found.extend(twisted.map(|what| format!("{file}:{}: {what}", at + 1)));
                }
            }
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_short_form_is_explained_on_the_screen_that_has_it() {
    let mut found = BTreeSet::new();
    for written in regions() {
        let screens = screens::screens(written).into_iter();
        // The notes show some messages and not others, so each explains its own.
        let alone = messages().filter(|(_, _, of)| core::ptr::eq(*of, written));
        let alone = alone.map(|(id, message, _)| (id.to_owned(), vec![message.to_owned()]));
        let screens = screens.filter(|(screen, _)| screen != "Notes" && screen != "About").chain(alone);
        for (screen, texts) in screens {
            found
                .extend(sentences::unexplained(&texts).into_iter().map(|short| format!("{screen}: {short}")));
        }
    }
    assert!(found.is_empty(), "\n{found:#?}");
}

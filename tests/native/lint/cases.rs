//! Each rule for words finds a case made for it.

use kap_guide::questionnaire::Text;

use super::{dates, grade, rules, sentences};
use crate::guide::english;
use crate::phrases;

#[test]
fn each_word_to_avoid_is_found() {
    for text in [
        "This will diagnose you.",
        "See if you qualify.",
        "You are eligible.",
        "A good candidate for KAP.",
        "This is contraindicated for you.",
        "Your risk score is low.",
        "It cures depression.",
        "A breakthrough.",
        "It is safe and effective.",
        "There are no side effects.",
        "Your last resort.",
        "Book now to save.",
        "For addicts.",
        "People who commit suicide.",
        "After a failed treatment.",
        "It rewires the brain.",
        "People who suffer from it.",
    ] {
        assert!(!rules::forbidden(text).is_empty(), "{text}");
    }
}

#[test]
fn safe_stands_only_in_known_company() {
    assert!(!rules::forbidden("Ketamine is safe.").is_empty());
    assert!(!rules::forbidden("A safer choice.").is_empty());
    assert!(rules::forbidden("Do you feel safe at home?").is_empty());
    assert!(rules::forbidden("The first question asks if you are safe right now.").is_empty());
    assert!(rules::forbidden("That does not mean it is right or safe for you.").is_empty());
}

#[test]
fn an_order_about_a_medicine_is_found_and_a_warning_is_not() {
    assert!(!rules::forbidden("Tell the clinic. Stop your medicine first.").is_empty());
    assert!(!rules::forbidden("Change your dose.").is_empty());
    assert!(!rules::forbidden("Skip anything that your prescriber gave you.").is_empty());
    assert!(!rules::forbidden("This is prescribed for you.").is_empty());
    assert!(rules::forbidden("Skip anything. Go back whenever you like.").is_empty());
    assert!(rules::forbidden("Do not stop a prescribed medicine on your own.").is_empty());
    assert!(rules::forbidden("Never stop these suddenly.").is_empty());
    assert!(rules::forbidden("Do not stop or change any medicine.").is_empty());
}

#[test]
fn an_exclamation_and_a_dash_are_found() {
    assert!(!rules::forbidden("Well done!").is_empty());
    assert!(!rules::forbidden("Help — now").is_empty());
}

#[test]
fn a_message_that_is_too_short_or_too_long_is_found() {
    assert!(rules::length("Tell the clinic about this before you book.").is_none());
    assert!(rules::length("Tell the clinic about this soon.").is_some());
    assert!(rules::length(&"word ".repeat(60)).is_none());
    assert!(rules::length(&"word ".repeat(61)).is_some());
}

#[test]
fn a_figure_that_was_not_read_in_its_source_is_found() {
    let found = rules::figures("lamotrigine", "In one survey 1 in 5 clinics; it rose by 40%.", &[]);
    assert_eq!(found, ["1", "40"]);
    assert!(rules::figures("", "Below about 140/90.", &[]).is_empty());
}

#[test]
fn the_number_of_a_service_is_no_figure_but_any_other_is() {
    let message = "Call 999, or 116 123. Do not call 911. The helpline, 1-800-662-4357, is free.";
    let services = ["999", "116 123", "The helpline, 1-800-662-4357, is free."];
    assert_eq!(rules::figures("", message, &services), ["911"]);
    assert_eq!(rules::figures("", message, &[]).len(), 5);
}

#[test]
fn a_thing_that_changes_often_and_has_no_day_is_found() {
    let guide = &english().content.guide;
    let mut changed = guide.clone();
    changed.dated[0].facts.retain(|fact| fact.as_str() != "F10");
    assert_eq!(dates::undated(&changed), ["F10"]);
    let mut changed = guide.clone();
    changed.sources.iter_mut().for_each(|source| source.review_by = None);
    assert_eq!(dates::undated(&changed), ["R3"]);
    for day in ["", "2027", "2027-5-31", "2027-13-01", "31-05-2027", "soon"] {
        let mut changed = guide.clone();
        changed.services[0].review_by = Text::new(day);
        assert_eq!(dates::undated(&changed), ["5.2: lifeline"], "{day:?}");
        changed.dated[0].review_by = Text::new(day);
        assert_eq!(dates::not_days(&changed).len(), 1, "{day:?}");
    }
}

#[test]
fn a_text_that_no_screen_shows_is_found() {
    let mut written = english().clone();
    assert!(!super::unseen(&written).contains("notes.notes.for-other"));
    let later = written.content.later.get_mut().unwrap();
    later.notes.for_other = Text::new("Something else.");
    assert!(super::unseen(&written).contains("notes.notes.for-other"));
}

#[test]
fn a_concern_that_loses_its_sources_is_found() {
    let mut guide = english().content.guide.clone();
    guide.concerns.iter_mut().find(|concern| concern.id.as_str() == "eyes").unwrap().sources.clear();
    assert!(super::without_a_source(&guide).contains(&"eyes"));
}

#[test]
fn the_grade_grows_with_long_sentences_and_long_words() {
    let grade = |text: &str| grade::of(&[text.to_owned()], &[]);
    assert!(grade("We ask you. You say no. That is fine.") < 2.0);
    let hard = "Practitioners occasionally recommend comprehensive psychopharmacological evaluation considering \
                individual contraindications and comorbidities";
    assert!(grade(hard) > 20.0, "{}", grade(hard));
}

#[test]
fn a_reviewed_name_counts_as_a_plain_word() {
    let text = ["Buprenorphine may help.".to_owned()];
    let names = ["buprenorphine".to_owned()];
    assert!(grade::of(&text, &names) < grade::of(&text, &[]));
}

#[test]
fn each_twisted_turn_is_found() {
    for (turn, _) in phrases::EVERYWHERE.iter().chain(phrases::IN_TEXTS) {
        assert!(!sentences::twisted(&format!("One{turn}two")).is_empty(), "{turn}");
    }
    assert!(sentences::twisted("You can go over other options.").is_empty());
}

#[test]
fn sentences_end_where_people_stop() {
    let text = "Call 911. Ask: “Am I OK?” Then rest; it helps: a lot. Below about 140/90.";
    let expected = ["Call 911.", "Ask: “Am I OK?”", "Then rest;", "it helps: a lot.", "Below about 140/90."];
    assert_eq!(sentences::of(text), expected);
    assert_eq!(sentences::words("A – b (c)."), 3);
    assert_eq!(sentences::of("One way: Another way."), ["One way:", "Another way."]);
}

#[test]
fn a_short_form_that_nothing_explains_is_found() {
    let found = |texts: &[&str]| {
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        sentences::unexplained(&texts).into_iter().collect::<Vec<_>>()
    };
    assert_eq!(found(&["Ask about ECT and SSRIs."]), ["ECT", "SSRIs"]);
    assert!(found(&["Electroconvulsive therapy (ECT).", "ECT takes an hour."]).is_empty());
    assert!(found(&["ECT", "Electroconvulsive therapy, under anesthesia."]).is_empty());
    assert!(found(&["The FDA is in the US."]).is_empty());
}

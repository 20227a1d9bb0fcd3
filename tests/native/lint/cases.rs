//! Each rule for words finds what it is for.

use super::{grade, rules};

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
    assert!(rules::forbidden("That does not mean it is right or safe for you.").is_empty());
}

#[test]
fn an_order_about_a_medicine_is_found_and_a_warning_is_not() {
    assert!(!rules::forbidden("Tell the clinic. Stop your medicine first.").is_empty());
    assert!(!rules::forbidden("Change your dose.").is_empty());
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
    assert_eq!(rules::figures("lamotrigine", "In one survey 1 in 5 clinics; it rose by 40%."), ["1", "40"]);
    assert!(rules::figures("", "Below about 140/90. Call 988, or 911.").is_empty());
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

//! The search of Learn, and the way from Learn to the questions.

use kap_guide::content::{PageId, PagePart};
use kap_guide::questionnaire::{ChoiceId, QuestionId};
use kap_guide::session::{Command, Offers, Overlay, Screen, Session, search};

use super::guide;
use crate::guide::english;

/// The pages and titles that a search finds, in order.
fn found(words: &str) -> Vec<(&'static str, &'static str)> {
    let pages = english().learn.learn.pages.iter();
    let parts = pages.flat_map(|page| page.parts.iter().map(move |part: &PagePart| (page, part)));
    search(parts, words).into_iter().map(|found| (found.page.as_str(), found.title.as_str())).collect()
}

#[test]
fn what_has_the_words_in_its_title_comes_first() {
    assert_eq!(found("bladder")[0], ("questions", "Will it hurt my bladder, liver or memory?"));
    assert!(found("bladder").len() > 1, "texts with the word follow");
    assert_eq!(found("mania")[0], ("glossary", "Mania"));
    assert_eq!(found("ocd")[0], ("evidence", "OCD"));
}

#[test]
fn every_word_counts_and_its_beginning_is_enough() {
    assert_eq!(found("PREGN  breastf")[0].1, "What if I am pregnant, breastfeeding or trying?");
    assert!(found("pregnant zebra").is_empty());
    assert!(found("egnant").is_empty(), "the middle of a word is not its beginning");
    // As a keyboard types it.
    assert!(!found("don't use ketamine").is_empty());
}

#[test]
fn nothing_is_found_for_nothing_and_never_a_long_list() {
    for words in ["", " ", "a", "?!", "’"] {
        assert!(found(words).is_empty(), "{words:?}");
    }
    assert_eq!(found("ketamine").len(), 8);
}

#[test]
fn the_questions_start_from_learn_and_during_a_visit_it_closes() {
    let learn = Command::Open(Overlay::Learn(PageId::new("learn")));
    let page = Command::Open(Overlay::Learn(PageId::new("cost")));
    let mut visit = Session::default();
    for command in [learn, page, Command::Start] {
        visit.apply(guide(), command);
    }
    let first = visit.screen();
    assert!(matches!(first, Screen::Question(_)), "{first:?}");
    for command in [learn, page, Command::Start] {
        visit.apply(guide(), command);
    }
    assert_eq!(visit.screen(), Screen::Learn(PageId::new("cost")), "a visit starts once");
    visit.apply(guide(), Command::CloseAll);
    assert_eq!(visit.screen(), first);
}

#[test]
fn the_conditions_that_a_visitor_named_come_first_and_nothing_is_lost() {
    let page = english().learn.learn.page(PageId::new("evidence")).unwrap();
    let titles = |visit: &Session| {
        let parts = visit.arranged(guide(), page, Offers::default());
        parts.iter().map(|part| format!("{:?}", part.nodes.first())).collect::<Vec<_>>()
    };
    let mut visit = Session::default();
    let plain = titles(&visit);
    visit.apply(guide(), Command::Start);
    let choices = [("safety", "no"), ("age", "adult"), ("", ""), ("reasons", "ocd")];
    for (question, choice) in choices {
        assert!(
            question.is_empty() || visit.screen() == Screen::Question(QuestionId::new(question)),
            "{question}"
        );
        visit.apply(guide(), Command::Choose(ChoiceId::new(choice), true));
        visit.apply(guide(), Command::Continue);
    }
    let own = titles(&visit);
    assert!(own[1].contains("OCD"), "{own:#?}");
    assert_eq!(own[0], plain[0], "what is written above the conditions stays there");
    let sorted = |mut titles: Vec<String>| {
        titles.sort();
        titles
    };
    assert_eq!(sorted(own), sorted(plain));
}

#[test]
fn evidence_on_suicide_is_found_only_as_the_way_to_its_page_which_begins_with_help() {
    let pages = || english().learn.learn.pages.iter();
    let parts = || pages().flat_map(|page| page.parts.iter().map(move |part| (page, part)));
    let mut ways = 0;
    for words in
        ["suicide", "suicidal", "thoughts", "ending your life", "thoughts of suicide", "French", "167"]
    {
        for found in search(parts(), words).into_iter().filter(|found| found.page.as_str() == "suicidal") {
            assert!(found.nodes.is_empty(), "“{words}” opens “{}” without help", found.title);
            ways += 1;
        }
    }
    assert!(ways > 0, "no search leads to the page");
    assert_eq!(found("suicide")[0].0, "questions", "the answer that begins with help comes first");
}

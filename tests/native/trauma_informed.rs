//! Principles of trauma-informed design, each as a check. The checks that need a browser are in tests/e2e: nothing
//! leaves the page (`private.rs`), every screen has the same frame and ways out (`spoken.rs`), and explanations are
//! closed at first (its files).

use kap_guide::content::{PageId, fill};
use kap_guide::questionnaire::{Kind, Question, QuestionId, Role};
use kap_guide::session::{Command, Session};

use super::guide::{english, regions};
use super::lint::learn::blocks;

fn questions() -> impl Iterator<Item = &'static Question> {
    english().content.guide.questionnaire.questions.iter()
}

/// Questions that ask for nothing personal: for whom, whether to go on today, what to read, and what to ask a clinic.
const PLAIN: [&str; 7] = ["asker", "health-now", "ask", "compare-by", "hear-more", "clear", "support"];

/// Sections whose questions are answered or left out one by one: what matters, and instruments that stay word by
/// word as they were published.
const RATED: [&str; 4] = ["values", "phq8", "gad7", "pcptsd5"];

#[test]
fn prefer_not_to_say_is_an_ordinary_choice_of_every_personal_question() {
    let asks = |question: &&Question| {
        !PLAIN.contains(&question.id.as_str()) && !RATED.contains(&question.section.as_str())
    };
    for question in questions().filter(asks) {
        let decline = question.choices.iter().filter(|choice| choice.role == Role::Decline).count();
        assert_eq!(decline, 1, "`{}` has no “Prefer not to say”", question.id);
    }
}

#[test]
fn every_question_about_health_can_be_answered_with_not_sure() {
    let guide = &english().content.guide;
    let health = |question: &&Question| guide.section(question.id).is_some_and(|section| section.health);
    for question in questions().filter(health) {
        let unsure = question.choices.iter().any(|choice| choice.role == Role::Unsure);
        assert!(unsure, "`{}` has no “I’m not sure”", question.id);
    }
}

#[test]
fn every_question_can_be_skipped_and_none_is_answered_beforehand() {
    let guide = &english().content.guide;
    let mut visit = Session::default();
    visit.apply(guide, Command::Start);
    let path = visit.walk(guide).path;
    for id in path {
        assert_eq!(visit.marked(guide, id), [], "`{id}` is marked before anyone chose");
        visit.apply(guide, Command::Skip);
    }
}

#[test]
fn a_question_that_may_hurt_says_that_it_can_be_skipped_or_why_it_is_asked() {
    let content = &english().content;
    for id in ["safety", "acting", "mind", "feelings", "substances", "home"] {
        let question = questions().find(|question| question.id.as_str() == id).unwrap();
        let said = content.question(question.id).unwrap();
        assert!(said.hint.is_some() && said.why.is_some(), "`{id}` comes without a word before it");
    }
}

#[test]
fn what_may_hurt_is_announced_with_a_way_to_skip_it() {
    let content = &english().content;
    let mind = content.question(QuestionId::new("mind")).unwrap().hint.unwrap();
    assert!(mind.contains("hard things") && mind.contains("skip"), "{mind}");
    // Feelings is one of the screens that it mentions.
    let path: Vec<&str> = questions().map(|question| question.id.as_str()).collect();
    let mind = path.iter().position(|id| *id == "mind").unwrap();
    assert_eq!(path[mind..mind + 3], ["mind", "mind-now", "feelings"]);
    for id in ["substances", "home"] {
        let said = content.question(QuestionId::new(id)).unwrap();
        let why = [said.hint.unwrap().as_str(), said.why.unwrap().as_str()].concat();
        assert!(why.contains("unless you put"), "`{id}` does not say that it stays out: {why}");
    }
    // The first question comes right after the cover, which announces it.
    let cover = &english().cover;
    assert!(cover.lead.contains("if you are safe right now"), "{}", cover.lead);
}

#[test]
fn no_screen_asks_for_more_than_one_thing_and_no_list_is_longer_than_can_be_taken_in() {
    for question in questions() {
        // The names of medicines are closed behind their kind.
        let shown = question.choices.iter().filter(|choice| choice.role == Role::Item && choice.of.is_none());
        let most = match question.id.as_str() {
            // Lists to choose from, without a follow-up for each.
            "medicines" | "ask" => 17,
            // Buttons that change what the screen shows.
            "compare-by" => 12,
            _ if question.kind == Kind::Many => 12,
            _ => 7,
        };
        let shown = shown.count();
        assert!(shown <= most, "`{}` has {shown} choices", question.id);
        for choice in &question.choices {
            let names = question.members(choice.id).count();
            assert!(names <= 12, "`{}` has {names} names", choice.id);
        }
    }
}

fn has_word(text: &str, wanted: &str) -> bool {
    text.to_lowercase().split(|sign: char| !sign.is_alphabetic()).any(|word| word == wanted)
}

#[test]
fn stopping_is_offered_without_a_plea() {
    let words = &english().content.words.interface;
    for said in [words.clear_title, words.clear_body, words.clear_yes, words.clear_no] {
        for plea in ["sure", "lose", "really", "stay", "miss", "sorry", "almost"] {
            assert!(!has_word(&said, plea), "{said:?} pleads");
        }
    }
}

#[test]
fn every_note_says_who_wrote_it_and_when_and_about_says_how_to_report_an_error() {
    for written in regions() {
        let later = written.content.later();
        let by = fill(later.notes.by, &[("date", &later.about.published)]);
        assert!(by.contains("kap-guide project") && by.contains("not yet reviewed"), "{by}");
        assert!(by.contains(later.about.published.as_str()), "{by}");
        let about = written.learn.learn.page(PageId::new("about")).unwrap();
        let parts: Vec<String> = about.parts.iter().flat_map(|part| blocks(&part.nodes)).collect();
        for part in ["Funding", "Updates", "Report an error", "Your privacy", "How the evidence was chosen"] {
            assert!(parts.iter().any(|said| said == part), "About has no “{part}”: {parts:?}");
        }
    }
}

#[test]
fn nothing_ranks_or_grades_a_visitor() {
    let words = &english().content.later().notes;
    let headings = [words.before, words.discuss, words.ask, words.next, words.cards, words.why, words.done];
    let sentences = [words.title, words.lead, words.standing, words.nothing, words.open, words.private];
    for said in headings.into_iter().chain(sentences) {
        for grade in ["score", "level", "risk", "high", "low", "red", "green", "pass", "fail", "result"] {
            assert!(!has_word(&said, grade), "{said:?} grades by “{grade}”");
        }
    }
}

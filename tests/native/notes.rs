//! The notes in words: the copied text of a whole visit, line by line.

mod changed;
mod private;
mod sentences;

use kap_guide::content::{Later, PanelId};
use kap_guide::questionnaire::{ChoiceId, QuestionId};
use kap_guide::session::{Command, ContactMethod, Link, NotesContext, Overlay, Screen, document, plain_text};

use super::guide::english;
use super::journeys::run_to_end;

fn way(kind: &'static str, books: bool) -> ContactMethod {
    let link = Link { href: format!("https://example.org/{kind}"), kind, new_tab: books };
    ContactMethod { label: format!("Way {kind}"), link: Some(link), books }
}

/// What a visitor copies at the end of a journey.
#[track_caller]
fn text(journey: &str) -> String {
    let arrived = run_to_end(journey);
    let content = arrived.content;
    let notes = arrived.visit.notes(&content.guide);
    let ways = [way("phone", false), way("booking", true)];
    let setting = NotesContext { clinic: "Example Counseling", ways: &ways, today: &arrived.today };
    let text = plain_text(content, &content.later().notes.title, &document(content, &notes, setting));
    assert!(!text.contains('{') && !text.contains('}'), "a place was left unfilled:\n{text}");
    text
}

fn later() -> &'static Later {
    english().content.later()
}

/// The place of a text that has to be there once.
#[track_caller]
fn at(text: &str, said: &str) -> usize {
    assert_eq!(text.matches(said).count(), 1, "{said:?} is not there once in:\n{text}");
    text.find(said).unwrap()
}

#[test]
fn page_one_tells_the_facts_and_the_next_step_and_page_two_why_they_matter_and_where_they_come_from() {
    let text = text(
        "start
        answer safety: no
        answer age: adult
        answer reasons: grief
        answer how-long: months
        answer tried: therapy
        answer heart: vessels
        nothing to report until pregnancy
        skip pregnancy
        nothing to report until medicines
        answer medicines: lamotrigine
        nothing to report until notes",
    );
    let said = &later().notes;
    let order = [
        said.title.as_str(),
        said.before.as_str(),
        "- An aneurysm, a weak or tangled blood vessel, or bleeding in the brain\n",
        said.discuss.as_str(),
        "- Medicines: Lamotrigine\n",
        "Left open: Pregnancy, birth and breastfeeding.",
        said.private.as_str(),
        said.standing.as_str(),
        said.ask.as_str(),
        "- Who prescribes this, and will there be an exam first?",
        "- Grief",
        "- Several months",
        "- Talk therapy",
        said.next.as_str(),
        "- Way phone",
        "- Way booking: https://example.org/booking",
        said.doctor_body.as_str(),
        said.not_now_body.as_str(),
        said.why.as_str(),
        said.lead.as_str(),
        "You chose “An aneurysm, a weak or tangled blood vessel, or bleeding in the brain.”",
        "Sources: R3.",
        "You chose “Lamotrigine.”",
        "- SAMHSA",
        "- R3. ",
        "- R49. ",
        "not yet reviewed by a clinician or tested with patients",
    ];
    let places: Vec<usize> = order.iter().map(|said| at(&text, said)).collect();
    assert!(places.is_sorted(), "{places:?} in:\n{text}");
    assert!(!text.contains(said.not_asked.as_str()), "health was asked:\n{text}");
    assert!(text.lines().any(|line| line == "- Way phone"), "a phone’s link says no more than its label");
}

#[test]
fn a_crisis_visit_begins_with_help_and_shows_no_way_to_book() {
    let text = text(
        "start
        answer safety: yes-now
        continue
        answer acting: no
        answer age: adult
        skip reasons
        answer health-now: later
        see notes",
    );
    let said = &later().notes;
    let help = english().content.words.panels.get(PanelId::new("help-notes")).unwrap().title.as_str();
    let places = [
        at(&text, help),
        at(&text, "Call 988, Text 988"),
        at(&text, said.not_asked.as_str()),
        at(&text, "- Can you help me make a safety plan before any new treatment?"),
        at(&text, said.not_now_body.as_str()),
    ];
    assert!(places.is_sorted(), "{text}");
    assert!(!text.contains("booking") && !text.contains("Who prescribes this"), "{text}");
    assert!(!text.contains(said.before.as_str()) && !text.contains(said.discuss.as_str()), "{text}");
    assert!(!text.contains("- Way phone") && !text.contains("Example Counseling"), "{text}");
}

#[test]
fn everyone_who_needs_no_block_of_help_has_the_same_line_of_help_first() {
    let said = &later().notes;
    let line =
        english().content.words.panels.get(english().content.guide.routing.line).unwrap().title.as_str();
    for journey in [
        "start\nnothing to report until notes",
        "start\nskip until notes",
        "start\nanswer safety: sometimes\nnothing to report until notes",
        "start for-other\nnothing to report until notes",
    ] {
        let text = text(journey);
        let places = [at(&text, line), at(&text, "Call 988, Text 988"), at(&text, said.standing.as_str())];
        assert!(places.is_sorted(), "{text}");
    }
}

#[test]
fn a_concern_without_a_source_says_so() {
    let text =
        text("start\nnothing to report until mind\nanswer mind: family\nnothing to report until notes");
    at(&text, later().notes.expert_practice.as_str());
    assert!(!text.contains("Sources: "), "{text}");
}

#[test]
fn someone_who_asks_for_another_person_reads_so() {
    let other = text("start for-other\nnothing to report until notes");
    assert!(at(&other, later().notes.for_other.as_str()) < at(&other, later().notes.not_asked.as_str()));
    let me = text("start\nnothing to report until notes");
    assert!(!me.contains(later().notes.for_other.as_str()), "{me}");
}

#[test]
fn questions_to_ask_are_printed_as_they_were_picked() {
    let start = "start\nnothing to report until notes\ncard questions\nunmark ask: prescriber, rescue, therapy, sessions, cost";
    let picked = text(&format!("{start}\nmark ask: emergency, night\ncontinue"));
    let title = at(&picked, later().notes.ask.as_str());
    assert!(title < at(&picked, "- What happens in an emergency?"));
    at(&picked, "- Who do I call at night?");
    assert!(!picked.contains("Who prescribes this"), "{picked}");
    let none = text(&format!("{start}\ncontinue"));
    assert!(!none.contains(later().notes.ask.as_str()), "{none}");
}

#[test]
fn what_matters_and_the_options_to_ask_about_stand_on_page_one() {
    let chosen = text(
        "start\nnothing to report until notes\ncard values\nmark matters: cost, time\ncontinue\ncontinue\ncontinue
        card options\nmark compare-by: fast\nmark hear-more: magnetic\ncontinue",
    );
    let places = [
        at(&chosen, "What matters to me\n"),
        at(&chosen, "- A cost that I can plan for"),
        at(&chosen, "- Little time away, and no need for a ride"),
        at(&chosen, "Options to ask about\n"),
        at(&chosen, "- Magnetic stimulation (TMS)"),
        at(&chosen, later().notes.next.as_str()),
    ];
    assert!(places.is_sorted(), "{chosen}");
    assert!(!chosen.contains("How fast") && !chosen.contains("Feeling better soon"), "{chosen}");
}

#[test]
fn elsewhere_the_notes_have_the_help_of_that_region_and_no_clinic() {
    let text = text(
        "region GB
        start
        nothing to report until home
        answer home: not-safe
        continue
        nothing to report until notes",
    );
    assert!(text.contains("Call 116 123") && text.contains("Call 999"), "{text}");
    for american in ["988", "911", "SAMHSA", "Example Counseling", "- Way"] {
        assert!(!text.contains(american), "{american} in:\n{text}");
    }
}

#[test]
fn what_is_urgent_comes_first_and_its_sources_are_listed_like_all_others() {
    let text = text(
        "start
        answer safety: no
        nothing to report until head
        answer head: eyes
        nothing to report until pregnancy
        answer pregnancy: birth
        answer birth: after-birth
        continue
        nothing to report until notes",
    );
    let fact = english().content.question(QuestionId::new("birth")).unwrap();
    let fact = fact.facts.get(ChoiceId::new("after-birth")).unwrap();
    let places =
        [at(&text, &format!("- {fact}")), at(&text, "- Glaucoma, high eye pressure"), at(&text, "- R91. ")];
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn what_a_card_changed_is_marked_until_the_visitor_leaves_the_notes() {
    let guide = &english().content.guide;
    let matters = QuestionId::new("matters");
    let mut visit =
        run_to_end("start\nanswer safety: no\nanswer age: adult\nnothing to report until notes").visit;
    let values = *guide.cards().iter().find(|card| card.as_str() == "values").unwrap();
    assert!(!visit.is_new(matters));
    visit.apply(guide, Command::OpenCard(values));
    visit.apply(guide, Command::Mark(matters, ChoiceId::new("fast"), true));
    while visit.screen() != Screen::Notes {
        visit.apply(guide, Command::Continue);
    }
    assert!(visit.is_new(matters));
    assert!(!visit.is_new(QuestionId::new("hear-more")), "another card adds that");
    // Help opens above the notes and leaves them as they are.
    visit.apply(guide, Command::Open(Overlay::Help));
    visit.apply(guide, Command::Return);
    assert!(visit.is_new(matters));
    // A card in which nothing is chosen changes nothing, and the mark is gone.
    visit.apply(guide, Command::OpenCard(values));
    while visit.screen() != Screen::Notes {
        visit.apply(guide, Command::Continue);
    }
    assert!(!visit.is_new(matters));
    // What was chosen before Back counts, too.
    visit.apply(guide, Command::OpenCard(values));
    visit.apply(guide, Command::Mark(matters, ChoiceId::new("cost"), true));
    visit.apply(guide, Command::Back);
    assert!(visit.is_new(matters));
    // So do the answers of a check-in.
    let check_ins = *guide.cards().iter().find(|card| card.as_str() == "check-ins").unwrap();
    visit.apply(guide, Command::OpenCard(check_ins));
    let (section, _) = visit.check_ins(guide)[0];
    visit.apply(guide, Command::CheckIn(section));
    let Screen::Question(item) = visit.screen() else { panic!("{:?}", visit.screen()) };
    let step = guide.questionnaire.question(item).unwrap().choices[0].id;
    visit.apply(guide, Command::Choose(step, true));
    while visit.screen() != Screen::Notes {
        let is_open = matches!(visit.screen(), Screen::Question(id) if visit.marked(guide, id).is_empty());
        visit.apply(guide, if is_open { Command::Skip } else { Command::Continue });
    }
    assert!(visit.is_new(item) && !visit.is_new(matters));
}

//! Who is routed to help (clinical reference 5.1): every row is a question with help after it, or is printed on *Get
//! help now*.

use kap_guide::content::{Guide, PanelId, Topic};
use kap_guide::questionnaire::{Answers, Question};

use crate::guide::{english, regions};

/// An answer, the help that comes after it, and what that help must offer beside someone to talk to.
type Route = (&'static str, &'static str, &'static str, Topic);

const ASKED: [Route; 22] = [
    // Thoughts of suicide now, and of acting on it.
    ("safety", "yes-now", "help-now", Topic::Emergency),
    ("acting", "yes", "help-acting", Topic::Emergency),
    ("acting", "unsure", "help-acting", Topic::Emergency),
    // Such thoughts without a plan: the same, in a softer way.
    ("safety", "sometimes", "help-soft", Topic::Crisis),
    ("safety", "unsure", "help-soft", Topic::Crisis),
    // Voices, or mania, and not safe.
    ("mind-now", "not-safe", "mind-help", Topic::Emergency),
    ("mind-now", "unsure", "mind-help", Topic::Emergency),
    // After a birth.
    ("birth", "after-birth", "birth-help", Topic::Birth),
    ("birth", "after-birth", "birth-help", Topic::Emergency),
    ("birth", "birth-thoughts", "birth-soft", Topic::Birth),
    // Danger from someone else.
    ("home", "not-safe", "home-help", Topic::Violence),
    ("home", "unsure", "home-help", Topic::Violence),
    // Medical emergencies.
    ("blood-pressure", "symptoms", "medical", Topic::Emergency),
    ("attack-when", "symptoms", "medical", Topic::Emergency),
    ("attack-when", "unstable", "medical", Topic::Emergency),
    ("attack-when", "symptoms", "medical", Topic::Poison),
    // Withdrawal.
    ("drinking", "withdrawal", "withdrawal", Topic::Emergency),
    ("drinking", "withdrawal", "withdrawal", Topic::Treatment),
    ("substances-stopped", "sick", "withdrawal", Topic::Emergency),
    ("stopped", "sick", "withdrawal", Topic::Emergency),
    // Under 18.
    ("age", "under-18", "youth", Topic::Youth),
    ("age", "under-18", "youth", Topic::Crisis),
];

/// What *Get help now* says of the rows that nobody is asked about, and of those that a visitor may meet
/// before they are asked.
const PRINTED: [&str; 16] = [
    "have hurt yourself",
    "might hurt yourself or someone else",
    "someone else is in danger",
    "chest pain",
    "weakness on one side",
    "trouble speaking or breathing",
    "a seizure",
    "an overdose",
    "can’t wake up",
    "alcohol or calming medicines can be an emergency",
    "first year after a birth",
    // The placement rules of 5.1.
    "No one sees your answers.",
    "This guide cannot call for help for you.",
    // How to begin (5.3).
    "You can just say, “I’m not OK.”",
    "harming the baby",
    "get medical care right away",
];

/// The routes that do not lead where they should.
fn astray(guide: &Guide) -> Vec<&'static Route> {
    ASKED.iter().filter(|route| !leads(guide, route)).collect()
}

fn leads(guide: &Guide, (question, choice, panel, topic): &Route) -> bool {
    let is = |asked: &&Question| asked.id.as_str() == *question;
    let Some(asked) = guide.questionnaire.questions.iter().find(is) else { return false };
    let chosen: Vec<_> =
        asked.choices.iter().map(|known| known.id).filter(|id| id.as_str() == *choice).collect();
    let mut answers = Answers::default();
    answers.set(asked.id, asked.answer(&chosen));
    let mut shown = guide.triggers.iter().filter(|trigger| trigger.after == asked.id);
    let shown = shown.find(|shown| shown.when.holds(&guide.questionnaire, &answers)).map(|shown| shown.show);
    let offers = guide.panel(PanelId::new(panel)).is_some_and(|panel| {
        let mut topics = panel.topics.iter().chain(&panel.more);
        topics.any(|known| known == topic) && guide.services(*topic).next().is_some()
    });
    shown == Some(PanelId::new(panel)) && offers
}

#[test]
fn every_row_that_is_asked_leads_to_its_help_at_once() {
    assert_eq!(astray(&english().content.guide), Vec::<&Route>::new());
}

#[test]
fn a_route_that_was_lost_is_found() {
    let mut guide = english().content.guide.clone();
    guide.triggers.retain(|shown| shown.show.as_str() != "birth-help");
    guide.services.retain(|line| !line.topics.contains(&Topic::Violence));
    let lost: Vec<&str> = astray(&guide).into_iter().map(|(_, choice, ..)| *choice).collect();
    assert_eq!(lost, ["after-birth", "after-birth", "not-safe", "unsure"]);
}

#[test]
fn every_row_is_printed_on_get_help_now_in_every_region() {
    for written in regions() {
        let said = written.content.words.panels.get(PanelId::new("get-help")).unwrap();
        let all = said.lead.iter().chain(&said.after).map(ToString::to_string).collect::<Vec<_>>().join("\n");
        let missing: Vec<&str> = PRINTED.into_iter().filter(|said| !all.contains(said)).collect();
        assert_eq!(missing, Vec::<&str>::new(), "{}: {all}", written.content.guide.region.id);
    }
}

#[test]
fn get_help_now_in_the_us_has_a_line_for_every_kind_of_row() {
    let guide = &english().content.guide;
    let panel = guide.panel(PanelId::new("get-help")).unwrap();
    let topics: Vec<Topic> = panel.topics.iter().chain(&panel.more).copied().collect();
    for topic in [Topic::Crisis, Topic::Emergency, Topic::Youth, Topic::Birth, Topic::Violence, Topic::Poison]
    {
        assert!(topics.contains(&topic) && guide.services(topic).next().is_some(), "{topic:?}");
    }
}

//! Every path through the gates (who the visit is about, safety, acting, age, whether to answer health questions),
//! combined with each other answer and each pair of them, including skips.

mod promises;
pub mod ways;

use std::collections::BTreeMap;

use kap_guide::content::{Access, Guide, Inclusion, RegionId, Route, Section};
use kap_guide::questionnaire::Rule;
use kap_guide::session::{Command, Screen, Session};

use super::guide::{english, in_region, regions};
use ways::{Counted, Given, Others, Seen};

/// Walks all of it and holds every state against every promise.
fn walk(guide: &Guide, others: Others) -> Counted {
    ways::every(guide, others, &mut |seen| promises::hold(guide, seen))
}

#[test]
fn no_way_through_the_gates_and_no_pair_of_answers_breaks_a_promise() {
    let Counted { visits, states } = walk(&english().content.guide, Others::Pairs);
    println!("{visits} visits, {states} states");
    assert!(states > 300_000, "only {states} states were visited");
}

#[test]
fn no_way_through_the_gates_and_no_answer_breaks_a_promise_outside_the_us() {
    let guide = &in_region("GB").unwrap().content.guide;
    let Counted { visits, states } = walk(guide, Others::SingleOrName);
    println!("{visits} visits, {states} states in GB");
    assert!(states > 10_000, "only {states} states were visited");
}

/// Shows that one walk outside the US can represent all of them.
#[test]
fn regions_differ_in_their_help_and_in_the_clinics_contact_and_in_nothing_else() {
    let gb = &in_region("GB").unwrap().content.guide;
    for written in regions() {
        let guide = &written.content.guide;
        assert_eq!(guide.region.contact, guide.region.id.as_str() == "US", "{}", guide.region.id);
        let help = (gb.region, gb.services.clone(), gb.panels.clone());
        let (region, services, panels) = help;
        assert_eq!(Guide { region, services, panels, ..guide.clone() }, *gb, "{}", guide.region.id);
    }
}

/// Shows that changing the second answer makes the same pairs.
#[test]
fn an_answer_changed_on_the_notes_makes_the_same_visit_as_one_given_on_the_way() {
    let guide = &english().content.guide;
    let mut on_the_way: BTreeMap<Vec<Given>, Session> = BTreeMap::new();
    ways::every(guide, Others::SingleOrName, &mut |seen| {
        if seen.visit.screen() == Screen::Notes {
            on_the_way.insert(in_order(seen.given), seen.visit.clone());
        }
    });
    let mut compared = 0;
    for (gates, visit) in on_the_way.iter().filter(|(given, _)| ways::others(given) == 0) {
        for (given, changed) in ways::changes(guide, visit) {
            let both = in_order(&[gates.as_slice(), std::slice::from_ref(&given)].concat());
            // An answer that does not differ leaves the visit as it was.
            // The notes may hold a line of help for the change; the screen before them does not.
            let (mut changed, mut straight) = (changed, on_the_way.get(&both).unwrap_or(visit).clone());
            for visit in [&mut changed, &mut straight] {
                visit.apply(guide, Command::Back);
            }
            assert_eq!(changed, straight, "{both:?}");
            compared += 1;
        }
    }
    println!("{compared} changed answers");
    assert!(compared > 5_000, "only {compared} were compared");
}

fn in_order(given: &[Given]) -> Vec<Given> {
    let mut given = given.to_vec();
    given.sort();
    given
}

/// Changes the guide and expects that some state then breaks a promise. That is how a promise is known
/// to be looked at, and to be broken by what it names.
#[track_caller]
fn breaks(change: impl Fn(&mut Guide), told: &str) {
    let mut guide = english().content.guide.clone();
    change(&mut guide);
    let mut found = Vec::new();
    ways::every(&guide, Others::Single, &mut |seen: &Seen| found.extend(promises::broken(&guide, seen)));
    assert!(found.iter().any(|what| what.contains(told)), "nothing says {told:?}, but: {:?}", found.first());
}

fn never() -> Rule {
    Rule::Any(Vec::new())
}

fn routes(guide: &mut Guide, change: impl Fn(&mut Route)) {
    guide.routes.iter_mut().for_each(change);
}

fn section<'a>(guide: &'a mut Guide, id: &str) -> &'a mut Section {
    guide.sections.iter_mut().find(|section| section.id.as_str() == id).unwrap()
}

#[test]
fn a_guide_that_offers_the_clinic_where_it_must_not_is_found() {
    breaks(|guide| routes(guide, |route| route.booking = Access::Stays), "a way to book in a crisis");
    breaks(|guide| routes(guide, |route| route.contact = Access::Stays), "contact under 18");
    breaks(|guide| routes(guide, |route| route.contact = Access::Stays), "contact after Yes, now");
    breaks(|guide| guide.region.contact = false, "the clinic is hidden without a reason");
    breaks(|guide| guide.region.id = RegionId::new("GB"), "contact outside the US");
    let helpless = |guide: &mut Guide| {
        routes(guide, |route| route.notes = None);
        guide.region.contact = false;
    };
    breaks(helpless, "notes without help in a crisis");
}

#[test]
fn a_guide_that_asks_where_it_must_not_or_reads_a_skip_as_a_no_is_found() {
    let asks_always = |guide: &mut Guide| {
        let questions = &mut guide.questionnaire.questions;
        questions.iter_mut().find(|question| question.id.as_str() == "medicines").unwrap().when = None;
    };
    breaks(asks_always, "health questions under 18");
    breaks(asks_always, "health questions about someone else");
    breaks(asks_always, "health questions after Yes, now");
    breaks(|guide| guide.routing.for_other = never(), "do not say that it is for someone else");
    breaks(|guide| section(guide, "medicines").health = false, "a skip was read as a no");
}

#[test]
fn a_guide_that_shows_figures_after_yes_now_is_found() {
    breaks(|guide| routes(guide, |route| route.figures = Access::Stays), "figures after Yes, now");
}

#[test]
fn a_guide_whose_overview_comes_after_yes_now_is_found() {
    let shows = |guide: &mut Guide| routes(guide, |route| route.figures = Access::Stays);
    breaks(shows, "the overview after Yes, now");
    breaks(shows, "the privacy screen after Yes, now");
}

#[test]
fn a_guide_that_tells_what_was_left_out_is_found() {
    breaks(
        |guide| section(guide, "home").include = Some(Inclusion::On),
        "`home` is in the notes though nobody",
    );
    // A negated condition is not an answer that a visitor gave.
    let denies = |guide: &mut Guide| guide.concerns[0].when = Rule::Not(Box::new(never()));
    breaks(denies, "something is noted without the answer it comes from");
}

//! Learn: complete, both sides alike, and no figure that the reference lacks.

use std::collections::BTreeSet;
use std::fs;

use kap_guide::content::{Node, PageId, RankedRow, Ranking, Tag};
use kap_guide::questionnaire::{ChoiceId, QuestionId, Text};
use kap_guide::session::{Offers, ranked};
use kap_guide_compiler::learn::{Certainty, CompiledLearn, Figure, FigureId, PartId, SideId, Sign};

use super::guide::{english, root};

fn learn() -> &'static CompiledLearn {
    &english().learn
}

fn figure(id: FigureId) -> &'static Figure {
    learn().facts.figure.iter().find(|figure| figure.id == id).unwrap()
}

#[test]
fn every_figure_in_digits_is_one_of_the_reference_and_the_other_way_round() {
    let file = fs::read_to_string(root().join("tests/fixtures/figures.txt")).unwrap();
    let mut meant: Vec<(String, u8, u8)> = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        meant.push((cells[0].into(), cells[1].parse().unwrap(), cells[2].parse().unwrap()));
    }
    let mut shown: Vec<(String, u8, u8)> = Vec::new();
    for figure in &learn().facts.figure {
        if let Some((with, without)) = figure.of_100 {
            shown.push((figure.facts[0].to_string(), with, without));
        }
    }
    meant.sort();
    shown.sort();
    assert_eq!(shown, meant);
}

#[test]
fn every_harm_of_the_reference_is_there_and_every_effect_of_the_trials() {
    let facts = &learn().facts;
    let mut harms: Vec<u8> = facts
        .harm
        .iter()
        .flat_map(|harm| &harm.facts)
        .filter_map(|fact| fact.strip_prefix('H')?.parse().ok())
        .collect();
    harms.sort_unstable();
    assert_eq!(harms, (1..=16).collect::<Vec<u8>>());
    let of = |id: &'static str| facts.side.iter().find(|side| side.id == SideId::new(id)).unwrap();
    let effects = of("harms").figures.iter().filter(|id| figure(**id).facts[0].as_str() == "3.2").count();
    // Sixteen that were reported, four that were measured, and one line for infusions.
    assert_eq!(effects, 16 + 4 + 1);
    assert!(of("harms").figures.contains(&FigureId::new("harm-urinary")));
    let benefits: Vec<&str> = of("benefits").figures.iter().map(|id| figure(*id).facts[0].as_str()).collect();
    for row in ["E2", "E5", "E29", "E10", "E7", "F19", "2.3"] {
        assert!(benefits.contains(&row), "{row} is not among the benefits");
    }
}

/// The ranking of a side.
fn ranking(side: usize) -> &'static Ranking {
    let page = learn().learn.page(PageId::new("sides")).unwrap();
    let nodes = page.parts.iter().flat_map(|part| &part.nodes);
    let mut rankings = nodes.filter_map(|node| match node {
        Node::Ranking(ranking) => Some(ranking),
        _ => None,
    });
    rankings.nth(side).unwrap()
}

/// What a visitor reads of a side before anything is opened: what was not measured, and the ids of the figures.
fn shown(side: usize, routes: &str) -> (Vec<String>, Vec<&'static str>) {
    let ids = ["benefits", "harms"]
        .map(|id| &learn().facts.side.iter().find(|own| own.id == SideId::new(id)).unwrap().figures);
    let ranking = ranking(side);
    let offers = Offers { routes, home: false, partner: false };
    let ranked = ranked(ranking, offers);
    let at = |row: &RankedRow| ranking.rows.iter().position(|own| own == row).unwrap();
    let figures = ranked.shown.iter().map(|row| ids[side][at(row)].as_str()).collect();
    (ranked.unmeasured.iter().map(ToString::to_string).collect(), figures)
}

#[test]
fn five_figures_of_each_side_stand_open_whatever_routes_the_clinic_offers() {
    let routes = ["iv", "im", "lozenge", "esketamine", "compounded-spray"];
    for set in 0..1_u8 << routes.len() {
        let offered: Vec<&str> = routes
            .iter()
            .enumerate()
            .filter(|(at, _)| set & (1 << at) != 0)
            .map(|(_, route)| *route)
            .collect();
        let offered = offered.join(" ");
        let [(_, benefits), (_, harms)] = [shown(0, &offered), shown(1, &offered)];
        println!("{offered:?}: {} benefits, {} harms before anything is opened", benefits.len(), harms.len());
        assert_eq!((benefits.len(), harms.len()), (5, 5), "{offered}");
        assert!(benefits.contains(&"added-therapy"), "{offered}: {benefits:?}");
    }
}

#[test]
fn the_routes_of_the_clinic_come_first_and_what_was_not_measured_for_them_is_told() {
    let none: [&str; 0] = [];
    let first = |side, routes| shown(side, routes).1[0];
    assert_eq!(shown(0, "").0, none);
    assert_eq!((first(0, ""), first(1, "")), ("one-infusion", "harm-dissociation"));
    assert_eq!(shown(1, "lozenge im").0, ["shots", "lozenges"]);
    assert_eq!(shown(0, "lozenge im").0, ["shots", "lozenges"]);
    assert_eq!((first(0, "lozenge im"), first(1, "lozenge im")), ("added-therapy", "harm-dissociation"));
    assert_eq!(shown(1, "iv").0, none);
    assert_eq!((first(0, "iv"), first(1, "iv")), ("one-infusion", "harm-iv"));
    assert_eq!(shown(1, "esketamine").0, none);
    assert_eq!((first(0, "esketamine"), first(1, "esketamine")), ("spray-remission", "harm-dissociation"));
    assert_eq!(shown(1, "esketamine lozenge").0, ["lozenges"]);
    let nearest = ["infusions and the spray", "the nasal spray"];
    for (side, nearest) in nearest.into_iter().enumerate() {
        let says = format!("Not measured for: {{routes}}. The nearest figures are from {nearest}:");
        assert_eq!(ranking(side).says.as_str(), says);
    }
}

#[test]
fn every_figure_reads_the_same_on_both_sides() {
    let mut shapes = BTreeSet::new();
    for row in [ranking(0), ranking(1)].iter().flat_map(|ranking| &ranking.rows) {
        let Node::Element(Tag::Figure, inside) = &row.node else { panic!("{:?} is no figure", row.node) };
        let Some(Node::Element(Tag::Summary, summary)) = inside.first() else { panic!("{inside:?}") };
        let tag = |node: &Node| match node {
            Node::Element(tag, _) => *tag,
            other => panic!("{other:?} is not part of a figure"),
        };
        let parts = summary.iter().filter(|node| !matches!(node, Node::Text(_)));
        shapes.insert(format!("{:?}", parts.map(tag).collect::<Vec<_>>()));
    }
    // What was measured, the numbers or words instead of them, and in which people; or what many share stands above.
    let allowed = ["[Strong, Bars, InlineSmall]", "[Strong, Inline]", "[Strong, Bars]"];
    assert!(shapes.iter().all(|shape| allowed.contains(&shape.as_str())), "{shapes:?}");
}

#[test]
fn every_number_says_how_many_people_compared_with_what_how_when_and_what_counted_or_is_in_words() {
    let mut numbers = 0;
    for known in &learn().facts.figure {
        let said = learn().words.of(known).unwrap();
        let id = known.id;
        assert!(!said.note.is_empty(), "`{id}` does not say why to be careful");
        assert!(!said.time.contains("short trials") && !said.time.contains("lasted"), "`{id}` has no time");
        assert!(!said.route.contains("our notes"), "`{id}` has no route");
        if known.of_100.is_none() {
            assert!(!said.instead.is_empty(), "`{id}` has neither numbers nor words");
            continue;
        }
        numbers += 1;
        assert!(
            said.who.contains(|sign: char| sign.is_ascii_digit()),
            "`{id}` does not say how many: {}",
            said.who
        );
        let names = [said.treatment, said.comparison, said.time, said.route, said.counted];
        assert!(names.iter().all(|text| !text.is_empty()), "`{id}` lacks one of {names:?}");
        let rated = ["one-infusion", "one-dose-placebo", "remission-placebo", "remission-sedative"];
        assert_eq!(known.certainty == Certainty::Unknown, !rated.contains(&id.as_str()), "`{id}`");
    }
    println!("{numbers} figures in digits");
    assert!(numbers > 30, "{numbers}");
}

#[test]
fn the_options_are_eleven_and_no_change_for_now_comes_first() {
    let options: Vec<&str> = learn().facts.option.iter().map(|option| option.id.as_str()).collect();
    assert_eq!(
        options,
        [
            "no-change",
            "medicine",
            "talk-therapy",
            "magnetic",
            "ect",
            "esketamine",
            "ketamine",
            "kap",
            "trial",
            "whole-health",
            "second-opinion"
        ]
    );
    // Those that a visitor may want to hear more about are the same, in the same order.
    let questions = &english().content.guide.questionnaire.questions;
    let asked = questions.iter().find(|question| question.id.as_str() == "hear-more").unwrap();
    let offered: Vec<&str> = asked.choices.iter().map(|choice| choice.id.as_str()).collect();
    assert_eq!(offered, options);
}

#[test]
fn every_option_answers_every_issue_and_what_matters_is_one_of_them() {
    let (facts, learned) = (&learn().facts, &learn().learn);
    assert_eq!((learned.issues.len(), learned.options.len()), (12, 11));
    let cells: usize = learned.issues.iter().map(|issue| issue.facts.len()).sum();
    println!("{cells} of 132 cells are filled");
    assert_eq!(cells, 132);
    let questions = &english().content.guide.questionnaire;
    let choices = |id| {
        let asked = questions.question(QuestionId::new(id)).unwrap();
        asked.choices.iter().map(|choice| choice.id).collect::<Vec<_>>()
    };
    let issues: Vec<ChoiceId> = learned.issues.iter().map(|issue| issue.id).collect();
    assert_eq!(choices("compare-by"), issues);
    // What a visit is like is worth knowing, but no value.
    let values: BTreeSet<ChoiceId> = issues.into_iter().filter(|issue| issue.as_str() != "visit").collect();
    assert_eq!(choices("matters").into_iter().collect::<BTreeSet<_>>(), values);
    for option in &facts.option {
        let cells =
            || facts.issue.iter().flat_map(|issue| &issue.cells).filter(|cell| cell.option == option.id);
        let count = |sign| cells().filter(|cell| cell.sign == sign).count();
        let (plus, drawback) = (count(Sign::Plus), count(Sign::Drawback));
        println!("{}: {plus} plus, {drawback} drawbacks, {} not known", option.id, count(Sign::Unknown));
        assert!(plus > 0, "{} has only drawbacks", option.id);
        if ["medicine", "talk-therapy", "magnetic", "ect"].contains(&option.id.as_str()) {
            assert!(plus >= 3, "{} has {plus} plus", option.id);
        }
    }
}

#[test]
fn good_points_and_downsides_have_the_same_room() {
    let words = |texts: &[Text]| texts.iter().map(|text| text.split_whitespace().count()).sum::<usize>();
    let (mut all_good, mut all_bad) = (0, 0);
    for id in learn().facts.option.iter().map(|option| option.id) {
        let option = learn().words.option.get(id).unwrap();
        let (good, bad) = (words(&option.good), words(&option.downsides));
        println!("{id}: {good} words good, {bad} words bad");
        assert_eq!((option.good.len(), option.downsides.len()), (2, 2), "{id}");
        assert!(good.abs_diff(bad) * 100 <= good.max(bad) * 35, "{id}: {good} and {bad}");
        (all_good, all_bad) = (all_good + good, all_bad + bad);
    }
    println!("{all_good} words good, {all_bad} words bad in all");
    assert!(all_good.abs_diff(all_bad) * 100 <= all_good.max(all_bad) * 10, "{all_good} and {all_bad}");
}

#[test]
fn signs_that_ketamine_may_help_have_as_much_room_as_reasons_for_doubt() {
    let words = |texts: &[Text]| texts.iter().map(|text| text.split_whitespace().count()).sum::<usize>();
    let (mut all_good, mut all_doubts) = (0, 0);
    for evidence in &learn().facts.evidence {
        let said = learn().words.evidence.get(evidence.id).unwrap();
        let (good, doubts) = (words(&said.good), words(&said.doubts));
        println!(
            "{}: {} and {} points, {good} and {doubts} words",
            evidence.id,
            said.good.len(),
            said.doubts.len()
        );
        assert_eq!(said.good.len(), said.doubts.len(), "{}", evidence.id);
        assert!(good.abs_diff(doubts) * 100 <= good.max(doubts) * 35, "{}: {good} and {doubts}", evidence.id);
        (all_good, all_doubts) = (all_good + good, all_doubts + doubts);
    }
    println!("{all_good} words for, {all_doubts} words against in all");
    assert!(
        all_good.abs_diff(all_doubts) * 100 <= all_good.max(all_doubts) * 10,
        "{all_good} and {all_doubts}"
    );
    // What is known and not known about KAP stands in two lists of the same length.
    let list = |id| learn().words.part.get(PartId::new(id)).unwrap().list.len();
    assert_eq!(list("kap-known"), list("kap-unknown"));
}

#[test]
fn what_comes_first_for_a_reason_names_a_reason() {
    let questions = &english().content.guide.questionnaire.questions;
    let reasons = questions.iter().find(|question| question.id.as_str() == "reasons").unwrap();
    for evidence in &learn().facts.evidence {
        for reason in &evidence.first {
            assert!(reasons.choice(*reason).is_some(), "`{reason}` is no reason; see `{}`", evidence.id);
        }
    }
}

#[test]
fn evidence_on_suicidal_thoughts_stands_on_its_own_page_under_help_and_nowhere_else() {
    let has = |nodes: &[Node], wanted: &str| format!("{nodes:?}").contains(wanted);
    let telling = "No trial shows that ketamine prevents suicide.";
    for page in &learn().learn.pages {
        let there = page.parts.iter().any(|part| has(&part.nodes, telling));
        let meant = page.id.as_str() == "suicidal";
        assert!(!there || meant, "`{}` has what only `suicidal` may have", page.id);
    }
    let facts = &learn().facts;
    let e18 = |all: &[Text]| all.iter().any(|fact| fact.as_str() == "E18");
    for evidence in &facts.evidence {
        let shows = evidence.figures.iter().any(|id| e18(&figure(*id).facts)) || e18(&evidence.facts);
        assert_eq!(shows, evidence.id.as_str() == "suicidal", "`{}`", evidence.id);
    }
    assert!(!facts.side.iter().any(|side| side.figures.iter().any(|id| e18(&figure(*id).facts))));
    assert!(!facts.part.iter().any(|part| e18(&part.facts)), "a part tells of E18");
    assert!(!facts.option.iter().any(|option| e18(&option.facts)), "an option tells of E18");
    let own = learn().learn.page(PageId::new("suicidal")).unwrap();
    let first = own.parts.iter().flat_map(|part| &part.nodes).next();
    assert!(matches!(first, Some(Node::Help(_))), "the page begins with {first:?}");
    assert!(own.parts.iter().any(|part| has(&part.nodes, telling)));
}

#[test]
fn a_hundred_people_are_always_a_hundred() {
    for (id, n) in learn().facts.figure.iter().filter_map(|known| Some((known.id, known.of_100?.0))) {
        let page = learn().learn.pages.iter().flat_map(|page| &page.parts).flat_map(|part| &part.nodes);
        let drawn = format!("{:?}", page.collect::<Vec<_>>());
        assert!(drawn.contains(&format!("\"{n} of 100\"")), "`{id}` is not drawn");
    }
    let parts = learn().learn.pages.iter().flat_map(|page| &page.parts);
    let signs = format!("{:?}", parts.map(|part| &part.nodes).collect::<Vec<_>>());
    let (on, off) = (signs.matches('●').count(), signs.matches('○').count());
    assert_eq!((on + off) % 100, 0, "{on} and {off}");
}

#[test]
fn every_source_has_a_year_and_says_how_it_was_read() {
    let own = learn().sources.iter().map(|source| (source.id, learn().citations.get(source.id)));
    for (id, citation) in own {
        let citation = citation.expect("every source is cited");
        let years = citation.split(|sign: char| !sign.is_ascii_digit()).filter(|part| part.len() == 4);
        assert!(years.filter(|year| year.starts_with("20")).count() > 0, "{id} has no year: {citation}");
    }
}

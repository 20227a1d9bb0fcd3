//! Learn: complete, both sides alike, and no figure that the reference lacks.

use std::collections::BTreeSet;
use std::fs;

use kap_guide::content::{Node, PageId, Tag};
use kap_guide_compiler::learn::{Certainty, CompiledLearn, Figure, FigureId, SideId};

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
    let harms: Vec<String> = facts.harm.iter().map(|harm| harm.facts[0].to_string()).collect();
    let meant: Vec<String> = (1..=13).map(|at| format!("H{at}")).collect();
    assert_eq!(harms, meant);
    let side = |id: &'static str| facts.side.iter().find(|side| side.id == SideId::new(id)).unwrap();
    let effects = side("harms").figures.iter().filter(|id| figure(**id).facts[0].as_str() == "3.2").count();
    // Sixteen that were reported, four that were measured, and one line each for infusions, and for lozenge and shot.
    assert_eq!(effects, 16 + 4 + 2);
    let benefits: Vec<&str> =
        side("benefits").figures.iter().map(|id| figure(*id).facts[0].as_str()).collect();
    assert_eq!(benefits, ["E2", "E5", "E10", "E7", "F19", "2.3"]);
}

#[test]
fn both_sides_have_the_same_form_and_the_same_room() {
    let words = &learn().words;
    let [benefits, harms] =
        ["benefits", "harms"].map(|id| words.side.get(SideId::new(id)).expect("both sides are worded"));
    assert_eq!(benefits.lead.len(), harms.lead.len());
    assert!(benefits.unknown.len().abs_diff(harms.unknown.len()) <= 1);
    // Every figure of either side reads the same: words, numbers or words instead, and how to read them.
    let page = learn().learn.page(PageId::new("sides")).unwrap();
    let mut shapes = BTreeSet::new();
    let mut figures = 0;
    for node in page.parts.iter().flat_map(|part| &part.nodes) {
        if let Node::Element(Tag::Figure, inside) = node {
            figures += 1;
            let shape: Vec<Tag> = inside
                .iter()
                .map(|node| match node {
                    Node::Element(shape, _) => *shape,
                    other => panic!("{other:?} is not part of a figure"),
                })
                .collect();
            shapes.insert(format!("{shape:?}"));
        }
    }
    assert_eq!(figures, 6 + 22);
    let allowed = [
        "[Paragraph, Pair, Small]",
        "[Paragraph, Paragraph, Small]",
        "[Paragraph, Paragraph, Paragraph, Small]",
    ];
    assert!(shapes.iter().all(|shape| allowed.contains(&shape.as_str())), "{shapes:?}");
}

#[test]
fn figures_that_stand_beside_each_other_share_their_time_and_their_people() {
    // One figure is one comparison: its two numbers have one `time`, one `who` and one `route` by their form.
    for known in &learn().facts.figure {
        let said = learn().words.figure.get(known.id).unwrap();
        assert!(!said.time.is_empty() && !said.who.is_empty() && !said.route.is_empty(), "{}", known.id);
        if known.certainty == Certainty::Unknown {
            assert!(!said.note.is_empty(), "`{}` does not say why its certainty is not known", known.id);
        }
    }
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
    assert_eq!(offered[..11], options[..]);
}

#[test]
fn what_the_guide_speaks_of_exists_and_no_option_speaks_both_ways() {
    let questions = &english().content.guide.questionnaire.questions;
    let mut seen = BTreeSet::new();
    for speak in &learn().facts.speaks {
        let value = questions.iter().find(|question| question.id == speak.value);
        assert!(value.is_some_and(|value| value.section.as_str() == "values"), "{} is no value", speak.value);
        assert!(seen.insert((speak.value, speak.option)), "{} speaks twice to {}", speak.option, speak.value);
    }
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
    let e18 = |all: &[kap_guide::questionnaire::Text]| all.iter().any(|fact| fact.as_str() == "E18");
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

//! The topics of the clinical reference, row by row (`tests/fixtures/topics.txt`), compared with the concerns of the
//! guide in both directions.

mod routes;
mod row;

use std::fs;

use kap_guide::content::{Concern, Guide, SourceId};
use kap_guide::questionnaire::{Answers, walk};

use crate::guide::{english, root};
use row::Row;

fn rows() -> Vec<Row> {
    let text = fs::read_to_string(root().join("tests/fixtures/topics.txt")).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines.map(|line| Row::read(line).unwrap_or_else(|why| panic!("{why}: {line}"))).collect()
}

/// All differences between the guide and the rows.
fn differences(guide: &Guide, rows: &[Row]) -> Vec<String> {
    let mut found: Vec<String> = rows.iter().flat_map(|row| difference(guide, row)).collect();
    for concern in guide.concerns.iter() {
        if !rows.iter().any(|row| row.concern == concern.id.as_str()) {
            found.push(format!("`{}` stands in no row", concern.id));
        }
    }
    found
}

fn difference(guide: &Guide, row: &Row) -> Vec<String> {
    let Some(concern) = guide.concerns.iter().find(|concern| concern.id.as_str() == row.concern) else {
        return vec![format!("{} ({}): there is no `{}`", row.topics, row.branch, row.concern)];
    };
    let weight = format!("{:?}", concern.weight);
    let parts = [
        ("topics", row.topics.clone(), concern.topic.to_string()),
        ("weight", row.weight_name(), weight),
        ("sources", row.cited.join(" "), cited(concern)),
    ];
    let mut found: Vec<String> = parts
        .into_iter()
        .filter(|(_, meant, is)| meant != is)
        .map(|(part, meant, is)| {
            format!("`{}` ({}): {part} {meant}, but it has {is}", concern.id, row.branch)
        })
        .collect();
    if !raised(guide, row, concern) {
        found.push(format!("`{}` ({}): not raised by {:?}", concern.id, row.branch, row.answers));
    }
    found
}

/// The sources in the order of their numbers.
fn cited(concern: &Concern) -> String {
    let mut cited: Vec<&str> = concern.sources.iter().map(|source| SourceId::as_str(*source)).collect();
    cited.sort_by_key(|source| row::number(source));
    if cited.is_empty() { row::EXPERT.to_owned() } else { cited.join(" ") }
}

/// Whether the answers of the row raise the concern, in a visit that could give them.
fn raised(guide: &Guide, row: &Row, concern: &Concern) -> bool {
    row.given(guide).is_some_and(|answers| {
        let walk = walk(&guide.questionnaire, &answers);
        walk.answers == answers && concern.when.holds(&guide.questionnaire, &walk.answers)
    })
}

#[test]
fn every_topic_and_branch_of_the_reference_is_raised_with_its_weight_and_sources_and_nothing_else_is() {
    let (rows, guide) = (rows(), &english().content.guide);
    let found = differences(guide, &rows);
    assert!(found.is_empty(), "\n{}", found.join("\n"));
    println!("{} rows, {} concerns", rows.len(), guide.concerns.len());
}

#[test]
fn every_topic_of_the_reference_stands_in_some_row() {
    let rows = rows();
    let topics = (1..=38).map(|at| format!("S{at}")).chain((1..=18).map(|at| format!("M{at}")));
    let stands = |topic: &String| rows.iter().any(|row| row.topics.split(' ').any(|known| known == topic));
    let missing: Vec<String> = topics.filter(|topic| !stands(topic)).collect();
    assert_eq!(missing, Vec::<String>::new());
}

/// Shows that the fixture needs only kinds of medicine.
#[test]
fn every_name_of_a_medicine_raises_and_asks_what_its_kind_does() {
    let guide = &english().content.guide;
    let mut names = 0;
    for question in &guide.questionnaire.questions {
        for choice in question.choices.iter().filter(|choice| choice.of.is_some()) {
            let made = |id| {
                let mut answers = Answers::default();
                answers.set(question.id, question.answer(&[id]));
                let concerns = guide
                    .concerns
                    .iter()
                    .filter(|concern| concern.when.holds(&guide.questionnaire, &answers));
                let raised: Vec<_> = concerns.map(|concern| concern.id).collect();
                (raised, walk(&guide.questionnaire, &answers).path)
            };
            let (raised, path) = made(choice.of.unwrap());
            assert!(!raised.is_empty(), "the kind of {} raises nothing", choice.id);
            assert_eq!(made(choice.id), (raised, path), "{}", choice.id);
            names += 1;
        }
    }
    assert!(names > 40, "only {names} names");
}

#[test]
fn every_not_sure_weighs_as_much_as_a_review_first_or_more() {
    for row in rows().iter().filter(|row| row.answers.contains(": unsure")) {
        assert!(row.weight.before_booking(), "{} ({})", row.topics, row.branch);
    }
}

/// Changes the guide and expects that the comparison finds what is no longer as the row says.
#[track_caller]
fn finds(change: impl Fn(&mut Guide), told: &str) {
    let mut guide = english().content.guide.clone();
    change(&mut guide);
    let found = differences(&guide, &rows());
    assert!(found.iter().any(|what| what.contains(told)), "{found:?}");
}

fn concern<'a>(guide: &'a mut Guide, id: &str) -> &'a mut Concern {
    guide.concerns.iter_mut().find(|concern| concern.id.as_str() == id).unwrap()
}

#[test]
fn a_concern_that_is_deleted_added_or_changed_is_found() {
    use kap_guide::content::{ConcernId, Weight};
    use kap_guide::questionnaire::{Rule, Text};

    let deleted = |guide: &mut Guide| {
        guide.concerns.update(|all| all.retain(|concern| concern.id.as_str() != "kidney"));
    };
    finds(deleted, "there is no `kidney`");
    let added = |guide: &mut Guide| {
        let mut new = guide.concerns[0].clone();
        new.id = ConcernId::new("new");
        guide.concerns.update(|all| all.push(new));
    };
    finds(added, "`new` stands in no row");
    finds(
        |guide| concern(guide, "vessels").weight = Weight::ReviewFirst,
        "UsuallyNot, but it has ReviewFirst",
    );
    finds(|guide| concern(guide, "bladder").sources.truncate(2), "R1 R3 R44, but it has R1 R3");
    finds(
        |guide| concern(guide, "family").sources.push(SourceId::new("R6")),
        "expert-practice, but it has R6",
    );
    finds(|guide| concern(guide, "eyes").topic = Text::new("S22"), "topics S21, but it has S22");
    finds(|guide| concern(guide, "maoi").when = Rule::Any(Vec::new()), "`maoi` (MAOIs): not raised");
}

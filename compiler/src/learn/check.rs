//! Checks that Learn's files agree, and that no figure or option lacks a field.

use core::fmt::Display;

use super::facts::{Facts, Figure};
use super::words::{FigureWords, LearnWords, OptionWords};
use crate::findings::{Finding, require, require_words};
use kap_guide::content::SourceId;
use kap_guide::questionnaire::Text;

/// All findings.
pub fn check(facts: &Facts, words: &LearnWords, guide: &[(SourceId, Text)]) -> Vec<Finding> {
    let mut found = Vec::new();
    require(words.learn.is_some(), &"learn", "needs the table [learn] of fixed words", &mut found);
    let ids = facts.page.iter().map(|page| page.id).collect::<Vec<_>>();
    require_words(&ids, &words.page, "page", &mut found);
    require_words(
        &facts.part.iter().map(|part| part.id).collect::<Vec<_>>(),
        &words.part,
        "part",
        &mut found,
    );
    require_words(
        &facts.route.iter().map(|route| route.id).collect::<Vec<_>>(),
        &words.route,
        "route",
        &mut found,
    );
    let figures = facts.figure.iter().map(|figure| figure.id).collect::<Vec<_>>();
    require_words(&figures, &words.figure, "figure", &mut found);
    require_words(
        &facts.side.iter().map(|side| side.id).collect::<Vec<_>>(),
        &words.side,
        "side",
        &mut found,
    );
    require_words(
        &facts.harm.iter().map(|harm| harm.id).collect::<Vec<_>>(),
        &words.harm,
        "harm",
        &mut found,
    );
    let options = facts.option.iter().map(|option| option.id).collect::<Vec<_>>();
    require_words(&options, &words.option, "option", &mut found);
    let evidence = facts.evidence.iter().map(|evidence| evidence.id).collect::<Vec<_>>();
    require_words(&evidence, &words.evidence, "evidence", &mut found);
    let own = facts.source.iter().map(|source| source.id).collect::<Vec<_>>();
    require_words(&own, &words.source, "source", &mut found);

    for part in &facts.part {
        require(ids.contains(&part.page), &part.id, "stands on a page that is not a [[page]]", &mut found);
    }
    let shown = facts.side.iter().map(|side| (side.id.as_str(), &side.figures));
    let shown = shown.chain(facts.evidence.iter().map(|evidence| (evidence.id.as_str(), &evidence.figures)));
    for (id, figure) in shown.flat_map(|(id, figures)| figures.iter().map(move |figure| (id, figure))) {
        require(
            figures.contains(figure),
            &id,
            &format!("shows `{figure}`, which is not a [[figure]]"),
            &mut found,
        );
    }
    for figure in &facts.figure {
        if let Some(said) = words.figure.get(figure.id) {
            complete(figure, said, &mut found);
        }
    }
    for option in &facts.option {
        if let Some(said) = words.option.get(option.id) {
            fields(&option.id, said, &mut found);
        }
    }
    for speak in &facts.speaks {
        let known = options.contains(&speak.option);
        require(known, &speak.option, "speaks to a value but is not an [[option]]", &mut found);
        let said = words.speaks.get(speak.value).and_then(|said| said.get(speak.option));
        require(
            said.is_some(),
            &speak.option,
            &format!("needs words under [speaks.{}]", speak.value),
            &mut found,
        );
    }
    for evidence in &facts.evidence {
        require(evidence.grade <= 3, &evidence.id, "has a grade above 3", &mut found);
    }
    cited(facts, guide, &mut found);
    places(facts, words, &mut found);
    found
}

/// Checks that a figure says what was measured, when, in which people, how, against what, how sure it is, and its
/// source.
fn complete(figure: &Figure, said: &FigureWords, found: &mut Vec<Finding>) {
    let id = &figure.id;
    for (text, name) in
        [(said.outcome, "outcome"), (said.time, "time"), (said.who, "who"), (said.route, "route")]
    {
        require(!text.is_empty(), id, &format!("is a figure without `{name}`"), found);
    }
    if let Some((with, without)) = figure.of_100 {
        require(with.max(without) <= 100, id, "counts more than a hundred of a hundred", found);
        require(!said.treatment.is_empty(), id, "is a figure without `treatment`", found);
        let compared = !said.comparison.is_empty() || figure.nobody;
        require(compared, id, "is a figure without `comparison`; or set `nobody`", found);
        require(said.instead.is_empty(), id, "has numbers, and words instead of them", found);
    } else {
        require(!said.instead.is_empty(), id, "is a figure without numbers and without `instead`", found);
    }
    require(!figure.sources.is_empty(), id, "is a figure without a source", found);
}

/// Checks that every field of an option has 8 to 40 words, so that all options get the same room.
fn fields(id: &dyn Display, said: &OptionWords, found: &mut Vec<Finding>) {
    let fields = [
        (said.what, "what"),
        (said.known, "known"),
        (said.good, "good"),
        (said.downsides, "downsides"),
        (said.living, "living"),
    ];
    for (text, name) in fields {
        let words = text.split_whitespace().count();
        let what = format!("has {words} words under `{name}`; 8 to 40 are allowed");
        require((8..=40).contains(&words), id, &what, found);
    }
}

/// Checks that every cited source exists, with a year.
fn cited(facts: &Facts, guide: &[(SourceId, Text)], found: &mut Vec<Finding>) {
    let known = |id: &SourceId| {
        guide.iter().any(|(known, _)| known == id) || facts.source.iter().any(|source| source.id == *id)
    };
    let all = [
        facts.part.iter().map(|part| (part.id.as_str(), &part.sources)).collect::<Vec<_>>(),
        facts.route.iter().map(|route| (route.id.as_str(), &route.sources)).collect(),
        facts.figure.iter().map(|figure| (figure.id.as_str(), &figure.sources)).collect(),
        facts.side.iter().map(|side| (side.id.as_str(), &side.sources)).collect(),
        facts.harm.iter().map(|harm| (harm.id.as_str(), &harm.sources)).collect(),
        facts.option.iter().map(|option| (option.id.as_str(), &option.sources)).collect(),
        facts.evidence.iter().map(|evidence| (evidence.id.as_str(), &evidence.sources)).collect(),
        facts.speaks.iter().map(|speak| (speak.option.as_str(), &speak.sources)).collect(),
    ];
    for (id, source) in
        all.iter().flatten().flat_map(|(id, sources)| sources.iter().map(move |one| (id, one)))
    {
        require(known(source), id, &format!("cites `{source}`, which is not in sources.toml"), found);
    }
    for source in &facts.source {
        let twice = guide.iter().any(|(id, _)| *id == source.id);
        require(!twice, &source.id, "is a source of the questions already; name it once", found);
    }
}

/// Parts may name the clinic and its partner. The words of a region are not known here.
fn places(facts: &Facts, words: &LearnWords, found: &mut Vec<Finding>) {
    for part in &facts.part {
        let said = words.part.get(part.id);
        let texts = said.into_iter().flat_map(|said| said.body.iter().chain(&said.list));
        let named = texts.flat_map(|text| text.split('{').skip(1));
        let unknown = named
            .filter_map(|rest| rest.split('}').next())
            .find(|name| !["clinic", "partner"].contains(name));
        let what = format!("names `{{{}}}`, which Learn does not fill", unknown.unwrap_or_default());
        require(unknown.is_none(), &part.id, &what, found);
    }
}

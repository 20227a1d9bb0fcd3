//! Checks that Learn's files agree, and that no figure or option lacks a field.

use core::fmt::Display;

use super::compose::CONTENTS;
use super::facts::{Facts, Figure, IssueFacts};
use super::words::{FigureWords, IssueWords, LearnWords, OptionWords};
use crate::findings::{Finding, require, require_words};
use kap_guide::content::{PageId, SourceId};
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

    let issues = facts.issue.iter().map(|issue| issue.id).collect::<Vec<_>>();
    require_words(&issues, &words.issue, "issue", &mut found);

    for part in &facts.part {
        let known = |page: &PageId| ids.contains(page) || *page == CONTENTS;
        let stands = ids.contains(&part.page) && part.also.iter().all(known);
        require(stands, &part.id, "stands on a page that is not a [[page]]", &mut found);
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
        let captions = figure.caption.iter().all(|caption| words.caption.get(*caption).is_some());
        require(captions, &figure.id, "needs words under [caption]", &mut found);
        let routes = figure.routes.iter().all(|id| facts.route.iter().any(|route| route.id == *id));
        require(routes, &figure.id, "tells of a route that is not a [[route]]", &mut found);
        if let Some(said) = words.of(figure) {
            complete(figure, &said, &mut found);
        }
    }
    for option in &facts.option {
        if let Some(said) = words.option.get(option.id) {
            fields(&option.id, said, &mut found);
            for (cited, said) in [(&option.good, &said.good), (&option.downsides, &said.downsides)] {
                let both = cited.len() == 2 && said.len() == 2;
                require(
                    both,
                    &option.id,
                    "needs two good points and two downsides, in facts and words",
                    &mut found,
                );
            }
        }
    }
    for issue in &facts.issue {
        if let Some(said) = words.issue.get(issue.id) {
            cells(facts, issue, said, &mut found);
        }
    }
    for evidence in &facts.evidence {
        require(
            evidence.grade.is_none_or(|grade| grade <= 2),
            &evidence.id,
            "has a grade above 2",
            &mut found,
        );
        if let Some(said) = words.evidence.get(evidence.id) {
            let even = said.good.len() == said.doubts.len();
            require(even, &evidence.id, "needs as many points under `good` as under `doubts`", &mut found);
        }
    }
    cited(facts, guide, &mut found);
    places(facts, words, &mut found);
    found
}

/// Checks that a figure says what was measured, what counted, when, in which people, how, against what, how sure it is,
/// and its source.
fn complete(figure: &Figure, said: &FigureWords, found: &mut Vec<Finding>) {
    let id = &figure.id;
    for (text, name) in [
        (said.outcome, "outcome"),
        (said.time, "time"),
        (said.who, "who"),
        (said.route, "route"),
        (said.counted, "counted"),
    ] {
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
    let fields = [(said.what, "what"), (said.known, "known"), (said.living, "living")];
    for (text, name) in fields {
        let words = text.split_whitespace().count();
        let what = format!("has {words} words under `{name}`; 8 to 40 are allowed");
        require((8..=40).contains(&words), id, &what, found);
    }
    for (points, name) in [(&said.good, "good"), (&said.downsides, "downsides")] {
        let words = points.iter().map(|text| text.split_whitespace().count());
        let what = format!("has a point under `{name}` that is not 7 to 20 words long");
        require(words.into_iter().all(|words| (7..=20).contains(&words)), id, &what, found);
    }
}

/// Checks that every option answers an issue once, in at most 15 words, and says how that is known.
fn cells(facts: &Facts, issue: &IssueFacts, said: &IssueWords, found: &mut Vec<Finding>) {
    let id = &issue.id;
    for option in &facts.option {
        let answers = issue.cells.iter().filter(|cell| cell.option == option.id).count();
        require(answers == 1, id, &format!("needs one cell for `{}`, and has {answers}", option.id), found);
        let words = said.cells.get(option.id).map_or(0, |text| text.split_whitespace().count());
        let what = format!("has {words} words for `{}`; 1 to 15 are allowed", option.id);
        require((1..=15).contains(&words), id, &what, found);
    }
    for cell in &issue.cells {
        let known = facts.option.iter().any(|option| option.id == cell.option);
        require(known, id, &format!("has a cell for `{}`, which is not an [[option]]", cell.option), found);
        let cited = !cell.sources.is_empty() || cell.mark.is_some();
        require(cited, id, &format!("does not say how its cell for `{}` is known", cell.option), found);
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
        facts
            .issue
            .iter()
            .flat_map(|issue| issue.cells.iter().map(|cell| (issue.id.as_str(), &cell.sources)))
            .collect(),
        facts
            .option
            .iter()
            .flat_map(|option| {
                let points = option.good.iter().chain(&option.downsides);
                points.map(|point| (option.id.as_str(), &point.sources))
            })
            .collect(),
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

/// Parts may name the clinic, its partner, its disclosure and the date of publication. The words of a region are not known here.
fn places(facts: &Facts, words: &LearnWords, found: &mut Vec<Finding>) {
    for part in &facts.part {
        let said = words.part.get(part.id);
        let texts = said.into_iter().flat_map(|said| said.body.iter().chain(&said.list));
        let named = texts.flat_map(|text| text.split('{').skip(1));
        let unknown = named
            .filter_map(|rest| rest.split('}').next())
            .find(|name| !["clinic", "partner", "disclosure", "date"].contains(name));
        let what = format!("names `{{{}}}`, which Learn does not fill", unknown.unwrap_or_default());
        require(unknown.is_none(), &part.id, &what, found);
    }
}

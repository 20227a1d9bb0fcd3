//! Checks that the files agree: every id has words, and every id in use exists.

use super::region::serves;
use kap_guide::content::{
    Content, Guide, Inclusion, Later, PanelId, Region, RegionId, RegionWords, Section, Table, Topic, Words,
};
use kap_guide::questionnaire::{self, ChoiceId, Expected, Question, QuestionId, Role};

use super::findings::{Finding, exists, require, require_words, rule};

/// All findings, ordered by kind. A guide other than ours needs no help and no parts.
pub fn check(content: &Content, is_another: bool) -> Vec<Finding> {
    let (Content { guide, words, .. }, later) = (content, content.later());
    let mut found = Vec::new();
    for problem in questionnaire::check(&guide.questionnaire) {
        found.push(Finding { id: first_quoted(&problem.to_string()), what: problem.to_string() });
    }
    sections(guide, words, &mut found);
    if !(is_another && guide.parts.is_empty()) {
        parts(guide, words, &mut found);
    }
    privacy(guide, later, &mut found);
    questions(content, &mut found);
    concerns(guide, later, &mut found);
    if !(is_another && has_no_help(guide, words)) {
        help(guide, words, &mut found);
    }
    let has_overview = !is_another || !guide.routing.overview_before.as_str().is_empty();
    routing(guide, has_overview, &mut found);
    sources(guide, later, &mut found);
    dates(guide, &mut found);
    super::steps::check(content, &mut found);
    found
}

/// Findings about regions, which must be checked before the guide is reduced to one of them.
pub fn regions(
    known: &[Region],
    guide: Option<&Guide>,
    words: &Table<RegionId, RegionWords>,
) -> Vec<Finding> {
    let mut found = Vec::new();
    let ids: Vec<_> = known.iter().map(|region| region.id).collect();
    require_words(&ids, words, "region", &mut found);
    for line in guide.iter().flat_map(|guide| &guide.services) {
        for id in &line.regions {
            let what =
                format!("is where the line `{}` is, but is not a [[region]]; it would be lost", line.id);
            require(ids.contains(id), id, &what, &mut found);
        }
    }
    found
}

fn sections(guide: &Guide, words: &Words, found: &mut Vec<Finding>) {
    let ids: Vec<_> = guide.sections.iter().map(|section| section.id).collect();
    require_words(&ids, &words.sections, "section", found);
    for question in &guide.questionnaire.questions {
        let known = ids.contains(&question.section);
        require(known, &question.section, "is not a section of guide.toml", found);
    }
    for section in guide.sections.iter().filter(|section| section.include.is_none()) {
        let inside = |question: QuestionId| guide.section(question).is_some_and(|own| own.id == section.id);
        let looked = guide.concerns.iter().flat_map(|concern| concern.when.looks_at());
        let raises = looked.into_iter().any(|(question, _)| inside(question));
        let notes = "has something for the notes, so it must say `include`: `on` or `off`";
        require(!raises && section.repeat.is_none(), &section.id, notes, found);
    }
}

/// A part is asked without a break, so its sections must follow each other.
fn parts(guide: &Guide, words: &Words, found: &mut Vec<Finding>) {
    let ids: Vec<_> = guide.parts.iter().map(|part| part.id).collect();
    require_words(&ids, &words.parts, "part", found);
    let asked = |section: &&Section| {
        let mut questions = guide.questionnaire.questions.iter();
        questions.any(|question| question.section == section.id && !question.by_choice)
    };
    let asked: Vec<_> = guide.sections.iter().filter(asked).map(|section| section.id).collect();
    let in_parts: Vec<_> = guide.parts.iter().flat_map(|part| part.sections.iter().copied()).collect();
    let first = guide.parts.first().map(|part| part.id.as_str()).unwrap_or_default();
    let what = "the parts must name the sections that are asked in turn, once each and in their order";
    require(asked == in_parts, &first, what, found);
}

/// The privacy screen has a row for each private section.
fn privacy(guide: &Guide, later: &Later, found: &mut Vec<Finding>) {
    let private = guide.sections.iter().filter(|section| section.include == Some(Inclusion::Off));
    let ids: Vec<_> = private.map(|section| section.id).collect();
    require_words(&ids, &later.privacy.topics, "topic of privacy", found);
}

fn questions(content: &Content, found: &mut Vec<Finding>) {
    let questions = &content.guide.questionnaire.questions;
    for (later, words) in [(false, &content.words.questions), (true, &content.later().questions)] {
        let asked = questions.iter().filter(|question| content.guide.is_later(question.id) == later);
        let ids: Vec<_> = asked.map(|question| question.id).collect();
        require_words(&ids, words, "question", found);
    }
    for question in questions {
        let Some(said) = content.question(question.id) else {
            continue;
        };
        groups(question, found);
        for choice in &question.choices {
            let worded = choice.role != Role::Item || said.choices.get(choice.id).is_some();
            require(worded, &choice.id, &format!("of `{}` needs words under choices", question.id), found);
        }
        for id in [&said.choices, &said.examples, &said.groups, &said.facts].into_iter().flat_map(Table::keys)
        {
            let exists = question.choice(id).is_some();
            require(exists, &id, &format!("is worded but is not a choice of `{}`", question.id), found);
        }
    }
}

/// The members of a group stand right after it, and are no groups themselves.
fn groups(question: &Question, found: &mut Vec<Finding>) {
    let mut before: Option<ChoiceId> = None;
    for choice in &question.choices {
        if let Some(group) = choice.of {
            let follows = before == Some(group);
            require(follows, &choice.id, &format!("is of `{group}`, and must stand right after it"), found);
        }
        before = choice.of.or(Some(choice.id));
    }
}

fn concerns(guide: &Guide, later: &Later, found: &mut Vec<Finding>) {
    let ids: Vec<_> = guide.concerns.iter().map(|concern| concern.id).collect();
    require_words(&ids, &later.concerns, "concern", found);
    for concern in guide.concerns.iter() {
        rule(guide, &concern.when, &concern.id, found);
        for source in &concern.sources {
            let exists = guide.sources.iter().any(|known| known.id == *source);
            require(exists, &concern.id, &format!("cites `{source}`, which is not in sources.toml"), found);
        }
    }
}

/// Whether a guide has no help at all, not even part of it.
fn has_no_help(guide: &Guide, words: &Words) -> bool {
    let Guide { services, panels, triggers, routes, .. } = guide;
    let unworded = words.services.is_empty() && words.panels.is_empty() && words.topics.is_empty();
    unworded && services.is_empty() && panels.is_empty() && triggers.is_empty() && routes.is_empty()
}

fn help(guide: &Guide, words: &Words, found: &mut Vec<Finding>) {
    let panels: Vec<_> = guide.panels.iter().map(|panel| panel.id).collect();
    require_words(&panels, &words.panels, "panel", found);
    let lines: Vec<_> = guide.services.iter().map(|line| line.id).collect();
    require_words(&lines, &words.services, "service", found);
    for line in &guide.services {
        require(!line.channels.is_empty(), &line.id, "has no way to reach it", found);
    }
    let line = guide.panel(guide.routing.line).is_some();
    require(line, &guide.routing.line, "stands on the notes but is not a panel of help.toml", found);
    let get_help = PanelId::new("get-help");
    let opens = guide.panel(get_help).is_some();
    require(opens, &get_help, "is what “Get help now” opens, but is not a panel of help.toml", found);
    let region = guide.region.id;
    for topic in [Topic::Crisis, Topic::Emergency, Topic::Anywhere] {
        let served = guide.services(topic).any(|line| serves(line, region));
        require(served, &region, &format!("has no line for `{topic:?}`"), found);
    }
    let mut topics: Vec<_> =
        guide.panels.iter().flat_map(|panel| panel.topics.iter().chain(&panel.more)).collect();
    topics.sort();
    topics.dedup();
    for topic in topics {
        let name = format!("{topic:?}").to_lowercase();
        require(words.topics.get(*topic).is_some(), &name, "needs a heading under [topic]", found);
        require(guide.services(*topic).next().is_some(), &name, "is shown but has no line", found);
    }
}

fn routing(guide: &Guide, has_overview: bool, found: &mut Vec<Finding>) {
    let routing = &guide.routing;
    super::routes::check(guide, found);
    rule(guide, &routing.health_chosen, &"health-chosen", found);
    for question in routing.save_from.iter().chain(&routing.never_saved) {
        let asked = guide.questionnaire.question(*question).is_some();
        require(asked, question, "is named for keeping answers but is not a question", found);
    }
    let before = !has_overview || guide.questionnaire.question(routing.overview_before).is_some();
    require(before, &routing.overview_before, "has the overview before it, but is not a question", found);
    for choice in routing.ask.usual.iter().chain(&routing.ask.with_help) {
        let known = exists(guide, routing.ask.question, Expected::Choice(*choice));
        require(known, choice, "is a question to ask that is not in the list", found);
    }
    rule(guide, &routing.adults_only, &"adults-only", found);
    rule(guide, &routing.for_other, &"for-other", found);
    if let Some(opening) = routing.opening {
        for choice in [opening.me, opening.other] {
            let known = exists(guide, opening.question, Expected::Choice(choice));
            require(
                known,
                &opening.question,
                &format!("is to be answered `{choice}`, which it cannot"),
                found,
            );
        }
    }
}

fn sources(guide: &Guide, later: &Later, found: &mut Vec<Finding>) {
    let ids: Vec<_> = guide.sources.iter().map(|source| source.id).collect();
    require_words(&ids, &later.sources, "source", found);
    let ids: Vec<_> = guide.dated.iter().map(|dated| dated.id).collect();
    require_words(&ids, &later.dated, "dated", found);
}

/// Dates are compared as text, so each must be complete.
fn dates(guide: &Guide, found: &mut Vec<Finding>) {
    let lines = guide.services.iter().map(|line| (line.id.as_str(), line.review_by));
    let sources = guide.sources.iter().filter_map(|source| Some((source.id.as_str(), source.review_by?)));
    let dated = guide.dated.iter().map(|dated| (dated.id.as_str(), dated.review_by));
    for (id, day) in lines.chain(sources).chain(dated) {
        let whole = day.split('-').map(str::len).eq([4, 2, 2])
            && day.chars().all(|sign| sign.is_ascii_digit() || sign == '-');
        require(whole, &id, &format!("is due on `{day}`; write the day as 2027-05-31"), found);
    }
}

/// The first id that a problem of the questionnaire names.
fn first_quoted(problem: &str) -> String {
    problem.split('`').nth(1).map(String::from).unwrap_or_default()
}

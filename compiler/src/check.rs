//! What must agree between the files: every id has words, and every id that is used exists.

use core::fmt::Display;

use super::region::serves;
use kap_guide::content::{Content, Guide, Region, RegionId, RegionWords, Table, Topic, Words};
use kap_guide::questionnaire::{self, QuestionId, Role, Rule, Sought};

/// A problem and the id to look for in the files.
pub struct Found {
    pub id: String,
    pub what: String,
}

/// All problems, ordered by kind.
pub fn check(content: &Content) -> Vec<Found> {
    let Content { guide, words, .. } = content;
    let mut found = Vec::new();
    for problem in questionnaire::check(&guide.questionnaire) {
        found.push(Found { id: first_quoted(&problem.to_string()), what: problem.to_string() });
    }
    sections(guide, words, &mut found);
    intros(guide, words, &mut found);
    questions(guide, words, &mut found);
    concerns(guide, words, &mut found);
    help(guide, words, &mut found);
    routing(guide, &mut found);
    sources(guide, words, &mut found);
    dates(guide, &mut found);
    super::steps::check(content, &mut found);
    found
}

/// Problems with regions, which are all known only before the guide is packed for one of them.
pub fn regions(known: &[Region], guide: Option<&Guide>, words: &Table<RegionId, RegionWords>) -> Vec<Found> {
    let mut found = Vec::new();
    let ids: Vec<_> = known.iter().map(|region| region.id).collect();
    paired(&ids, words, "region", &mut found);
    for line in guide.iter().flat_map(|guide| &guide.lines) {
        for id in &line.regions {
            let what =
                format!("is where the line `{}` is, but is not a [[region]]; it would be lost", line.id);
            need(ids.contains(id), id, &what, &mut found);
        }
    }
    found
}

fn sections(guide: &Guide, words: &Words, found: &mut Vec<Found>) {
    let ids: Vec<_> = guide.sections.iter().map(|section| section.id).collect();
    paired(&ids, &words.sections, "section", found);
    for question in &guide.questionnaire.questions {
        let known = ids.contains(&question.section);
        need(known, &question.section, "is not a section of guide.toml", found);
    }
    for section in guide.sections.iter().filter(|section| section.put_in.is_none()) {
        let inside = |question: QuestionId| guide.section(question).is_some_and(|own| own.id == section.id);
        let looked = guide.concerns.iter().flat_map(|concern| concern.when.looks_at());
        let raises = looked.into_iter().any(|(question, _)| inside(question));
        let notes = "has something for the notes, so it must say `put-in`: `on` or `off`";
        need(!raises && section.repeat.is_none(), &section.id, notes, found);
    }
}

/// A part is asked in one go, so its sections must follow each other.
fn intros(guide: &Guide, words: &Words, found: &mut Vec<Found>) {
    let ids: Vec<_> = guide.intros.iter().map(|intro| intro.id).collect();
    paired(&ids, &words.intros, "intro", found);
    for intro in &guide.intros {
        let order = guide.sections.iter().map(|section| section.id);
        let asked: Vec<_> = order.skip_while(|id| intro.sections.first() != Some(id)).collect();
        let together = !intro.sections.is_empty() && asked.starts_with(&intro.sections);
        need(together, &intro.id, "must name sections that follow each other in guide.toml", found);
        let shared = guide.intros.iter().filter(|other| other.id != intro.id);
        let twice = shared.flat_map(|other| &other.sections).any(|id| intro.sections.contains(id));
        need(!twice, &intro.id, "names a section that another intro names; keep one of them", found);
    }
}

fn questions(guide: &Guide, words: &Words, found: &mut Vec<Found>) {
    let ids: Vec<_> = guide.questionnaire.questions.iter().map(|question| question.id).collect();
    paired(&ids, &words.questions, "question", found);
    for question in &guide.questionnaire.questions {
        let Some(said) = words.questions.get(question.id) else {
            continue;
        };
        for choice in &question.choices {
            let worded = choice.role != Role::Item || said.choices.get(choice.id).is_some();
            need(worded, &choice.id, &format!("of `{}` needs words under choices", question.id), found);
        }
        for id in said.choices.keys().chain(said.examples.keys()) {
            let exists = question.choice(id).is_some();
            need(exists, &id, &format!("is worded but is not a choice of `{}`", question.id), found);
        }
    }
}

fn concerns(guide: &Guide, words: &Words, found: &mut Vec<Found>) {
    let ids: Vec<_> = guide.concerns.iter().map(|concern| concern.id).collect();
    paired(&ids, &words.concerns, "concern", found);
    for concern in &guide.concerns {
        rule(guide, &concern.when, &concern.id, found);
        for source in &concern.sources {
            let exists = guide.sources.iter().any(|known| known.id == *source);
            need(exists, &concern.id, &format!("cites `{source}`, which is not in sources.toml"), found);
        }
    }
}

fn help(guide: &Guide, words: &Words, found: &mut Vec<Found>) {
    let panels: Vec<_> = guide.panels.iter().map(|panel| panel.id).collect();
    paired(&panels, &words.panels, "panel", found);
    let lines: Vec<_> = guide.lines.iter().map(|line| line.id).collect();
    paired(&lines, &words.lines, "line", found);
    for line in &guide.lines {
        need(!line.reach.is_empty(), &line.id, "has no way to reach it", found);
    }
    let region = guide.region.id;
    for topic in [Topic::Crisis, Topic::Emergency, Topic::Anywhere] {
        let served = guide.lines(topic).any(|line| serves(line, region));
        need(served, &region, &format!("has no line for `{topic:?}`"), found);
    }
    let mut topics: Vec<_> =
        guide.panels.iter().flat_map(|panel| panel.topics.iter().chain(&panel.more)).collect();
    topics.sort();
    topics.dedup();
    for topic in topics {
        let name = format!("{topic:?}").to_lowercase();
        need(words.topics.get(*topic).is_some(), &name, "needs a heading under [topic]", found);
        need(guide.lines(*topic).next().is_some(), &name, "is shown but has no line", found);
    }
}

fn routing(guide: &Guide, found: &mut Vec<Found>) {
    let routing = &guide.routing;
    super::routes::check(guide, found);
    let line = guide.panel(routing.line).is_some();
    need(line, &routing.line, "stands on the notes but is not a panel of help.toml", found);
    rule(guide, &routing.health_chosen, &"health-chosen", found);
    for question in routing.keep_from.iter().chain(&routing.never_kept) {
        let asked = guide.questionnaire.question(*question).is_some();
        need(asked, question, "is named for keeping answers but is not a question", found);
    }
    rule(guide, &routing.adults_only, &"adults-only", found);
    rule(guide, &routing.for_other, &"for-other", found);
    if let Some(opening) = routing.opening {
        for choice in [opening.me, opening.other] {
            let known = exists(guide, opening.question, Sought::Choice(choice));
            need(known, &opening.question, &format!("is to be answered `{choice}`, which it cannot"), found);
        }
    }
}

fn sources(guide: &Guide, words: &Words, found: &mut Vec<Found>) {
    let ids: Vec<_> = guide.sources.iter().map(|source| source.id).collect();
    paired(&ids, &words.sources, "source", found);
    let ids: Vec<_> = guide.dated.iter().map(|dated| dated.id).collect();
    paired(&ids, &words.dated, "dated", found);
}

/// Days are compared letter by letter, so each must be written in full.
fn dates(guide: &Guide, found: &mut Vec<Found>) {
    let lines = guide.lines.iter().map(|line| (line.id.as_str(), line.review_by));
    let sources = guide.sources.iter().filter_map(|source| Some((source.id.as_str(), source.review_by?)));
    let dated = guide.dated.iter().map(|dated| (dated.id.as_str(), dated.review_by));
    for (id, day) in lines.chain(sources).chain(dated) {
        let whole = day.split('-').map(str::len).eq([4, 2, 2])
            && day.chars().all(|sign| sign.is_ascii_digit() || sign == '-');
        need(whole, &id, &format!("is due on `{day}`; write the day as 2027-05-31"), found);
    }
}

/// Things and their words, one to one: none twice, none without the other.
pub fn paired<K: Ord + Copy + Display, V>(
    ids: &[K],
    words: &Table<K, V>,
    kind: &str,
    found: &mut Vec<Found>,
) {
    for (at, id) in ids.iter().enumerate() {
        let once = !ids.iter().take(at).any(|other| other == id);
        need(once, id, &format!("is the name of two things under [[{kind}]]; rename one"), found);
        need(words.get(*id).is_some(), id, &format!("needs words under [{kind}]"), found);
    }
    for id in words.repeated() {
        need(false, &id, &format!("is worded twice under [{kind}]; remove one"), found);
    }
    for id in words.keys() {
        need(ids.contains(&id), &id, &format!("is worded but is not a {kind}"), found);
    }
}

/// A rule of anything but a question: what it looks at must exist.
pub fn rule(guide: &Guide, rule: &Rule, owner: &dyn Display, found: &mut Vec<Found>) {
    for (question, sought) in rule.looks_at() {
        if !exists(guide, question, sought) {
            let what = format!("looks for `{sought}` of `{question}`, which cannot be answered");
            need(false, owner, &what, found);
        }
    }
}

fn exists(guide: &Guide, question: QuestionId, sought: Sought) -> bool {
    let Some(question) = guide.questionnaire.question(question) else {
        return false;
    };
    match sought {
        Sought::Choice(id) => question.choice(id).is_some_and(|choice| choice.role != Role::Decline),
        Sought::Skipped => true,
        Sought::Declined => question.choices.iter().any(|choice| choice.role == Role::Decline),
    }
}

pub fn need(met: bool, id: &dyn Display, what: &str, found: &mut Vec<Found>) {
    if !met {
        let id = id.to_string();
        found.push(Found { what: format!("`{id}` {what}"), id });
    }
}

/// The id that a problem of the questionnaire names first.
fn first_quoted(problem: &str) -> String {
    problem.split('`').nth(1).map(String::from).unwrap_or_default()
}

//! Reads the TOML files.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::Diagnostic;
use super::routes::Gates;
use kap_guide::content::{
    About, CheckIn, CheckInWords, Concern, ConcernId, ConcernWords, CoverWords, Dated, DatedId, Guide,
    Interface, Intro, IntroId, NotesWords, Panel, PanelId, PanelWords, Passage, QuestionWords, Region,
    RegionId, RegionWords, ResultId, Route, Routing, Section, Service, ServiceId, ServiceWords, Source,
    SourceId, Step, Table, Topic, Trigger, Words,
};
use kap_guide::questionnaire::{ChoiceId, Question, QuestionId, Questionnaire, Rule, SectionId, Text};

/// One file of `content/guide/`. Each file has some of these tables.
#[derive(Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), default, deny_unknown_fields, rename_all = "kebab-case")]
struct GuideFile {
    published: Option<Text>,
    section: Vec<Section>,
    intro: Vec<Intro>,
    check_in: Vec<CheckIn>,
    step: Vec<Step>,
    question: Vec<Question>,
    concern: Vec<Concern>,
    trigger: Vec<Trigger>,
    route: Vec<Route>,
    routing: Option<Routing>,
    panel: Vec<Panel>,
    service: Vec<Service>,
    source: Vec<Source>,
    region: Vec<Region>,
    dated: Vec<Dated>,
}

/// One file of `content/<language>/`. Each file has some of these tables.
#[derive(Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), default, deny_unknown_fields, rename_all = "kebab-case")]
struct WordsFile {
    section: Table<SectionId, Text>,
    intro: Table<IntroId, Passage>,
    check_in: Table<SectionId, CheckInWords>,
    step: Table<SectionId, Passage>,
    scale: Table<SectionId, Table<ChoiceId, Text>>,
    result: Table<ResultId, Passage>,
    question: Table<QuestionId, QuestionWords>,
    concern: Table<ConcernId, ConcernWords>,
    panel: Table<PanelId, PanelWords>,
    topic: Table<Topic, Text>,
    service: Table<ServiceId, ServiceWords>,
    source: Table<SourceId, Text>,
    dated: Table<DatedId, Text>,
    region: Table<RegionId, RegionWords>,
    interface: Option<Interface>,
    notes: Option<NotesWords>,
    about: Option<About>,
    cover: Option<CoverWords>,
}

/// The regions of the guide, the default first.
pub fn regions(folder: &Path) -> (Vec<Region>, Vec<Diagnostic>) {
    let (files, diagnostics) = parse::<GuideFile>(folder, &[]);
    (files.into_iter().flat_map(|file| file.region).collect(), diagnostics)
}

/// The guide for one region, still with the services of all regions.
pub fn guide(folder: &Path, region: RegionId) -> (Option<Guide>, Vec<Diagnostic>) {
    let (files, mut diagnostics) = parse::<GuideFile>(folder, &[]);
    let mut all = GuideFile::default();
    for file in files {
        once(&mut all.published, file.published, folder, "published", &mut diagnostics);
        once(&mut all.routing, file.routing, folder, "routing", &mut diagnostics);
        all.section.extend(file.section);
        all.intro.extend(file.intro);
        all.check_in.extend(file.check_in);
        all.step.extend(file.step);
        all.question.extend(file.question);
        all.concern.extend(file.concern);
        all.trigger.extend(file.trigger);
        all.route.extend(file.route);
        all.panel.extend(file.panel);
        all.service.extend(file.service);
        all.source.extend(file.source);
        all.region.extend(file.region);
        all.dated.extend(file.dated);
    }
    for question in &mut all.question {
        let section = all.section.iter().find(|section| section.id == question.section);
        question.by_choice |= section.is_some_and(|section| section.by_choice);
        if question.choices.is_empty() {
            question.choices = section.map(|section| section.choices.clone()).unwrap_or_default();
        }
        if let Some(gate) = section.and_then(|section| section.when.clone()) {
            let own = question.when.take().into_iter();
            question.when = Some(Rule::All([gate].into_iter().chain(own).collect()));
        }
    }
    let asks_health = |id| {
        let is_health = all.section.iter().any(|section| section.id == id && section.health);
        is_health || all.check_in.iter().any(|check_in| check_in.section == id)
    };
    // Files are read by name; the sections give the order of questions.
    let place = |section| all.section.iter().position(|known| known.id == section);
    if let Some(routing) = &all.routing {
        let gates = Gates::new(&all.route, &all.trigger, &all.question, routing);
        let last = all.question.iter().filter(|question| gates.after.contains(&question.id));
        let last = last.filter_map(|question| place(question.section)).max();
        for question in all.question.iter_mut().filter(|question| place(question.section) > last) {
            let mut rules = vec![gates.any.clone()];
            if asks_health(question.section) {
                rules.push(gates.health.clone());
            }
            rules.extend(question.when.take());
            question.when = Some(Rule::All(rules));
        }
    }
    all.question.sort_by_key(|question| place(question.section));
    for section in &mut all.section {
        section.when = None;
        section.by_choice = false;
        section.choices.clear();
    }
    let order: Vec<QuestionId> = all.question.iter().map(|question| question.id).collect();
    all.concern.sort_by_key(|concern| {
        let asked = concern.when.looks_at().into_iter().map(|(id, _)| id);
        asked.filter_map(|id| order.iter().position(|known| *known == id)).min()
    });
    let published = required(all.published, folder, "published", &mut diagnostics);
    let routing = required(all.routing, folder, "[routing]", &mut diagnostics);
    let region = all.region.into_iter().find(|known| known.id == region);
    let region = required(region, folder, "the region", &mut diagnostics);
    let guide = published.zip(routing).zip(region).map(|((published, routing), region)| Guide {
        published,
        region,
        routing,
        sections: all.section,
        intros: all.intro,
        check_ins: all.check_in,
        steps: all.step,
        pages: Vec::new(),
        questionnaire: Questionnaire { questions: all.question },
        concerns: all.concern,
        triggers: all.trigger,
        routes: all.route,
        panels: all.panel,
        services: all.service,
        sources: all.source,
        dated: all.dated,
    });
    (guide.filter(|_| diagnostics.is_empty()), diagnostics)
}

/// The words of each region.
pub fn region_words(folder: &Path) -> (Table<RegionId, RegionWords>, Vec<Diagnostic>) {
    let (files, diagnostics) = parse::<WordsFile>(folder, &[]);
    let mut all = Table::default();
    for file in files {
        all.extend(file.region);
    }
    (all, diagnostics)
}

/// The words of one language, with the words of one region filled in or left unfilled.
pub fn words(
    folder: &Path,
    lang: &str,
    region: Option<&RegionWords>,
    guide: Option<&Guide>,
) -> (Option<Words>, Option<CoverWords>, Vec<Diagnostic>) {
    let places = region.map(|region| {
        [
            ("{emergency}", region.emergency.as_str()),
            ("{crisis}", region.crisis.as_str()),
            ("{treatment}", region.treatment.as_str()),
            ("{poison}", region.poison.as_str()),
            ("{talk}", region.talk.as_str()),
            ("{birth}", region.birth.as_str()),
        ]
    });
    let places = places.as_ref().map_or([].as_slice(), |places| places);
    let (files, mut diagnostics) = parse::<WordsFile>(folder, places);
    let mut all = WordsFile::default();
    for file in files {
        once(&mut all.interface, file.interface, folder, "interface", &mut diagnostics);
        once(&mut all.notes, file.notes, folder, "notes", &mut diagnostics);
        once(&mut all.about, file.about, folder, "about", &mut diagnostics);
        once(&mut all.cover, file.cover, folder, "cover", &mut diagnostics);
        all.section.extend(file.section);
        all.intro.extend(file.intro);
        all.check_in.extend(file.check_in);
        all.step.extend(file.step);
        all.scale.extend(file.scale);
        all.result.extend(file.result);
        all.question.extend(file.question);
        all.concern.extend(file.concern);
        all.panel.extend(file.panel);
        all.topic.extend(file.topic);
        all.service.extend(file.service);
        all.source.extend(file.source);
        all.dated.extend(file.dated);
    }
    // The labels of a scale are written once for all questions of a section.
    let asked = |id| guide?.questionnaire.question(id).map(|asked: &Question| asked.section);
    all.question.update(|id, said| {
        if let Some(scale) =
            asked(id).and_then(|section| all.scale.get(section)).filter(|_| said.choices.is_empty())
        {
            said.choices = scale.clone();
        }
    });
    let interface = required(all.interface, folder, "[interface]", &mut diagnostics);
    let notes = required(all.notes, folder, "[notes]", &mut diagnostics);
    let about = required(all.about, folder, "[about]", &mut diagnostics);
    let cover = required(all.cover, folder, "[cover]", &mut diagnostics);
    let words = interface.zip(notes).zip(about).map(|((interface, notes), about)| Words {
        lang: Text::new(String::from(lang).leak()),
        interface,
        notes,
        about,
        sections: all.section,
        intros: all.intro,
        check_ins: all.check_in,
        steps: all.step,
        results: all.result,
        questions: all.question,
        concerns: all.concern,
        panels: all.panel,
        topics: all.topic,
        services: all.service,
        sources: all.source,
        dated: all.dated,
        learn: Default::default(),
    });
    (words, cover, diagnostics)
}

/// The TOML files of a folder, in order of name.
pub fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|kind| kind == "toml") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Reads every file of a folder as `T`, with some words filled in, and reports each file that does not parse.
pub fn parse<T: Deserialize<'static>>(folder: &Path, places: &[(&str, &str)]) -> (Vec<T>, Vec<Diagnostic>) {
    let mut parsed = Vec::new();
    let mut diagnostics = Vec::new();
    let mut diagnostic = |file: &Path, line, what| {
        diagnostics.push(Diagnostic { file: Some(file.to_owned()), line, what });
    };
    let files = files(folder).unwrap_or_else(|error| {
        diagnostic(folder, None, error.to_string());
        Vec::new()
    });
    for file in files {
        match std::fs::read_to_string(&file) {
            Err(error) => diagnostic(&file, None, error.to_string()),
            Ok(text) => {
                let put = |text: String, (place, said): &(&str, &str)| text.replace(place, said);
                let text: &'static str = places.iter().fold(text, put).leak();
                match toml::from_str(text) {
                    Ok(whole) => parsed.push(whole),
                    Err(error) => {
                        let before = error.span().and_then(|span| text.get(..span.start));
                        let line = before.map(|before| before.matches('\n').count() + 1);
                        diagnostic(&file, line, String::from(error.message()));
                    }
                }
            }
        }
    }
    (parsed, diagnostics)
}

/// Takes a table that only one file may have.
fn once<T>(
    kept: &mut Option<T>,
    part: Option<T>,
    folder: &Path,
    name: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if kept.is_some() && part.is_some() {
        let what = format!("two files here hold `{name}`; remove one");
        diagnostics.push(Diagnostic { file: Some(folder.to_owned()), line: None, what });
    }
    *kept = kept.take().or(part);
}

fn required<T>(part: Option<T>, folder: &Path, name: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<T> {
    if part.is_none() {
        let what = format!("no file here holds `{name}`; add it");
        diagnostics.push(Diagnostic { file: Some(folder.to_owned()), line: None, what });
    }
    part
}

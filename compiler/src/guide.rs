//! The guide, from the TOML files in `content/guide/`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::diagnostic::Diagnostic;
use super::folder::Folder;
use super::routes::Gates;
use kap_guide::content::{
    CheckIn, Concern, Dated, Guide, Panel, Part, Region, RegionId, Route, Routing, Section, Service, Source,
    Step, Trigger,
};
use kap_guide::questionnaire::{Question, QuestionId, Questionnaire, Rule, Text};

/// One file of `content/guide/`. Each file has some of these tables.
#[derive(Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), default, deny_unknown_fields, rename_all = "kebab-case")]
struct GuideFile {
    published: Option<Text>,
    section: Vec<Section>,
    part: Vec<Part>,
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
    watch: Vec<Dated>,
}

/// The regions of the guide, the default first.
pub fn regions(folder: &Folder) -> (Vec<Region>, Vec<Diagnostic>) {
    let (files, diagnostics) = folder.files_as::<GuideFile>(&[]);
    (files.into_iter().flat_map(|file| file.region).collect(), diagnostics)
}

/// Facts to read again by a date that no screen shows.
pub fn watched(folder: &Folder) -> Vec<Dated> {
    folder.files_as::<GuideFile>(&[]).0.into_iter().flat_map(|file| file.watch).collect()
}

/// The guide for one region, still with the services of all regions.
pub fn guide(folder: &Folder, region: RegionId) -> (Option<Guide>, Vec<Diagnostic>) {
    let (files, mut diagnostics) = folder.files_as::<GuideFile>(&[]);
    let mut all = GuideFile::default();
    for file in files {
        folder.once(&mut all.published, file.published, "published", &mut diagnostics);
        folder.once(&mut all.routing, file.routing, "routing", &mut diagnostics);
        all.section.extend(file.section);
        all.part.extend(file.part);
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
    // A guide without triggers needs no gates.
    if let Some(routing) = all.routing.as_ref().filter(|_| !all.trigger.is_empty()) {
        let gates = Gates::new(&all.route, &all.trigger, &all.question, routing);
        let last = all.question.iter().filter(|question| gates.after.contains(&question.id));
        let last = last.filter_map(|question| place(question.section)).max();
        // The list of questions to ask a clinic asks nothing of the visitor.
        let asks = |question: &&mut Question| question.id != routing.ask.question;
        let later = all.question.iter_mut().filter(|question| place(question.section) > last);
        for question in later.filter(asks) {
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
    let order: BTreeMap<QuestionId, usize> =
        all.question.iter().enumerate().rev().map(|(at, question)| (question.id, at)).collect();
    all.concern.sort_by_cached_key(|concern| {
        let asked = concern.when.looks_at().into_iter();
        asked.filter_map(|(id, _)| order.get(&id).copied()).min()
    });
    let published = folder.required(all.published, "published", &mut diagnostics);
    let routing = folder.required(all.routing, "[routing]", &mut diagnostics);
    let region = all.region.into_iter().find(|known| known.id == region);
    let region = folder.required(region, "the region", &mut diagnostics);
    let guide = published.zip(routing).zip(region).map(|((published, routing), region)| Guide {
        published,
        region,
        routing,
        sections: all.section,
        parts: all.part,
        check_ins: all.check_in,
        steps: all.step,
        pages: Vec::new(),
        questionnaire: Questionnaire { questions: all.question },
        concerns: all.concern.into(),
        triggers: all.trigger,
        routes: all.route,
        panels: all.panel,
        services: all.service,
        sources: all.source.into(),
        dated: all.dated.into(),
    });
    (guide.filter(|_| diagnostics.is_empty()), diagnostics)
}

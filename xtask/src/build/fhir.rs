//! The guide as FHIR R4 Questionnaires, one for each language, for clinics whose records take the responses that
//! visitors may save.

use std::fs;

use anyhow::{Context as _, Result};
use kap_guide::content::Content;
use kap_guide::questionnaire::{Expected, Kind, Question, Rule};
use kap_guide::session::{NAMES, SECTION};
use serde_json::{Value, json};

use super::content::ContentFiles;
use crate::workspace;

/// The code system of LOINC.
const LOINC: &str = "http://loinc.org";

/// LOINC codes of the items of GAD-7, as HL7's guide for personal health records has them in its example of a response
/// (github.com/HL7/personal-health-record-format-ig, `QuestionnaireResponse-ScoredAssessment-GAD7.fsh`). For the other
/// check-ins no such source was read, so they have none.
const CODES: [(&str, &str); 7] = [
    ("gad-1", "69725-0"),
    ("gad-2", "68509-9"),
    ("gad-3", "69733-4"),
    ("gad-4", "69734-2"),
    ("gad-5", "69735-9"),
    ("gad-6", "69689-8"),
    ("gad-7", "69736-7"),
];

/// Writes `dist/fhir/Questionnaire-LANGUAGE.json` for each language.
pub fn write(content: &ContentFiles) -> Result<()> {
    let folder = workspace::dist().join("fhir");
    fs::create_dir_all(&folder).context("could not make dist/fhir")?;
    let mut written = Vec::new();
    for file in &content.files {
        let content = &file.written.content;
        // The questions are the same in every region.
        if !written.contains(&content.words.lang) {
            written.push(content.words.lang);
            let title = file.written.cover.title;
            let json = serde_json::to_string_pretty(&questionnaire(content, &title))? + "\n";
            let name = format!("Questionnaire-{}.json", content.words.lang);
            fs::write(folder.join(&name), json).with_context(|| format!("could not write {name}"))?;
        }
    }
    Ok(())
}

fn questionnaire(content: &Content, title: &str) -> Value {
    let (guide, words) = (&content.guide, &content.words);
    let sections = guide.sections.iter().filter_map(|section| {
        let asked = guide.questionnaire.questions.iter().filter(|question| question.section == section.id);
        let items: Vec<Value> = asked.map(|question| item(content, question)).collect();
        let caption = words.sections.get(section.id).copied().unwrap_or_default();
        (!items.is_empty()).then(|| {
            json!({
                "linkId": format!("{SECTION}{}", section.id),
                "text": caption,
                "type": "group",
                "item": items,
            })
        })
    });
    json!({
        "resourceType": "Questionnaire",
        "url": format!("{NAMES}{}", words.lang),
        "version": guide.published,
        "name": "KapGuide",
        "title": title,
        "language": words.lang,
        "status": "draft",
        "date": guide.published,
        "description": "What kap-guide asks. A visitor may save answers as a response to it, without a name. \
                        Not yet reviewed by a clinician.",
        "item": sections.collect::<Vec<Value>>(),
    })
}

fn item(content: &Content, question: &Question) -> Value {
    let options = question.choices.iter().map(|choice| {
        json!({ "valueCoding": {
            "system": format!("{NAMES}{}", question.id),
            "code": choice.id.as_str(),
            "display": content.choice(question.id, choice),
        } })
    });
    let mut item = json!({
        "linkId": question.id.as_str(),
        "text": content.question(question.id).map(|said| said.title),
        "type": "choice",
        "repeats": question.kind == Kind::Many,
        "required": false,
        "answerOption": options.collect::<Vec<Value>>(),
    });
    if let Some(fields) = item.as_object_mut() {
        if let Some((_, code)) = CODES.iter().find(|(id, _)| *id == question.id.as_str()) {
            fields.insert("code".into(), json!([{ "system": LOINC, "code": code }]));
        }
        if let Some((behavior, rules)) = question.when.as_ref().and_then(enabled) {
            fields.insert("enableWhen".into(), rules.into());
            fields.insert("enableBehavior".into(), behavior.into());
        }
    }
    item
}

/// A rule in FHIR: conditions of which all or any must hold. FHIR cannot express every rule. Then only the question's
/// own part is written, which hides less than the guide does, and every question can be skipped.
fn enabled(rule: &Rule) -> Option<(&'static str, Vec<Value>)> {
    let parts = flat(rule);
    let is = |rule: &&Rule| matches!(rule, Rule::Is(..));
    let own = |rule: &&Rule| matches!(rule, Rule::Any(rules) if rules.iter().all(|rule| is(&rule)));
    let all = |rules: &[&Rule]| -> Vec<Value> { rules.iter().filter_map(|rule| condition(rule)).collect() };
    if !parts.iter().any(is)
        && let Some(Rule::Any(rules)) = parts.iter().find(|rule| own(rule))
    {
        return Some(("any", rules.iter().map(condition).collect::<Option<_>>()?));
    }
    let said = all(&parts);
    (!said.is_empty()).then_some(("all", said))
}

/// Conditions that must all hold.
fn flat(rule: &Rule) -> Vec<&Rule> {
    match rule {
        Rule::All(rules) => rules.iter().flat_map(flat).collect(),
        rule => vec![rule],
    }
}

/// One choice that must be chosen, or must not.
fn condition(rule: &Rule) -> Option<Value> {
    let (operator, rule) = match rule {
        Rule::Not(rule) => ("!=", &**rule),
        rule => ("=", rule),
    };
    match rule {
        Rule::Is(question, Expected::Choice(choice)) => Some(json!({
            "question": question.as_str(),
            "operator": operator,
            "answerCoding": { "system": format!("{NAMES}{question}"), "code": choice.as_str() },
        })),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use fhirkit::r4::{Questionnaire, QuestionnaireItem};
    use kap_guide::questionnaire::Question;
    use kap_guide_compiler::Source;

    use super::*;

    fn link(item: &QuestionnaireItem) -> &str {
        item.link_id.as_ref().and_then(|id| id.value.as_deref()).unwrap_or_default()
    }

    #[test]
    fn it_is_strict_r4_and_has_every_question_under_its_own_id() -> Result<()> {
        let source = Source::read(&workspace::content()).map_err(|found| anyhow::anyhow!("{found:?}"))?;
        let regions = source.regions().map_err(|found| anyhow::anyhow!("{found:?}"))?;
        let region = *regions.first().context("there is no region")?;
        let written = source.compile("en", region).map_err(|found| anyhow::anyhow!("{found:?}"))?;
        let json = questionnaire(&written.content, "A title").to_string();
        let read: Questionnaire =
            fhirkit::from_json_strict(&json).map_err(|error| anyhow::anyhow!("{error}"))?;
        let questions = &written.content.guide.questionnaire.questions;
        let ids: Vec<&str> = read.item.iter().flat_map(|section| &section.item).map(link).collect();
        let asked: BTreeSet<&str> =
            questions.iter().map(|question: &Question| question.id.as_str()).collect();
        assert_eq!(ids.iter().copied().collect::<BTreeSet<_>>(), asked);
        assert_eq!(ids.len(), asked.len(), "a question is there twice");
        let all: Vec<&str> = read.item.iter().map(link).chain(ids).collect();
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "a link id is there twice");
        for (id, _) in CODES {
            assert!(asked.contains(id), "{id} has a code and is not asked");
        }
        let ruled = questions.iter().filter(|question| question.when.is_some()).count();
        let said =
            read.item.iter().flat_map(|section| &section.item).filter(|item| !item.enable_when.is_empty());
        let said = said.count();
        assert!(said * 2 > ruled, "only {said} of {ruled} rules are said");
        Ok(())
    }
}

//! The response for a health record, parsed by a third-party strict model of FHIR R4.

use fhirkit::r4::{QuestionnaireResponse, QuestionnaireResponseItem, QuestionnaireResponseItemAnswerValue};
use kap_guide::content::Content;
use kap_guide::questionnaire::{Answer, Answers, ChoiceId, QuestionId};
use kap_guide::session::{NAMES, SECTION, Session};

use crate::journeys::after_every_line;

#[test]
fn after_every_line_of_every_journey_the_response_is_strict_r4_and_loses_no_included_answer() {
    let mut responses = 0;
    after_every_line(|name, content, visit| {
        responses += 1;
        let json = visit.response(content, "2026-11-22");
        let response: QuestionnaireResponse =
            fhirkit::from_json_strict(&json).unwrap_or_else(|error| panic!("{name}: {error}\n{json}"));
        assert_eq!(read(content, &response), included(content, visit), "{name}\n{json}");
        names_no_one(&response);
    });
    assert!(responses > 500, "only {responses} responses were read");
}

/// Without a name, a number, or anyone it is about; and with what it answers.
fn names_no_one(response: &QuestionnaireResponse) {
    assert!(response.identifier.is_none() && response.subject.is_none() && response.author.is_none());
    assert!(response.source.is_none() && response.encounter.is_none() && response.id.is_none());
    let named = response.questionnaire.as_ref().and_then(|name| name.value.as_deref());
    assert!(named.is_some_and(|name| name.starts_with("urn:kap-guide:en|20")), "{named:?}");
    assert_eq!(response.authored.as_ref().and_then(|day| day.value.as_deref()), Some("2026-11-22"));
}

fn included(content: &Content, visit: &Session) -> Vec<(QuestionId, Answer)> {
    listed(content, &visit.included(&content.guide))
}

fn listed(content: &Content, answers: &Answers) -> Vec<(QuestionId, Answer)> {
    let questions = content.guide.questionnaire.questions.iter();
    questions.filter_map(|question| Some((question.id, answers.get(question.id)?.clone()))).collect()
}

/// The answers of a response, by the ids that it names.
fn read(content: &Content, response: &QuestionnaireResponse) -> Vec<(QuestionId, Answer)> {
    let mut answers = Answers::default();
    for section in &response.item {
        let id = link(section);
        let known =
            content.guide.sections.iter().find(|own| Some(own.id.as_str()) == id.strip_prefix(SECTION));
        let known = known.unwrap_or_else(|| panic!("there is no {id}"));
        assert!(!section.item.is_empty() && section.answer.is_empty());
        for item in &section.item {
            let questions = &content.guide.questionnaire.questions;
            let question = questions.iter().find(|question| question.id.as_str() == link(item));
            let question = question.unwrap_or_else(|| panic!("there is no {}", link(item)));
            assert_eq!(question.section, known.id);
            let codes = item.answer.iter().map(|answer| match &answer.value {
                Some(QuestionnaireResponseItemAnswerValue::Coding(coding)) => {
                    let text = |part: &Option<fhirkit::Primitive<String>>| {
                        part.as_ref().and_then(|part| part.value.clone()).unwrap_or_default()
                    };
                    assert_eq!(text(&coding.system), format!("{NAMES}{}", question.id));
                    assert!(!text(&coding.display).is_empty());
                    text(&coding.code)
                }
                other => panic!("{other:?} is no coding"),
            });
            let known = |code: String| question.choices.iter().find(|choice| choice.id.as_str() == code);
            let chosen: Vec<ChoiceId> = codes.map(|code| known(code).expect("a known choice").id).collect();
            answers.set(question.id, question.answer(&chosen));
        }
    }
    listed(content, &answers)
}

fn link(item: &QuestionnaireResponseItem) -> &str {
    item.link_id.as_ref().and_then(|id| id.value.as_deref()).expect("an item has a link id")
}

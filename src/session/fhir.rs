//! The answers of the notes as a FHIR R4 `QuestionnaireResponse`, for clinics whose records take one: no name, no number
//! for the visitor, no total. `xtask/src/build/fhir.rs` writes the Questionnaire that it answers.

use crate::content::Content;
use crate::questionnaire::{Answer, Answers, Question, Role};

/// The prefix of the names of the questionnaire and of the choices of its questions.
pub const NAMES: &str = "urn:kap-guide:";

/// The prefix of the link id of a section, since a section and one of its questions may have the same name.
pub const SECTION: &str = "section.";

/// The response for the answers that are included in the notes; `today` is the day as year-month-day.
pub(super) fn response(content: &Content, included: &Answers, today: &str) -> String {
    let (guide, words) = (&content.guide, &content.words);
    let mut json = Json(String::from("{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\""));
    json.field("language", &[words.lang.as_str()]);
    json.field("questionnaire", &[NAMES, words.lang.as_str(), "|", guide.published.as_str()]);
    json.field("authored", &[today]);
    for section in &guide.sections {
        let asked = guide.questionnaire.questions.iter().filter(|question| question.section == section.id);
        let mut answered =
            asked.filter_map(|question| Some((question, included.get(question.id)?))).peekable();
        if answered.peek().is_some() {
            let caption = words.sections.get(section.id).copied().unwrap_or_default();
            json.item(&[SECTION, section.id.as_str()], &caption);
            for (question, answer) in answered {
                item(&mut json, content, question, answer);
            }
            json.close();
        }
    }
    json.close();
    json.0
}

/// Writes a question with its answers. A skipped question has none.
fn item(json: &mut Json, content: &Content, question: &Question, answer: &Answer) {
    let title = content.question(question.id).map(|said| said.title).unwrap_or_default();
    json.item(&[question.id.as_str()], &title);
    for choice in &question.choices {
        let chosen = match answer {
            Answer::Chosen(chosen) => chosen.contains(&choice.id),
            Answer::Declined => choice.role == Role::Decline,
            Answer::Skipped => false,
        };
        if chosen {
            json.element("answer");
            json.0.push_str("{\"valueCoding\":{\"system\":");
            json.quoted(&[NAMES, question.id.as_str()]);
            json.field("code", &[choice.id.as_str()]);
            json.field("display", &[&content.choice(question.id, choice)]);
            json.0.push_str("}}");
        }
    }
    json.close();
}

/// JSON, written from start to end. The last character tells the position: after an object comes the next object of its
/// list, after a text the next field.
struct Json(String);

impl Json {
    fn field(&mut self, name: &str, value: &[&str]) {
        self.0.push_str(",\"");
        self.0.push_str(name);
        self.0.push_str("\":");
        self.quoted(value);
    }

    /// Begins an object with a link id and a text.
    fn item(&mut self, id: &[&str], text: &str) {
        self.element("item");
        self.0.push_str("{\"linkId\":");
        self.quoted(id);
        self.field("text", &[text]);
    }

    /// Prepares for the next object of a list, or begins the list.
    fn element(&mut self, list: &str) {
        if self.is_after_an_object() {
            self.0.push(',');
        } else {
            self.0.push_str(",\"");
            self.0.push_str(list);
            self.0.push_str("\":[");
        }
    }

    /// Ends an object, and the list at its end.
    fn close(&mut self) {
        if self.is_after_an_object() {
            self.0.push(']');
        }
        self.0.push('}');
    }

    fn is_after_an_object(&self) -> bool {
        self.0.as_bytes().last() == Some(&b'}')
    }

    /// Any text. JSON requires escapes for these two characters, and for control characters, which become spaces here.
    fn quoted(&mut self, text: &[&str]) {
        self.0.push('"');
        for sign in text.iter().flat_map(|text| text.chars()) {
            if sign == '"' || sign == '\\' {
                self.0.push('\\');
            }
            self.0.push(sign.max(' '));
        }
        self.0.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_any_sign_is_valid_json() {
        let mut json = Json(String::from("{\"a\":1"));
        json.field("text", &["one\nline\tor \u{0}two", "\u{2028}“\"\\"]);
        json.close();
        assert_eq!(json.0, "{\"a\":1,\"text\":\"one line or  two\u{2028}“\\\"\\\\\"}");
    }

    #[test]
    fn lists_objects_and_signs_are_written_as_json_has_them() {
        let mut json = Json(String::from("{\"a\":1"));
        json.item(&["one", "|", "two"], "a \"word\" and a \\");
        json.element("answer");
        json.0.push_str("{}");
        json.element("answer");
        json.0.push_str("{}");
        json.close();
        json.item(&["three"], "");
        json.close();
        json.close();
        let expected = "{\"a\":1,\"item\":[{\"linkId\":\"one|two\",\"text\":\"a \\\"word\\\" and a \\\\\",\
                        \"answer\":[{},{}]},{\"linkId\":\"three\",\"text\":\"\"}]}";
        assert_eq!(json.0, expected);
    }
}

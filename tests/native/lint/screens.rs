//! What each screen says, text by text.

use kap_guide::content::author::Written;
use kap_guide::content::{PanelId, Words};
use kap_guide::questionnaire::{Question, Text};
use kap_guide::session::Screen;

/// Every text of the guide with the screen it stands on.
pub fn sentences(written: &Written) -> Vec<(String, String)> {
    let screens = screens(written).into_iter();
    screens.flat_map(|(screen, texts)| texts.into_iter().map(move |text| (screen.clone(), text))).collect()
}

/// The texts of every screen that a visit can show.
pub fn screens(written: &Written) -> Vec<(String, Vec<String>)> {
    let (guide, words) = (&written.content.guide, &written.content.words);
    let mut screens = Vec::new();
    for screen in Screen::all(guide) {
        let texts = match screen {
            Screen::Cover => cover(written),
            Screen::Question(id) => {
                guide.questionnaire.question(id).map(|asked| question(words, asked)).unwrap_or_default()
            }
            Screen::Panel(id) => panel(written, id),
            Screen::Check => strings(&[words.interface.check_title, words.interface.check_lead]),
            Screen::Notes => notes(written),
            Screen::Help => panel(written, PanelId::new("get-help")),
            Screen::About => words.about.part.iter().flat_map(|part| strings(&part.body)).collect(),
            Screen::Clear => strings(&[words.interface.clear_title, words.interface.clear_body]),
        };
        assert!(!texts.is_empty(), "{screen:?} says nothing");
        screens.push((format!("{screen:?}"), texts));
    }
    screens
}

fn strings(texts: &[Text]) -> Vec<String> {
    texts.iter().map(ToString::to_string).collect()
}

fn cover(written: &Written) -> Vec<String> {
    let cover = &written.cover;
    let failure = &cover.failure;
    let mut texts = strings(&[cover.title, cover.lead, cover.not, cover.privacy, cover.runs]);
    texts.extend(strings(&cover.approval));
    texts.extend(strings(&[failure.cannot_run, failure.not_loaded, failure.stopped]));
    texts
}

fn question(words: &Words, asked: &Question) -> Vec<String> {
    let said = words.questions.get(asked.id).expect("every question has words");
    let mut texts = strings(&[said.title]);
    texts.extend(said.hint.into_iter().chain(said.why).map(|text| text.to_string()));
    for choice in &asked.choices {
        texts.push(words.choice(asked.id, choice).to_string());
        texts.extend(said.examples.get(choice.id).map(ToString::to_string));
    }
    texts
}

fn panel(written: &Written, id: PanelId) -> Vec<String> {
    let (guide, words) = (&written.content.guide, &written.content.words);
    let (panel, said) = guide.panel(id).zip(words.panels.get(id)).expect("every panel has words");
    let mut texts = strings(&[said.title]);
    texts.extend(strings(&said.lead).into_iter().chain(strings(&said.after)));
    for topic in panel.topics.iter().chain(&panel.more) {
        let lines = guide.lines(*topic).filter_map(|line| words.lines.get(line.id));
        texts.extend(lines.map(|line| line.about.to_string()));
    }
    texts
}

fn notes(written: &Written) -> Vec<String> {
    let words = &written.content.words;
    let said = &words.notes;
    let mut texts =
        strings(&[said.title, said.lead, said.standing, said.nothing, said.not_asked, said.open_many]);
    texts.extend(strings(&[said.adults_only, said.not_now_body, said.by]));
    texts.extend(strings(&said.other_ways));
    for concern in &written.content.guide.concerns {
        let concern = words.concerns.get(concern.id).expect("every concern has words");
        texts.extend(strings(&[concern.title, concern.message]));
    }
    for id in ["help-notes", "youth-notes", "help-line"] {
        texts.extend(panel(written, PanelId::new(id)));
    }
    texts
}

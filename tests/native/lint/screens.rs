//! What each screen says, text by text.

use kap_guide::content::author::Written;
use kap_guide::content::{Interface, IntroId, PanelId, Words};
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
            Screen::Intro(id) => intro(words, id),
            Screen::Question(id) => {
                guide.questionnaire.question(id).map(|asked| question(words, asked)).unwrap_or_default()
            }
            Screen::Panel(id) => panel(written, id),
            Screen::Check => check(written),
            Screen::Notes => notes(written),
            Screen::Help => help(written),
            Screen::About => about(words),
            Screen::Clear => clear(&words.interface),
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
    let mut texts = strings(&[cover.title, cover.label, cover.lead, cover.not, cover.privacy, cover.runs]);
    texts.extend(strings(&written.region.approval));
    texts.extend(strings(&[cover.changed, cover.start, cover.other, cover.read, cover.opening]));
    texts.extend(strings(&[cover.help, cover.contact, written.content.words.interface.not_emergencies]));
    texts.extend(strings(&[failure.cannot_run, failure.not_loaded, failure.try_again]));
    texts.extend(strings(&[failure.stopped_title, failure.stopped, failure.start_again]));
    texts
}

fn check(written: &Written) -> Vec<String> {
    let words = &written.content.words;
    let said = &words.interface;
    let mut texts = strings(&[said.check_caption, said.check_title, said.check_lead, said.check_go_on]);
    texts.extend(strings(&[said.change, said.choose, said.none_chosen, said.skipped]));
    texts.extend(strings(&[said.put_in, said.put_in_off]));
    for section in &written.content.guide.sections {
        texts.extend(words.sections.get(section.id).map(ToString::to_string));
    }
    for question in &written.content.guide.questionnaire.questions {
        texts.extend(words.questions.get(question.id).map(|said| said.short.to_string()));
    }
    texts
}

fn about(words: &Words) -> Vec<String> {
    let about = &words.about;
    let mut texts = strings(&[about.title]);
    for part in &about.part {
        texts.push(part.title.to_string());
        texts.extend(strings(&part.body));
    }
    texts.extend(strings(&[about.lines, about.line_checked, about.line_known, about.changed]));
    texts.extend(strings(&[about.sources, about.read, about.secondary, about.known]));
    texts.extend(words.dated.keys().filter_map(|id| words.dated.get(id)).map(ToString::to_string));
    texts
}

fn clear(said: &Interface) -> Vec<String> {
    strings(&[said.clear, said.clear_title, said.clear_body, said.clear_yes, said.clear_no])
}

fn intro(words: &Words, id: IntroId) -> Vec<String> {
    let said = words.intros.get(id).expect("every intro has words");
    let mut texts = strings(&[words.interface.next, said.title, words.interface.skip_part]);
    texts.extend(strings(&said.lead));
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
        texts.extend(words.topics.get(*topic).map(ToString::to_string));
        let lines = guide.lines(*topic).filter_map(|line| words.lines.get(line.id));
        texts.extend(lines.map(|line| line.about.to_string()));
    }
    texts
}

fn help(written: &Written) -> Vec<String> {
    let said = &written.content.words.interface;
    let mut texts = panel(written, PanelId::new("get-help"));
    texts.extend(strings(&[said.get_help, said.call, said.text, said.text_word, said.open, said.new_tab]));
    texts
}

fn notes(written: &Written) -> Vec<String> {
    let words = &written.content.words;
    let (said, interface) = (&words.notes, &words.interface);
    let mut texts = strings(&[said.caption, said.title, said.lead, said.adults_only, said.for_other]);
    texts.extend(strings(&[said.urgent, said.before, said.discuss, said.discuss_also, said.standing]));
    texts.extend(strings(&[said.nothing_title, said.nothing, said.not_asked, said.private]));
    texts.extend(strings(&[said.open_one, said.open_many, said.left_out, said.changed]));
    texts.extend(strings(&[said.from, said.sources, said.expert_practice, said.by, said.by_hand]));
    texts.extend(strings(&[said.contact, said.others, said.not_now, said.not_now_body]));
    texts.extend(strings(&said.other_ways));
    texts.extend(strings(&[
        interface.print,
        interface.print_failed,
        interface.save,
        interface.saved,
        interface.save_failed,
    ]));
    texts.extend(strings(&[interface.copy, interface.copied, interface.copy_failed]));
    texts.extend(strings(&[interface.contact_call, interface.contact_text, interface.contact_email]));
    texts.extend(strings(&[interface.contact_booking, interface.contact_page, interface.contact_site]));
    texts.extend(strings(&[interface.contact_hours, interface.the_clinic, interface.not_emergencies]));
    for concern in &written.content.guide.concerns {
        let concern = words.concerns.get(concern.id).expect("every concern has words");
        texts.extend(strings(&[concern.title, concern.message]));
    }
    for id in ["help-notes", "youth-notes", "help-line"] {
        texts.extend(panel(written, PanelId::new(id)));
    }
    texts
}

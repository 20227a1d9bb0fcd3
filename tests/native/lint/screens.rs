//! The texts of each screen.

use kap_guide::content::{HelpForm, Interface, IntroId, PageId, PanelId, ResultId, Words};
use kap_guide::questionnaire::{Question, SectionId, Text};
use kap_guide::session::Screen;
use kap_guide_compiler::Compiled;

use super::learn;

/// Every text of the guide with the screen it stands on.
pub fn sentences(written: &Compiled) -> Vec<(String, String)> {
    let screens = screens(written).into_iter();
    screens.flat_map(|(screen, texts)| texts.into_iter().map(move |text| (screen.clone(), text))).collect()
}

/// The texts of every screen that a visit can show.
pub fn screens(written: &Compiled) -> Vec<(String, Vec<String>)> {
    let (guide, words) = (&written.content.guide, &written.content.words);
    let mut screens = Vec::new();
    for screen in Screen::all(guide) {
        let texts = match screen {
            Screen::Cover => cover(written),
            Screen::Intro(id) => intro(words, id),
            Screen::Question(id) => {
                let beside =
                    guide.triggers_of(id, HelpForm::Beside).flat_map(|shown| panel(written, shown.show));
                let asked = guide.questionnaire.question(id).map(|asked| question(words, asked));
                asked.unwrap_or_default().into_iter().chain(beside).collect()
            }
            Screen::Panel(id) => panel(written, id),
            Screen::CheckIns => check_ins(written),
            Screen::Result(_, says) => result(words, says),
            Screen::Page(id) | Screen::Learn(id) => learn::page(written, id),
            Screen::RatingGrid(section) => together(written, section),
            Screen::RatingSummary(_, section) => reflect(written, section),
            Screen::Check => check(written),
            Screen::Notes => notes(written),
            Screen::Help => help(written),
            Screen::About => about(written),
            Screen::Save => keep(&words.interface),
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

fn cover(written: &Compiled) -> Vec<String> {
    let cover = &written.cover;
    let failure = &cover.failure;
    let mut texts = strings(&[cover.title, cover.label, cover.lead, cover.not, cover.privacy, cover.runs]);
    texts.extend(strings(&written.region.approval));
    texts.extend(strings(&[
        cover.can_save,
        cover.saved,
        cover.resume,
        cover.restart,
        cover.delete_saved,
        cover.expired,
        cover.open_saved,
        cover.not_opened,
    ]));
    texts.extend(strings(&[cover.leave, cover.leave_about]));
    texts.extend(strings(&[
        cover.open,
        cover.recorded,
        cover.changed,
        cover.start,
        cover.other,
        cover.read,
        cover.opening,
        cover.events,
        cover.moved,
    ]));
    texts.extend(strings(&[cover.help, cover.contact, written.content.words.interface.not_emergencies]));
    texts.extend(strings(&[failure.cannot_run, failure.not_loaded, failure.try_again]));
    texts.extend(strings(&[failure.stopped_title, failure.stopped, failure.start_again]));
    texts
}

fn check(written: &Compiled) -> Vec<String> {
    let words = &written.content.words;
    let said = &words.interface;
    let mut texts = strings(&[said.check_caption, said.check_title, said.check_lead, said.check_go_on]);
    texts.extend(strings(&[said.change, said.choose, said.none_chosen, said.skipped]));
    texts.extend(strings(&[said.include, said.include_off]));
    for section in &written.content.guide.sections {
        texts.extend(words.sections.get(section.id).map(ToString::to_string));
    }
    for question in &written.content.guide.questionnaire.questions {
        texts.extend(words.questions.get(question.id).map(|said| said.short.to_string()));
    }
    texts
}

fn check_ins(written: &Compiled) -> Vec<String> {
    let (guide, words) = (&written.content.guide, &written.content.words);
    let mut texts = step(words, SectionId::new("check-ins"));
    texts.extend(strings(&[words.interface.optional, words.interface.begin, words.interface.begin_again]));
    for check_in in &guide.check_ins {
        texts.extend(words.check_ins.get(check_in.section).map(|said| said.about.to_string()));
    }
    texts
}

fn step(words: &Words, section: SectionId) -> Vec<String> {
    let said = words.steps.get(section).expect("every step has words");
    strings(&[said.title]).into_iter().chain(strings(&said.lead)).collect()
}

fn result(words: &Words, says: ResultId) -> Vec<String> {
    let said = words.results.get(says).expect("every result has words");
    let mut texts = strings(&[words.interface.result, said.title, words.interface.ask_again]);
    texts.extend(strings(&said.lead));
    texts
}

fn together(written: &Compiled, section: SectionId) -> Vec<String> {
    let (guide, words) = (&written.content.guide, &written.content.words);
    let mut texts = step(words, section);
    for asked in guide.questionnaire.questions.iter().filter(|asked| asked.section == section) {
        texts.extend(question(words, asked));
    }
    texts
}

fn reflect(written: &Compiled, section: SectionId) -> Vec<String> {
    let words = &written.content.words.interface;
    let mut texts = together(written, section);
    texts.extend(strings(&[words.rated_none, words.rated_unknown]));
    texts.extend(learn::speaks(written));
    texts
}

fn about(written: &Compiled) -> Vec<String> {
    let words = &written.content.words;
    let about = &words.about;
    let mut texts = strings(&[about.title]);
    texts.extend(learn::page(written, PageId::new("about")));
    texts.extend(strings(&[about.services, about.service_checked, about.service_known, about.changed]));
    texts.extend(strings(&[about.sources, about.read, about.secondary, about.known]));
    texts.extend(words.dated.keys().filter_map(|id| words.dated.get(id)).map(ToString::to_string));
    texts
}

fn keep(said: &Interface) -> Vec<String> {
    let mut texts = strings(&[
        said.save_answers,
        said.save_answers_title,
        said.save_answers_yes,
        said.delete_answers,
        said.answers_saved,
    ]);
    texts.extend(strings(&[
        said.answers_deleted,
        said.save_answers_failed,
        said.saved_answers_gone,
        said.saved_answers_partly_used,
        said.saved_answers_unusable,
    ]));
    for lead in [&said.save_answers_lead, &said.save_file_lead, &said.save_never] {
        texts.extend(strings(lead));
    }
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
    let mut texts = strings(&[said.title, words.interface.choose_or_skip]);
    texts.extend(said.hint.into_iter().chain(said.why).map(|text| text.to_string()));
    texts.extend(strings(&said.below));
    if let Some(check_in) = words.check_ins.get(asked.section) {
        texts.extend(strings(&[check_in.stem, check_in.credit]));
    }
    for choice in &asked.choices {
        texts.push(words.choice(asked.id, choice).to_string());
        texts.extend(said.examples.get(choice.id).map(ToString::to_string));
    }
    texts
}

fn panel(written: &Compiled, id: PanelId) -> Vec<String> {
    let (guide, words) = (&written.content.guide, &written.content.words);
    let (panel, said) = guide.panel(id).zip(words.panels.get(id)).expect("every panel has words");
    let mut texts = strings(&[said.title]);
    texts.extend(strings(&said.lead).into_iter().chain(strings(&said.after)));
    for topic in panel.topics.iter().chain(&panel.more) {
        texts.extend(words.topics.get(*topic).map(ToString::to_string));
        let lines = guide.services(*topic).filter_map(|line| words.services.get(line.id));
        texts.extend(lines.map(|line| line.about.to_string()));
    }
    texts
}

fn help(written: &Compiled) -> Vec<String> {
    let said = &written.content.words.interface;
    let mut texts = panel(written, PanelId::new("get-help"));
    texts.extend(strings(&[said.get_help, said.call, said.text, said.text_word, said.open, said.new_tab]));
    texts
}

fn notes(written: &Compiled) -> Vec<String> {
    let words = &written.content.words;
    let (said, interface) = (&words.notes, &words.interface);
    let mut texts = strings(&[said.caption, said.title, said.lead, said.adults_only, said.for_other]);
    texts.extend(strings(&[said.urgent, said.before, said.discuss, said.discuss_also, said.standing]));
    texts.extend(strings(&[said.nothing_title, said.nothing, said.not_asked, said.private]));
    texts.extend(strings(&[said.open_one, said.open_many, said.excluded, said.changed]));
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
    texts.extend(strings(&[
        interface.take,
        interface.take_lead,
        interface.print_about,
        interface.save_about,
        interface.save_about_resume,
    ]));
    texts.extend(strings(&[interface.share, interface.share_about, interface.share_failed]));
    texts.extend(strings(&[interface.copy_about, interface.record, interface.record_about]));
    texts.extend(strings(&[interface.contact_call, interface.contact_text, interface.contact_email]));
    texts.extend(strings(&[interface.contact_booking, interface.contact_page, interface.contact_site]));
    texts.extend(strings(&[interface.contact_hours, interface.the_clinic, interface.not_emergencies]));
    for concern in &written.content.guide.concerns {
        let concern = words.concerns.get(concern.id).expect("every concern has words");
        texts.extend(strings(&[concern.title, concern.message]));
    }
    for id in ["help-notes", "youth-notes", "help-line", "notes-line"] {
        texts.extend(panel(written, PanelId::new(id)));
    }
    texts
}

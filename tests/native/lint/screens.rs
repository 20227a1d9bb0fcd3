//! The texts of each screen, and those that stand there before anything is opened.

use kap_guide::content::{Content, HelpForm, Interface, Later, PageId, PanelId, ResultId};
use kap_guide::questionnaire::{Question, QuestionId, SectionId};
use kap_guide::session::Screen;
use kap_guide_compiler::Compiled;

use super::learn;
use super::shown::{privacy, shown_overview, shown_question, strings};

/// Every text of the guide with the screen it stands on.
pub fn sentences(written: &Compiled) -> Vec<(String, String)> {
    let screens = screens(written).into_iter();
    screens.flat_map(|(screen, texts)| texts.into_iter().map(move |text| (screen.clone(), text))).collect()
}

/// The texts of every screen that a visit can show.
pub fn screens(written: &Compiled) -> Vec<(String, Vec<String>)> {
    let (content, guide, words) = (&written.content, &written.content.guide, &written.content.words);
    let mut screens = Vec::new();
    for screen in Screen::all(guide) {
        let texts = match screen {
            Screen::Cover => cover(written),
            Screen::Overview => overview(content),
            Screen::Privacy => privacy(content.later()),
            Screen::Question(id) => {
                let beside =
                    guide.triggers_of(id, HelpForm::Beside).flat_map(|shown| panel(written, shown.show));
                let asked = guide.questionnaire.question(id).map(|asked| question(content, asked));
                asked.unwrap_or_default().into_iter().chain(beside).collect()
            }
            Screen::Panel(id) => panel(written, id),
            Screen::CheckIns => check_ins(written),
            Screen::Result(_, says) => result(content, says),
            Screen::Page(id) | Screen::Learn(id) => learn::page(written, id),
            Screen::Questions(section) => together(written, section),
            Screen::Compare(issue, _, options) => compare(written, &[issue, options]),
            Screen::Weigh(..) => weigh(written),
            Screen::Notes => notes(written),
            Screen::Help => help(written),
            Screen::About => about(written),
            Screen::Save => save(content),
            Screen::Clear => clear(&words.interface),
        };
        assert!(!texts.is_empty(), "{screen:?} says nothing");
        screens.push((format!("{screen:?}"), texts));
    }
    screens
}

fn cover(written: &Compiled) -> Vec<String> {
    let cover = &written.cover;
    let failure = &cover.failure;
    let mut texts =
        strings(&[cover.title, cover.label, cover.lead, cover.runs, cover.runs_unnamed, cover.before_title]);
    texts.extend(strings(&cover.before));
    for point in &cover.points {
        texts.push(format!("{} {}", point.title, point.text));
        texts.extend(strings(&[point.title, point.text]));
    }
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
    texts.extend(strings(&[failure.cannot_run, failure.presses, failure.not_loaded, failure.try_again]));
    texts.extend(strings(&[failure.stopped_title, failure.stopped, failure.start_again]));
    texts
}

fn overview(content: &Content) -> Vec<String> {
    let said = &content.later().overview;
    let mut texts = shown_overview(content.later());
    texts.extend(
        strings(&[content.words.interface.overview, said.who_title]).into_iter().chain(strings(&said.who)),
    );
    texts
}

fn check_ins(written: &Compiled) -> Vec<String> {
    let (content, guide, words) = (&written.content, &written.content.guide, &written.content.words);
    let mut texts = step(content.later(), SectionId::new("check-ins"));
    texts.extend(strings(&[words.interface.begin, words.interface.begin_again]));
    for check_in in &guide.check_ins {
        texts.extend(content.later().check_ins.get(check_in.section).map(|said| said.about.to_string()));
    }
    texts
}

fn step(later: &Later, section: SectionId) -> Vec<String> {
    let said = later.steps.get(section).expect("every step has words");
    strings(&[said.title]).into_iter().chain(strings(&said.lead)).collect()
}

fn result(content: &Content, says: ResultId) -> Vec<String> {
    let said = content.later().results.get(says).expect("every result has words");
    let words = &content.words;
    let mut texts = strings(&[words.interface.result, said.title, words.interface.ask_again]);
    texts.extend(strings(&said.lead));
    texts
}

fn together(written: &Compiled, section: SectionId) -> Vec<String> {
    let (content, guide) = (&written.content, &written.content.guide);
    let mut texts = step(content.later(), section);
    for asked in guide.questionnaire.questions.iter().filter(|asked| asked.section == section) {
        texts.extend(question(content, asked));
    }
    texts
}

/// Each fact stands in a line of its own, below the name of its option or after that of its issue.
fn compare(written: &Compiled, asked: &[QuestionId]) -> Vec<String> {
    let (guide, words) = (&written.content.guide, &written.content.words);
    let said = &words.interface;
    let known = &written.learn.learn;
    let mut texts = learn::page(written, PageId::new("compare"));
    texts.extend(
        asked
            .iter()
            .filter_map(|id| guide.questionnaire.question(*id))
            .flat_map(|own| question(&written.content, own)),
    );
    texts.extend(known.issues.iter().flat_map(|issue| learn::blocks(&issue.nodes)));
    texts.extend(known.options.iter().flat_map(|option| learn::blocks(&option.points)));
    texts.extend(strings(&[said.most_chosen]));
    texts
}

fn weigh(written: &Compiled) -> Vec<String> {
    let said = &written.content.words.interface;
    let mut texts = learn::page(written, PageId::new("weigh"));
    texts.extend(strings(&[said.nothing_matters, said.you_chose]));
    texts.extend(written.learn.learn.options.iter().map(|option| option.name.to_string()));
    texts.extend(written.learn.learn.issues.iter().flat_map(|issue| learn::blocks(&issue.facts)));
    texts
}

fn about(written: &Compiled) -> Vec<String> {
    let later = written.content.later();
    let about = &later.about;
    let mut texts = strings(&[about.title]);
    texts.extend(learn::page(written, PageId::new("about")));
    texts.extend(strings(&[about.services, about.service_checked, about.service_known, about.changed]));
    texts.extend(strings(&[about.sources, about.read, about.secondary, about.known]));
    texts.extend(later.dated.keys().filter_map(|id| later.dated.get(id)).map(ToString::to_string));
    texts
}

fn save(content: &Content) -> Vec<String> {
    let (said, interface) = (&content.later().save, &content.words.interface);
    let mut texts = strings(&[
        interface.save_answers,
        interface.partly_restored,
        interface.not_restored,
        said.title,
        said.yes,
        interface.delete_answers,
        said.saved,
    ]);
    texts.extend(strings(&[said.deleted, said.failed, said.gone]));
    for lead in [&said.browser_lead, &said.file_lead, &said.never] {
        texts.extend(strings(lead));
    }
    texts
}

fn clear(said: &Interface) -> Vec<String> {
    strings(&[said.clear, said.clear_title, said.clear_body, said.clear_yes, said.clear_no])
}

fn question(content: &Content, asked: &Question) -> Vec<String> {
    let said = content.question(asked.id).expect("every question has words");
    let mut texts = shown_question(content, asked, false);
    let interface = &content.words.interface;
    texts.extend(strings(&[interface.choose_or_skip, interface.one_of_these]));
    texts.extend([said.other, said.why].into_iter().flatten().map(|text| text.to_string()));
    for choice in &asked.choices {
        texts.extend(choice.of.map(|_| content.choice(asked.id, choice).to_string()));
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
    let (content, guide, words) = (&written.content, &written.content.guide, &written.content.words);
    let (said, export, interface) = (&content.later().notes, &content.later().export, &words.interface);
    let mut texts = strings(&[interface.notes, said.title, said.lead, said.adults_only, said.for_other]);
    texts.extend(strings(&[said.before, said.discuss, said.standing, said.nothing, said.not_asked]));
    texts.extend(strings(&[said.open, said.unsure, said.unsure_which, said.private, said.changed]));
    texts.extend(strings(&[
        said.ask,
        said.next,
        said.doctor,
        said.doctor_body,
        said.doctor_other,
        said.doctor_help,
        said.not_now,
    ]));
    texts.extend(strings(&[said.not_now_body, said.cards, said.done, said.answers, said.why]));
    texts.extend(strings(&[said.added, said.new]));
    texts.extend(strings(&[said.from, said.sources, said.expert_practice, said.by, said.by_hand]));
    texts.extend(strings(&[content.later().privacy.change, content.later().save.offer, interface.part]));
    texts.extend(strings(&[said.change, said.none_chosen, said.skipped]));
    texts.extend(strings(&[
        export.print,
        export.print_failed,
        export.save,
        export.saved,
        export.save_failed,
        export.resume_about,
    ]));
    texts.extend(strings(&[export.copy, export.copied, export.copy_failed]));
    texts.extend(strings(&[export.share, export.share_failed, export.record, export.record_about]));
    texts.extend(strings(&[interface.contact_call, interface.contact_text, interface.contact_email]));
    texts.extend(strings(&[interface.contact_booking, interface.contact_page, interface.contact_site]));
    texts.extend(strings(&[interface.contact_hours, interface.the_clinic, interface.not_emergencies]));
    texts.extend(guide.parts.iter().filter_map(|part| words.parts.get(part.id)).map(ToString::to_string));
    for card in guide.cards() {
        let card = content.later().cards.get(card).expect("every card has words");
        texts.extend(strings(&[card.title, card.about]));
    }
    texts.extend(guide.sections.iter().filter_map(|own| words.sections.get(own.id)).map(ToString::to_string));
    for asked in &guide.questionnaire.questions {
        let said = content.question(asked.id).expect("every question has words");
        texts.push(said.short.to_string());
        texts.extend(asked.choices.iter().filter_map(|own| said.facts.get(own.id)).map(ToString::to_string));
    }
    for concern in guide.concerns.iter() {
        let concern = content.later().concerns.get(concern.id).expect("every concern has words");
        texts.extend(strings(&[concern.title, concern.message]));
    }
    for id in ["help-notes", "youth-notes", "help-line", "notes-line"] {
        texts.extend(panel(written, PanelId::new(id)));
    }
    texts
}

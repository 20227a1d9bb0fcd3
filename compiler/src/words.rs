//! The words of one language, from the TOML files in its folder.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::diagnostic::Diagnostic;
use super::folder::Folder;
use kap_guide::content::{
    About, CardId, CardWords, CheckInWords, ConcernId, ConcernWords, CoverWords, DatedId, ExportWords, Guide,
    Interface, Later, Lazy, NotesWords, OverviewWords, PanelId, PanelWords, PartId, Passage, PrivacyWords,
    QuestionWords, RegionId, RegionWords, ResultId, SaveWords, ServiceId, ServiceWords, SourceId, Table,
    Topic, Words,
};
use kap_guide::questionnaire::{ChoiceId, QuestionId, SectionId, Text};

/// One file of `content/<language>/`. Each file has some of these tables.
#[derive(Default, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"), default, deny_unknown_fields, rename_all = "kebab-case")]
struct WordsFile {
    section: Table<SectionId, Text>,
    part: Table<PartId, Text>,
    card: Table<CardId, CardWords>,
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
    save: Option<SaveWords>,
    export: Option<ExportWords>,
    overview: Option<OverviewWords>,
    privacy: Option<PrivacyWords>,
    about: Option<About>,
    cover: Option<CoverWords>,
}

/// The words of each region.
pub fn region_words(folder: &Folder) -> (Table<RegionId, RegionWords>, Vec<Diagnostic>) {
    let (files, diagnostics) = folder.files_as::<WordsFile>(&[]);
    let mut all = Table::default();
    for file in files {
        all.extend(file.region);
    }
    (all, diagnostics)
}

/// What one language says.
pub struct Said {
    /// In the first part of the visit.
    pub words: Words,
    /// After it, without Learn.
    pub later: Later,
    /// On the cover.
    pub cover: CoverWords,
}

/// The words of one language, with the words of one region filled in or left unfilled.
pub fn words(
    folder: &Folder,
    lang: &str,
    region: Option<&RegionWords>,
    guide: Option<&Guide>,
) -> (Option<Said>, Vec<Diagnostic>) {
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
    let (files, mut diagnostics) = folder.files_as::<WordsFile>(places);
    let mut all = WordsFile::default();
    for file in files {
        folder.once(&mut all.interface, file.interface, "interface", &mut diagnostics);
        folder.once(&mut all.notes, file.notes, "notes", &mut diagnostics);
        folder.once(&mut all.save, file.save, "save", &mut diagnostics);
        folder.once(&mut all.export, file.export, "export", &mut diagnostics);
        folder.once(&mut all.overview, file.overview, "overview", &mut diagnostics);
        folder.once(&mut all.privacy, file.privacy, "privacy", &mut diagnostics);
        folder.once(&mut all.about, file.about, "about", &mut diagnostics);
        folder.once(&mut all.cover, file.cover, "cover", &mut diagnostics);
        all.section.extend(file.section);
        all.part.extend(file.part);
        all.card.extend(file.card);
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
    let asked = guide.into_iter().flat_map(|guide| &guide.questionnaire.questions);
    let asked: BTreeMap<QuestionId, SectionId> = asked.map(|asked| (asked.id, asked.section)).collect();
    all.question.update(|id, said| {
        if let Some(scale) =
            asked.get(&id).and_then(|section| all.scale.get(*section)).filter(|_| said.choices.is_empty())
        {
            said.choices = scale.clone();
        }
    });
    let interface = folder.required(all.interface, "[interface]", &mut diagnostics);
    let notes = folder.required(all.notes, "[notes]", &mut diagnostics);
    let save = folder.required(all.save, "[save]", &mut diagnostics);
    let export = folder.required(all.export, "[export]", &mut diagnostics);
    let overview = folder.required(all.overview, "[overview]", &mut diagnostics);
    let privacy = folder.required(all.privacy, "[privacy]", &mut diagnostics);
    let about = folder.required(all.about, "[about]", &mut diagnostics);
    let cover = folder.required(all.cover, "[cover]", &mut diagnostics);
    let screens = overview.zip(privacy).zip(about.zip(cover));
    let words = interface.zip(notes).zip(save.zip(export)).zip(screens);
    let said = words.map(|(((interface, notes), (save, export)), ((overview, privacy), (about, cover)))| {
        let is_later = |id| guide.is_some_and(|guide| guide.is_later(id));
        let (mut questions, mut later) = (all.question.clone(), all.question);
        questions.retain(|id| !is_later(id));
        later.retain(is_later);
        let words = Words {
            lang: Text::new(String::from(lang).leak()),
            interface,
            parts: all.part,
            sections: all.section,
            questions,
            panels: all.panel,
            topics: all.topic,
            services: all.service,
        };
        let later = Later {
            overview,
            notes,
            save,
            export,
            about,
            privacy,
            cards: all.card,
            check_ins: all.check_in,
            steps: all.step,
            results: all.result,
            questions: later,
            concerns: all.concern,
            sources: all.source,
            dated: all.dated,
            learn: Lazy::default(),
            style: Text::default(),
            paper: Text::default(),
        };
        Said { words, later, cover }
    });
    (said, diagnostics)
}

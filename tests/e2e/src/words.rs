//! What the guide says, as its authors wrote it, so that a test that compares words does not break
//! when they are changed.

use std::sync::OnceLock;

use anyhow::{Context as _, Result, anyhow};
use kap_guide::content::{Content, ExportWords, NotesWords, SaveWords};
use kap_guide::questionnaire::{Choice, Kind, Question, Role, SectionId};
use kap_guide_compiler::{Compiled, Diagnostic, Source};
use xtask::workspace;

/// The English content of the default region.
pub fn written() -> Result<&'static Compiled> {
    regions()?.first().context("the content names no region")
}

/// The English content of every region, read once; the default first.
pub fn regions() -> Result<&'static [Compiled]> {
    static WRITTEN: OnceLock<Result<Vec<Compiled>, Vec<Diagnostic>>> = OnceLock::new();
    let read = || {
        let source = Source::read(&workspace::content())?;
        source.regions()?.into_iter().map(|region| source.compile("en", region)).collect()
    };
    let told = |mistakes: &Vec<Diagnostic>| {
        let list: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
        anyhow!("the content has mistakes:\n{}", list.join("\n"))
    };
    WRITTEN.get_or_init(read).as_ref().map(Vec::as_slice).map_err(told)
}

/// What the app reads of it.
pub fn content() -> Result<&'static Content> {
    Ok(&written()?.content)
}

/// What the guide says about saving answers.
pub fn save() -> Result<&'static SaveWords> {
    Ok(&content()?.later().save)
}

/// What the guide says about taking the notes along.
pub fn export() -> Result<&'static ExportWords> {
    Ok(&content()?.later().export)
}

/// What the notes say.
pub fn notes() -> Result<&'static NotesWords> {
    Ok(&content()?.later().notes)
}

/// The question of that name.
pub fn question(id: &str) -> Result<&'static Question> {
    let questions = &content()?.guide.questionnaire.questions;
    let found = questions.iter().find(|question| question.id.as_str() == id);
    found.with_context(|| format!("there is no question `{id}`"))
}

/// The section of that name.
pub fn section(id: &str) -> Result<SectionId> {
    let found = content()?.guide.sections.iter().find(|section| section.id.as_str() == id);
    Ok(found.with_context(|| format!("there is no section `{id}`"))?.id)
}

/// The choice of that name.
pub fn choice(question: &'static Question, id: &str) -> Result<&'static Choice> {
    let found = question.choices.iter().find(|choice| choice.id.as_str() == id);
    found.with_context(|| format!("`{}` has no choice `{id}`", question.id))
}

/// The ordinary choices of a question that can all be marked: every one, or the last of a question with one
/// answer.
pub fn items(id: &str) -> Result<Vec<&'static str>> {
    let question = question(id)?;
    let items = question.choices.iter().filter(|choice| choice.role == Role::Item);
    let mut items: Vec<&str> = items.map(|choice| choice.id.as_str()).collect();
    if question.kind != Kind::Many {
        items = items.last().copied().into_iter().collect();
    }
    Ok(items)
}

/// The heading of a question's screen.
pub fn title(question: &Question) -> Result<&'static str> {
    let said = content()?.question(question.id);
    Ok(said.with_context(|| format!("`{}` has no words", question.id))?.title.as_str())
}

/// How lists name a question.
pub fn short(question: &Question) -> Result<&'static str> {
    let said = content()?.question(question.id);
    Ok(said.with_context(|| format!("`{}` has no words", question.id))?.short.as_str())
}

/// What a choice says.
pub fn label(question: &Question, choice: &Choice) -> Result<&'static str> {
    Ok(content()?.choice(question.id, choice).as_str())
}

//! What the guide says, as its authors wrote it, so that a test that compares words does not break
//! when they are changed.

use std::sync::OnceLock;

use anyhow::{Context as _, Result, anyhow};
use kap_guide::content::author::{self, Written};
use kap_guide::content::{Content, RegionId};
use kap_guide::questionnaire::{Choice, Question, SectionId};
use xtask::workspace;

/// The English content, read once.
pub fn written() -> Result<&'static Written> {
    static WRITTEN: OnceLock<Result<Written, String>> = OnceLock::new();
    let read = || {
        author::read(&workspace::content(), "en", RegionId::new("US"))
            .map_err(|mistakes| mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    };
    WRITTEN.get_or_init(read).as_ref().map_err(|mistakes| anyhow!("the content has mistakes:\n{mistakes}"))
}

/// What the app reads of it.
pub fn content() -> Result<&'static Content> {
    Ok(&written()?.content)
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

/// The heading of a question's screen.
pub fn title(question: &Question) -> Result<&'static str> {
    let said = content()?.words.questions.get(question.id);
    Ok(said.with_context(|| format!("`{}` has no words", question.id))?.title.as_str())
}

/// How lists name a question.
pub fn short(question: &Question) -> Result<&'static str> {
    let said = content()?.words.questions.get(question.id);
    Ok(said.with_context(|| format!("`{}` has no words", question.id))?.short.as_str())
}

/// What a choice says.
pub fn label(question: &Question, choice: &Choice) -> Result<&'static str> {
    Ok(content()?.words.choice(question.id, choice).as_str())
}

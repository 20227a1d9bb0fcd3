//! The words of the shell in each region, help above all.

use anyhow::{Context as _, Result};
use kap_guide::content::{Content, DatedId, Guide, PanelId, Service, Topic, Words};
use serde_json::{Value, json};

use super::content::File;
use super::name::name;

/// The day of what is never due.
const NEVER: &str = "9999-12-31";

/// One region: its content file, its words, and its services by topic. Another guide may have no dates.
pub fn data(file: &File, is_another: bool) -> Result<Value> {
    let or_never = |day: Option<String>| day.or_else(|| is_another.then(|| NEVER.to_owned()));
    let guide = &file.written.content.guide;
    let said = &file.written.region;
    let mut topics: Vec<Topic> = guide.services.iter().flat_map(|line| line.topics.iter().copied()).collect();
    topics.sort();
    topics.dedup();
    let services = topics.into_iter().map(|topic| {
        let lines: Value = guide.services(topic).map(|line| service(&file.written.content, line)).collect();
        (named(topic), lines)
    });
    Ok(json!({
        "file": name(&file.first.path),
        "integrity": file.first.integrity,
        "later": file.later.data(),
        "contact": guide.region.contact,
        "approval": said.approval,
        "emergency": said.emergency,
        "crisis": said.crisis,
        "treatment": said.treatment,
        "reviewBy": or_never(review_by(file)).context("nothing in the guide has a date")?,
        "approvalReviewBy": or_never(approval_review_by(file)).context("the statement on approval has no date")?,
        "services": services.collect::<serde_json::Map<_, _>>(),
    }))
}

/// The name of a topic in the content.
fn named(topic: Topic) -> String {
    json!(topic).as_str().unwrap_or_default().to_owned()
}

fn service(content: &Content, line: &Service) -> Value {
    let said = content.words.services.get(line.id);
    json!({ "name": said.map(|said| said.name), "about": said.map(|said| said.about), "channels": line.channels })
}

/// Get help now in every region, with the words of regions unfilled. Another guide may have none.
pub fn help(guide: &Guide, open: &Words, is_another: bool) -> Result<Value> {
    let get_help = PanelId::new("get-help");
    if is_another && guide.panels.is_empty() {
        return Ok(Value::Null);
    }
    let panel = guide.panel(get_help).context("the content has no panel `get-help`")?;
    let said = open.panels.get(get_help).context("`get-help` has no words")?;
    let topics = |topics: &[Topic]| -> Value {
        topics.iter().map(|topic| json!([named(*topic), open.topics.get(*topic)])).collect()
    };
    Ok(json!({
        "title": said.title,
        "lead": said.lead,
        "after": said.after,
        "topics": topics(&panel.topics),
        "more": topics(&panel.more),
        "call": open.interface.call,
        "text": open.interface.text,
        "textWord": open.interface.text_word,
        "open": open.interface.open,
    }))
}

/// The first date after which anything in the guide is due for a check, as year-month-day.
pub fn review_by(file: &File) -> Option<String> {
    let guide = &file.written.content.guide;
    let sources = guide.sources.iter().filter_map(|source| source.review_by);
    let lines = guide.services.iter().map(|line| line.review_by);
    let dated = guide.dated.iter().map(|dated| dated.review_by);
    sources.chain(lines).chain(dated).map(|day| day.to_string()).min()
}

/// The date after which the cover's statement on approval is due for a check, as year-month-day.
fn approval_review_by(file: &File) -> Option<String> {
    let approval = DatedId::new("approval");
    let dated = &file.written.content.guide.dated;
    dated.iter().find(|dated| dated.id == approval).map(|dated| dated.review_by.to_string())
}

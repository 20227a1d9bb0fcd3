//! How clinics hear of a new version: `latest.json` for programs and an Atom feed for readers, beside the clinic's page. The guide
//! itself never asks for them.

use anyhow::{Context as _, Result};
use serde_json::json;

use super::changelog::Version;
use crate::build::{checksum, escaped};

/// The newest released version, with what changed; `None` before the first release.
///
/// # Errors
///
/// When it cannot be written as JSON.
pub fn latest(versions: &[Version], address: Option<&str>) -> Result<Option<String>> {
    let Some((version, date)) = released(versions).next() else { return Ok(None) };
    let text = serde_json::to_string_pretty(&json!({
        "version": version.number,
        "date": date,
        "address": address,
        "changes": version.changes,
    }))?;
    Ok(Some(text + "\n"))
}

/// All released versions as an Atom feed; `None` before the first release.
///
/// # Errors
///
/// When an id cannot be made.
pub fn atom(versions: &[Version], address: Option<&str>) -> Result<Option<String>> {
    let Some((_, updated)) = released(versions).next() else { return Ok(None) };
    let link =
        address.map(|address| format!("  <link href=\"{}\"/>\n", escaped(address))).unwrap_or_default();
    let entries: Vec<String> =
        released(versions).map(|(version, date)| entry(version, date)).collect::<Result<_>>()?;
    let entries = entries.concat();
    Ok(Some(format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n  <id>{}</id>\n  \
         <title>kap-guide: new versions</title>\n  <author><name>The kap-guide project</name></author>\n  \
         <updated>{updated}T00:00:00Z</updated>\n{link}{entries}</feed>\n",
        id("feed")?
    )))
}

fn entry(version: &Version, date: &str) -> Result<String> {
    Ok(format!(
        "  <entry>\n    <id>{}</id>\n    <title>kap-guide {}</title>\n    <updated>{date}T00:00:00Z</updated>\n    \
         <content type=\"text\">{}</content>\n  </entry>\n",
        id(&version.number)?,
        escaped(&version.number),
        escaped(&version.changes),
    ))
}

fn released(versions: &[Version]) -> impl Iterator<Item = (&Version, &str)> {
    versions.iter().filter_map(|version| Some((version, version.date.as_deref()?)))
}

/// An id that stays the same, whatever the address.
fn id(of: &str) -> Result<String> {
    let hex = checksum(format!("kap-guide {of}").as_bytes());
    let part = |from: usize, to: usize| hex.get(from..to).context("a hash is too short");
    // The digits that say that this UUID has a form of its own.
    Ok(format!(
        "urn:uuid:{}-{}-8{}-8{}-{}",
        part(0, 8)?,
        part(8, 12)?,
        part(13, 16)?,
        part(17, 20)?,
        part(20, 32)?
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn versions() -> Vec<Version> {
        [("0.3.0", None), ("0.2.0", Some("2026-12-15")), ("0.1.0", Some("2026-11-01"))]
            .map(|(number, date)| Version {
                number: number.to_owned(),
                date: date.map(str::to_owned),
                changes: format!("- <b>{number}</b> & more"),
            })
            .to_vec()
    }

    #[test]
    fn only_released_versions_are_told() -> Result<()> {
        let latest = latest(&versions(), Some("https://example.org/"))?.context("there is none")?;
        let read: serde_json::Value = serde_json::from_str(&latest)?;
        assert_eq!((&read["version"], &read["date"]), (&json!("0.2.0"), &json!("2026-12-15")));
        let feed = atom(&versions(), None)?.context("there is none")?;
        assert_eq!(feed.matches("<entry>").count(), 2);
        assert!(
            feed.contains("<updated>2026-12-15T00:00:00Z</updated>\n  <entry>") && !feed.contains("0.3.0"),
            "{feed}"
        );
        assert!(feed.contains("- &lt;b&gt;0.2.0&lt;/b&gt; &amp; more"), "{feed}");
        Ok(())
    }

    #[test]
    fn nothing_is_told_before_the_first_release() -> Result<()> {
        let before = versions().get(..1).unwrap_or_default().to_vec();
        assert_eq!((latest(&before, None)?, atom(&before, None)?), (None, None));
        Ok(())
    }

    #[test]
    fn ids_differ_and_stay() -> Result<()> {
        assert_ne!(id("0.1.0")?, id("0.2.0")?);
        assert_eq!(id("0.1.0")?, id("0.1.0")?);
        assert_eq!(id("0.1.0")?.len(), "urn:uuid:".len() + 36);
        Ok(())
    }
}

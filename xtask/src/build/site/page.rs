//! Fills the places of a page.

use anyhow::{Result, ensure};

/// A page with its places filled. Every place has a value, and every value that must stand there does.
pub fn filled(name: &str, page: &str, must: &[&str], values: &[(&str, &str)]) -> Result<String> {
    for place in must {
        ensure!(page.contains(&written(place)), "{name} has no {}; the tag needs it", written(place));
    }
    let mut filled = String::new();
    let mut rest = page;
    // Values may hold braces of their own, so nothing is filled twice.
    while let Some((before, after)) = rest.split_once("{{") {
        let (place, after) = after.split_once("}}").unwrap_or((after, ""));
        let value = values.iter().find(|(known, _)| *known == place);
        ensure!(value.is_some(), "{name} has {}, which the build does not fill", written(place));
        filled.push_str(before);
        filled.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

fn written(place: &str) -> String {
    format!("{{{{{place}}}}}")
}

/// Text that can stand in HTML, between tags and in an attribute.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A day such as 2026-11-30 as people in the United States write it.
pub fn day(written: &str) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut parts = written.splitn(3, '-').map(|part| part.parse::<usize>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let month = MONTHS.get(month.checked_sub(1)?)?;
    (1..=31).contains(&day).then(|| format!("{month} {day}, {year}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_is_filled_once() -> Result<()> {
        let values = [("a", "{{b}}"), ("b", "two")];
        assert_eq!(filled("x", "<{{a}} {{b}} {{b}}>", &["a"], &values)?, "<{{b}} two two>");
        Ok(())
    }

    #[test]
    fn a_page_without_the_tag_or_with_a_place_that_no_one_fills_is_refused() {
        let said =
            |page: &str| filled("x.html", page, &["a"], &[("a", "1")]).err().map(|error| error.to_string());
        assert_eq!(said("{{a}}"), None);
        assert!(said("none").is_some_and(|said| said.contains("x.html has no {{a}}")));
        assert!(said("{{a}} {{c}}").is_some_and(|said| said.contains("{{c}}")));
    }

    #[test]
    fn days_are_written_out() {
        assert_eq!(day("2026-11-30").as_deref(), Some("November 30, 2026"));
        for wrong in ["2026-13-01", "2026-11-32", "2026-11", "soon"] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
    }
}

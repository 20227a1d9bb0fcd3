//! Parses any names and values. What is accepted must read back the same, and must be safe to put into a page.

use kap_guide::settings::{Kind, SETTINGS, parse, print};

/// Pairs of lines: a name, then a value.
pub fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let lines: Vec<&str> = text.split('\n').collect();
    let pairs = lines.chunks(2).filter_map(|pair| match pair {
        [name, value] => Some((*name, *value)),
        _ => None,
    });
    // Any value for each setting, too: a fuzzer seldom finds a whole name.
    let last = lines.last().copied().unwrap_or_default();
    let each = SETTINGS.iter().map(|setting| (setting.name.as_str(), last));
    let (settings, _) = parse(pairs.chain(each));
    let printed = print(&settings);
    assert_eq!(parse(printed.iter().copied()), (settings.clone(), Vec::new()));
    for (name, value) in printed {
        let setting = SETTINGS.iter().find(|setting| setting.name.as_str() == name);
        let is_text = setting.is_some_and(|setting| matches!(setting.kind, Kind::Text { .. }));
        assert!(!value.chars().any(char::is_control), "{name}={value:?}");
        let is_email = setting.is_some_and(|setting| matches!(setting.kind, Kind::Email));
        assert!(is_text || !value.contains(['<', '>', '"']), "{name}={value:?}");
        assert!(is_text || is_email || !value.contains('\''), "{name}={value:?}");
        assert!(!value.to_ascii_lowercase().starts_with("javascript:") || is_text, "{name}={value:?}");
    }
}

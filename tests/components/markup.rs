//! Renders a view to HTML that is easy to compare.

use leptos::prelude::*;

/// The markup of a view, one tag per line, without Leptos' marker comments.
pub fn markup(view: impl FnOnce() -> AnyView) -> String {
    let html = Owner::new().with(|| view().to_html()).replace("<!>", "");
    let mut parts = html.split("<!--");
    let first = parts.next().unwrap_or_default();
    let rest = parts.map(|part| part.split_once("-->").map_or(part, |(_, after)| after));
    let html = [first].into_iter().chain(rest).collect::<String>();
    html.replace('<', "\n<").replace("\n</", "</").trim_start().to_owned()
}

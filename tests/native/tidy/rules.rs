//! What no source file may contain.

use super::Source;

/// The longest file.
const LONGEST: usize = 400;

/// Names that say nothing of what a file is for.
const EMPTY_NAMES: [&str; 6] = ["util", "utils", "helper", "common", "misc", "manager"];

/// Where the product lies.
const PRODUCT: [&str; 3] = ["src/", "widget/", "shell/"];

/// A piece of code, the kinds of files it is looked for in, where alone it may stand, and why.
struct Forbidden {
    code: &'static str,
    endings: &'static [&'static str],
    except: &'static [&'static str],
    why: &'static str,
}

const fn forbidden(
    code: &'static str,
    endings: &'static [&'static str],
    except: &'static [&'static str],
    why: &'static str,
) -> Forbidden {
    Forbidden { code, endings, except, why }
}

const RS: &[&str] = &[".rs"];
const JS: &[&str] = &[".js"];
const BOTH: &[&str] = &[".rs", ".js"];
/// The guide's own files, and the check of a page, which asks for them again.
const ASSETS: &[&str] = &["shell/loader/assets.fetch.js", "shell/check/files.js"];
/// Write style elements: in the file that a visitor saves, and in browsers that construct no sheets. Neither parses markup.
const EXPORT: &[&str] = &["shell/frame/export.js", "shell/shared/styles.js"];
/// Where the shell reads what a page and its tools have set, and sets the one global of its own.
const GLOBALS: &[&str] = &[
    "shell/loader/mount.js",
    "shell/loader/load-check.js",
    "shell/loader/sources.js",
    "shell/loader/recorders.js",
    "shell/loader/sealed-guide.js",
    "shell/loader/guard.js",
    "shell/frame-page/page.js",
    "shell/frame/quick-exit.js",
    "shell/shared/browser.js",
    "shell/shared/shift-presses.js",
];
/// Runs in a frame of our own before the files that the loader has, too.
const OWN_FRAME: &[&str] = &["shell/frame/sealed-place.js"];
const BROWSER: &[&str] = &["shell/shared/browser.js"];
/// Where a visitor's own wish to keep answers is served.
const SAVED: &[&str] = &["shell/frame/saved.js", "src/platform/storage.rs"];
/// The ends of the port of a sealed guide.
const FRAME: &[&str] =
    &["shell/loader/sealed-guide.js", "shell/loader/guard.js", "shell/frame/sealed-place.js"];

/// Closing the box of the check takes its own fragment off the address.
const OWN_FRAGMENT: &[&str] = &["shell/check/run.js"];
/// The quick exit gives the page another title.
const LEAVE: &[&str] = &["shell/loader/leave.js"];

const EFFECTS_WHY: &str = "screens are drawn from the visit; what happens in the page is the shell’s to do";
const MARKUP_WHY: &str = "no markup is parsed: Trusted Types may forbid it";
const STYLE_WHY: &str = "a page’s policy may block style attributes; use a class";
const NETWORK_WHY: &str = "the guide makes no request but for Start’s files, in assets.fetch.js";
const STORE_WHY: &str =
    "nothing is stored but what the visitor asks to keep, in saved.js and platform/storage.rs";
const PAGE_WHY: &str = "address, history and title belong to the host";
const GLOBAL_WHY: &str =
    "the only global is KapGuide, in mount.js; the page’s own are read in sources.js and recorders.js";
const WINDOWS_WHY: &str = "windows tell each other nothing but the messages of a sealed guide";
const NAMES_WHY: &str = "a page may have taken this name; browser.js has the browser’s own";
const TIMER_WHY: &str = "no countdown, no timer";

const FORBIDDEN: &[Forbidden] = &[
    forbidden("Effect::", RS, &[], EFFECTS_WHY),
    forbidden(".on_load(", RS, &[], EFFECTS_WHY),
    forbidden(".watch(", RS, &[], EFFECTS_WHY),
    forbidden("inner_html", RS, &[], MARKUP_WHY),
    forbidden("innerHTML", BOTH, &[], MARKUP_WHY),
    forbidden("outerHTML", BOTH, EXPORT, MARKUP_WHY),
    forbidden("insertAdjacentHTML", BOTH, &[], MARKUP_WHY),
    forbidden("document.write", JS, &[], MARKUP_WHY),
    forbidden(".style(", RS, &[], STYLE_WHY),
    forbidden("style=", BOTH, &[], STYLE_WHY),
    forbidden("\"style\"", BOTH, EXPORT, STYLE_WHY),
    forbidden("cssText", JS, &[], STYLE_WHY),
    forbidden("fetch(", BOTH, ASSETS, NETWORK_WHY),
    forbidden("XMLHttpRequest", BOTH, &[], NETWORK_WHY),
    forbidden("WebSocket", BOTH, &[], NETWORK_WHY),
    forbidden("sendBeacon", BOTH, &[], NETWORK_WHY),
    forbidden("EventSource", BOTH, &[], NETWORK_WHY),
    forbidden("import(", JS, &[], NETWORK_WHY),
    forbidden("localStorage", BOTH, SAVED, STORE_WHY),
    forbidden("sessionStorage", BOTH, &[], STORE_WHY),
    forbidden("indexedDB", BOTH, &[], STORE_WHY),
    forbidden("cookie", BOTH, &[], STORE_WHY),
    forbidden("pushState", BOTH, &[], PAGE_WHY),
    forbidden("replaceState", BOTH, OWN_FRAGMENT, PAGE_WHY),
    forbidden("document.title", JS, LEAVE, PAGE_WHY),
    forbidden("document.head", JS, &[], PAGE_WHY),
    forbidden("postMessage", BOTH, FRAME, WINDOWS_WHY),
    forbidden("window.", JS, GLOBALS, GLOBAL_WHY),
    forbidden("new URL(", JS, &[], NAMES_WHY),
    forbidden("new Map(", JS, OWN_FRAME, NAMES_WHY),
    forbidden("new Set(", JS, OWN_FRAME, NAMES_WHY),
    forbidden("(CSS.supports(", JS, &[], NAMES_WHY),
    forbidden("console.error", JS, BROWSER, NAMES_WHY),
    forbidden("console.warn", JS, BROWSER, NAMES_WHY),
    forbidden("console[level", JS, BROWSER, NAMES_WHY),
    forbidden("globalThis", JS, &[], GLOBAL_WHY),
    forbidden("fetch_with", RS, &[], NETWORK_WHY),
    forbidden("send_beacon", RS, &[], NETWORK_WHY),
    forbidden("local_storage", RS, SAVED, STORE_WHY),
    forbidden("LocalStorage::", RS, SAVED, STORE_WHY),
    forbidden("session_storage", RS, &[], STORE_WHY),
    forbidden("push_state", RS, &[], PAGE_WHY),
    forbidden("set_title(", RS, &[], PAGE_WHY),
    forbidden("set_href(", RS, &[], PAGE_WHY),
    forbidden(".open_with", RS, &[], PAGE_WHY),
    forbidden("post_message", RS, &[], WINDOWS_WHY),
    forbidden("setInterval", BOTH, &[], TIMER_WHY),
    forbidden("set_interval", RS, &[], TIMER_WHY),
    forbidden("set_timeout", RS, &[], TIMER_WHY),
    forbidden("eval(", BOTH, &[], "no code from text"),
];

/// Complaints about one file by itself.
pub fn check(source: &Source) -> Vec<String> {
    let mut complaints = Vec::new();
    let length = source.text.lines().count();
    if source.is("", &[".rs", ".js", ".css"]) && length > LONGEST {
        complaints.push(format!("{length} lines; a file may have {LONGEST}"));
    }
    for part in source.path.split(['/', '.']) {
        if EMPTY_NAMES.contains(&part) {
            complaints.push(format!("`{part}` does not say what it is for"));
        }
    }
    complaints.extend(introduction(source));
    complaints.extend(types(source));
    complaints.extend(colors(source));
    complaints.extend(words(source));
    complaints.extend(html(source));
    for rule in FORBIDDEN.iter().filter(|rule| PRODUCT.iter().any(|folder| source.is(folder, rule.endings))) {
        let excepted = rule.except.contains(&source.path.as_str());
        for (line, _) in source.code().filter(|(_, code)| !excepted && code.contains(rule.code)) {
            complaints.push(format!("line {line}: `{}`: {}", rule.code, rule.why));
        }
    }
    complaints
}

/// A file says first what it is for.
fn introduction(source: &Source) -> Option<String> {
    let first = source.text.lines().next().unwrap_or_default();
    let said = match source.path.rsplit('.').next() {
        Some("rs") => first.starts_with("//!"),
        Some("js") => first.starts_with("//"),
        Some("css") => first.starts_with("/*") || source.is("style/components/", &[".css"]),
        _ => true,
    };
    (!said).then(|| "the first line does not say what the file is for".into())
}

/// The types of the shell are checked in every file, and no comment switches the check off.
fn types(source: &Source) -> Vec<String> {
    if !source.is("shell/", &[".js"]) {
        return Vec::new();
    }
    let mut complaints = Vec::new();
    if !source.text.lines().take(4).any(|line| line == "// @ts-check") {
        complaints.push("the first lines do not hold `// @ts-check`".into());
    }
    for switch in ["@ts-ignore", "@ts-nocheck", "@ts-expect-error", "{any}", " any>"] {
        if source.text.contains(switch) {
            complaints.push(format!("`{switch}` leaves types unchecked"));
        }
    }
    complaints
}

/// Raw colors stand in tokens.css alone; the clinic’s page has its own.
fn colors(source: &Source) -> Vec<String> {
    if !source.is("style/", &[".css"])
        || ["style/tokens.css", "style/site.css"].contains(&source.path.as_str())
    {
        return Vec::new();
    }
    let raw = |code: &str| {
        let hex = code.split('#').skip(1).any(|rest| {
            let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
            [3, 4, 6, 8].contains(&digits)
        });
        hex || ["rgb(", "rgba(", "hsl(", "oklch("].iter().any(|name| code.contains(name))
    };
    let lines = source.code().filter(|(_, code)| raw(code));
    lines.map(|(line, _)| format!("line {line}: a raw color; name it in style/tokens.css")).collect()
}

/// HTML elements in `view!` would each bring a type of their own (docs/decisions/0003-erased-views.md).
fn html(source: &Source) -> Vec<String> {
    const TAGS: [&str; 12] =
        ["a", "button", "div", "form", "h1", "h2", "h3", "input", "li", "p", "span", "ul"];
    if !source.is("src/ui/", RS) {
        return Vec::new();
    }
    let element = |code: &str| {
        code.split('<').skip(1).any(|rest| {
            let name: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
            TAGS.contains(&name.as_str())
        })
    };
    let lines = source.code().filter(|(_, code)| element(code));
    lines
        .map(|(line, _)| format!("line {line}: an HTML element; use one of src/ui/components, such as <Div>"))
        .collect()
}

/// Words of visitors stand in content/, so text with a space in it has no place in these layers, but for what the
/// compiler tells a developer.
fn words(source: &Source) -> Vec<String> {
    let wordless = ["src/session/", "src/ui/", "widget/"];
    if !wordless.iter().any(|folder| source.is(folder, RS)) {
        return Vec::new();
    }
    let said = |code: &str| {
        let mut before = "";
        code.split('"').enumerate().any(|(at, text)| {
            let is_class = before.ends_with("class=");
            before = text;
            let words =
                text.split(' ').filter(|word| word.len() > 1 && word.chars().all(char::is_alphabetic));
            at % 2 == 1
                && !is_class
                && words.count() > 1
                && !text.contains('-')
                && text != "noopener noreferrer"
                && !["reason =", "message =", "note ="].iter().any(|told| code.contains(told))
        })
    };
    let lines = source.code().filter(|(_, code)| said(code));
    lines.map(|(line, _)| format!("line {line}: words of visitors belong in content/")).collect()
}

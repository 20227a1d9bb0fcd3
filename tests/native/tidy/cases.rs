//! Tidy fails on each thing that it forbids.

use super::{Source, complaints, workflows};

/// Checks a made-up file at this path, and expects a complaint about it.
#[track_caller]
fn expect_complaint(path: &str, text: &str, expected: &str) {
    let complaints = complaints(&[Source::made_up(path, text)]);
    assert!(complaints.iter().any(|said| said.contains(expected)), "{path}: {complaints:?}");
}

/// Checks a made-up file at this path, and expects no complaint.
#[track_caller]
fn expect_silence(path: &str, text: &str) {
    assert_eq!(complaints(&[Source::made_up(path, text)]), Vec::<String>::new());
}

#[test]
fn an_import_that_goes_up_is_reported() {
    for (path, import) in [
        ("src/questionnaire/rule.rs", "use crate::content::Guide;"),
        ("src/settings/kind.rs", "use crate::questionnaire::Text;"),
        ("src/content/guide.rs", "use crate::session::Screen;"),
        ("src/session/mod.rs", "let level = crate::settings::parse([]);"),
        ("src/session/notes.rs", "use crate::ui::Visit;"),
        ("src/platform/storage.rs", "use crate::session::Session;"),
        ("src/session/mod.rs", "use crate::{content::Guide, ui::Visit};"),
        ("src/session/notes.rs", "use super::super::ui::Visit;"),
    ] {
        expect_complaint(path, &format!("//! A file.\n{import}"), "must not import");
    }
    expect_silence("src/session/mod.rs", "//! A file.\nuse crate::content::Guide;\n// not crate::ui::Visit");
}

#[test]
fn a_file_that_is_too_long_is_reported() {
    expect_complaint("src/ui/long.rs", &format!("//! A file.\n{}", "\n".repeat(400)), "401 lines");
    expect_complaint("shell/long.js", &format!("// A file.\n{}", "\n".repeat(400)), "401 lines");
    expect_complaint("style/long.css", &format!("/* A file. */\n{}", "\n".repeat(400)), "401 lines");
    expect_silence("src/ui/long.rs", &format!("//! A file.\n{}", "\n".repeat(399)));
}

#[test]
fn a_file_that_does_not_say_what_it_is_for_is_reported() {
    expect_complaint("src/ui/new.rs", "use leptos::prelude::*;", "does not say what the file is for");
    expect_complaint("shell/new.js", "const x = 1;", "does not say what the file is for");
    expect_complaint("style/new.css", ".kap {}", "does not say what the file is for");
    for name in ["util", "utils", "helper", "common", "misc", "manager"] {
        expect_complaint(&format!("src/ui/{name}.rs"), "//! A file.", "does not say what it is for");
    }
}

#[test]
fn an_html_element_in_a_screen_is_reported() {
    for element in ["<div class=\"x\">", "<p>", "<button", "<a href=x>"] {
        let code = format!("//! A file.\nview! {{ {element} }}");
        expect_complaint("src/ui/screens/new.rs", &code, "an HTML element");
    }
    expect_silence("src/ui/screens/new.rs", "//! A file.\nview! { <Div class=x> }\nfn f() -> Vec<u8> { }");
}

#[test]
fn a_raw_color_outside_the_tokens_is_reported() {
    for color in
        ["#fff", "#1f5f66", "#1f5f6680", "rgb(0 0 0)", "rgba(0,0,0,1)", "hsl(0 0% 0%)", "oklch(1 0 0)"]
    {
        expect_complaint(
            "style/components/new.css",
            &format!("/* A file. */\n.kap {{ color: {color}; }}"),
            "a raw color",
        );
    }
    expect_silence("style/tokens.css", "/* A file. */\n.kap { --ink: #000; }");
}

#[test]
fn words_of_visitors_in_code_are_reported() {
    expect_complaint("src/ui/new.rs", "//! A file.\nlet said = \"Get help now\";", "belong in content/");
    expect_complaint(
        "src/session/new.rs",
        "//! A file.\nlet said = \"Nothing found\";",
        "belong in content/",
    );
    expect_silence("src/ui/new.rs", "//! A file.\nlet class = \"text-button get-help\";");
    expect_silence("src/ui/new.rs", "//! A file.\n<Div class=\"stack page\">");
    expect_complaint(
        "src/ui/new.rs",
        "//! A file.\n<Div class=\"stack page\"> \"Go on\"",
        "words of visitors",
    );
}

#[test]
fn each_forbidden_piece_of_rust_is_reported() {
    for code in [
        "Effect::new(|_| ());",
        "RenderEffect::new(|_| ());",
        "node.on_load(|_| ());",
        "signal.watch(|_| ());",
        "element.inner_html(markup)",
        "element.style(\"color\")",
        "view! { <p style=\"color: red\">{x}</p> }",
        ".attr(\"style\", x)",
        "window.fetch_with_str(url)",
        "navigator.send_beacon_with_opt_str(url, text)",
        "window.local_storage()",
        "window.session_storage()",
        "history.push_state(state, title)",
        "document.set_title(title)",
        "location.set_href(url)",
        "window.open_with_url(url)",
        "window.post_message(text, origin)",
        "XMLHttpRequest::new()",
        "WebSocket::new(url)",
        "LocalResource; localStorage",
        "sessionStorage",
        "history.pushState",
        "set_interval(tick, second)",
        "set_timeout(tick, second)",
    ] {
        expect_complaint("src/ui/new.rs", &format!("//! A file.\n{code}"), "line 2");
    }
}

#[test]
fn each_forbidden_piece_of_script_is_reported() {
    for code in [
        "place.innerHTML = text;",
        "place.outerHTML = text;",
        "place.insertAdjacentHTML(\"beforeend\", text);",
        "document.write(text);",
        "place.style.cssText = text;",
        "place.setAttribute(\"style\", text);",
        "await fetch(address);",
        "new XMLHttpRequest();",
        "new WebSocket(address);",
        "navigator.sendBeacon(address);",
        "new EventSource(address);",
        "await import(address);",
        "localStorage.x = 1;",
        "sessionStorage.x = 1;",
        "indexedDB.open(name);",
        "document.cookie = text;",
        "history.pushState({}, text);",
        "history.replaceState({}, text);",
        "document.title = text;",
        "document.head.append(x);",
        "parent.postMessage(x, y);",
        "window.other = 1;",
        "globalThis.other = 1;",
        "new URL(text);",
        "new Map();",
        "new Set();",
        "if (CSS.supports(x)) y();",
        "console.error(x);",
        "setInterval(tick, 1000);",
        "eval(text);",
    ] {
        expect_complaint("shell/new.js", &format!("// A file.\n{code}"), "line 2");
    }
    expect_silence("shell/loader/assets.fetch.js", "// A file.\n// @ts-check\nawait fetch(address);");
    expect_silence("shell/loader/guard.js", "// A file.\n// @ts-check\nparent.postMessage(x, y);");
    expect_silence("shell/frame/saved.js", "// A file.\n// @ts-check\nlocalStorage.getItem(key);");
    expect_silence("shell/loader/mount.js", "// A file.\n// @ts-check\nwindow.KapGuide = {};");
}

#[test]
fn a_script_without_checked_types_is_expect_complaint() {
    expect_complaint("shell/new.js", "// A file.\nconst x = 1;", "do not hold `// @ts-check`");
    expect_complaint(
        "shell/new.js",
        "// A file.\n// @ts-check\n// @ts-ignore\nx.y();",
        "`@ts-ignore` leaves types unchecked",
    );
    expect_complaint(
        "shell/new.js",
        "// A file.\n// @ts-check\n/** @param {any} x */",
        "`{any}` leaves types unchecked",
    );
    expect_complaint(
        "shell/new.js",
        "// A file.\n// @ts-check\n/** @type {Map<string, any>} */",
        "` any>` leaves types unchecked",
    );
    expect_silence("shell/new.js", "// A file.\n// @ts-check\nconst x = 1;");
}

#[test]
fn contact_is_a_layer_of_one_file() {
    expect_complaint(
        "src/contact.rs",
        "//! A file.\nuse crate::ui::Visit;",
        "`contact` must not import `ui`",
    );
    expect_silence("src/contact.rs", "//! A file.\nuse crate::settings::Settings;");
}

#[test]
fn each_forbidden_dependency_is_reported() {
    for line in [
        "leptos = { version = \"0.8\", features = [\"delegation\"] }",
        "leptos_meta = \"0.8\"",
        "leptos_router = \"0.8\"",
        "serde_json = \"1\"",
        "console_error_panic_hook = \"0.1\"",
        "gloo-net = \"0.6\"",
    ] {
        expect_complaint("Cargo.toml", line, "line 1");
    }
    for feature in ["Request", "Navigator", "History", "Location", "WebSocket", "HtmlDocument"] {
        expect_complaint(
            "Cargo.toml",
            &format!("[dependencies.web-sys]\nfeatures = [\"Event\", \"{feature}\"]"),
            "line 2: web-sys",
        );
    }
    expect_silence(
        "Cargo.toml",
        "[dependencies.web-sys]\nfeatures = [\"Event\"]\n[features]\nx = [\"Request\"]",
    );
    expect_silence("Cargo.toml", "# delegation stays off\nserde = \"1\"");
}

#[test]
fn a_retired_name_is_reported() {
    expect_complaint("src/ui/new.rs", "//! A file.\nstruct Shelf;", "`Shelf` is now `SavedAnswers`");
    expect_complaint(
        "tests/e2e/src/new.js",
        "// A file.\nwindow.witness = {};",
        "`witness` is now `eventLog`",
    );
    expect_silence("src/ui/new.rs", "//! A file.\n// The Shelf of a library.\nstruct Shelves;");
}

#[test]
fn a_twisted_phrase_is_reported() {
    expect_complaint("src/ui/new.rs", "//! A file.\n// What is kept by whoever.", "say “saved answers”");
    expect_complaint("shell/new.js", "// A file for whoever.", "say “a person who”");
}

#[test]
fn a_workflow_that_may_do_too_much_or_runs_something_else_is_reported() {
    const GOOD: &str = "name: x
permissions: {}
jobs:
  x:
    runs-on: y
    timeout-minutes: 5
    permissions:
      contents: write # It makes the release.
    steps:
      - uses: a/b@0123456789abcdef0123456789abcdef01234567 # v1.2.3
      - run: cargo xtask test
";
    assert_eq!(workflows::complaints(GOOD), Vec::<String>::new());
    for (good, bad, expected) in [
        ("{}", "write-all", "may do more than read"),
        (" # It makes the release.", "", "no comment says why"),
        ("    timeout-minutes: 5\n", "", "no end"),
        ("0123456789abcdef0123456789abcdef01234567 # v1.2.3", "v1", "not pinned"),
        ("cargo xtask test", "curl x", "no command of this project"),
        ("cargo xtask test", "cargo xtask test && curl x", "no command of this project"),
        ("cargo xtask test", ">-\n          curl x", "no command of this project"),
    ] {
        let complaints = workflows::complaints(&GOOD.replace(good, bad));
        assert!(complaints.iter().any(|said| said.contains(expected)), "{bad}: {complaints:?}");
    }
}

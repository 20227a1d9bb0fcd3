//! A real WordPress, started by `cargo xtask test --wordpress`: people save the guide there with its own editor, and
//! a visitor opens the result.

use std::env;

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::harness::{Harness, wait_for};
use kap_guide_e2e::host_site::HostSite;
use serde_json::{Value, json};

use super::{Row, Visited, visit};

pub const ROWS: &[Row] = &[
    Row::new("is WordPress: the tag in an administrator’s Custom HTML block", by_an_administrator),
    Row::new("is WordPress: an author’s marker, the script in the site’s header", by_an_author),
];

/// Where it is, if there is one in this run.
pub fn address() -> Option<String> {
    env::var("KAP_WORDPRESS").ok()
}

/// Calls WordPress as its own editor does, signed in in this browser.
const CALL: &str = "
    const [route, values] = arguments;
    const nonce = await (await fetch('/wp-admin/admin-ajax.php?action=rest-nonce')).text();
    const headers = { 'X-WP-Nonce': nonce, 'Content-Type': 'application/json' };
    const answer = await fetch(`/?rest_route=${route}`, { method: 'POST', headers, body: JSON.stringify(values) });
    return answer.json();";

/// Someone who is signed in.
struct Editor<'a> {
    harness: &'a Harness,
    address: String,
}

impl<'a> Editor<'a> {
    fn signs_in(harness: &'a Harness, name: &str) -> Result<Self> {
        const SIGN_IN: &str = "
            const [name] = arguments;
            document.querySelector('#user_login').value = name;
            document.querySelector('#user_pass').value = name;
            document.querySelector('#wp-submit').click();";
        let address = address().context("there is no WordPress in this run")?;
        harness.driver.open(&format!("{address}/wp-login.php"))?;
        harness.script::<()>(SIGN_IN, vec![name.into()])?;
        wait_for("the dashboard", || {
            let path: String = harness.script("return location.pathname", Vec::new())?;
            Ok(path.starts_with("/wp-admin").then_some(()))
        })?;
        Ok(Self { harness, address })
    }

    fn calls(&self, route: &str, values: &Value) -> Result<Value> {
        let script = format!("return (async (...arguments) => {{ {CALL} }})(...arguments)");
        self.harness.script(&script, vec![route.into(), values.clone()])
    }

    /// Publishes a post of one Custom HTML block, and says what was saved and where it is read.
    fn publishes(&self, html: &str) -> Result<(String, String)> {
        let content = format!("<!-- wp:html -->\n{html}\n<!-- /wp:html -->");
        let post = self.calls(
            "/wp/v2/posts",
            &json!({ "title": "Is KAP right for me?", "content": content, "status": "publish" }),
        )?;
        let text = |path: &str| {
            let found = post.pointer(path).and_then(Value::as_str).map(str::to_owned);
            found.with_context(|| format!("WordPress answered {post}"))
        };
        let number = post.get("id").and_then(Value::as_u64).context("the post has no number")?;
        Ok((text("/content/raw")?, format!("{}/?p={number}", self.address)))
    }

    /// Goes, so that what is visited next is what everyone sees.
    fn signs_out(self) -> Result<()> {
        self.harness.driver.delete_cookies()
    }
}

fn by_an_administrator(harness: &Harness) -> Result<Visited> {
    let site = HostSite::start(harness)?;
    let editor = Editor::signs_in(harness, "admin")?;
    let (saved, page) = editor.publishes(&site.fill("{{tag}}"))?;
    ensure!(saved.contains("kap-guide.js"), "the tag was not saved: {saved}");
    editor.signs_out()?;
    visit(harness, harness.open_url(&page)?)
}

fn by_an_author(harness: &Harness) -> Result<Visited> {
    let site = HostSite::start(harness)?;
    let header = "<script async src=\"{{release}}/kap-guide.js\"></script>";
    let admin = Editor::signs_in(harness, "admin")?;
    admin.calls("/wp/v2/settings", &json!({ "header_code": site.fill(header) }))?;
    admin.signs_out()?;

    let author = Editor::signs_in(harness, "author")?;
    let marker = "<div data-kap-guide {{clinic}}><p>Call us.</p></div>";
    let (saved, page) = author.publishes(&site.fill(&format!("{{{{tag}}}}{marker}")))?;
    ensure!(!saved.contains("<script"), "WordPress kept an author's script, so this shows nothing: {saved}");
    author.signs_out()?;
    let visited = visit(harness, harness.open_url(&page)?)?;

    // The other way has no script in the header.
    let admin = Editor::signs_in(harness, "admin")?;
    admin.calls("/wp/v2/settings", &json!({ "header_code": "" }))?;
    Ok(visited)
}

//! Someone who is signed in to a WordPress.

use anyhow::{Context as _, Result};
use kap_guide_e2e::driver::Thing;
use kap_guide_e2e::harness::{Harness, wait_for};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use xtask::workspace;

/// Calls WordPress as its own editor does, signed in in this browser.
const CALL: &str = "
    const [site, method, route, values] = arguments;
    const nonce = await (await fetch(`${site}/wp-admin/admin-ajax.php?action=rest-nonce`)).text();
    const headers = { 'X-WP-Nonce': nonce, 'Content-Type': 'application/json' };
    const body = method === 'GET' ? undefined : JSON.stringify(values);
    const answer = await fetch(`${site}/?rest_route=${route}`, { method, headers, body });
    return answer.json();";

/// Where the plugin’s settings are.
pub const SETTINGS: &str = "/wp-admin/options-general.php?page=kap-guide";

/// Someone who is signed in, on one site.
pub struct Person<'a> {
    pub harness: &'a Harness,
    address: String,
}

impl<'a> Person<'a> {
    /// Signs in at the address of a site.
    pub fn signs_in(harness: &'a Harness, address: &str, name: &str) -> Result<Self> {
        const SIGN_IN: &str = "
            const [name] = arguments;
            document.querySelector('#user_login').value = name;
            document.querySelector('#user_pass').value = name;
            document.querySelector('#wp-submit').click();";
        harness.driver.delete_cookies()?;
        harness.open_page(&format!("{address}/wp-login.php"))?;
        harness.script::<()>(SIGN_IN, vec![name.into()])?;
        wait_for("the dashboard", || {
            let path: String = harness.script("return location.pathname", Vec::new())?;
            Ok(path.contains("/wp-admin").then_some(()))
        })?;
        Ok(Self { harness, address: address.to_owned() })
    }

    /// Goes, so that what is visited next is what everyone sees.
    pub fn signs_out(self) -> Result<()> {
        self.harness.driver.delete_cookies()
    }

    /// Opens a page of the site.
    pub fn opens(&self, path: &str) -> Result<()> {
        // What was typed into the page before is not asked about.
        self.harness
            .script::<()>(
                "onbeforeunload = null; window.wp?.data?.dispatch('core/editor')?.resetPost?.()",
                Vec::new(),
            )
            .ok();
        self.harness.open_page(&format!("{}{path}", self.address))
    }

    /// Waits for an element and presses it.
    pub fn presses(&self, selector: &str) -> Result<()> {
        self.presses_until(selector, "return true")
    }

    /// Presses an element until a script says that it helped: WordPress’s screens move while they open, and a press can miss.
    pub fn presses_until(&self, selector: &str, helped: &str) -> Result<()> {
        wait_for(&format!("a press on {selector} to help"), || {
            self.harness.driver.click(&self.finds(selector)?)?;
            Ok(self.reads::<bool>(helped)?.then_some(()))
        })
    }

    /// Waits for an element that is shown.
    pub fn finds(&self, selector: &str) -> Result<Thing> {
        const FIND: &str = "return [...document.querySelectorAll(arguments[0])].find((found) => found.getClientRects().length) ?? null";
        wait_for(selector, || self.harness.driver.find(FIND, vec![selector.into()]))
    }

    /// Types into a field of a form, in place of what stands there.
    pub fn fills(&self, selector: &str, text: &str) -> Result<()> {
        let fill =
            "const [field, text] = [document.querySelector(arguments[0]), arguments[1]]; field.value = text";
        self.finds(selector)?;
        self.harness.script(fill, vec![selector.into(), text.into()])
    }

    /// Reads something from the page.
    pub fn reads<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        self.harness.script(script, Vec::new())
    }

    /// Waits until the page of a form that was sent is there.
    pub fn waits_for_text(&self, text: &str) -> Result<()> {
        let has =
            "return document.readyState === 'complete' && document.body.innerText.includes(arguments[0])";
        wait_for(&format!("“{text}” on the page"), || {
            Ok(self.harness.script::<bool>(has, vec![text.into()])?.then_some(()))
        })
    }

    /// Calls WordPress’s own interface for programs.
    pub fn calls(&self, method: &str, route: &str, values: &Value) -> Result<Value> {
        let script = format!("return (async (...arguments) => {{ {CALL} }})(...arguments)");
        let asked = [json!(self.address), json!(method), json!(route), values.clone()];
        self.harness.script(&script, asked.to_vec())
    }

    /// Publishes a post with this content, and says what was saved and where it is read.
    pub fn publishes(&self, content: &str) -> Result<(String, String)> {
        let values = json!({ "title": "Is KAP right for me?", "content": content, "status": "publish" });
        let post = self.calls("POST", "/wp/v2/posts", &values)?;
        let found = post.pointer("/content/raw").and_then(Value::as_str).map(str::to_owned);
        let saved = found.with_context(|| format!("WordPress answered {post}"))?;
        let number = post.get("id").and_then(Value::as_u64).context("the post has no number")?;
        Ok((saved, format!("{}/?p={number}", self.address)))
    }

    /// Uploads the zip of the release, installs and activates it, all on WordPress’s own screens. `admin` is where those are.
    pub fn installs_plugin(&self, admin: &str) -> Result<()> {
        let name = format!("kap-guide-wordpress-{}.zip", workspace::VERSION);
        let zip = workspace::dist().join("wordpress").join(name);
        self.opens(&format!("{admin}/plugin-install.php?tab=upload"))?;
        self.harness.driver.choose_file(&self.finds("input[name=pluginzip]")?, &zip.display().to_string())?;
        self.presses("#install-plugin-submit")?;
        self.presses(".button-primary[href*='action=activate']")?;
        self.waits_for_text("KAP guide")
    }

    /// Installs the plugin on a site that has it for several tests, unless one of them was first.
    pub fn has_plugin(&self) -> Result<()> {
        let plugins = self.calls("GET", "/wp/v2/plugins", &Value::Null)?;
        if plugins.to_string().contains("kap-guide") { Ok(()) } else { self.installs_plugin("/wp-admin") }
    }

    /// Saves the settings page with some of its fields filled.
    pub fn saves_settings(&self, fields: &[(&str, &str)]) -> Result<()> {
        self.opens(SETTINGS)?;
        for (name, value) in fields {
            self.fills(&format!("#kap-guide-{name}"), value)?;
        }
        self.presses("#submit")?;
        self.finds(".settings-error.notice-success").map(drop)
    }
}

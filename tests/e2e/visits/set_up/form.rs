//! The form, as a clinic uses it.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use kap_guide_e2e::harness::{Harness, same, wait_for};
use serde_json::Value;

/// The form on the open page.
pub struct Form<'a> {
    harness: &'a Harness,
}

impl<'a> Form<'a> {
    /// Opens the clinic's page, and waits for its form.
    pub fn open(harness: &'a Harness) -> Result<Self> {
        harness.open_page(&harness.server.url("/"))?;
        Self::on_page(harness)
    }

    /// Waits for the form on the open page.
    pub fn on_page(harness: &'a Harness) -> Result<Self> {
        let form = Self { harness };
        form.wait()?;
        Ok(form)
    }

    pub fn wait(&self) -> Result<()> {
        // What is copied goes nowhere else here.
        const STUB: &str = "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {
            writeText: async (text) => { window.copied = text; } } })";
        wait_for("the form", || {
            let there: bool = self.run("return !!document.getElementById('field-clinic')", &[])?;
            Ok(there.then_some(()))
        })?;
        self.run(STUB, &[])
    }

    fn run<T: serde::de::DeserializeOwned>(&self, script: &str, arguments: &[&str]) -> Result<T> {
        self.harness.script(script, arguments.iter().map(|argument| Value::from(*argument)).collect())
    }

    /// Types a value, chooses one, or ticks some.
    pub fn fill(&self, name: &str, value: &str) -> Result<()> {
        self.set(&format!("field-{name}"), value)
    }

    pub fn choose(&self, id: &str, value: &str) -> Result<()> {
        self.set(id, value)
    }

    fn set(&self, id: &str, value: &str) -> Result<()> {
        const SET: &str = "const [id, value] = arguments;
            const field = document.getElementById(id) ?? document.querySelector(`[data-setting='${id}']`);
            field.closest('details')?.setAttribute('open', '');
            if (field.localName === 'fieldset' || field.localName === 'div') {
              const words = value.split(' ');
              for (const box of field.querySelectorAll('input')) if (words.includes(box.value) !== box.checked) box.click();
            } else {
              field.value = value;
              field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
            }";
        self.run(SET, &[id, value])
    }

    pub fn fill_address(&self, address: &str) -> Result<()> {
        // The form wants https; only the pages of these tests do not.
        self.set("address", &address.replace("http://", "https://"))
    }

    pub fn value(&self, name: &str) -> Result<String> {
        self.run("return document.getElementById(`field-${arguments[0]}`).value", &[name])
    }

    /// What the form says of a field.
    pub fn said(&self, name: &str) -> Result<String> {
        self.run("return document.getElementById(`field-${arguments[0]}-said`).textContent", &[name])
    }

    /// The settings whose hint or answer a screen reader does not say with the field, or with the group of its choices.
    pub fn undescribed(&self) -> Result<Vec<String>> {
        self.run(
            "return [...document.querySelectorAll('[id^=field-][id$=-said]')].map(({ id }) => id.slice(0, -5)).filter((id) => {
               const described = document.getElementById(id).getAttribute('aria-describedby') ?? '';
               return !['-hint', '-said'].every((end) => described.split(' ').includes(id + end) && document.getElementById(id + end));
             })",
            &[],
        )
    }

    pub fn platforms(&self) -> Result<Vec<String>> {
        self.run("return [...document.getElementById('platform').options].map(({ value }) => value)", &[])
    }

    pub fn choose_platform(&self, platform: &str) -> Result<()> {
        self.set("platform", platform)?;
        let shown: Vec<String> =
            self.run("return [...document.querySelectorAll('.platform')].filter((steps) => !steps.hidden).map(({ dataset }) => dataset.platform)", &[])?;
        same("the steps that are shown", shown, vec![platform.to_owned()])
    }

    /// The names of the tags that the steps for a platform use, in their order.
    pub fn tags_of_steps(&self, platform: &str) -> Result<Vec<String>> {
        self.run("return document.querySelector(`.platform[data-platform='${arguments[0]}']`).dataset.tags.split(' ')", &[platform])
    }

    /// The names and texts to paste, with the address that the test can serve.
    pub fn tags(&self) -> Result<Vec<(String, String)>> {
        let tags: Vec<(String, String)> = self.run(
            "return [...document.querySelectorAll('.tag:not([hidden]) pre')].map(({ id, textContent }) => [id.slice(4, -5), textContent])",
            &[],
        )?;
        let address = self.harness.server.url("");
        let served = |text: String| text.replace(&address.replace("http://", "https://"), &address);
        Ok(tags.into_iter().map(|(name, text)| (name, served(text))).collect())
    }

    /// The copy button copies what is shown, and says so.
    pub fn expect_copy(&self) -> Result<()> {
        self.run::<()>("document.querySelector('.tag:not([hidden]) button').click()", &[])?;
        wait_for("the copied tag", || {
            let copied: bool = self.run(
                "return window.copied === document.querySelector('.tag:not([hidden]) pre').textContent",
                &[],
            )?;
            Ok(copied.then_some(()))
        })?;
        let said: String =
            self.run("return document.querySelector('.tag:not([hidden]) [role=status]').textContent", &[])?;
        ensure!(!said.is_empty(), "nothing says that the tag was copied");
        Ok(())
    }

    pub fn copied_link(&self) -> Result<String> {
        self.run::<()>("document.querySelector('.fields .buttons button').click()", &[])?;
        wait_for("the copied link", || self.run("return window.copied ?? null", &[]))
    }

    /// What the guide in the preview has, and what its tag says.
    pub fn preview_settings(&self) -> Result<BTreeMap<String, String>> {
        self.run(
            "const { contentDocument: page } = document.querySelector('.preview iframe');
             const all = {};
             for (const element of page.querySelectorAll('script[data-cfasync], kap-guide')) {
               for (const { name, value } of element.attributes) all[name.replace(/^data-/, '')] = value;
             }
             return all",
            &[],
        )
    }

    pub fn preview_heading(&self) -> Result<String> {
        self.run(
            "return document.querySelector('.preview iframe').contentDocument.querySelector('kap-guide').shadowRoot.querySelector('.title').textContent",
            &[],
        )
    }

    /// Waits until the preview has reached its screen.
    pub fn expect_led(&self) -> Result<()> {
        let said = || self.run::<String>("return document.querySelector('.preview .said').textContent", &[]);
        let note = kap_guide_setup::words::SCREEN_NOTE;
        wait_for("the screen in the preview", || Ok((said()? == note).then_some(())))
            .with_context(|| format!("the form says {:?}", said()))
    }
}

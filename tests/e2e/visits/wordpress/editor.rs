//! WordPress’s own editor, as an author uses it.

use anyhow::{Context as _, Result};
use kap_guide_e2e::driver::Thing;
use kap_guide_e2e::harness::wait_for;
use serde_json::Value;

use super::person::Person;

/// The document that has the blocks: that of the editor, or one in a frame of its own.
const CANVAS: &str =
    "const canvas = document.querySelector('iframe[name=editor-canvas]')?.contentDocument ?? document;
    const preview = canvas.querySelector('.kap-guide-preview iframe')?.contentDocument;";

/// The field with a label.
const FIELD: &str =
    "const label = [...document.querySelectorAll('.interface-interface-skeleton__sidebar label')]
    .find(({ textContent }) => textContent.trim() === arguments[0]);
    return (label && document.getElementById(label.htmlFor)) ?? null";

impl Person<'_> {
    /// Opens the editor for a new post, and adds our block from the inserter.
    pub fn adds_block(&self) -> Result<()> {
        self.opens("/wp-admin/post-new.php")?;
        self.closes_welcome()?;
        self.presses(
            ".edit-post-header-toolbar__inserter-toggle, .edit-post-header-toolbar .block-editor-inserter__toggle, .editor-document-tools__inserter-toggle",
        )?;
        self.presses(".block-editor-inserter__search input")?;
        self.harness.driver.type_keys("KAP guide")?;
        let added = "return wp.data.select('core/block-editor').getBlocks().some(({ name }) => name === 'kap-guide/guide')";
        self.presses_until(".editor-block-list-item-kap-guide-guide", added)?;
        self.opens_form()
    }

    /// Opens a post that has our block, and chooses the block.
    pub fn opens_post(&self, number: u64) -> Result<()> {
        self.opens(&format!("/wp-admin/post.php?post={number}&action=edit"))?;
        self.closes_welcome()?;
        self.opens_form()
    }

    fn closes_welcome(&self) -> Result<()> {
        wait_for("the editor", || {
            let ready = "return Boolean(window.wp?.data?.select('core/editor')?.getCurrentPostId?.())";
            Ok(self.reads::<bool>(ready)?.then_some(()))
        })?;
        self.reads::<Value>(
            "for (const scope of ['core', 'core/edit-post']) {
                wp.data.dispatch('core/preferences').set(scope, 'welcomeGuide', false);
                wp.data.dispatch('core/preferences').set(scope, 'fullscreenMode', false);
            } return null",
        )?;
        Ok(())
    }

    /// Chooses our block, and opens each part of its form.
    fn opens_form(&self) -> Result<()> {
        wait_for("the form of the block", || {
            let open = "
                const blocks = wp.data.select('core/block-editor').getBlocks();
                const own = blocks.find(({ name }) => name === 'kap-guide/guide');
                if (!own) return false;
                wp.data.dispatch('core/block-editor').selectBlock(own.clientId);
                wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block');
                const sidebar = document.querySelector('.interface-interface-skeleton__sidebar');
                const closed = sidebar?.querySelectorAll('.block-editor-block-inspector .components-panel__body:not(.is-opened) > h2 > button') ?? [];
                for (const button of closed) button.click();
                return closed.length === 0 && [...(sidebar?.querySelectorAll('label') ?? [])].some(({ textContent }) => textContent === 'Phone');";
            Ok(self.reads::<bool>(open)?.then_some(()))
        })
    }

    /// The field of the form with a label.
    pub fn finds_field(&self, label: &str) -> Result<Thing> {
        wait_for(&format!("the field “{label}”"), || self.harness.driver.find(FIELD, vec![label.into()]))
    }

    /// Types into a field of the form.
    pub fn types(&self, label: &str, text: &str) -> Result<()> {
        self.harness.driver.click(&self.finds_field(label)?)?;
        self.harness.driver.type_keys(text)?;
        wait_for(&format!("“{text}” in the field “{label}”"), || {
            Ok((self.reads_field(label)? == text).then_some(()))
        })
    }

    /// Pastes into a field of the form, with signs that no driver can type.
    pub fn pastes(&self, label: &str, text: &str) -> Result<()> {
        self.finds_field(label)?;
        let paste = FIELD.replace("return", "const field =");
        let paste = format!(
            "{paste}; Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, arguments[1]);
             field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        );
        self.harness.script(&paste, vec![label.into(), text.into()])
    }

    /// What stands in a field of the form.
    pub fn reads_field(&self, label: &str) -> Result<String> {
        self.finds_field(label)?;
        self.harness.script(&format!("{}.value", FIELD.replace("?? null", "")), vec![label.into()])
    }

    /// What the form says below a field.
    pub fn reads_answer(&self, label: &str) -> Result<String> {
        let answer = FIELD.replace("return", "const field =");
        let answer = format!(
            "{answer}; return field.closest('.components-base-control').querySelector('strong').textContent.trim()"
        );
        wait_for("an answer below the field", || {
            self.harness.script::<Option<String>>(&answer, vec![label.into()])
        })
    }

    /// Waits until the preview has a sealed guide with a value of a setting.
    pub fn waits_for_preview(&self, setting: &str, value: &str) -> Result<()> {
        let script = format!(
            "{CANVAS} const marker = preview?.querySelector('[data-kap-guide]');
             const guard = marker?.shadowRoot?.querySelector('iframe:not(.waiting)');
             return marker ? [marker.getAttribute(arguments[0]), Boolean(guard)] : null"
        );
        wait_for("a sealed guide in the preview", || {
            let seen: Option<(Option<String>, bool)> =
                self.harness.script(&script, vec![format!("data-{setting}").into()])?;
            Ok(seen.filter(|(found, sealed)| *sealed && found.as_deref() == Some(value)).map(drop))
        })
    }

    /// Publishes the post, and says its number and where it is read.
    pub fn publishes_post(&self) -> Result<(u64, String)> {
        let open = "return Boolean(document.querySelector('.editor-post-publish-panel .editor-post-publish-button'))";
        self.presses_until(".editor-post-publish-panel__toggle", open)?;
        let saving = "const editor = wp.data.select('core/editor'); return editor.isSavingPost() || editor.isCurrentPostPublished()";
        self.presses_until(".editor-post-publish-panel .editor-post-publish-button", saving)?;
        wait_for("the post to be published", || {
            let done = "const editor = wp.data.select('core/editor');
                return editor.isCurrentPostPublished() && !editor.isSavingPost() ? [editor.getCurrentPostId(), editor.getCurrentPost().link] : null";
            self.reads::<Option<(u64, String)>>(done)
        })
        .context("the editor did not publish")
    }
}

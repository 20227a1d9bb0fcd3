//! The functions that the page provides to the form; `start.js` has the other side.

use kap_guide_setup::Hashes;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlIFrameElement};

#[wasm_bindgen]
extern "C" {
    /// The page around the form.
    pub type Page;

    /// A value of the form's element, such as `integrity`; empty if it has none.
    #[wasm_bindgen(method)]
    fn value(this: &Page, name: &str) -> String;

    /// Shows the steps for one kind of site, and hides the others.
    #[wasm_bindgen(method, js_name = showSteps)]
    pub fn show_steps(this: &Page, platform: &JsValue);

    /// Puts a value into a property of an element, or into the attribute if it has no such property.
    #[wasm_bindgen(method)]
    pub fn put(this: &Page, element: &Element, name: &str, value: &JsValue);

    /// Answers with `Form::paused` when no call has come for a moment.
    #[wasm_bindgen(method)]
    pub fn pause(this: &Page);

    /// Copies a text, and answers with `Form::copied`.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Page, key: &str, text: &str);

    /// The example page of the preview with a tag and a style sheet.
    #[wasm_bindgen(method)]
    pub fn example(this: &Page, tag: &str, look: &str) -> String;

    /// Presses in the preview what a visitor would press, and answers with `Form::led`.
    #[wasm_bindgen(method)]
    pub fn lead(this: &Page, frame: &HtmlIFrameElement, way: &str);
}

/// A kind of site, with what its steps paste.
#[derive(Clone, Debug)]
pub struct Platform {
    pub id: String,
    pub name: String,
    /// The names of snippets, with spaces between.
    pub snippets: String,
}

/// What the form reads once.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The version of this release.
    pub version: String,
    /// The kinds of sites with steps on this page.
    pub platforms: Vec<Platform>,
    /// The address of the script on the server of this page.
    pub script: String,
    /// Where releases are published; empty if nowhere yet.
    pub address: String,
    /// The fragment and the address of this page, without the fragment; empty if nobody else can open this page.
    pub fragment: String,
    pub here: String,
    /// Whether this page has a preview.
    pub has_preview: bool,
    pub hashes: Hashes,
}

impl Facts {
    pub fn read(page: &Page) -> Self {
        let value = |name: &str| page.value(name);
        let known = value("platforms");
        let platforms = known.split('\n').filter_map(|line| {
            let (id, rest) = line.split_once('\t')?;
            let (name, snippets) = rest.split_once('\t')?;
            Some(Platform { id: id.to_owned(), name: name.to_owned(), snippets: snippets.to_owned() })
        });
        Self {
            version: value("version"),
            script: value("script"),
            address: value("address"),
            fragment: value("fragment"),
            here: value("here"),
            has_preview: !value("preview").is_empty(),
            hashes: Hashes { script: value("integrity"), standalone: value("standalone") },
            platforms: platforms.collect(),
        }
    }
}

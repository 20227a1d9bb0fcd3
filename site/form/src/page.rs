//! What the page tells the form, and what it does for it; `start.js` has the other side.

use kap_guide_setup::{Hashes, Snippet};
use wasm_bindgen::prelude::*;
use web_sys::HtmlIFrameElement;

#[wasm_bindgen]
extern "C" {
    /// The page around the form.
    pub type Page;

    /// A value of the form's element, such as `integrity`; empty if it has none.
    #[wasm_bindgen(method)]
    fn value(this: &Page, name: &str) -> String;

    /// The kinds of sites with steps on this page: id, name and snippets of each, in turn.
    #[wasm_bindgen(method)]
    fn platforms(this: &Page) -> Vec<String>;

    /// Shows the steps for one kind of site, and hides the others.
    #[wasm_bindgen(method, js_name = showSteps)]
    pub fn show_steps(this: &Page, platform: &str);

    /// Copies a text, and answers with `Form::copied`.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Page, key: &str, text: &str);

    /// Presses in the preview what a visitor would press, and answers with `Form::led`.
    #[wasm_bindgen(method)]
    pub fn lead(this: &Page, frame: &HtmlIFrameElement, way: &str);
}

/// A kind of site, with what its steps paste.
#[derive(Clone, Debug)]
pub struct Platform {
    pub id: String,
    pub name: String,
    pub snippets: Vec<Snippet>,
}

/// What the form reads once.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The version of this release.
    pub version: String,
    /// The address of the script on the server of this page.
    pub script: String,
    /// Where releases are published; empty if nowhere yet.
    pub address: String,
    /// The fragment and the address of this page, without the fragment; empty if nobody else can open this page.
    pub fragment: String,
    pub here: String,
    /// The example page of the preview, with places for the tag and the look; empty if this page has no preview.
    pub example: String,
    pub hashes: Hashes,
    pub platforms: Vec<Platform>,
}

impl Facts {
    pub fn read(page: &Page) -> Self {
        let value = |name: &str| page.value(name);
        let platforms = page.platforms();
        let platforms = platforms.chunks_exact(3).filter_map(|parts| match parts {
            [id, name, snippets] => Some(Platform {
                id: id.clone(),
                name: name.clone(),
                snippets: snippets.split(' ').filter_map(Snippet::named).collect(),
            }),
            _ => None,
        });
        Self {
            version: value("version"),
            script: value("script"),
            address: value("address"),
            fragment: value("fragment"),
            here: value("here"),
            example: value("example"),
            hashes: Hashes {
                script: value("integrity"),
                standalone: value("standalone"),
                frame: value("frame"),
            },
            platforms: platforms.collect(),
        }
    }
}

//! Becoming part of someone's page: what the shell calls.
//!
//! The shell (`shell/*.js`) owns the element, the shadow root, the cover and failure. It hands an
//! empty element to [`App::mount`] and hears back through the functions of `Shell`.

use std::cell::OnceCell;
use std::rc::Rc;

use leptos::mount::{UnmountHandle, mount_to};
use leptos::tachys::view::any_view::AnyViewState;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use kap_guide::content::{Content, Guide, Learn};
use kap_guide::session::{Command, Overlay};
use kap_guide::settings;
use kap_guide::ui::{Host, Shelf, Take, Visit, frame};

#[wasm_bindgen]
extern "C" {
    /// What the shell does for a mounted guide.
    pub type Shell;

    #[wasm_bindgen(method)]
    fn cover(this: &Shell);

    #[wasm_bindgen(method)]
    fn moved(this: &Shell, by_visitor: bool);

    #[wasm_bindgen(method)]
    fn cleared(this: &Shell);

    #[wasm_bindgen(method)]
    fn take(this: &Shell, by: &str, text: &str);

    #[wasm_bindgen(method)]
    fn learn(this: &Shell);

    #[wasm_bindgen(method)]
    fn contact(this: &Shell, kind: &str);
}

/// The names by which the shell knows the ways out of the guide.
const TAKES: [(Take, &str); 4] =
    [(Take::Print, "print"), (Take::Save, "save"), (Take::Copy, "copy"), (Take::Record, "record")];

impl Host for Shell {
    fn cover(&self) {
        Shell::cover(self);
    }

    fn moved(&self, by_visitor: bool) {
        Shell::moved(self, by_visitor);
    }

    fn cleared(&self) {
        Shell::cleared(self);
    }

    fn take(&self, by: Take, text: &str) {
        let by = TAKES.iter().find(|(known, _)| *known == by).map_or("", |(_, name)| name);
        Shell::take(self, by, text);
    }

    fn learn(&self) {
        Shell::learn(self);
    }

    fn contact(&self, kind: &'static str) {
        Shell::contact(self, kind);
    }
}

/// One content file, ready to be mounted any number of times.
#[wasm_bindgen]
pub struct App {
    content: &'static Content,
    /// The pages to read, once they came for any of the guides.
    pages: Rc<OnceCell<&'static Learn>>,
}

#[wasm_bindgen]
impl App {
    /// Reads a content file. Its bytes are kept for the life of the page.
    ///
    /// # Errors
    ///
    /// When the bytes are not a content file of this version.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: Vec<u8>) -> Result<App, JsError> {
        let content = Content::read(bytes.leak()).map_err(|_| JsError::new("content"))?;
        Ok(Self { content: Box::leak(Box::new(content)), pages: Rc::default() })
    }

    /// How the screens look, as a style sheet.
    pub fn style(&self) -> String {
        self.content.style.to_string()
    }

    /// The name and the hash of the pages to read, which the content holds, with a space between.
    pub fn learn(&self) -> String {
        let (file, integrity) = self.content.words.learn;
        [file.as_str(), " ", integrity.as_str()].concat()
    }

    /// Draws a new visit into an empty element. `way` is the button of the cover that was pressed, `today` the
    /// day as year-month-day; `kept` is the key under which answers may be kept, if it is not empty, and the last
    /// day on which what is kept today may be used;
    /// `settings` are names and values in turn, such as
    /// `["clinic", "Example Counseling", "phone", "+1 202 555 0143"]`.
    #[expect(clippy::needless_pass_by_value, reason = "a list crosses from JavaScript only by value")]
    pub fn mount(
        &self,
        root: HtmlElement,
        way: &str,
        today: String,
        kept: Vec<String>,
        settings: Vec<String>,
        shell: Shell,
    ) -> Mounted {
        let pairs = settings.chunks_exact(2).filter_map(|pair| match pair {
            [name, value] => Some((name.as_str(), value.as_str())),
            _ => None,
        });
        let mut kept = kept.into_iter();
        let kept = Shelf::new(kept.next().unwrap_or_default(), kept.next().unwrap_or_default());
        let (settings, shell) = (settings::allowed(pairs), Rc::new(shell));
        let (content, leave) = (self.content, leave(&self.content.guide, way));
        // The visit must be made inside, where what it owns is freed with the mount.
        let made = Rc::new(OnceCell::new());
        let inside = Rc::clone(&made);
        let handle = mount_to(root, move || {
            let visit = *inside.get_or_init(|| Visit::new(content, settings, today, leave, kept, shell));
            frame(visit)
        });
        Mounted { visit: made.get().copied(), learn: Rc::clone(&self.pages), _handle: handle }
    }
}

/// A mounted guide; freeing it unmounts it and forgets the visit.
#[wasm_bindgen]
pub struct Mounted {
    visit: Option<Visit>,
    learn: Rc<OnceCell<&'static Learn>>,
    _handle: UnmountHandle<AnyViewState>,
}

#[wasm_bindgen]
impl Mounted {
    /// Hears what came of `take`.
    pub fn taken(&self, by: &str, worked: bool) {
        let by = TAKES.iter().find(|(_, name)| *name == by).map(|(by, _)| *by);
        if let (Some(visit), Some(by)) = (self.visit, by) {
            visit.taken(by, worked);
        }
    }

    /// Hears what came of `learn`: the file, or no bytes. They are kept for the life of the page.
    pub fn learned(&self, bytes: Vec<u8>) {
        if self.learn.get().is_none()
            && let Ok(learn) = Learn::read(bytes.leak())
        {
            // Nothing else sets it meanwhile.
            let _ = self.learn.set(Box::leak(Box::new(learn)));
        }
        if let Some(visit) = self.visit {
            visit.learned(self.learn.get().copied());
        }
    }

    /// Leaves the cover again, with the answers that were kept.
    pub fn start(&self, way: &str) {
        if let Some(visit) = self.visit {
            visit.apply(leave(visit.guide(), way));
        }
    }
}

/// How the cover is left by one of its buttons, by the name that the shell gives it.
fn leave(guide: &Guide, way: &str) -> Command {
    match way {
        "read" => {
            Command::Open(guide.pages.first().map_or(Overlay::About, |contents| Overlay::Learn(*contents)))
        }
        "other" => Command::StartForOther,
        "resume" => Command::Resume,
        _ => Command::Start,
    }
}

//! Becoming part of someone's page: what the shell calls.
//!
//! The shell (`shell/*.js`) owns the element, the shadow root, the cover and failure. It hands an
//! empty element to [`App::mount`] and hears back through the functions of `Shell`.

use std::cell::OnceCell;
use std::rc::Rc;

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use rlsf::SmallGlobalTlsf;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use kap_guide::content::{Content, Guide, LaterFile};
use kap_guide::session::{Command, Overlay, Problem, Session};
use kap_guide::settings;
use kap_guide::ui::{Export, Host, Layout, SavedAnswers, Visit};
use kap_guide_later::later;

/// Smaller than the standard allocator, and as fast (docs/decisions/0035-allocator.md).
#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

#[wasm_bindgen]
extern "C" {
    /// What the shell does for a mounted guide.
    pub type Shell;

    #[wasm_bindgen(method)]
    fn on_cover(this: &Shell);

    #[wasm_bindgen(method)]
    fn on_start(this: &Shell);

    #[wasm_bindgen(method)]
    fn on_navigate(this: &Shell, by_visitor: bool);

    #[wasm_bindgen(method)]
    fn on_clear(this: &Shell);

    #[wasm_bindgen(method)]
    fn export(this: &Shell, by: &str, text: &str);

    #[wasm_bindgen(method)]
    fn load_later(this: &Shell);

    #[wasm_bindgen(method)]
    fn on_contact(this: &Shell, kind: &str);

    #[wasm_bindgen(method)]
    fn today(this: &Shell) -> String;

    #[wasm_bindgen(method)]
    fn until(this: &Shell) -> String;

    #[wasm_bindgen(method)]
    fn can_share(this: &Shell) -> bool;
}

/// The names by which the shell knows the exports.
const EXPORTS: [(Export, &str); 5] = [
    (Export::Print, "print"),
    (Export::Save, "save"),
    (Export::Copy, "copy"),
    (Export::Share, "share"),
    (Export::Record, "record"),
];

impl Host for Shell {
    fn on_cover(&self) {
        Shell::on_cover(self);
    }

    fn on_start(&self) {
        Shell::on_start(self);
    }

    fn on_navigate(&self, by_visitor: bool) {
        Shell::on_navigate(self, by_visitor);
    }

    fn on_clear(&self) {
        Shell::on_clear(self);
    }

    fn export(&self, by: Export, text: &str) {
        let by = EXPORTS.iter().find(|(known, _)| *known == by).map_or("", |(_, name)| name);
        Shell::export(self, by, text);
    }

    fn load_later(&self) {
        Shell::load_later(self);
    }

    fn on_contact(&self, kind: &'static str) {
        Shell::on_contact(self, kind);
    }

    fn today(&self) -> String {
        Shell::today(self)
    }

    fn until(&self) -> String {
        Shell::until(self)
    }

    fn can_share(&self) -> bool {
        Shell::can_share(self)
    }
}

/// One content file, ready to be mounted any number of times.
#[wasm_bindgen]
pub struct App {
    content: &'static Content,
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
        Ok(Self { content: Box::leak(Box::new(content)) })
    }

    /// How the screens look, as a style sheet. Later screens have theirs in the later part.
    pub fn style(&self) -> String {
        let later = self.content.later.get().map_or("", |later| later.style.as_str());
        [self.content.style.as_str(), later].concat()
    }

    /// How the notes look on paper, as a style sheet. Empty before the later part is here.
    pub fn paper(&self) -> String {
        self.content.later.get().map_or("", |later| later.paper.as_str()).to_owned()
    }

    /// Whether a visit can be restored from a notes file. `today` and `until`, the last day that is given
    /// today, are year-month-day. The later part must be linked.
    pub fn restores(&self, file: &str, today: &str, until: &str) -> bool {
        restores(&self.content.guide, file, today, until)
    }

    /// Mounts a new visit into an empty element.
    ///
    /// - `entry`: the button of the cover that was pressed: `me`, `other`, `read`, `resume` or `file`. For the last two the
    ///   later part must be linked.
    /// - `saved_key`: where answers may be saved in the page's storage; empty if they may not.
    /// - `file`: the saved answers of the notes file that the visitor opened, for `file`; empty without one.
    /// - `settings`: names and values in turn, such as `["clinic", "Example Counseling", "phone", "+1 202 555 0143"]`.
    #[expect(clippy::needless_pass_by_value, reason = "a list crosses from JavaScript only by value")]
    pub fn mount(
        &self,
        root: HtmlElement,
        entry: &str,
        saved_key: String,
        file: String,
        settings: Vec<String>,
        shell: Shell,
    ) -> Mounted {
        let pairs = settings.chunks_exact(2).filter_map(|pair| match pair {
            [name, value] => Some((name.as_str(), value.as_str())),
            _ => None,
        });
        let saved = SavedAnswers::new(saved_key, file);
        let (settings, shell) = (settings::allowed(pairs), Rc::new(shell));
        let (content, entry) = (self.content, entry_command(&self.content.guide, entry));
        // Create the visit inside, so that the mount frees everything that it owns.
        let made = Rc::new(OnceCell::new());
        let inside = Rc::clone(&made);
        let handle = mount_to(root, move || {
            let visit = *inside.get_or_init(|| Visit::new(content, settings, entry, saved, shell));
            view! { <Layout visit /> }.into_any()
        });
        Mounted { visit: made.get().copied(), content, _handle: handle }
    }
}

/// A mounted guide; freeing it unmounts it and forgets the visit.
#[wasm_bindgen]
pub struct Mounted {
    visit: Option<Visit>,
    content: &'static Content,
    _handle: UnmountHandle<AnyViewState>,
}

#[wasm_bindgen]
impl Mounted {
    /// Called by the shell with the result of an export.
    pub fn exported(&self, by: &str, worked: bool) {
        let by = EXPORTS.iter().find(|(_, name)| *name == by).map(|(by, _)| *by);
        if let (Some(visit), Some(by)) = (self.visit, by) {
            visit.exported(by, worked);
        }
    }

    /// Called by the shell after it has linked the later part, with its words, or with no bytes if a file did not load.
    pub fn later_loaded(&self, bytes: Vec<u8>) {
        let is_here = self.content.later.get().is_some() || !bytes.is_empty() && read(self.content, bytes);
        if let Some(visit) = self.visit {
            visit.later_loaded(is_here);
        }
    }

    /// Leaves the cover again. The visit still has its answers.
    pub fn start(&self, entry: &str) {
        if let Some(visit) = self.visit {
            visit.apply(entry_command(visit.guide(), entry));
        }
    }
}

/// The command of a button of the cover, by the name that the shell gives it.
fn entry_command(guide: &Guide, entry: &str) -> Command {
    match entry {
        "read" => {
            Command::Open(guide.pages.first().map_or(Overlay::About, |contents| Overlay::Learn(*contents)))
        }
        "other" => Command::StartForOther,
        "resume" | "file" => Command::Resume,
        _ => Command::Start,
    }
}

later! {
    "5" fn restores(guide: &Guide, file: &str, today: &str, until: &str) -> bool = can_restore
}

fn can_restore(guide: &Guide, file: &str, today: &str, until: &str) -> bool {
    let (_, problems) = Session::default().restore(guide, file, today, until);
    !problems.into_iter().any(Problem::is_whole)
}

later! {
    "6" fn read(content: &'static Content, bytes: Vec<u8>) -> bool = read_later
}

/// Adds the later words to the content. Returns whether it has them now.
fn read_later(content: &'static Content, bytes: Vec<u8>) -> bool {
    LaterFile::read(bytes.leak()).map(|file| content.add(file)).is_ok()
}

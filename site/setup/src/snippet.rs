//! What a clinic pastes into its site.

use kap_guide::settings::{Name, SETTINGS, Settings, print};

use crate::Files;
use crate::markup::{attributes, escaped, paragraphs};
use crate::query;
use crate::words::{self, fill};

/// The element that gets the guide if the clinic has set none.
const TARGET: &str = "#guide";

/// What the frame may do: run, and open links, save files and print if a visitor asks.
const SANDBOX: &str = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals \
                       allow-top-navigation-to-custom-protocols";

/// A piece of text to paste.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Snippet {
    /// The script with its settings; the guide appears where it stands.
    Script,
    /// The script without settings, for markers and elements.
    Loader,
    /// The script with its settings and a target, for the head of a page.
    HeadScript,
    /// An element that any editor keeps, with settings and fallback words.
    Marker,
    /// Our own element, with settings and fallback words.
    Element,
    /// An element with an id for [`Snippet::HeadScript`] and [`Snippet::Manager`], with fallback words.
    Place,
    /// A script that adds ours with its settings in the address, for tag managers.
    Manager,
    /// A frame.
    Frame,
    /// The parts of an element, for builders that ask for each.
    CustomElement,
}

impl Snippet {
    /// Every snippet, in the order in which the steps of `docs/platforms/` use them.
    pub const ALL: [Self; 9] = [
        Self::CustomElement,
        Self::Script,
        Self::Loader,
        Self::Marker,
        Self::HeadScript,
        Self::Element,
        Self::Manager,
        Self::Place,
        Self::Frame,
    ];

    /// Its name in `docs/platforms/` and in `content/en/setup.toml`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Script => "script",
            Self::Loader => "loader",
            Self::HeadScript => "head-script",
            Self::Marker => "marker",
            Self::Element => "element",
            Self::Place => "place",
            Self::Manager => "manager",
            Self::Frame => "frame",
            Self::CustomElement => "custom-element",
        }
    }

    /// The snippet with this name.
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|snippet| snippet.id() == id)
    }

    /// Its text. `fallback` are the lines that visitors see if their browser runs no scripts.
    pub fn write(self, settings: &Settings, files: &Files, fallback: &[String]) -> String {
        let of_page = print(settings).into_iter().filter(|(name, _)| is_of_page(name));
        let of_guide = || print(settings).into_iter().filter(|(name, _)| !is_of_page(name));
        let target = settings.get(Name::Target).unwrap_or(TARGET);
        let others = || print(settings).into_iter().filter(|(name, _)| *name != Name::Target.as_str());
        let with_target = || others().chain([(Name::Target.as_str(), target)]);
        let words = paragraphs(fallback);
        match self {
            Self::Script => script(files, &attributes("data-", 8, print(settings))),
            Self::Loader => script(files, &attributes("data-", 8, of_page)),
            Self::HeadScript => script(files, &attributes("data-", 8, with_target())),
            Self::Marker => {
                format!("<div data-kap-guide{}>{words}\n</div>", attributes("data-", 5, of_guide()))
            }
            Self::Element => format!("<kap-guide{}>{words}\n</kap-guide>", attributes("", 11, of_guide())),
            Self::Place => match target.strip_prefix('#') {
                Some(id) => format!("<div id=\"{}\">{words}\n</div>", escaped(id)),
                None => String::new(),
            },
            Self::Manager => manager(files, &query::written(with_target())),
            Self::Frame => frame(files, settings, &query::written(of_guide())),
            Self::CustomElement => custom_element(files, print(settings)),
        }
    }
}

/// Whether a setting belongs to the page, and so to the script.
pub fn is_of_page(name: &str) -> bool {
    [Name::Target, Name::Base].into_iter().any(|known| known.as_str() == name)
}

// The names of two attributes have capitals, so that the same text is good in HTML and in JSX.
fn script(files: &Files, settings: &str) -> String {
    format!(
        "<script data-cfasync=\"false\" async src=\"{}\"\n        integrity=\"{}\" crossOrigin=\"anonymous\"\n        \
         referrerPolicy=\"no-referrer\"{settings}></script>",
        escaped(&files.script()),
        escaped(files.integrity()),
    )
}

/// In the JavaScript of 2009, which is all that some tag managers take.
fn manager(files: &Files, query: &str) -> String {
    format!(
        "<script>\n(function () {{\n  var script = document.createElement(\"script\");\n  script.async = true;\n  \
         script.crossOrigin = \"anonymous\";\n  script.integrity = \"{}\";\n  script.referrerPolicy = \"no-referrer\";\n  \
         script.src = \"{}{query}\";\n  document.head.appendChild(script);\n}})();\n</script>",
        files.integrity(),
        files.script(),
    )
}

fn frame(files: &Files, settings: &Settings, query: &str) -> String {
    let label = SETTINGS.iter().find(|setting| setting.name == Name::Label);
    let title = settings.get(Name::Label).or(label.map(|label| label.default)).unwrap_or_default();
    format!(
        "<iframe title=\"{}\" width=\"100%\" height=\"700\" referrerpolicy=\"no-referrer\"\n        \
         sandbox=\"{SANDBOX}\"\n        allow=\"clipboard-write; web-share\" data-kap-guide-frame\n        \
         src=\"{}\"></iframe>\n\
         <script async src=\"{}\"\n        integrity=\"{}\" crossorigin=\"anonymous\" referrerpolicy=\"no-referrer\"></script>",
        escaped(title),
        escaped(&[&files.file("frame.html"), query].concat()),
        escaped(&files.file("frame.js")),
        escaped(files.frame_integrity()),
    )
}

fn custom_element<'a>(files: &Files, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let address = fill(words::ELEMENT_ADDRESS, &[("address", &files.script())]);
    let mut lines = vec![words::ELEMENT_NAME.to_owned(), address, words::ELEMENT_ATTRIBUTES.to_owned()];
    lines.extend(pairs.into_iter().map(|(name, value)| ["  ", name, " = ", value].concat()));
    lines.join("\n")
}

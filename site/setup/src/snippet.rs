//! What a clinic pastes into its site.

use kap_guide::settings::{Name, Settings, print};

use crate::Files;
use crate::markup::{attributes, escaped, paragraphs};
use crate::query;
use crate::words::{self, fill};

/// The element that gets the guide if the clinic has set none.
const TARGET: &str = "#guide";

/// Settings and their values.
type Pairs<'a> = Vec<(&'a str, &'a str)>;

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
    /// An element with an id for [`Snippet::HeadScript`] and [`Snippet::Manager`], with fallback words.
    Place,
    /// A script that adds ours with its settings in the address, for tag managers.
    Manager,
    /// The parts of an element, for builders that ask for each.
    CustomElement,
}

impl Snippet {
    /// Every snippet, in the order in which the steps of `docs/platforms/` use them.
    pub const ALL: [Self; 7] = [
        Self::CustomElement,
        Self::Script,
        Self::Loader,
        Self::Marker,
        Self::HeadScript,
        Self::Manager,
        Self::Place,
    ];

    /// Its name in `docs/platforms/` and in `content/en/setup.toml`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Script => "script",
            Self::Loader => "loader",
            Self::HeadScript => "head-script",
            Self::Marker => "marker",
            Self::Place => "place",
            Self::Manager => "manager",
            Self::CustomElement => "custom-element",
        }
    }

    /// The snippet with this name.
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|snippet| snippet.id() == id)
    }

    /// Its text. `fallback` are the lines that visitors see if their browser runs no scripts.
    pub fn write(self, settings: &Settings, files: &Files, fallback: &[String]) -> String {
        let all = print(settings);
        let (of_page, of_guide): (Pairs, Pairs) = all.iter().partition(|(name, _)| is_of_page(name));
        let target = settings.get(Name::Target).unwrap_or(TARGET);
        let mut with_target = all.clone();
        with_target.retain(|(name, _)| *name != Name::Target.as_str());
        with_target.push((Name::Target.as_str(), target));
        let words = paragraphs(fallback);
        match self {
            Self::Script => script(files, &attributes("data-", 8, &all)),
            Self::Loader => script(files, &attributes("data-", 8, &of_page)),
            Self::HeadScript => script(files, &attributes("data-", 8, &with_target)),
            Self::Marker => {
                ["<div data-kap-guide", &attributes("data-", 5, &of_guide), ">", &words, "\n</div>"].concat()
            }
            Self::Place => match target.strip_prefix('#') {
                Some(id) => ["<div id=\"", &escaped(id), "\">", &words, "\n</div>"].concat(),
                None => String::new(),
            },
            Self::Manager => manager(files, &query::written(&with_target)),
            Self::CustomElement => custom_element(files, &all),
        }
    }
}

/// Whether a setting belongs to the page, and so to the script.
pub fn is_of_page(name: &str) -> bool {
    [Name::Target, Name::Base].into_iter().any(|known| known.as_str() == name)
}

/// The names of two attributes have capitals, so that the same text is good in HTML and in JSX.
const SCRIPT: &str = "<script data-cfasync=\"false\" async src=\"{src}\"
        integrity=\"{integrity}\" crossOrigin=\"anonymous\"
        referrerPolicy=\"no-referrer\"{settings}></script>";

/// In the JavaScript of 2009, which is all that some tag managers take. A `{` before a line break is no place.
const MANAGER: &str = "<script>
(function () {
  var script = document.createElement(\"script\");
  script.async = true;
  script.crossOrigin = \"anonymous\";
  script.integrity = \"{integrity}\";
  script.referrerPolicy = \"no-referrer\";
  script.src = \"{src}\";
  document.head.appendChild(script);
})();
</script>";

fn script(files: &Files, settings: &str) -> String {
    let (src, integrity) = (escaped(&files.script()), escaped(files.integrity()));
    fill(SCRIPT, &[("src", &src), ("integrity", &integrity), ("settings", settings)])
}

fn manager(files: &Files, query: &str) -> String {
    let src = [&files.script(), query].concat();
    fill(MANAGER, &[("integrity", files.integrity()), ("src", &src)])
}

fn custom_element(files: &Files, pairs: &[(&str, &str)]) -> String {
    let address = fill(words::ELEMENT_ADDRESS, &[("address", &files.script())]);
    let mut text = [words::ELEMENT_NAME, "\n", &address, "\n", words::ELEMENT_ATTRIBUTES].concat();
    for (name, value) in pairs {
        text.push_str(&["\n  ", name, " = ", value].concat());
    }
    text
}

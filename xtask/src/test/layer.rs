//! The layers in their order, and what each one needs.

use super::options::Options;
use crate::setup::browsers::Engine;
use crate::setup::tools::Tool;

/// A group of checks that is run and reported together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// The layout of the code.
    Format,
    /// What clippy and rustdoc advise, and the types of the shell.
    Lints,
    /// Tests that need no browser.
    Native,
    /// The build of the release, and its sizes.
    Size,
    /// Whole visits to the release that the layer before has built.
    Browser,
    /// Visits in real WordPress sites, for those who ask for them.
    Wordpress,
}

impl Layer {
    /// All layers, from the quickest to the slowest.
    pub const ALL: [Self; 6] =
        [Self::Format, Self::Lints, Self::Native, Self::Size, Self::Browser, Self::Wordpress];

    /// The word for it in the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Lints => "lints",
            Self::Native => "native",
            Self::Size => "size",
            Self::Browser => "browser",
            Self::Wordpress => "wordpress",
        }
    }

    /// The line on the terminal when it begins.
    pub fn title(self) -> &'static str {
        match self {
            Self::Format => "Checking the format of the code",
            Self::Lints => "Checking the code with clippy, rustdoc and TypeScript",
            Self::Native => "Running the native tests",
            Self::Size => "Building the release and checking its sizes",
            Self::Browser => "Testing the release in real browsers",
            Self::Wordpress => "Testing the release and the plugin in real WordPress sites",
        }
    }

    /// Whether `--fast` includes it.
    pub fn is_fast(self) -> bool {
        matches!(self, Self::Format | Self::Lints | Self::Native)
    }

    /// Whether it runs tests, which have names and can be counted.
    pub fn holds_tests(self) -> bool {
        matches!(self, Self::Native | Self::Browser | Self::Wordpress)
    }

    /// Whether it runs something on Node or PHP.
    pub fn needs_interpreters(self) -> bool {
        matches!(self, Self::Lints | Self::Native)
    }

    /// The tools that it needs besides Cargo and the wasm target.
    pub fn tools(self, engines: &[Engine]) -> &'static [Tool] {
        match self {
            Self::Browser | Self::Wordpress if engines.contains(&Engine::Firefox) => &[Tool::Geckodriver],
            _ => &[],
        }
    }

    /// The browsers that it needs.
    pub fn engines(self, engines: &[Engine]) -> &[Engine] {
        match self {
            Self::Browser | Self::Wordpress => engines,
            _ => &[],
        }
    }
}

/// The layers that these options ask for. A filter leaves the layers with tests, and the build that the
/// last one needs.
pub fn select(options: &Options) -> Vec<Layer> {
    let wanted = |layer: &Layer| match layer {
        Layer::Wordpress => options.all || options.wordpress,
        Layer::Size => true,
        _ => options.all || !options.wordpress,
    };
    Layer::ALL
        .into_iter()
        .filter(wanted)
        .filter(|layer| layer.is_fast() || !options.fast)
        .filter(|layer| options.filter.is_none() || layer.holds_tests() || *layer == Layer::Size)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(options: &Options) -> Vec<&'static str> {
        select(options).into_iter().map(Layer::name).collect()
    }

    #[test]
    fn everything_runs_by_default() {
        let all = ["format", "lints", "native", "size", "browser"];
        assert_eq!(names(&Options::default()), all);
    }

    #[test]
    fn fast_needs_no_build_and_no_browser() {
        let options = Options { fast: true, ..Options::default() };
        assert_eq!(names(&options), ["format", "lints", "native"]);
        let layers = select(&options);
        assert!(layers.iter().all(|layer| layer.tools(options.engines()).is_empty()));
        assert!(layers.iter().all(|layer| layer.engines(options.engines()).is_empty()));
    }

    #[test]
    fn wordpress_is_for_those_who_ask() {
        let wordpress = Options { wordpress: true, ..Options::default() };
        assert_eq!(names(&wordpress), ["size", "wordpress"]);
        let all = Options { all: true, ..Options::default() };
        assert_eq!(names(&all).last(), Some(&"wordpress"));
        assert!(names(&all).contains(&"native"));
    }

    #[test]
    fn a_filter_keeps_the_layers_with_tests_and_the_build() {
        let options = Options { filter: Some("tag".to_owned()), ..Options::default() };
        assert_eq!(names(&options), ["native", "size", "browser"]);
    }
}

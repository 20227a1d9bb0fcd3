//! The names of what the package holds.

/// The folder of the release.
pub const RELEASE: &str = "dist";

/// The element in the Custom Elements Manifest.
pub const ELEMENTS: &str = "custom-elements.json";

/// The custom data of VS Code.
pub const HTML_DATA: &str = "vscode.html-custom-data.json";

/// The element for the editors of `JetBrains`.
pub const WEB_TYPES: &str = "web-types.json";

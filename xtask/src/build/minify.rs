//! Writes the scripts for the browsers of 2019, and minifies them.

use std::path::Path;

use anyhow::{Result, ensure};
use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::diagnostics::OxcDiagnostic;
use oxc::minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc::parser::Parser;
use oxc::semantic::SemanticBuilder;
use oxc::span::SourceType;
use oxc::transformer::{EngineTargets, TransformOptions, Transformer};

/// The level of the scripts: they show the cover with help from Chrome 80, Firefox 78 and Safari 13
/// (docs/embedding.md). Each of these reads all of ES2019.
pub const LEVEL: &str = "es2019";

/// Makes a script smaller, and readable for old browsers, without changing what it does.
///
/// # Errors
///
/// When the script does not parse, or cannot be written for those browsers.
pub fn script(source: &str) -> Result<String> {
    minified(source, SourceType::script())
}

/// The same for a module, of the clinic's page.
///
/// # Errors
///
/// As [`script`].
pub fn module(source: &str) -> Result<String> {
    minified(source, SourceType::mjs())
}

fn minified(source: &str, kind: SourceType) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, kind).parse();
    expect_none("the script does not parse", &parsed.diagnostics)?;
    let mut program = parsed.program;

    let mut options = TransformOptions::from_target(LEVEL).map_err(anyhow::Error::msg)?;
    // Fields become assignments; otherwise each class would add a function to define them.
    options.assumptions.set_public_class_fields = true;
    let scoping = SemanticBuilder::new().build(&program).semantic.into_scoping();
    let transformer = Transformer::new(&allocator, Path::new("kap-guide.js"), &options);
    let rewritten = transformer.build_with_scoping(scoping, &mut program);
    expect_none(&format!("the script cannot be written in {LEVEL}"), &rewritten.diagnostics)?;

    let target = EngineTargets::from_target(LEVEL).map_err(anyhow::Error::msg)?;
    let options = MinifierOptions {
        mangle: Some(MangleOptions::default()),
        compress: Some(CompressOptions { target, ..CompressOptions::default() }),
        ..MinifierOptions::default()
    };
    let minified = Minifier::new(options).minify(&allocator, &mut program);
    let codegen = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(minified.scoping);
    Ok(codegen.build(&program).code)
}

fn expect_none(what: &str, diagnostics: &[OxcDiagnostic]) -> Result<()> {
    let first = diagnostics.first().map(ToString::to_string).unwrap_or_default();
    ensure!(diagnostics.is_empty(), "{what}: {first}");
    Ok(())
}

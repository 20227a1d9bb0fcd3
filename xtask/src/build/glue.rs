//! Turns wasm-bindgen's glue into a function that its caller runs for each new instance, without the parts that the
//! finished WebAssembly does not use.

use std::fmt::Write as _;

use anyhow::{Result, ensure};
use walrus::Module;

/// The module that the WebAssembly imports everything from.
pub const FROM: &str = "k";

/// The function that prepares an instance, if it needs that.
const START: &str = "__wbindgen_start";

/// The names of closure callbacks in wasm-bindgen's glue, which are long and have a hash.
const CLOSURES: &str = "__convert__closures";

/// Gives imports and closures short names in the WebAssembly and in the script, and returns the script as a function
/// body. The function returns `exported`, which is what the Rust code exports.
///
/// # Errors
///
/// When the script is not of the form that wasm-bindgen writes for bundlers.
pub fn shorten(module: &mut Module, script: &str, exported: &str) -> Result<String> {
    ensure!(
        script.contains("export function __wbg_set_wasm"),
        "wasm-bindgen wrote a script of an unknown form"
    );
    let mut script = used(script);
    for (by_name, by_nature) in KINDS {
        script = script.replace(by_name, by_nature);
    }
    ensure!(!script.contains(" instanceof "), "the script asks for a kind that a page may have replaced");
    let mut imports = String::new();
    for (at, import) in module.imports.iter_mut().enumerate() {
        let written = format!("function {}(", import.name);
        ensure!(script.contains(&written), "the script has no `{}`", import.name);
        let short = format!("i{at}");
        write!(imports, "{short}:{},", import.name)?;
        FROM.clone_into(&mut import.module);
        import.name = short;
    }
    let closures = module.exports.iter_mut().filter(|export| export.name.contains(CLOSURES));
    for (at, export) in closures.enumerate() {
        let short = format!("c{at}");
        script = script.replace(&format!("wasm.{}(", export.name), &format!("wasm.{short}("));
        ensure!(script.contains(&format!("wasm.{short}(")), "the script does not call `{}`", export.name);
        export.name = short;
    }
    let starts = module.exports.iter().any(|export| export.name == START);
    let start = if starts { format!(";exports.{START}()") } else { String::new() };
    write!(
        script,
        "return {{{exported},imports:{{{imports}}},use(exports){{__wbg_set_wasm(exports){start}}}}};"
    )?;
    Ok(script)
}

/// How wasm-bindgen tests the type of a value, and a test that works on pages that replace those globals, as old
/// MooTools does.
const KINDS: [(&str, &str); 4] = [
    ("getObject(arg0) instanceof Window", "getObject(arg0).window === getObject(arg0)"),
    ("getObject(arg0) instanceof ShadowRoot", "getObject(arg0).nodeType === 11"),
    ("getObject(arg0) instanceof Element", "getObject(arg0).nodeType === 1"),
    ("getObject(arg0) instanceof HTMLIFrameElement", "getObject(arg0).localName === 'iframe'"),
];

/// wasm-bindgen's long description of a value in a panic message, which nobody reads here.
const DEBUG: &str = "function debugString(val) {";

/// The script without `export` and without the description of values.
fn used(script: &str) -> String {
    let mut used = String::from("const debugString = String;\n");
    let mut unused = false;
    for line in script.lines() {
        let begins = !line.is_empty() && !line.starts_with([' ', '}']);
        let line = line.strip_prefix("export ").unwrap_or(line);
        unused = if begins { line == DEBUG } else { unused };
        if !unused {
            used.push_str(line);
            used.push('\n');
        }
    }
    used
}

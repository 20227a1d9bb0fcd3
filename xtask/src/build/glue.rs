//! The glue between the app and the browser: what wasm-bindgen wrote, as a function that the shell can call
//! for each fresh instance, and without what the finished WebAssembly does not ask for.

use std::fmt::Write as _;

use anyhow::{Result, ensure};
use walrus::Module;

/// The module that the WebAssembly imports everything from.
pub const FROM: &str = "k";

/// How wasm-bindgen names the functions that call back into closures: long, with a hash in it.
const CLOSURES: &str = "wasm_bindgen__convert__closures";

/// Gives imports and closures short names, in the WebAssembly and in the script alike, and returns the
/// script as the body of a function.
///
/// # Errors
///
/// When the script is not of the form that wasm-bindgen writes for bundlers.
pub fn shorten(module: &mut Module, script: &str) -> Result<String> {
    ensure!(
        script.contains("export function __wbg_set_wasm"),
        "wasm-bindgen wrote a script of an unknown form"
    );
    let mut script = used(script);
    let mut imports = String::new();
    for (at, import) in module.imports.iter_mut().enumerate() {
        ensure!(script.contains(&import.name), "the script has no `{}`", import.name);
        let short = format!("i{at}");
        write!(imports, "{short}:{},", import.name)?;
        FROM.clone_into(&mut import.module);
        import.name = short;
    }
    let closures = module.exports.iter_mut().filter(|export| export.name.starts_with(CLOSURES));
    for (at, export) in closures.enumerate() {
        let short = format!("c{at}");
        script = script.replace(&format!("wasm.{}(", export.name), &format!("wasm.{short}("));
        ensure!(script.contains(&format!("wasm.{short}(")), "the script does not call `{}`", export.name);
        export.name = short;
    }
    write!(
        script,
        "return {{App,imports:{{{imports}}},use(exports){{__wbg_set_wasm(exports);exports.__wbindgen_start()}}}};"
    )?;
    Ok(script)
}

/// The script without the word that exports each part, and without the classes for streams of Leptos's server
/// functions, whose exports are gone from the app.
fn used(script: &str) -> String {
    let mut used = String::new();
    let mut unused = false;
    for line in script.lines() {
        let begins = !line.starts_with([' ', '}']);
        let line = line.strip_prefix("export ").unwrap_or(line);
        unused = if begins { line.contains("IntoUnderlying") } else { unused };
        if !unused {
            used.push_str(line);
            used.push('\n');
        }
    }
    used
}

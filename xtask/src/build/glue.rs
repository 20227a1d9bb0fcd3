//! Turns wasm-bindgen's glue into a function that its caller runs for each new instance, without the parts that the
//! finished WebAssembly does not use, and with `shell/frame/glue.js` in the place of what is for other browsers.

use std::collections::VecDeque;

use anyhow::{Context as _, Result, ensure};
use walrus::{ExportItem, Module};

use super::joined::joined;

/// The module that the WebAssembly imports everything from.
pub const FROM: &str = "k";

/// Our own functions for the glue, in `shell/frame/`.
pub const OWN: &str = "glue.js";

/// The function that prepares an instance, if it needs that.
const START: &str = "__wbindgen_start";

/// Gives imports and exports short names in the WebAssembly and in the script, and returns the script as a function
/// body. The function returns `exported`, which is what the Rust code exports, and the imports as a list: their names are numbers.
///
/// # Errors
///
/// When the script is not of the form that wasm-bindgen writes for bundlers.
pub fn shorten(module: &mut Module, script: &str, exported: &str) -> Result<String> {
    ensure!(
        script.contains("export function __wbg_set_wasm"),
        "wasm-bindgen wrote a script of an unknown form"
    );
    let own = joined("frame", &[OWN])?;
    let mut rest = own.clone();
    let mut imports = Vec::new();
    for part in parts(script, &own) {
        let part = simpler(&part);
        let Some(import) = module.imports.iter_mut().find(|import| declared(&part) == Some(&import.name))
        else {
            rest.push_str(&part);
            continue;
        };
        let call = arrow(&part).with_context(|| format!("`{}` is written in an unknown way", import.name))?;
        imports.push((call, import.id()));
    }
    ensure!(
        imports.len() == module.imports.iter().count(),
        "the script lacks functions that the WebAssembly asks for"
    );
    let mut calls: Vec<String> = Vec::new();
    for (call, id) in imports {
        let at = calls.iter().position(|known| *known == call).unwrap_or(calls.len());
        if at == calls.len() {
            calls.push(call);
        }
        let import = module.imports.get_mut(id);
        FROM.clone_into(&mut import.module);
        import.name = at.to_string();
    }
    let mut script = format!("{rest}const imports = [{}];\n", calls.join(","));
    for unknown in [" instanceof ", "Finalization.", "WASM_VECTOR_LEN"] {
        ensure!(!script.contains(unknown), "the script has {unknown} in an unknown place");
    }
    name_exports(module, &mut script);
    let starts = module.exports.iter().any(|export| export.name == START);
    let start = if starts { format!(";exports.{START}()") } else { String::new() };
    Ok(format!("{script}return {{{exported},imports,use(exports){{useWasm(exports){start}}}}};"))
}

/// Gives the functions that the script calls short names, and removes the others.
fn name_exports(module: &mut Module, script: &mut String) {
    let mut uncalled = Vec::new();
    // Names for the items that both parts of the app share.
    let functions = module.exports.iter_mut().filter(|export| matches!(export.item, ExportItem::Function(_)));
    for (at, export) in functions.filter(|export| export.name != START).enumerate() {
        let call = format!("wasm.{}(", export.name);
        if !script.contains(&call) {
            uncalled.push(export.id());
        }
        export.name = format!("e{at}");
        *script = script.replace(&call, &format!("wasm.{}(", export.name));
    }
    for export in uncalled {
        module.exports.delete(export);
    }
    walrus::passes::gc::run(module);
}

/// The parts of wasm-bindgen's script that are used: functions, classes and values, without those that `own` has instead.
fn parts(script: &str, own: &str) -> Vec<String> {
    let own: Vec<&str> = own.lines().filter_map(declared).collect();
    let mut parts: Vec<String> = vec!["const debugString = String;\n".into()];
    for line in script.lines() {
        let line = line.strip_prefix("export ").unwrap_or(line);
        let is_start = !line.is_empty() && !line.starts_with([' ', '}']);
        match parts.last_mut() {
            Some(part) if !is_start => {
                part.push_str(line);
                part.push('\n');
            }
            _ => parts.push(format!("{line}\n")),
        }
    }
    let is_own = |part: &str| declared(part).is_some_and(|name| own.contains(&name));
    // A visit is freed by the shell, and an app never.
    let is_freeing = |part: &str| declared(part).is_some_and(|name| name.ends_with("Finalization"));
    parts.retain(|part| {
        !is_own(part) && !is_freeing(part) && !UNUSED.iter().any(|start| part.starts_with(start))
    });
    parts
}

/// The beginnings of parts to remove: our own functions do not need them, only older browsers do, or nobody reads them, such as
/// the long description of a value in a panic message.
const UNUSED: [&str; 17] = [
    "/**",
    "function debugString(",
    "function __wbg_set_wasm(",
    "function handleError(",
    "function isLikeNone(",
    "let WASM_VECTOR_LEN",
    "function dropObject(",
    "function decodeText(",
    "let cached",
    "const cached",
    "cachedTextDecoder",
    "let heap_next",
    "heap.push(",
    "let numBytesDecoded",
    "const MAX_SAFARI_DECODE_BYTES",
    "if (Symbol.dispose)",
    "if (!('encodeInto' in",
];

/// The name that the first line of a part declares.
fn declared(part: &str) -> Option<&str> {
    let (keyword, rest) = part.split_once(' ')?;
    let end = rest.find(|sign: char| !sign.is_alphanumeric() && sign != '_').unwrap_or(rest.len());
    ["const", "let", "function"].contains(&keyword).then(|| rest.get(..end)).flatten()
}

/// How wasm-bindgen writes something, and how it is written with our own functions. It tests the type of a value by globals; our tests
/// work on pages that replace those, as old MooTools does.
const SIMPLER: [(&str, &str); 17] = [
    ("getObject(arg0) instanceof Window", "getObject(arg0).window === getObject(arg0)"),
    ("getObject(arg0) instanceof ShadowRoot", "getObject(arg0).nodeType === 11"),
    ("getObject(arg0) instanceof Element", "getObject(arg0).nodeType === 1"),
    ("getObject(arg0) instanceof HTMLIFrameElement", "getObject(arg0).localName === 'iframe'"),
    ("typeof globalThis === 'undefined' ? undefined : globalThis", "window"),
    ("typeof global === 'undefined' ? undefined : global", "window"),
    ("typeof self === 'undefined' ? undefined : self", "window"),
    ("typeof window === 'undefined' ? undefined : window", "window"),
    (", wasm.__wbindgen_malloc, wasm.__wbindgen_realloc)", ")"),
    (", wasm.__wbindgen_malloc)", ")"),
    ("isLikeNone(ret) ? 0 : addHeapObject(ret)", "addIfAny(ret)"),
    ("isLikeNone(ret) ? 0 : passStringToWasm0(ret)", "passStringToWasm0(ret)"),
    ("getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);", "giveList(arg0, ptr1, len1);"),
    ("    getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);\n", ""),
    ("this.__destroy_into_raw()", "this.__wbg_ptr"),
    ("__wbg_ptr", "place"),
    ("._wbg_cb_unref", ".unref"),
];

/// Text to remove from a part, from a start to an end. An app is never freed, nor a visit twice. A call that could not pass all
/// of its texts frees the others, and then there is no memory to go on with.
const LEFT_OUT: [(&str, &str); 4] = [
    ("    __destroy_into_raw() {\n", "    }\n"),
    ("    free() {\n        const ptr = this.__destroy_into_raw();\n        wasm.__wbg_app_free(", "    }\n"),
    ("        } catch (e) {\n            if (ptr", "throw e;\n        }\n"),
    ("        let ptr0", "        try {\n"),
];

/// A part as it is with our own functions.
fn simpler(part: &str) -> String {
    let mut part = part.to_owned();
    for (start, end) in LEFT_OUT {
        while let Some(from) = part.find(start) {
            let Some(length) = part.get(from..).and_then(|rest| rest.find(end)) else { break };
            part.replace_range(from..from + length + end.len(), "");
        }
    }
    for (long, short) in SIMPLER {
        part = part.replace(long, short);
    }
    without_names(part.lines().filter(|line| !line.contains("Finalization.")).map(str::to_owned).collect())
}

/// Inlines values that are used once: the result of a call, and the arguments to WebAssembly.
fn without_names(mut lines: VecDeque<String>) -> String {
    let mut text = String::new();
    while let Some(line) = lines.pop_front() {
        if let Some((names, passing)) = lines.front().and_then(|next| passed(&line, next)) {
            lines.pop_front();
            if let Some(user) = lines.iter_mut().find(|later| later.contains(&names)) {
                *user = user.replace(&names, &passing);
            }
            continue;
        }
        let depth = |line: &str| line.len() - line.trim_start().len();
        let rest = lines.iter_mut().take_while(|later| depth(later) >= depth(&line));
        let mut users: Vec<&mut String> = rest.filter(|later| filled(later, "ret", "").1 > 0).collect();
        match (returned(&line), users.as_mut_slice()) {
            (Some(value), [user]) if filled(user, "ret", "").1 == 1 => **user = filled(user, "ret", value).0,
            _ => text.extend([&line, "\n"]),
        }
    }
    text
}

/// The names of a place and a length, if two lines pass a text or a list, and how it is passed without them.
fn passed(line: &str, next: &str) -> Option<(String, String)> {
    let (name, call) = line.split_once(" = ")?;
    let (_, number) = name.split_once("ptr")?;
    let is_length = next.ends_with(&format!("len{number} = WASM_VECTOR_LEN;"));
    is_length.then(|| (format!("ptr{number}, len{number}"), format!("...{}", call.trim_end_matches(';'))))
}

/// What a line calls `ret`.
fn returned(line: &str) -> Option<&str> {
    line.trim_start().strip_prefix("const ret = ")?.strip_suffix(';')
}

/// A line with a value in the place of a name, and how often that has the name.
fn filled(line: &str, name: &str, value: &str) -> (String, usize) {
    let is_of_name = |sign: char| sign.is_alphanumeric() || sign == '_';
    let mut pieces = line.split(name);
    let (mut text, mut uses) = (pieces.next().unwrap_or_default().to_owned(), 0);
    for piece in pieces {
        let is_name = !text.ends_with(is_of_name) && !piece.starts_with(is_of_name);
        uses += usize::from(is_name);
        text.push_str(if is_name { value } else { name });
        text.push_str(piece);
    }
    (text, uses)
}

/// A function of wasm-bindgen's as an expression.
fn arrow(part: &str) -> Option<String> {
    let (head, body) = part.split_once('\n')?;
    let Some((_, values)) = head.split_once("{ return handleError(function ") else {
        let values = head.get(head.find('(')?..)?.strip_suffix(" {")?;
        return Some(format!("{values} => {{\n{body}"));
    };
    let (values, body) = (values.strip_suffix(" {")?, body.trim_end().strip_suffix("}, arguments); }")?);
    Some(format!("catching({values} => {{\n{body}}})"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_used_once_stands_where_it_is_used() {
        let calls = [
            (
                "function a(arg0, arg1) {\n    const ret = getObject(arg0).then(getObject(arg1));\n    return addHeapObject(ret);\n}\n",
                "(arg0, arg1) => {\n    return addHeapObject(getObject(arg0).then(getObject(arg1)));\n}\n",
            ),
            (
                "function b() { return handleError(function (arg0) {\n    const ret = getObject(arg0).localStorage;\n    \
                 return isLikeNone(ret) ? 0 : addHeapObject(ret);\n}, arguments); }\n",
                "catching((arg0) => {\n    return addIfAny(getObject(arg0).localStorage);\n})",
            ),
            (
                "function c(arg0, arg1) {\n    const ret = getObject(arg1).value;\n    \
                 const ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);\n    \
                 const len1 = WASM_VECTOR_LEN;\n    \
                 getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);\n    \
                 getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);\n}\n",
                "(arg0, arg1) => {\n    giveList(arg0, ...passStringToWasm0(getObject(arg1).value));\n}\n",
            ),
        ];
        for (written, short) in calls {
            assert_eq!(arrow(&simpler(written)).as_deref(), Some(short));
        }
    }

    #[test]
    fn each_text_stands_in_the_call_that_it_is_passed_to() {
        let class = "class A {\n    start(entry) {\n        const ptr0 = passStringToWasm0(entry);\n        \
            const len0 = WASM_VECTOR_LEN;\n        wasm.start(this.place, ptr0, len0);\n    }\n    end(by) {\n        \
            const ptr0 = passStringToWasm0(by);\n        const len0 = WASM_VECTOR_LEN;\n        \
            wasm.end(this.place, ptr0, len0);\n    }\n}\n";
        let short = "class A {\n    start(entry) {\n        wasm.start(this.place, ...passStringToWasm0(entry));\n    }\n    \
            end(by) {\n        wasm.end(this.place, ...passStringToWasm0(by));\n    }\n}\n";
        assert_eq!(simpler(class), short);
    }
}

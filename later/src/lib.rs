//! Marks code that the first part of a visit does not need.
//!
//! The build puts marked functions, and everything that only they use, into a second WebAssembly file
//! (docs/decisions/0034-later.md). Calls stay ordinary calls. Nothing may make one before the shell has linked the second
//! file: a call would stop the app.

/// Declares a function that passes its arguments to another one, which moves to the second file.
///
/// Each function needs a unique number, by which the build joins the two ends.
///
/// ```
/// kap_guide_later::later! {
///     /// Adds two numbers.
///     "1" pub fn sum(a: u32, b: u32) -> u32 = add
/// }
///
/// fn add(a: u32, b: u32) -> u32 {
///     a + b
/// }
///
/// assert_eq!(sum(1, 2), 3);
/// ```
#[cfg(all(feature = "split", target_family = "wasm"))]
#[macro_export]
macro_rules! later {
    (
        $(#[$attribute:meta])*
        $number:literal $visibility:vis fn $name:ident($($value:ident: $kind:ty),* $(,)?) $(-> $out:ty)? = $target:expr
    ) => {
        $(#[$attribute])*
        $visibility fn $name($($value: $kind),*) $(-> $out)? {
            // The splitter knows both ends by these names. They differ in `import` and `export` alone.
            #[link(wasm_import_module = "later")]
            #[allow(improper_ctypes)]
            unsafe extern "C" {
                #[link_name = concat!("__wasm_split_00later00_import_0000000000000000000000000000000", $number, "_")]
                safe fn here($($value: $kind),*) $(-> $out)?;
            }
            #[allow(improper_ctypes_definitions)]
            #[unsafe(export_name = concat!("__wasm_split_00later00_export_0000000000000000000000000000000", $number, "_"))]
            extern "C" fn there($($value: $kind),*) $(-> $out)? {
                ($target)($($value),*)
            }
            here($($value),*)
        }
    };
}

/// Without the feature `split`: an ordinary call.
#[cfg(not(all(feature = "split", target_family = "wasm")))]
#[macro_export]
macro_rules! later {
    (
        $(#[$attribute:meta])*
        $number:literal $visibility:vis fn $name:ident($($value:ident: $kind:ty),* $(,)?) $(-> $out:ty)? = $target:expr
    ) => {
        $(#[$attribute])*
        $visibility fn $name($($value: $kind),*) $(-> $out)? {
            ($target)($($value),*)
        }
    };
}

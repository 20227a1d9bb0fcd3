//! Compares what a journey finds with what it expects.

/// Whether what was found is what the line says.
pub fn same(found: &str, expected: &str) -> Result<(), String> {
    if found == expected { Ok(()) } else { Err(format!("found `{found}` instead")) }
}

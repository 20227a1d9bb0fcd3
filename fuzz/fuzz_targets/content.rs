//! Any content.
#![no_main]

#[path = "../targets/content.rs"]
mod content;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let leaked: *mut [u8] = Box::into_raw(bytes.to_vec().into_boxed_slice());
    // The bytes live as long as this call, and the content does not outlive them.
    content::run(unsafe { &*leaked });
    drop(unsafe { Box::from_raw(leaked) });
});

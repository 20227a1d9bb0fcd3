//! A short run of what `cargo fuzz` runs for long: any bytes, and the real content with some of its bytes changed.

use proptest::prelude::*;

use super::guide::english;

#[path = "../../fuzz/targets/content.rs"]
mod content;
#[path = "../../fuzz/targets/saved.rs"]
mod saved;
#[path = "../../fuzz/targets/settings.rs"]
mod settings;
#[path = "../../fuzz/targets/visit.rs"]
mod visit;

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_safe_to_read_and_to_press(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        settings::run(&bytes);
        saved::run(&bytes);
        visit::run(&bytes);
        content::run(bytes.leak());
    }

    #[test]
    fn content_with_changed_bytes_is_safe_to_read(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = english().content.write();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        content::run(bytes.leak());
    }
}

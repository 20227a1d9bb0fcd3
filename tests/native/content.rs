//! The content pipeline: text arrives whole, and mistakes are reported.

mod learn;
mod mistakes;
mod regions;
mod source;

use kap_guide::content::{Content, DecodeError, LaterFile};
use proptest::prelude::*;

use super::guide::english;

#[test]
fn every_id_has_words_and_every_id_that_is_used_exists() {
    assert!(!english().content.guide.questionnaire.questions.is_empty());
}

#[test]
fn an_encoded_file_decodes_to_the_same_content() {
    let content = &english().content;
    let read = Content::read(content.write().leak()).unwrap();
    assert_eq!(read.later.get(), None);
    read.add(LaterFile::read(content.later_file().write().leak()).unwrap());
    assert_eq!(&read, content);
}

#[test]
fn a_content_file_that_is_cut_short_anywhere_is_refused() {
    let bytes: &'static [u8] = english().content.write().leak();
    for length in (0..bytes.len()).step_by(97).chain([bytes.len() - 1]) {
        assert_eq!(Content::read(&bytes[..length]), Err(DecodeError), "cut at {length}");
    }
    let bytes: &'static [u8] = english().content.later_file().write().leak();
    for length in (0..bytes.len()).step_by(997).chain([bytes.len() - 1]) {
        assert_eq!(LaterFile::read(&bytes[..length]), Err(DecodeError), "cut at {length}");
    }
}

#[test]
fn a_file_of_another_version_is_refused() {
    let mut bytes = english().content.write();
    bytes[3] += 1;
    assert_eq!(Content::read(bytes.leak()), Err(DecodeError));
    let mut bytes = english().content.later_file().write();
    bytes[3] += 1;
    assert_eq!(LaterFile::read(bytes.leak()), Err(DecodeError));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// The hash that the script holds keeps such bytes away; should they come, the page must not stop.
    #[test]
    fn a_file_with_wrong_bytes_is_read_or_refused_without_a_panic(
        wrong in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut bytes = english().content.write();
        for (at, byte) in wrong {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = Content::read(bytes.leak());
    }
}

//! The form's answers in the fragment of its own page, for a colleague. A fragment is never sent to a server.

use crate::query;

/// What such a fragment begins with, after the `#`. It is also the id of the form's section.
const BEGIN: &str = "set-up";

/// The fragment, with its `#`, for the names and values that someone typed.
pub fn written(pairs: &[(&str, &str)]) -> String {
    ["#", BEGIN, &query::written(pairs)].concat()
}

/// The names and values of a fragment. Nothing if it is not one of ours.
pub fn read(fragment: &str) -> Vec<(String, String)> {
    let query = fragment.trim_start_matches('#').strip_prefix(BEGIN).and_then(|rest| rest.strip_prefix('?'));
    query.map(query::read).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn another_fragment_holds_nothing() {
        for fragment in ["", "#", "#set-up", "#help?clinic=a", "#set-upclinic=a"] {
            assert_eq!(read(fragment), [], "{fragment}");
        }
        assert_eq!(
            read("#set-up?clinic=50%25%&phone=%zz"),
            [("clinic".to_owned(), "50%%".to_owned()), ("phone".to_owned(), "%zz".to_owned())]
        );
    }

    proptest! {
        #[test]
        fn what_was_typed_comes_back(one in ".*", two in ".*") {
            let fragment = written(&[("clinic", one.as_str()), ("phone", two.as_str())]);
            prop_assert!(fragment.is_ascii());
            prop_assert_eq!(read(&fragment), [("clinic".to_owned(), one), ("phone".to_owned(), two)]);
        }
    }
}

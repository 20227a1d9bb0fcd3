//! One minute on KAP.

use crate::codec::wire;
use crate::questionnaire::Text;

wire! {
    /// `overview.toml`: one minute on KAP.
    #[derive(Default)]
    pub struct OverviewWords {
        /// Heading.
        pub title: Text,
        /// The drawn steps.
        pub steps: Vec<OverviewStep>,
        /// What is not known, and what is not approved.
        pub limits: Vec<Text>,
        /// Opens `who`.
        pub who_title: Text,
        /// Who it may help, and who should be careful.
        pub who: Vec<Text>,
    }
}

wire! {
    /// One step of KAP.
    pub struct OverviewStep {
        /// The name of its drawing in `style/drawings.toml`; in a built file, its lines.
        pub drawing: Text,
        /// Its name.
        pub title: Text,
        /// What happens.
        pub text: Text,
    }
}

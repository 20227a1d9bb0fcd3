//! Regions with their own services and rules.

use crate::codec::wire;
use crate::questionnaire::id;

id! {
    /// A region with its own services and rules, such as `US`.
    RegionId
}

wire! {
    /// A region, and what its rules allow.
    #[derive(Copy)]
    pub struct Region {
        /// Its name, as clinics write it.
        pub id: RegionId,
        /// Whether the clinic's contact may be shown there.
        #[cfg_attr(feature = "serde", serde(default))]
        pub contact: bool,
    }
}

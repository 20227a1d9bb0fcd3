//! A web server for one folder on this machine, strict by default and able to go wrong on purpose.
//!
//! `cargo xtask serve` shows the release with it; the browser tests start one for each test, give it
//! pages of their own, make it fail, and read back every request that a browser made. It listens on
//! 127.0.0.1 and nowhere else.

mod answer;
mod extras;
mod fault;
mod gate;
mod headers;
mod journal;
mod policy;
mod running;
mod site;
mod state;

pub use fault::Fault;
pub use gate::{Closed, Gate};
pub use journal::{Entry, Mark};
pub use policy::Policy;
pub use running::Running;
pub use site::Site;

/// Below this path is what clinics' pages load from elsewhere: it may be read from any origin and never
/// changes.
pub const RELEASES: &str = "/kap-guide/";

/// Where browsers send what a policy has stopped.
pub const REPORTS: &str = "/csp-report";

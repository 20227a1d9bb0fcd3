//! One line of the table of sizes.

use super::budget::Limit;

/// One file's size in bytes, in the three forms in which it may travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// As it is.
    pub raw: usize,
    /// With gzip.
    pub gzip: usize,
    /// With Brotli.
    pub brotli: usize,
}

impl Size {
    /// Adds the size of another file.
    pub const fn add(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

/// A line of the table.
#[derive(Debug)]
pub struct Row {
    /// What it is.
    pub name: &'static str,
    /// Its size.
    pub size: Size,
    /// What it may be.
    pub limit: Limit,
}

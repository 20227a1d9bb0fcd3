//! Hashes, as browsers compare them.

use base64::Engine as _;
use sha2::{Digest as _, Sha256, Sha384};

/// The hash of the script, as a page's `integrity` wants it.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", base64(&Sha384::digest(bytes)))
}

/// The hash of a file that the script fetches. It is shorter, since the script has one for each language and region,
/// and hashes do not compress.
pub fn asset_integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", base64(&Sha256::digest(bytes)))
}

/// The hash of a file, as `sha256sum` prints it.
pub fn checksum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
}

/// Bytes as text.
pub fn base64(bytes: &[u8]) -> String {
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

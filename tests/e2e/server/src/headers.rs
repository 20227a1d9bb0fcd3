//! The headers that every answer carries, by what it is and where it stands.

use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};

use super::{Policy, RELEASES};

/// The type by the ending of the path, for the files that a release is made of. Others keep the type
/// that they have.
pub fn content_type(path: &str) -> Option<&'static str> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    Some(match ending {
        "" if name.is_empty() => "text/html; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "kap" => "application/octet-stream",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => return None,
    })
}

/// Sets what belongs on every answer to a request for `path`. `fresh` keeps browsers from trusting what
/// they have.
pub fn set_headers(headers: &mut HeaderMap, path: &str, fresh: bool) {
    set(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(headers, header::REFERRER_POLICY, "no-referrer");
    set(headers, header::VARY, "accept-encoding");
    // An answer without a date or tag is never followed by a 304. So the log of a second visit reads like
    // that of the first, and bytes that a fault has spoilt are not used again once the fault is gone.
    headers.remove(header::LAST_MODIFIED);
    headers.remove(header::ETAG);
    let mut caching = "no-cache";
    if path.starts_with(RELEASES) {
        set(headers, header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        set(headers, HeaderName::from_static("cross-origin-resource-policy"), "cross-origin");
        if !fresh {
            caching = "public, max-age=31536000, immutable";
        }
    }
    set(headers, header::CACHE_CONTROL, caching);
}

/// Whether the answer is a page, which is what policies are for.
pub fn is_page(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|value| value.as_bytes().starts_with(b"text/html"))
}

/// Sends a policy, if there is one.
pub fn set_csp(headers: &mut HeaderMap, policy: &Policy) {
    if let Some(value) = policy.header().and_then(|text| HeaderValue::from_str(&text).ok()) {
        headers.insert(header::CONTENT_SECURITY_POLICY, value);
    }
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_type_follows_the_ending() {
        let cases = [
            ("/", Some("text/html; charset=utf-8")),
            ("/hosts/plain.html", Some("text/html; charset=utf-8")),
            ("/kap-guide/1.0.0/kap-guide.js", Some("text/javascript; charset=utf-8")),
            ("/kap-guide/1.0.0/kap-guide.wasm", Some("application/wasm")),
            ("/kap-guide/1.0.0/en.kap", Some("application/octet-stream")),
            ("/LICENSE", None),
            ("/kap-guide/1.0.0", None),
        ];
        for (path, expected) in cases {
            assert_eq!(content_type(path), expected, "{path}");
        }
    }

    #[test]
    fn only_releases_are_kept_and_only_when_not_fresh() {
        let caching = |path: &str, fresh: bool| {
            let mut headers = HeaderMap::new();
            set_headers(&mut headers, path, fresh);
            headers.remove(header::CACHE_CONTROL)
        };
        let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
        let never = HeaderValue::from_static("no-cache");
        assert_eq!(caching("/kap-guide/1.0.0/en.kap", false), Some(forever));
        assert_eq!(caching("/kap-guide/1.0.0/en.kap", true), Some(never.clone()));
        assert_eq!(caching("/index.html", false), Some(never));
    }
}

//! The Content-Security-Policy of a page, as a value that tests can loosen or tighten.

use super::REPORTS;

/// The directives of a policy, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    directives: Vec<(String, Vec<String>)>,
}

impl Policy {
    /// What a careful clinic would send: nothing from elsewhere, nothing inline, Trusted Types enforced
    /// with no policy allowed, and a report for whatever is stopped.
    ///
    /// It reports by `report-uri` alone. Beside a `report-to`, Chromium 156 and Firefox 153 leave that
    /// address aside and had sent nothing to the other one within 90 seconds, so that a test would have seen
    /// no report of anything. Without it, both report within half a second.
    pub fn strict() -> Self {
        Self::none()
            .with("default-src", "'self'")
            .with("script-src", "'self' 'wasm-unsafe-eval'")
            .with("style-src", "'self'")
            .with("img-src", "'self'")
            .with("connect-src", "'self'")
            .with("base-uri", "'none'")
            .with("form-action", "'none'")
            .with("object-src", "'none'")
            .with("frame-ancestors", "'self'")
            .with("require-trusted-types-for", "'script'")
            .with("trusted-types", "'none'")
            .with("report-uri", REPORTS)
    }

    /// No policy at all, as on most pages.
    pub fn none() -> Self {
        Self { directives: Vec::new() }
    }

    /// Sets a directive, in place of what it was.
    #[must_use]
    pub fn with(mut self, directive: &str, sources: &str) -> Self {
        let sources: Vec<String> = sources.split_whitespace().map(str::to_owned).collect();
        match self.sources(directive) {
            Some(known) => *known = sources,
            None => self.directives.push((directive.to_owned(), sources)),
        }
        self
    }

    /// Leaves a directive out.
    #[must_use]
    pub fn without(mut self, directive: &str) -> Self {
        self.directives.retain(|(name, _)| name != directive);
        self
    }

    /// Adds a source to a directive, which then no longer is `'none'`.
    #[must_use]
    pub fn allow(mut self, directive: &str, source: &str) -> Self {
        match self.sources(directive) {
            Some(known) => {
                known.retain(|other| other != "'none'" && other != source);
                known.push(source.to_owned());
                self
            }
            None => self.with(directive, source),
        }
    }

    /// Takes a source out of a directive, which is `'none'` once nothing is left.
    #[must_use]
    pub fn forbid(mut self, directive: &str, source: &str) -> Self {
        if let Some(known) = self.sources(directive) {
            known.retain(|other| other != source);
            if known.is_empty() {
                known.push("'none'".to_owned());
            }
        }
        self
    }

    /// The value of the header; nothing for a page without a policy.
    pub fn header(&self) -> Option<String> {
        let directives: Vec<String> =
            self.directives.iter().map(|(name, sources)| format!("{name} {}", sources.join(" "))).collect();
        (!directives.is_empty()).then(|| directives.join("; "))
    }

    fn sources(&mut self, directive: &str) -> Option<&mut Vec<String>> {
        self.directives.iter_mut().find(|(name, _)| name == directive).map(|(_, sources)| sources)
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self::strict()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strict_policy_is_this_text() {
        let expected = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                        img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
                        object-src 'none'; frame-ancestors 'self'; \
                        require-trusted-types-for 'script'; trusted-types 'none'; \
                        report-uri /csp-report";
        assert_eq!(Policy::strict().header().as_deref(), Some(expected));
    }

    #[test]
    fn variants_change_one_directive_and_leave_the_rest() {
        let policy = Policy::none().with("script-src", "'self' 'wasm-unsafe-eval'").with("img-src", "'none'");
        let header = |policy: Policy| policy.header().unwrap_or_default();
        assert_eq!(
            header(policy.clone().forbid("script-src", "'wasm-unsafe-eval'")),
            "script-src 'self'; img-src 'none'"
        );
        assert_eq!(header(policy.clone().with("script-src", "'none'")), "script-src 'none'; img-src 'none'");
        assert_eq!(header(policy.clone().without("script-src").allow("img-src", "data:")), "img-src data:");
        assert_eq!(header(policy.without("script-src").forbid("img-src", "'none'")), "img-src 'none'");
    }

    #[test]
    fn a_page_may_have_no_policy() {
        assert_eq!(Policy::none().header(), None);
    }
}

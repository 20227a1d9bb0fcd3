//! A clinic's page: what surrounds the guide, its tag, and the scripts by which a test notices things.
//! The scripts are files of their own, since the strict policy allows none inside a page.

use kap_guide_server::Policy;

use crate::form::Form;
use crate::harness::{CLOCK, EVENT_LOG, Harness, TRAP};
use crate::model::TODAY;
use crate::release::Release;

/// What the example clinic sets: every kind of contact, so that each can be looked for.
pub const CLINIC: &[(&str, &str)] = &[
    ("clinic", "Example Counseling"),
    ("disclosure", "Our medical partner, Example Medical Group, is paid for the medicine."),
    ("phone", "+1 202 555 0143"),
    ("sms", "+1 202 555 0144"),
    ("email", "hello@example.org"),
    ("booking", "https://example.org/book"),
    ("contact-page", "https://example.org/contact"),
    ("site", "https://example.org/"),
    ("address", "12 Example Street, Washington, DC"),
    ("hours", "Monday to Friday, 9 am to 5 pm"),
];

/// Where a test page lies.
const PATH: &str = "/host/page.html";

/// A page before it is served.
#[derive(Clone, Debug)]
pub struct HostPage {
    policy: Option<Policy>,
    tag: Settings,
    written: Vec<Settings>,
    traps: bool,
    day: String,
}

type Settings = Vec<(String, String)>;

impl HostPage {
    /// The tag of the example clinic alone: the guide stands where the script stands. The policy is the strictest one
    /// that lets the guide run in the form of the test.
    pub fn with_tag() -> Self {
        Self { policy: None, tag: owned(CLINIC), written: Vec::new(), traps: false, day: TODAY.to_owned() }
    }

    /// A bare tag, and guides that are written in the page.
    pub fn with_elements(guides: &[&[(&str, &str)]]) -> Self {
        Self { tag: Vec::new(), ..Self::with_tag() }.and_elements(guides)
    }

    /// Writes guides in the page, beside a tag with settings of its own.
    #[must_use]
    pub fn and_elements(mut self, guides: &[&[(&str, &str)]]) -> Self {
        self.written = guides.iter().map(|guide| owned(guide)).collect();
        self
    }

    /// A bare tag, and two guides of the example clinic.
    pub fn with_two_guides() -> Self {
        Self::with_elements(&[CLINIC, CLINIC])
    }

    /// Sends the page with another policy than the strict one.
    #[must_use]
    pub fn policy(mut self, policy: Policy) -> Self {
        self.policy = Some(policy);
        self
    }

    /// Sets one thing more on the tag.
    #[must_use]
    pub fn with_setting(mut self, name: &str, value: &str) -> Self {
        self.tag.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Lets the page's clock stand at a day, as year-month-day.
    #[must_use]
    pub fn on_day(mut self, day: &str) -> Self {
        day.clone_into(&mut self.day);
        self
    }

    /// Whether its WebAssembly can trap.
    pub const fn can_trap(&self) -> bool {
        self.traps
    }

    /// Lets the guide's WebAssembly trap when the test asks for it.
    #[must_use]
    pub fn with_trap(mut self) -> Self {
        self.traps = true;
        self
    }

    /// Puts the page and its scripts on a server, and says where.
    pub fn serve(&self, harness: &Harness) -> String {
        const SCRIPT: &str = "text/javascript; charset=utf-8";
        let Harness { server, release, form, .. } = harness;
        server.file("/host/event-log.js", EVENT_LOG, SCRIPT);
        server.file("/host/clock.js", CLOCK, SCRIPT);
        server.file("/host/trap.js", TRAP, SCRIPT);
        let policy = self.policy.clone().unwrap_or_else(|| release.strict_policy(*form));
        server.page(PATH, self.html(release, *form), policy);
        server.url(PATH)
    }

    fn html(&self, release: &Release, form: Form) -> String {
        let mut tag = self.tag.clone();
        if form == Form::Open && !tag.iter().any(|(name, _)| name == "seal") {
            tag.push(("seal".to_owned(), "off".to_owned()));
        }
        let trap = if self.traps { "<script src=\"/host/trap.js\"></script>" } else { "" };
        let clock = format!("<script src=\"/host/clock.js\" data-day=\"{}\"></script>", self.day);
        let guides: Vec<String> = self
            .written
            .iter()
            .map(|settings| format!("<kap-guide{}></kap-guide>", attributes("", settings)))
            .collect();
        format!(
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <title>A clinic</title><link rel=\"stylesheet\" href=\"/preview/warm.css\">\
             <script src=\"/host/event-log.js\"></script>{clock}{trap}</head>\n\
             <body><main><p>Words of the clinic.</p>\n{guides}\n\
             <script async src=\"{script}\" integrity=\"{integrity}\" crossorigin=\"anonymous\"{data}></script>\n\
             </main></body></html>\n",
            guides = guides.join("\n"),
            script = release.script,
            integrity = release.integrity,
            data = attributes("data-", &tag),
        )
    }
}

fn owned(settings: &[(&str, &str)]) -> Settings {
    settings.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn attributes(prefix: &str, settings: &Settings) -> String {
    let escaped = |value: &str| value.replace('&', "&amp;").replace('"', "&quot;");
    let written: Vec<String> =
        settings.iter().map(|(name, value)| format!(" {prefix}{name}=\"{}\"", escaped(value))).collect();
    written.concat()
}

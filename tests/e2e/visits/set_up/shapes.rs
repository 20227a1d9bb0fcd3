//! Pages as platforms make them from what is pasted (docs/embedding.md says what each does to a tag).

use anyhow::{Context as _, Result, bail, ensure};
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::visitor::Visitor;
use kap_guide_e2e::words;
use kap_guide_server::Policy;

/// A name with every sign that some platform gives a meaning.
pub const CLINIC: &str = "Cedar & Sons \"R\" “Care” {{x}} [y] <z> 'q' $1";
pub const PHONE: &str = "+1 202 555 0199";
pub const ACCENT: &str = "#7a1f4f";

/// What a platform does with what is pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Leaves it where it is.
    Content,
    /// Puts it into a sandboxed frame on another site.
    Frame,
    /// Keeps no script in content: the script goes into the head, the rest into the content.
    HeadAndContent,
    /// Draws the content in the browser, after the script ran, and draws it once more.
    DrawnLater,
    /// Loads the script and makes the element by itself.
    CustomElement,
    /// Runs the script in a hidden element, without any attribute of its own.
    TagManager,
}

/// The ways to paste a platform's tags, each with its shape and its texts: what goes into the head, and what into the content.
pub fn of(platform: &str, tags: &[(String, String)]) -> Result<Vec<(String, Shape, Vec<String>)>> {
    let text = |name: &str| tags.iter().find(|(known, _)| known == name).map(|(_, text)| text.clone());
    let mut ways = Vec::new();
    for (name, tag) in tags {
        let shape = match (name.as_str(), platform) {
            ("script", "wix" | "godaddy") => Shape::Frame,
            ("script", _) => Shape::Content,
            ("marker", "react" | "vue" | "svelte") => Shape::DrawnLater,
            ("marker" | "head-script", _) => Shape::HeadAndContent,
            ("custom-element", _) => Shape::CustomElement,
            ("manager", _) => Shape::TagManager,
            ("loader" | "place", _) => continue,
            _ => bail!("{platform} has a tag that no shape is known for: {name}"),
        };
        let other = match name.as_str() {
            "marker" => Some(text("loader").context("a marker needs a script")?),
            "head-script" | "manager" => Some(text("place").context("a target needs a place")?),
            _ => None,
        };
        let texts = if name == "marker" {
            other.into_iter().chain([tag.clone()]).collect()
        } else {
            [Some(tag.clone()), other].into_iter().flatten().collect()
        };
        ways.push((platform.to_owned(), shape, texts));
    }
    Ok(ways)
}

/// Builds the page and completes a visit there.
pub fn visit(harness: &Harness, shape: Shape, texts: &[String]) -> Result<()> {
    let first = texts.first().context("nothing to paste")?;
    let second = texts.get(1).map_or("", String::as_str);
    let quoted = |text: &str| serde_json::to_string(text).map(|text| text.replace("</", "<\\/"));
    let (head, content) = match shape {
        Shape::Content => (String::new(), first.clone()),
        Shape::HeadAndContent => (first.clone(), second.to_owned()),
        Shape::Frame => {
            let inner = first.replace('&', "&amp;").replace('"', "&quot;");
            (
                String::new(),
                format!(
                    "<iframe sandbox=\"allow-scripts allow-popups allow-forms\" width=\"500\" height=\"700\" srcdoc=\"{inner}\"></iframe>"
                ),
            )
        }
        Shape::DrawnLater => {
            let draw = format!(
                "<div id=\"app\"></div><script>const draw = () => {{ app.innerHTML = {}; }};
                 addEventListener('load', () => {{ draw(); setTimeout(() => {{ app.replaceChildren(); draw(); }}, 50); }})</script>",
                quoted(second)?
            );
            (first.clone(), draw)
        }
        Shape::CustomElement => {
            let (address, attributes) = custom_element(first)?;
            let make = format!(
                "<div id=\"builder\"></div><script>
                 const script = document.createElement('script'); script.src = {}; document.head.append(script);
                 const element = document.createElement('kap-guide');
                 for (const [name, value] of {}) element.setAttribute(name, value);
                 builder.append(element);</script>",
                quoted(&address)?,
                serde_json::to_string(&attributes)?.replace("</", "<\\/"),
            );
            (String::new(), make)
        }
        Shape::TagManager => {
            let run = format!(
                "{second}<script>const hidden = document.body.appendChild(document.createElement('div')); hidden.style.display = 'none';
                 hidden.innerHTML = {};
                 for (const old of hidden.querySelectorAll('script')) {{ const script = document.createElement('script'); script.text = old.text; old.replaceWith(script); }}</script>",
                quoted(first)?
            );
            (String::new(), run)
        }
    };
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>A clinic</title>{head}<body><h1>A clinic</h1>{content}</body></html>"
    );
    harness.server.page("/host/pasted.html", page, Policy::none());
    harness.open_page(&harness.server.url("/host/pasted.html"))?;
    if shape == Shape::Frame {
        harness.enter_page_frame()?;
    }
    let visitor = harness.visitor(0);
    visitor.wait_for_guide()?;
    expect_clinic(&visitor)
}

/// The tag name, address and attributes, each on a line, as someone types them into a builder's fields.
fn custom_element(text: &str) -> Result<(String, Vec<(String, String)>)> {
    ensure!(text.contains("Tag name: kap-guide"), "{text}");
    let address = text.lines().find_map(|line| line.strip_prefix("Server URL: ")).context("no address")?;
    let pairs = text.lines().filter_map(|line| line.strip_prefix("  ")?.split_once(" = "));
    Ok((address.to_owned(), pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()))
}

fn expect_clinic(visitor: &Visitor<'_>) -> Result<()> {
    let start = &words::written()?.cover.start;
    visitor.expect_text(CLINIC)?;
    same("the color of Start", visitor.style_of("button", start, "background-color")?, rgb(ACCENT)?)?;
    visitor.start()?;
    visitor.skip_to_notes()?;
    let number = visitor.link(&format!("Call {CLINIC}: {PHONE}"))?;
    same("the clinic’s number in the notes", number, "tel:+12025550199".to_owned())
}

fn rgb(color: &str) -> Result<String> {
    let color = kap_guide::settings::Color::parse(color).context("no color")?;
    Ok(format!("rgb({}, {}, {})", color.red, color.green, color.blue))
}

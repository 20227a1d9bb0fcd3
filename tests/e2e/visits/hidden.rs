//! Whatever hides the element hides the guide, and what shows it shows the guide as it was.

use anyhow::Result;
use kap_guide_e2e::harness::{Harness, same};
use kap_guide_e2e::host_page::HostPage;
use kap_guide_server::Policy;

use crate::Test;

pub const TESTS: &[Test] = &[(
    "a guide that the page hides by attribute, class, style or a rule that shouts is hidden",
    hidden_in_every_way,
)];

/// Hides the element in one way, measures it, and shows it again.
const HIDE: &str = "const [way] = arguments;
    const guide = document.querySelector('kap-guide');
    const style = new CSSStyleSheet();
    style.replaceSync('.away { display: none } .gone { display: none !important } .unseen { visibility: hidden }');
    document.adoptedStyleSheets = [style];
    const before = guide.offsetHeight;
    const ways = {
      attribute: [() => { guide.hidden = true }, () => { guide.hidden = false }],
      style: [() => { guide.style.display = 'none' }, () => { guide.style.display = '' }],
      class: [() => guide.classList.add('away'), () => guide.classList.remove('away')],
      shout: [() => guide.classList.add('gone'), () => guide.classList.remove('gone')],
      around: [() => { guide.parentElement.style.display = 'none' }, () => { guide.parentElement.style.display = '' }],
    };
    const [hide, show] = ways[way];
    hide();
    const hidden = guide.getClientRects().length;
    show();
    return [hidden, before > 300 && guide.offsetHeight === before];";

fn hidden_in_every_way(harness: &Harness) -> Result<()> {
    let visitor = harness.open(&HostPage::with_tag().policy(Policy::none()))?;
    visitor.start()?;
    visitor.mark("safety", &["no"])?;
    for way in ["attribute", "style", "class", "shout", "around"] {
        let found: (u32, bool) = harness.script(HIDE, vec![way.into()])?;
        same(&format!("boxes of the guide hidden by {way}, and whether it comes back"), found, (0, true))?;
    }
    same("the mark", visitor.is_marked("No")?, true)
}

//! What has to be installed before some layers can run, and no more than that.

use anyhow::Result;

use super::layer::Layer;
use crate::progress::Step;
use crate::setup::browsers::{self, Engine};
use crate::setup::tools::{self, Tool};
use crate::setup::{npm, typescript};

/// The steps that are missing for these layers with these engines.
pub fn missing(layers: &[Layer], engines: &[Engine]) -> Result<Vec<Step>> {
    let mut tools: Vec<Tool> = Vec::new();
    let mut browsers: Vec<Engine> = Vec::new();
    for layer in layers {
        add(&mut tools, layer.tools(engines));
        add(&mut browsers, layer.engines(engines));
    }
    let mut steps = Vec::new();
    if !browsers.is_empty() {
        steps.extend(browsers::missing(&browsers, layers.contains(&Layer::Wordpress)));
        steps.extend(npm::missing());
    } else if layers.iter().any(|layer| layer.needs_node()) {
        steps.extend(browsers::missing_node());
    }
    if layers.contains(&Layer::Lints) {
        steps.extend(typescript::missing());
    }
    steps.extend(tools::missing(&tools)?);
    Ok(steps)
}

/// Adds what is not in the list yet.
fn add<T: Copy + PartialEq>(list: &mut Vec<T>, more: &[T]) {
    for item in more {
        if !list.contains(item) {
            list.push(*item);
        }
    }
}

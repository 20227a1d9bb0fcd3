//! What has to be installed before some layers can run, and no more than that.

use super::layer::Layer;
use crate::progress::Step;
use crate::setup::browsers::{self, Engine};
use crate::setup::tools::{self, Tool};
use crate::setup::{npm, old_chromium, typescript, wordpress_builds};

use super::options::Options;

/// The steps that are missing for these layers.
pub fn missing(layers: &[Layer], options: &Options) -> Vec<Step> {
    let engines = options.engines();
    let mut tools: Vec<Tool> = Vec::new();
    let mut browsers: Vec<Engine> = Vec::new();
    for layer in layers {
        add(&mut tools, layer.tools(engines));
        add(&mut browsers, layer.engines(engines));
    }
    let mut steps = tools::missing_for_build();
    if !browsers.is_empty() {
        steps.extend(browsers::missing(&browsers, layers.contains(&Layer::Wordpress)));
        steps.extend(npm::missing());
        if options.all && browsers.contains(&Engine::Chromium) {
            steps.extend(old_chromium::missing());
            steps.extend(browsers::missing_servers());
        }
    } else if layers.iter().any(|layer| layer.needs_interpreters()) {
        steps.extend(browsers::missing_interpreters());
    }
    if browsers.is_empty() && layers.contains(&Layer::Size) {
        steps.extend(npm::missing());
    }
    if layers.contains(&Layer::Wordpress) {
        steps.extend(wordpress_builds::missing());
    }
    if layers.contains(&Layer::Lints) {
        steps.extend(typescript::missing());
    }
    steps.extend(tools::missing(&tools));
    steps
}

/// Adds what is not in the list yet.
fn add<T: Copy + PartialEq>(list: &mut Vec<T>, more: &[T]) {
    for item in more {
        if !list.contains(item) {
            list.push(*item);
        }
    }
}

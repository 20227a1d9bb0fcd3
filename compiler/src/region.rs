//! Reduces the content to one region.

use kap_guide::content::{Content, RegionId, Service, Topic};

/// Whether a service serves a region. A service that names no region serves all.
pub fn serves(line: &Service, region: RegionId) -> bool {
    line.regions.is_empty() || line.regions.contains(&region)
}

/// The content with the services of one region only, and panels without the topics it lacks.
pub fn only(mut content: Content) -> Content {
    let region = content.guide.region.id;
    content.guide.services.retain(|line| serves(line, region));
    let lines = content.guide.services.clone();
    content.words.services.retain(|id| lines.iter().any(|line| line.id == id));
    for panel in &mut content.guide.panels {
        let served = |topic: &Topic| lines.iter().any(|line| line.topics.contains(topic));
        panel.topics.retain(served);
        panel.more.retain(served);
    }
    for line in &mut content.guide.services {
        line.regions.clear();
    }
    content
}

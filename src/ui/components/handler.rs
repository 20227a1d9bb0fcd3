//! What a component calls back.

use std::sync::Arc;

/// A closure that a component calls. Any closure converts to it. All closures of a kind share one type, and unlike
/// Leptos' `Callback` it needs no arena.
pub struct Handler<In = (), Out = ()>(Arc<dyn Fn(In) -> Out + Send + Sync>);

impl<In, Out> Handler<In, Out> {
    /// Calls it.
    pub fn run(&self, input: In) -> Out {
        (self.0)(input)
    }
}

impl<In, Out> Clone for Handler<In, Out> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<In, Out, F: Fn(In) -> Out + Send + Sync + 'static> From<F> for Handler<In, Out> {
    fn from(call: F) -> Self {
        Self(Arc::new(call))
    }
}

//! The children of a component.

use std::sync::Arc;

use leptos::children::ToChildren;
use leptos::prelude::*;

/// Children: views that are erased already, each by itself, optional ones, and lists of them.
///
/// Leptos' `ChildrenFragment` would do the same for views of any type, and cost 3 kB more
/// (docs/decisions/0003-erased-views.md).
pub struct Children(Vec<AnyView>);

/// Children that are built each time they are shown.
#[derive(Clone)]
pub struct ChildrenFn(Arc<dyn Fn() -> Vec<AnyView> + Send + Sync>);

/// A child of a component.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not erased, so it cannot be a child",
    note = "use a component of src/ui/components in place of an HTML element, or end the view with `.into_any()`"
)]
pub trait Child {
    /// Adds it to the children before it.
    fn push_to(self, children: &mut Vec<AnyView>);
}

impl Child for AnyView {
    fn push_to(self, children: &mut Vec<AnyView>) {
        children.push(self);
    }
}

impl Child for Option<AnyView> {
    fn push_to(self, children: &mut Vec<AnyView>) {
        children.extend(self);
    }
}

impl Child for Vec<AnyView> {
    fn push_to(self, children: &mut Vec<AnyView>) {
        children.extend(self);
    }
}

/// `view!` passes several children as a tuple.
macro_rules! tuple {
    ($($child:ident)*) => {
        impl<$($child: Child),*> Child for ($($child,)*) {
            fn push_to(self, children: &mut Vec<AnyView>) {
                #[expect(non_snake_case, reason = "the macro names each value as its type")]
                let ($($child,)*) = self;
                $($child.push_to(children);)*
            }
        }
    };
}

tuple!(A B);
tuple!(A B C);
tuple!(A B C D);
tuple!(A B C D E);
tuple!(A B C D E F);
tuple!(A B C D E F G);
tuple!(A B C D E F G H);
tuple!(A B C D E F G H I);
tuple!(A B C D E F G H I J);

fn erased(child: impl Child) -> Vec<AnyView> {
    let mut children = Vec::new();
    child.push_to(&mut children);
    children
}

impl<F: FnOnce() -> C, C: Child> ToChildren<F> for Children {
    fn to_children(children: F) -> Self {
        Self(erased(children()))
    }
}

impl<F: Fn() -> C + Send + Sync + 'static, C: Child> ToChildren<F> for ChildrenFn {
    fn to_children(children: F) -> Self {
        Self(Arc::new(move || erased(children())))
    }
}

impl From<Children> for Vec<AnyView> {
    fn from(children: Children) -> Self {
        children.0
    }
}

impl ChildrenFn {
    /// Builds them.
    pub fn build(&self) -> AnyView {
        (self.0)().into_any()
    }
}

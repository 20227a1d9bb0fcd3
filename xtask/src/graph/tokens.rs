//! What can be read of items that a macro makes: their names, and the paths in its tokens.

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, Item};

/// The attributes of an item.
pub fn attributes(item: &Item) -> Option<&[Attribute]> {
    Some(match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        _ => return None,
    })
}

/// The names that an item brings into its module. A macro may bring every name among its tokens.
pub fn names(item: &Item) -> Vec<String> {
    match item {
        Item::Const(item) => vec![item.ident.to_string()],
        Item::Enum(item) => vec![item.ident.to_string()],
        Item::Fn(item) => vec![item.sig.ident.to_string()],
        Item::Static(item) => vec![item.ident.to_string()],
        Item::Struct(item) => vec![item.ident.to_string()],
        Item::Trait(item) => vec![item.ident.to_string()],
        Item::Type(item) => vec![item.ident.to_string()],
        Item::Macro(item) => match &item.ident {
            Some(name) => vec![name.to_string()],
            None => made_by_macro(item.mac.tokens.clone()),
        },
        _ => Vec::new(),
    }
}

/// The names after `struct`, `enum` and the like; if there are none, each lone name, as in `id! { Name }`.
fn made_by_macro(tokens: TokenStream) -> Vec<String> {
    const KEYWORDS: [&str; 7] = ["struct", "enum", "type", "trait", "fn", "const", "static"];
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is_ident = |token: &TokenTree| matches!(token, TokenTree::Ident(_));
    let named = |pair: &[TokenTree]| match pair {
        [keyword, name] if is_ident(name) && KEYWORDS.contains(&keyword.to_string().as_str()) => {
            Some(name.to_string())
        }
        _ => None,
    };
    let after_keywords: Vec<String> = tokens.windows(2).filter_map(named).collect();
    if after_keywords.is_empty() {
        tokens.iter().filter(|token| is_ident(token)).map(ToString::to_string).collect()
    } else {
        after_keywords
    }
}

/// Every path in the tokens of a macro. Names of fields and methods, and the variables of macros, are not paths.
pub fn paths(tokens: TokenStream, found: &mut Vec<Vec<String>>) {
    let mut tokens = tokens.into_iter().peekable();
    let mut before = ' ';
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => {
                paths(group.stream(), found);
                before = ' ';
            }
            TokenTree::Punct(sign) => before = sign.as_char(),
            TokenTree::Literal(_) => before = ' ',
            TokenTree::Ident(name) => {
                let mut path = vec![name.to_string()];
                while is_colon(tokens.peek()) {
                    tokens.next();
                    if !is_colon(tokens.peek()) {
                        break;
                    }
                    tokens.next();
                    match tokens.peek() {
                        Some(TokenTree::Ident(name)) => path.push(name.to_string()),
                        _ => break,
                    }
                    tokens.next();
                }
                let variable = before == '$' && path.first().is_none_or(|first| first != "crate");
                if before != '.' && !variable {
                    found.push(path);
                }
                before = ' ';
            }
        }
    }
}

fn is_colon(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Punct(sign)) if sign.as_char() == ':')
}

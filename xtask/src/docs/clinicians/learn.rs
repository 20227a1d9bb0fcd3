//! The pages to read, in words.

use std::fmt::Write as _;

use anyhow::Result;
use kap_guide::content::{First, Node, Only, PagePart, Tag};
use kap_guide_compiler::learn::CompiledLearn;

/// Every page, and what every option answers to each issue.
pub fn write(learn: &CompiledLearn, text: &mut String) -> Result<()> {
    text.push_str("\n## What there is to read\n");
    for page in learn.learn.pages.iter().skip(1) {
        writeln!(text, "\n### {}\n", page.title)?;
        for part in &page.parts {
            writeln!(text, "{}", when(part))?;
            pieces(&part.nodes, text)?;
        }
    }
    text.push_str("\n### What the options are compared by\n");
    for issue in &learn.learn.issues {
        pieces(&issue.nodes, text)?;
    }
    Ok(())
}

/// For whom a part stands there, if not for everyone.
fn when(part: &PagePart) -> String {
    let only = match part.only {
        Only::Everyone => "",
        Only::Home => "*Only where the clinic offers sessions at home.*\n",
        Only::Partner => "*Only where the clinic names a medical partner.*\n",
        Only::Crisis => "*Only in a visit that help comes first in.*\n",
    };
    let first = match &part.first {
        First::No => String::new(),
        First::When(_) => "*First for the visitors whose reasons it fits, else opened by choice.*\n".into(),
        First::Route(id) => format!("*First where the clinic offers `{id}`.*\n"),
    };
    format!("{only}{first}")
}

fn pieces(nodes: &[Node], text: &mut String) -> Result<()> {
    nodes.iter().try_for_each(|node| write_node(node, text))
}

fn write_node(node: &Node, text: &mut String) -> Result<()> {
    match node {
        Node::Text(words) => write!(text, "{words}")?,
        Node::Link(..) | Node::Bar(_) | Node::Search(_) => {}
        Node::Ranking(ranking) => {
            writeln!(text, "*Where the clinic offers a route that is not measured:* {}\n", ranking.says)?;
            for row in &ranking.rows {
                let routes: Vec<&str> = row.routes.iter().map(|route| route.as_str()).collect();
                if !routes.is_empty() {
                    writeln!(text, "*Moves up where the clinic offers: {}.*\n", routes.join(", "))?;
                }
                write_node(&row.node, text)?;
            }
        }
        Node::Help(panel) => writeln!(text, "*The help `{panel}` stands here.*\n")?,
        Node::Element(shape, inside) => {
            let (before, after) = marks(*shape);
            text.push_str(before);
            match shape {
                // Words beside them say the same.
                Tag::People | Tag::Sign => {}
                _ => pieces(inside, text)?,
            }
            text.push_str(after);
        }
    }
    Ok(())
}

/// What stands before and after a piece.
const fn marks(shape: Tag) -> (&'static str, &'static str) {
    match shape {
        Tag::Paragraph | Tag::Small | Tag::BarRow | Tag::InlineSmall => ("", "\n\n"),
        Tag::Heading => ("#### ", "\n\n"),
        Tag::Subheading => ("##### ", "\n\n"),
        Tag::Item => ("- ", "\n"),
        Tag::Summary => ("**", "**\n\n"),
        Tag::Strong => ("**", "**"),
        Tag::List | Tag::ShortList | Tag::Facts => ("", "\n"),
        Tag::Details
        | Tag::Group
        | Tag::Figure
        | Tag::Inline
        | Tag::Fact
        | Tag::Sign
        | Tag::Hidden
        | Tag::Bars
        | Tag::Pair
        | Tag::People
        | Tag::Line
        | Tag::On
        | Tag::Off => ("", ""),
    }
}

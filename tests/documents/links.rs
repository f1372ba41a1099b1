//! Links between the documents lead to a file that exists and to a heading that it has.

use super::{ROOT, document, documents};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use std::collections::{BTreeSet, HashMap};
use std::path::{Component, Path, PathBuf};

/// Documents without commands, which link to others too.
const OTHERS: [&str; 2] = [
    ".github/pull_request_template.md",
    "src/render/chart/font/README.md",
];

/// A file, and a heading in it where the link names one.
#[test]
fn every_relative_link_leads_to_a_target() {
    let mut broken = Vec::new();
    for name in documents().into_iter().chain(OTHERS.map(str::to_owned)) {
        for target in relative_links(&document(&name)) {
            if let Err(reason) = follow(&name, &target) {
                broken.push(format!("{name}: {target}: {reason}"));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn the_readme_links_to_every_page_in_docs() {
    let linked: BTreeSet<String> = relative_links(&document("README.md"))
        .into_iter()
        .map(|target| target.split('#').next().unwrap_or_default().to_owned())
        .collect();
    for page in documents().iter().filter(|name| name.starts_with("docs/")) {
        assert!(linked.contains(page), "README.md does not link to {page}");
    }
}

#[test]
fn broken_links_are_found() {
    assert!(follow("README.md", "docs/running.md#configuration").is_ok());
    assert!(follow("docs/running.md", "../README.md#try-it").is_ok());
    assert!(follow("docs/running.md", "#log").is_ok());
    for broken in [
        "docs/missing.md",
        "docs/running.md#missing",
        "#missing",
        "../elsewhere.md",
        "/README.md",
    ] {
        assert!(follow("README.md", broken).is_err(), "{broken}");
    }
}

#[test]
fn anchors_are_those_that_github_makes() {
    let anchors = anchors(
        "# Node.js & `code`\n\n## A-b, c_d\n\n### Twice\n\n### Twice\n\n```\n# no heading\n```\n",
    );
    let expected = ["nodejs--code", "a-b-c_d", "twice", "twice-1"].map(str::to_owned);
    assert_eq!(anchors, BTreeSet::from(expected));
}

/// The targets of all links and pictures that do not lead to another site.
fn relative_links(markdown: &str) -> Vec<String> {
    let mut targets = Vec::new();
    for event in Parser::new(markdown) {
        let (Event::Start(Tag::Link { dest_url, .. }) | Event::Start(Tag::Image { dest_url, .. })) =
            event
        else {
            continue;
        };
        if !dest_url.contains("://") && !dest_url.starts_with("mailto:") {
            targets.push(dest_url.into_string());
        }
    }
    targets
}

/// Follows a link from a document; says what is missing.
fn follow(from: &str, target: &str) -> Result<(), String> {
    let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
    let path = if file.is_empty() {
        PathBuf::from(from)
    } else {
        resolve(from, file)?
    };
    if !Path::new(ROOT).join(&path).exists() {
        return Err(format!("there is no {}", path.display()));
    }

    let has_heading = || anchors(&document(&path.to_string_lossy())).contains(anchor);
    if anchor.is_empty() || has_heading() {
        Ok(())
    } else {
        Err(format!("{} has no heading #{anchor}", path.display()))
    }
}

/// The path from the root of the repository, without `..`.
fn resolve(from: &str, file: &str) -> Result<PathBuf, String> {
    let mut path = Path::new(from)
        .parent()
        .map(Path::to_path_buf)
        .unwrap_or_default();
    for part in Path::new(file).components() {
        match part {
            Component::Normal(name) => path.push(name),
            Component::CurDir => {}
            Component::ParentDir if path.pop() => {}
            _ => return Err("it leads out of the repository".to_owned()),
        }
    }
    Ok(path)
}

/// The anchors of all headings. A heading that occurs again gets a number.
fn anchors(markdown: &str) -> BTreeSet<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut anchors = BTreeSet::new();
    for heading in headings(markdown) {
        let anchor = anchor(&heading);
        let times = seen.entry(anchor.clone()).or_default();
        anchors.insert(if *times == 0 {
            anchor
        } else {
            format!("{anchor}-{times}")
        });
        *times += 1;
    }
    anchors
}

/// The text of all headings.
fn headings(markdown: &str) -> Vec<String> {
    let mut headings = Vec::new();
    let mut current: Option<String> = None;
    for event in Parser::new(markdown) {
        match (event, &mut current) {
            (Event::Start(Tag::Heading { .. }), _) => current = Some(String::new()),
            (Event::Text(text) | Event::Code(text), Some(heading)) => heading.push_str(&text),
            (Event::End(TagEnd::Heading(_)), _) => headings.extend(current.take()),
            _ => {}
        }
    }
    headings
}

/// As GitHub makes it: lower case, hyphens for spaces, without punctuation.
fn anchor(heading: &str) -> String {
    let kept = heading
        .chars()
        .filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c));
    kept.flat_map(char::to_lowercase)
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}

//! One change of an article, as a value and as a sentence.

use std::borrow::Cow;

/// One change of an article. Names and values are as the articles write them.
#[derive(Debug, Clone, PartialEq)]
pub enum ArticleChange {
    /// Something that only the new article has, with what belongs to it, such as its ratings.
    Added {
        what: &'static str,
        name: String,
        with: Vec<String>,
    },
    /// Something that only the old article has.
    Removed { what: &'static str, name: String },
    Renamed {
        what: &'static str,
        old: String,
        new: String,
    },
    /// Another value; `None` is none.
    Value {
        of: String,
        old: Option<String>,
        new: Option<String>,
    },
    /// Other entries of a list. A translation and its original share all names, so that those of
    /// the original say it all.
    List {
        of: String,
        added: Vec<String>,
        removed: Vec<String>,
        is_shared: bool,
    },
    /// Another text, too long to be shown.
    Text { of: String, what: &'static str },
}

impl ArticleChange {
    /// Another value, if it is another one.
    pub fn of_value(
        of: impl Into<String>,
        old: Option<String>,
        new: Option<String>,
    ) -> Option<Self> {
        (old != new).then(|| Self::Value {
            of: of.into(),
            old,
            new,
        })
    }

    /// Another name, if it is another one.
    pub fn of_name(what: &'static str, old: &str, new: &str) -> Option<Self> {
        (old != new).then(|| Self::Renamed {
            what,
            old: old.to_owned(),
            new: new.to_owned(),
        })
    }

    /// Whether it is among the changes of the original too, if this is one of a translation.
    pub fn is_said_of_the_original(&self) -> bool {
        matches!(
            self,
            Self::List {
                is_shared: true,
                ..
            }
        )
    }

    /// The change in words. `escape` is applied to all that comes from an article.
    pub fn sentence(&self, escape: fn(&str) -> Cow<str>) -> String {
        match self {
            Self::Added { what, name, with } => {
                let with = match &with[..] {
                    [] => String::new(),
                    with => format!(": {}", escape(&with.join(", "))),
                };
                format!("Added: the {what} “{}”{with}", escape(name))
            }
            Self::Removed { what, name } => format!("Removed: the {what} “{}”", escape(name)),
            Self::Renamed { what, old, new } => {
                format!(
                    "Renamed: the {what} “{}” is now “{}”",
                    escape(old),
                    escape(new)
                )
            }
            Self::Value { of, old, new } => {
                let shown = |value: &Option<String>| match value {
                    Some(value) => escape(value).into_owned(),
                    None => "none".to_owned(),
                };
                format!("{}: {} -> {}", escape(of), shown(old), shown(new))
            }
            Self::List {
                of, added, removed, ..
            } => {
                let mut parts = Vec::new();
                for (what, names) in [("added", added), ("removed", removed)] {
                    if !names.is_empty() {
                        parts.push(format!("{what} {}", escape(&names.join(", "))));
                    }
                }
                format!("{}: {}", escape(of), parts.join("; "))
            }
            Self::Text { of, what } => format!("{}: {what}", escape(of)),
        }
    }
}

/// Other names of something, in any order.
pub fn names(of: impl Into<String>, old: &[String], new: &[String]) -> Option<ArticleChange> {
    list(of.into(), old, new, true)
}

/// Other keywords of something, in any order.
pub fn keywords(of: &str, old: &[String], new: &[String]) -> Option<ArticleChange> {
    list(format!("{of}, keywords"), old, new, false)
}

fn list(of: String, old: &[String], new: &[String], is_shared: bool) -> Option<ArticleChange> {
    let lacking = |among: &[String], names: &[String]| -> Vec<String> {
        let names = names.iter().filter(|name| !among.contains(name));
        names.cloned().collect()
    };

    let (added, removed) = (lacking(old, new), lacking(new, old));
    let is_same = added.is_empty() && removed.is_empty();
    (!is_same).then_some(ArticleChange::List {
        of,
        added,
        removed,
        is_shared,
    })
}

//! Where a section is.

/// A section: its topic in the library, its criterion and its technology in the topic, all by
/// index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    pub topic: usize,
    pub criterion: usize,
    pub technology: usize,
}

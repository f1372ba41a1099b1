//! The topics of a library, shared with the libraries in other languages.

use super::topic::Topic;
use std::iter::Map;
use std::ops::Index;
use std::slice;
use std::sync::Arc;

/// Topics in a fixed order, each held once by all the libraries that have it.
#[derive(Debug, Clone, Default)]
pub struct Topics(Vec<Arc<Topic>>);

impl Topics {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The topic at a place, if there are so many.
    pub fn get(&self, at: usize) -> Option<&Topic> {
        self.0.get(at).map(Arc::as_ref)
    }

    /// The first topic, if there is any.
    pub fn first(&self) -> Option<&Topic> {
        self.get(0)
    }

    /// All of them, in order.
    pub fn iter(&self) -> Iter<'_> {
        self.0.iter().map(Arc::as_ref)
    }

    /// All of them, to be shared.
    pub(super) fn shared(&self) -> &[Arc<Topic>] {
        &self.0
    }
}

/// Goes through topics.
pub type Iter<'t> = Map<slice::Iter<'t, Arc<Topic>>, fn(&'t Arc<Topic>) -> &'t Topic>;

impl<'t> IntoIterator for &'t Topics {
    type Item = &'t Topic;
    type IntoIter = Iter<'t>;

    fn into_iter(self) -> Iter<'t> {
        self.iter()
    }
}

impl FromIterator<Arc<Topic>> for Topics {
    fn from_iter<I: IntoIterator<Item = Arc<Topic>>>(topics: I) -> Self {
        Self(topics.into_iter().collect())
    }
}

impl Extend<Arc<Topic>> for Topics {
    fn extend<I: IntoIterator<Item = Arc<Topic>>>(&mut self, topics: I) {
        self.0.extend(topics);
    }
}

impl Index<usize> for Topics {
    type Output = Topic;

    fn index(&self, at: usize) -> &Topic {
        &self.0[at]
    }
}

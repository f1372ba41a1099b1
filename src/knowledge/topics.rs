//! The topics of a library, shared with the libraries in other languages.

use super::topic::Topic;
use crate::index::{ByTopic, TopicIndex};
use std::iter::Map;
use std::ops::Index;
use std::slice;
use std::sync::Arc;

/// TopicList in a fixed order, each held once by all the libraries that have it.
#[derive(Debug, Clone, Default)]
pub struct TopicList(ByTopic<Arc<Topic>>);

impl TopicList {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The topic of an index, if there is one.
    pub fn get(&self, at: TopicIndex) -> Option<&Topic> {
        self.0.get(at).map(Arc::as_ref)
    }

    /// The first topic, if there is any.
    pub fn first(&self) -> Option<&Topic> {
        self.0.first().map(Arc::as_ref)
    }

    /// The index of the first topic that fits.
    pub fn position(&self, fits: impl FnMut(&Topic) -> bool) -> Option<TopicIndex> {
        self.iter().position(fits).map(TopicIndex::from)
    }

    /// All of them, in order.
    pub fn iter(&self) -> Iter<'_> {
        self.0.iter().map(Arc::as_ref)
    }

    /// All of them, in order, with their indexes.
    pub fn iter_enumerated(
        &self,
    ) -> impl DoubleEndedIterator<Item = (TopicIndex, &Topic)> + ExactSizeIterator + Clone {
        self.indices().zip(self.iter())
    }

    /// The indexes of all of them.
    pub fn indices(
        &self,
    ) -> impl DoubleEndedIterator<Item = TopicIndex> + ExactSizeIterator + Clone + use<> {
        (0..self.len()).map(TopicIndex::from)
    }

    /// All of them, to be shared.
    pub(super) fn shared(&self) -> &ByTopic<Arc<Topic>> {
        &self.0
    }
}

/// Goes through topics.
pub type Iter<'t> = Map<slice::Iter<'t, Arc<Topic>>, fn(&'t Arc<Topic>) -> &'t Topic>;

impl<'t> IntoIterator for &'t TopicList {
    type Item = &'t Topic;
    type IntoIter = Iter<'t>;

    fn into_iter(self) -> Iter<'t> {
        self.iter()
    }
}

impl FromIterator<Arc<Topic>> for TopicList {
    fn from_iter<I: IntoIterator<Item = Arc<Topic>>>(topics: I) -> Self {
        Self(topics.into_iter().collect())
    }
}

impl Extend<Arc<Topic>> for TopicList {
    fn extend<I: IntoIterator<Item = Arc<Topic>>>(&mut self, topics: I) {
        self.0.extend(topics);
    }
}

impl Index<TopicIndex> for TopicList {
    type Output = Topic;

    fn index(&self, at: TopicIndex) -> &Topic {
        &self.0[at]
    }
}

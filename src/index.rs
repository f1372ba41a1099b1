//! Which topic, technology, criterion or use case is meant: a type for each, so that no two of them
//! can be swapped, and lists that only the right one of them indexes.

use index_vec::{IndexVec, define_index_type};

define_index_type! {
    /// Which topic of a library.
    pub struct TopicIndex = u32;
    DEBUG_FORMAT = "topic {}";
}

define_index_type! {
    /// Which technology of a topic.
    pub struct TechnologyIndex = u32;
    DEBUG_FORMAT = "technology {}";
}

define_index_type! {
    /// Which criterion of a topic.
    pub struct CriterionIndex = u32;
    DEBUG_FORMAT = "criterion {}";
}

define_index_type! {
    /// Which use case of a topic.
    pub struct UseCaseIndex = u32;
    DEBUG_FORMAT = "use case {}";
}

/// One of these types, or a plain index, for code that works with all of them.
pub trait AnyIndex: Copy + Ord + From<usize> + Into<usize> {}

impl<I: Copy + Ord + From<usize> + Into<usize>> AnyIndex for I {}

/// Something for each topic of a library, in its order.
pub type ByTopic<T> = IndexVec<TopicIndex, T>;
/// Something for each technology of a topic, in its order.
pub type ByTechnology<T> = IndexVec<TechnologyIndex, T>;
/// Something for each criterion of a topic, in its order.
pub type ByCriterion<T> = IndexVec<CriterionIndex, T>;
/// Something for each use case of a topic, in its order.
pub type ByUseCase<T> = IndexVec<UseCaseIndex, T>;

/// A criterion, technology or use case of one of several topics.
pub type InTopic<I> = (TopicIndex, I);

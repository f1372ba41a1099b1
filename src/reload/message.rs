//! The messages to the thread that watches the articles.

/// A message to the thread that watches the articles.
pub enum WatcherMessage {
    /// Something happened to a file that is read.
    Article,
    /// Something happened to another file. It may be a link on the way to the articles.
    Other,
    /// Somebody wants the articles read now.
    Requested,
    Stop,
}

//! What every request to the playground is answered from.

use super::decisions::Decisions;
use super::desk::Desk;
use super::shelf::Shelf;
use super::visitors::Visitors;
use crate::discord::responder::Responder;
use std::sync::Arc;

/// What a request is answered from.
#[derive(Clone)]
pub struct Playground {
    pub responder: Arc<Responder>,
    pub shelf: Arc<Shelf>,
    pub visitors: Arc<Visitors>,
    pub desk: Arc<Desk>,
    /// None where this machine gave no place for them.
    pub decisions: Option<Decisions>,
}

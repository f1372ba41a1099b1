//! Why an act is not allowed in the present state of a decision.

use super::moment::Moment;

/// Why an act is refused. A refused act changes nothing and is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActRefusal {
    /// Only the first act opens a decision, and nothing can come before it.
    NotOpened,
    OpenedAlready,
    /// The round takes no ballots any more: it was closed, or its deadline has passed.
    Closed,
    /// The round still takes ballots, so there is no outcome yet.
    StillOpen,
    Cancelled,
    /// Ballots are for a role or for listed members, and this person is not among them.
    NotInvited,
    /// Only the opener and members who may manage messages may do this.
    NotInCharge,
    /// Only the program itself does this.
    /// The deadline has not come yet.
    NotDue {
        closes_at: Moment,
    },
    /// A deadline must be later than the present one, and than now.
    DeadlineTooEarly,
    /// Reminded less than a day ago.
    RemindedAlready {
        again_at: Moment,
    },
    /// There is no ballot, abstention or hold to withdraw.
    NothingToWithdraw,
    /// A hold that ends before it starts, or after the deadline.
    HoldOutOfTime,
    EmptyBallot,
    TextMissing,
    TextTooLong {
        longest: usize,
    },
    /// Nothing was proposed in this round, so there is nothing to consent or to object to.
    NothingProposed,
    /// This person has no objection in this round.
    NoSuchObjection,
    /// The technology is not on the shortlist.
    NotOnTheShortlist {
        technology: String,
    },
    /// A live tally next to the names of those who have voted would tell whose ballot each is.
    TallyWouldNameBallots,
    /// This decision keeps no names with ballots: the name must be removed first.
    NameNotRemoved,
    /// This decision keeps names with ballots.
    NameMissing,
    NoQuestion,
    /// A list of members without anybody in it.
    NobodyInvited,
    /// More members are needed than are invited.
    QuorumOutOfReach {
        invited: usize,
    },
    /// A shortlist of one leaves nothing to decide, and nothing may be on it twice.
    ShortlistTooShort,
}

//! `weighin decisions forget`: a person is erased, and no outcome changes.

use super::opened::undone;
use crate::cli::{Failure, print};
use crate::decisions::PersonId;
use crate::store::Store;

/// Erases a person.
pub async fn forget(store: &Store, user: &str) -> Result<u8, Failure> {
    let id = without_mention(user.trim());
    if id.is_empty() {
        return Err(Failure::could_not_run("the id of the person is empty"));
    }

    let person = PersonId(id.to_owned());
    let decisions = store.forget_person(&person).await;
    let text = match decisions.map_err(|error| undone(&error))? {
        0 => format!(
            "No decision names {id}. Their time zone was erased, if one was kept.\n\
             A person is found by their id, which is a number in Discord, not by their name.\n"
        ),
        1 => format!("Erased {id} from 1 decision. Its outcome is the same.\n"),
        many => format!("Erased {id} from {many} decisions. Their outcomes are the same.\n"),
    };
    print(&text)?;
    Ok(0)
}

/// `<@123>` -> `123`, for that is what people copy.
fn without_mention(user: &str) -> &str {
    let inner = user.strip_prefix("<@").and_then(|id| id.strip_suffix('>'));
    inner.map_or(user, |id| id.trim_start_matches('!'))
}

//! The store, by the same tests on SQLite files and on a PostgreSQL server. The server is Debian's
//! package `postgresql`, started by the tests; `.ci/run` runs that half separately:
//! `cargo test --test all -- storage:: outbox:: --ignored`.
//!
//! | file | what it does |
//! |---|---|
//! | `keeping` | what is kept can be read, by its owners only |
//! | `messages` | the outbox: a message is sent, or still there |
//! | `deadlines` | each deadline is taken once, by the clock of the database |
//! | `forgetting` | people and servers are forgotten |
//! | `concurrency`, `crash` | several replicas at once; processes killed in the middle |
//! | `backups` | backup and restore |
//! | `operating` | `weighin decisions`: what an operator does |
//! | `starting` | the bot starts with a store, without one, or with one that does not answer |
//! | `database`, `postgres` | for the other files: a store to test; a PostgreSQL server |

mod backups;
mod concurrency;
mod crash;
pub mod database;
mod deadlines;
mod forgetting;
mod keeping;
mod messages;
mod operating;
pub mod postgres;
mod starting;

/// A test for each database, of a function that takes a [`database::Database`].
macro_rules! on_both {
    ($($name:ident),* $(,)?) => {
        mod sqlite {
            use crate::storage::database::Database;
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    super::$name(&Database::sqlite().await).await;
                }
            )*
        }

        mod postgres {
            use crate::storage::database::Database;
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                #[ignore = "needs PostgreSQL: run by .ci/run"]
                async fn $name() {
                    super::$name(&Database::postgres().await).await;
                }
            )*
        }
    };
}
pub(crate) use on_both;

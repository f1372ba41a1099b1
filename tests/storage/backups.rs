//! Backup and restore.

use super::database::{Database, act, all, lasting, message, open, show};
use super::on_both;
use crate::decisions::given::{cast, close, person};
use tokio::task::JoinSet;
use weighin::decisions::Terms;
use weighin::store::{Store, StoreError};

on_both!(
    a_restored_backup_has_everything,
    restoring_needs_a_backup_and_an_empty_store,
    a_broken_backup_restores_nothing,
    a_backup_is_made_while_ballots_come_in,
);

async fn fill(store: &Store) {
    open(store, "d1", lasting()).await;
    open(
        store,
        "d2",
        Terms {
            anonymous: true,
            ..lasting()
        },
    )
    .await;
    for (decision, id, by) in [("d1", "1", "ann"), ("d2", "2", "ann"), ("d2", "3", "ben")] {
        act(store, decision, id, by, cast(&[5, 1]))
            .await
            .expect("kept");
    }
    let closing = super::database::attempt("4", "olga", close());
    store
        .act("server", "d1", closing, None, &[message("m")])
        .await
        .expect("closed");
    store
        .set_zone(&person("ann"), "Asia/Tokyo")
        .await
        .expect("an answer");
}

async fn backup(store: &Store) -> Vec<u8> {
    let mut backup = Vec::new();
    store.backup(&mut backup).await.expect("a backup");
    backup
}

async fn a_restored_backup_has_everything(database: &Database) {
    fill(&database.store).await;
    let first = backup(&database.store).await;
    // Into the other kind of database as well: the file is the same.
    for into in [database.another().await, Database::sqlite().await] {
        let rows = into.store.restore(&first[..]).await.expect("a backup");
        // The first and the last line are none.
        assert_eq!(rows, first.split(|byte| *byte == b'\n').count() - 3);
        assert_eq!(backup(&into.store).await, first);
        assert_eq!(
            show(&into.store, "d1").await,
            show(&database.store, "d1").await
        );
        // The anonymous decision goes on where it was.
        let changed = act(&into.store, "d2", "5", "ann", cast(&[1, 5]))
            .await
            .expect("kept");
        assert_eq!(changed.shown.decision.round().present(), 2);
    }
}

async fn restoring_needs_a_backup_and_an_empty_store(database: &Database) {
    fill(&database.store).await;
    let first = backup(&database.store).await;
    let refused = database.store.restore(&first[..]).await;
    assert!(matches!(refused, Err(StoreError::NotEmpty)), "{refused:?}");
    let empty = database.another().await;
    for text in ["", "{}", "SQLite format 3"] {
        let refused = empty.store.restore(text.as_bytes()).await;
        assert!(matches!(refused, Err(StoreError::Backup(_))), "{refused:?}");
    }
}

async fn a_broken_backup_restores_nothing(database: &Database) {
    fill(&database.store).await;
    let mut broken = backup(&database.store).await;
    broken.truncate(broken.len() - 20);
    let into = database.another().await;
    assert!(into.store.restore(&broken[..]).await.is_err());
    assert!(all(&into.store).await.is_empty());
    // Cut off between two rows.
    let whole = String::from_utf8(backup(&database.store).await).expect("text");
    let rows: Vec<&str> = whole.split_inclusive('\n').collect();
    for cut in [rows[..rows.len() - 1].concat(), rows[..4].concat()] {
        let refused = into.store.restore(cut.as_bytes()).await;
        assert!(matches!(refused, Err(StoreError::Backup(_))), "{refused:?}");
        assert!(all(&into.store).await.is_empty());
    }
    let unknown = [&backup(&database.store).await[..], br#"{"table":"users"}"#].concat();
    assert!(into.store.restore(&unknown[..]).await.is_err());
    assert!(all(&into.store).await.is_empty());
}

async fn a_backup_is_made_while_ballots_come_in(database: &Database) {
    open(&database.store, "d1", lasting()).await;
    let mut clicks = JoinSet::new();
    for at in 0..30 {
        let store = database.store.clone();
        clicks.spawn(async move {
            let name = format!("member-{at}");
            act(&store, "d1", &at.to_string(), &name, cast(&[5, 1]))
                .await
                .expect("kept");
        });
    }
    let taken = backup(&database.store).await;
    clicks.join_all().await;
    let into = database.another().await;
    into.store.restore(&taken[..]).await.expect("a backup");
    assert!(show(&into.store, "d1").await.round().present() <= 30);
    assert_eq!(show(&database.store, "d1").await.round().present(), 30);
}

/// A column that a later migration adds must not be forgotten here.
#[tokio::test]
async fn a_backup_has_every_column_of_the_schema() {
    let database = Database::sqlite().await;
    fill(&database.store).await;
    let backup = String::from_utf8(backup(&database.store).await).expect("text");
    let pool = sqlx::SqlitePool::connect(&database.url)
        .await
        .expect("a pool");

    let tables: Vec<(String, String)> = sqlx::query_as(
        "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c \
         WHERE m.type = 'table' AND substr(m.name, 1, 1) <> '_' AND substr(m.name, 1, 6) <> 'sqlite'",
    )
    .fetch_all(&pool)
    .await
    .expect("a schema");
    assert!(tables.len() > 20, "{tables:?}");
    for (table, column) in tables {
        let mut rows = backup
            .lines()
            .filter(|line| line.contains(&format!("\"table\":\"{table}\"")));
        let row = rows.next().unwrap_or_else(|| panic!("no row of {table}"));
        assert!(
            row.contains(&format!("\"{column}\":")),
            "{table}.{column} in {row}"
        );
    }
}

//! Cases of one test that mostly wait, for a deadline or for another try.

use tokio::task::JoinSet;

/// Runs a test for every case, all at the same time. A panic in one is a panic here.
pub async fn at_the_same_time<Case, Test>(
    cases: impl IntoIterator<Item = Case>,
    test: impl Fn(Case) -> Test,
) where
    Test: Future<Output = ()> + Send + 'static,
{
    let running: JoinSet<()> = cases.into_iter().map(test).collect();
    running.join_all().await;
}

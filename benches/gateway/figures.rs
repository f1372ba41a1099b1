//! What was measured, and how it is shown.

use crate::percentile::percentile;

/// The figures of one run, or the medians of several; times in milliseconds, memory in megabytes.
#[derive(Clone)]
pub struct Figures {
    pub p50: f64,
    pub p99: f64,
    pub idle: f64,
    pub after: f64,
    /// Processor seconds for 1,000 answers.
    pub processor: f64,
    pub start: f64,
}

impl Figures {
    /// The head of the table of [`Figures::row`]s.
    pub const HEAD: &str = "| bot | p50 | p99 | idle | after | CPU for 1,000 answers | start to first answer |\n\
                            |---|---|---|---|---|---|---|";

    /// The median of each figure.
    pub fn medians(runs: &[Figures]) -> Self {
        let of = |figure: fn(&Figures) -> f64| median(runs.iter().map(figure).collect());
        Self {
            p50: of(|run| run.p50),
            p99: of(|run| run.p99),
            idle: of(|run| run.idle),
            after: of(|run| run.after),
            processor: of(|run| run.processor),
            start: of(|run| run.start),
        }
    }

    /// A row of the table.
    pub fn row(&self, name: &str) -> String {
        let Self {
            p50,
            p99,
            idle,
            after,
            processor,
            start,
        } = self;
        format!(
            "| {name} | {p50:.2} ms | {p99:.2} ms | {idle:.1} MB | {after:.1} MB | {processor:.3} s | {start:.0} ms |"
        )
    }
}

/// The value in the middle.
pub fn median(values: Vec<f64>) -> f64 {
    percentile(&values, 50)
}

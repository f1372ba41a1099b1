//! What was measured, and how it is shown.

use crate::percentile::percentile;

/// The figures of one run, or the medians of several.
#[derive(Clone)]
pub struct Figures {
    /// Answers a second in the closed loop.
    pub per_second: f64,
    /// In milliseconds, for each rate of the open loop.
    pub latencies: Vec<Vec<f64>>,
    /// Resident kilobytes, after a second of load and at the end.
    pub before: u64,
    pub after: u64,
}

/// The medians of several runs.
pub struct Medians {
    per_second: f64,
    /// p50 and p99 in milliseconds, for each rate.
    latencies: Vec<[f64; 2]>,
    memory: [f64; 2],
}

impl Figures {
    /// The head of the table of rows.
    pub fn head(rates: &[u32]) -> String {
        let rates: String = rates
            .iter()
            .map(|rate| format!(" p50 at {rate}/s | p99 at {rate}/s |"))
            .collect();
        let columns = "---|".repeat(4 + 2 * rates.matches("p50").count());
        format!("| server | answers a second |{rates} resident, warm | at the end |\n|{columns}")
    }

    /// The median of each figure.
    pub fn medians(runs: &[Figures]) -> Medians {
        let of = |figure: &dyn Fn(&Figures) -> f64| {
            percentile(&runs.iter().map(figure).collect::<Vec<_>>(), 50)
        };
        let rates = 0..runs.first().map_or(0, |run| run.latencies.len());
        let latency = |rate: usize| {
            [50, 99].map(|percent| of(&|run| percentile(&run.latencies[rate], percent)))
        };
        Medians {
            per_second: of(&|run| run.per_second),
            latencies: rates.map(latency).collect(),
            memory: [of(&|run| run.before as f64), of(&|run| run.after as f64)],
        }
    }
}

impl Medians {
    /// A row of the table.
    pub fn row(&self, name: &str) -> String {
        let latencies: String = self
            .latencies
            .iter()
            .map(|[p50, p99]| format!(" {p50:.2} ms | {p99:.2} ms |"))
            .collect();
        let [before, after] = self.memory.map(|kb| kb / 1_024.0);
        format!(
            "| {name} | {:.0} |{latencies} {before:.1} MB | {after:.1} MB |",
            self.per_second
        )
    }
}

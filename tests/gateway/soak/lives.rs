//! What each process holds from its start to its end: memory, descriptors and threads do not grow.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use tokio::time::sleep;

use super::Soak;
use crate::support::process::{Held, held};

/// Samples before a process has settled: it has met every kind of trouble by then.
const WARM_UP: usize = 24;
/// A process with fewer samples after that is not judged.
const ENOUGH: usize = 60;

/// The samples of each process, by its name and id.
#[derive(Default)]
pub struct Lives(Mutex<BTreeMap<(&'static str, u32), Vec<Held>>>);

/// Looks at both processes again and again.
pub async fn watch(soak: Arc<Soak>) {
    while soak.goes_on() {
        for keeper in [&soak.bot, &soak.endpoint] {
            if let (name, Some(id)) = (keeper.name, keeper.id())
                && let Some(held) = held(id)
            {
                soak.lives
                    .0
                    .lock()
                    .expect("no writer panics")
                    .entry((name, id))
                    .or_default()
                    .push(held);
            }
        }
        sleep(soak.pace.sample).await;
    }
}

/// The median of each figure in the first and the last third of a life.
struct Judged {
    resident_kb: [u64; 2],
    descriptors: [u64; 2],
    threads: [u64; 2],
}

impl Judged {
    fn of(life: &[Held]) -> Option<Self> {
        let settled = life
            .get(WARM_UP..)
            .filter(|settled| settled.len() >= ENOUGH)?;
        let third = settled.len() / 3;
        let thirds = [&settled[..third], &settled[settled.len() - third..]];
        let medians = |figure: fn(&Held) -> u64| thirds.map(|third| median(third, figure));
        Some(Self {
            resident_kb: medians(|held| held.resident_kb),
            descriptors: medians(|held| held.descriptors),
            threads: medians(|held| held.threads),
        })
    }

    fn is_flat(&self) -> bool {
        let [first, last] = self.resident_kb;
        let memory = last <= first * 12 / 10 + 5 * 1_024;
        memory
            && self.descriptors[1] <= self.descriptors[0] + 8
            && self.threads[1] <= self.threads[0] + 4
    }
}

fn median(samples: &[Held], figure: fn(&Held) -> u64) -> u64 {
    let mut figures: Vec<u64> = samples.iter().map(figure).collect();
    figures.sort_unstable();
    figures[figures.len() / 2]
}

impl Lives {
    pub fn report(&self) -> String {
        let mut report = "\n| process | samples | resident, first -> last third | peak | descriptors | threads |\n\
                          |---|---|---|---|---|---|\n"
            .to_owned();
        for ((name, id), life) in self.0.lock().expect("no writer panics").iter() {
            let peak = life
                .iter()
                .map(|held| held.resident_kb)
                .max()
                .unwrap_or_default()
                / 1_024;
            let figures = Judged::of(life).map_or("(too short)| | |".to_owned(), |judged| {
                let [first, last] = judged.resident_kb.map(|kb| kb as f64 / 1_024.0);
                let Judged {
                    descriptors,
                    threads,
                    ..
                } = judged;
                format!("{first:.1} -> {last:.1} MB | {peak} MB | {descriptors:?} | {threads:?}")
            });
            report.push_str(&format!("| {name} {id} | {} | {figures} |\n", life.len()));
        }
        report
    }

    pub fn assert_flat(&self) {
        for (name, life) in self.0.lock().expect("no writer panics").iter() {
            assert!(
                Judged::of(life).is_none_or(|judged| judged.is_flat()),
                "{name:?} grew"
            );
        }
    }
}

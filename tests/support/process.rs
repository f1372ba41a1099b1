//! What Linux reports about a process.

use std::time::Duration;

/// The resident memory of a running process, in kilobytes.
pub fn resident_kb(id: u32) -> u64 {
    kilobytes(id, "VmRSS:")
}

/// The most memory of a running process that was ever resident, in kilobytes.
pub fn peak_resident_kb(id: u32) -> u64 {
    kilobytes(id, "VmHWM:")
}

fn kilobytes(id: u32, field: &str) -> u64 {
    let status =
        std::fs::read_to_string(format!("/proc/{id}/status")).expect("a running process on Linux");
    let line = status.lines().find_map(|line| line.strip_prefix(field));
    let number = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok());
    number.expect("a number of kilobytes")
}

/// How long a running process has kept processors busy, in user and in kernel mode.
pub fn processor_time(id: u32) -> Duration {
    /// The fields 14 and 15 of `/proc/<id>/stat`, counted from the one after the program's name.
    const USER_AND_KERNEL: std::ops::Range<usize> = 11..13;
    /// `USER_HZ`, which is the same on all of Linux.
    const TICKS_PER_SECOND: u64 = 100;

    let stat =
        std::fs::read_to_string(format!("/proc/{id}/stat")).expect("a running process on Linux");
    let (_, fields) = stat.rsplit_once(") ").expect("a name in brackets");
    let fields: Vec<&str> = fields.split(' ').collect();
    let ticks: u64 = fields[USER_AND_KERNEL]
        .iter()
        .map(|ticks| ticks.parse::<u64>().expect("a number of ticks"))
        .sum();
    Duration::from_millis(ticks * 1_000 / TICKS_PER_SECOND)
}

/// Waits until every thread of a process that was sent SIGSTOP has stopped.
pub async fn until_stopped(id: u32) {
    while !threads(id).iter().all(|state| state == "T") {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// The state of each thread of a running process, in a letter.
fn threads(id: u32) -> Vec<String> {
    let threads = std::fs::read_dir(format!("/proc/{id}/task")).expect("a running process");
    let stats = threads.filter_map(|thread| {
        let path = thread.expect("an entry").path().join("stat");
        // A thread may have ended meanwhile.
        std::fs::read_to_string(path).ok()
    });
    stats
        .map(|stat| {
            let (_, fields) = stat.rsplit_once(") ").expect("a name in brackets");
            fields[..1].to_owned()
        })
        .collect()
}

/// What a running process holds; `None` once it has ended.
pub fn held(id: u32) -> Option<Held> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let number = |field: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(field))?;
        line.split_whitespace().next()?.parse().ok()
    };
    let descriptors = std::fs::read_dir(format!("/proc/{id}/fd")).ok()?.count() as u64;
    Some(Held {
        resident_kb: number("VmRSS:")?,
        descriptors,
        threads: number("Threads:")?,
    })
}

/// What a process holds at one moment.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    pub resident_kb: u64,
    pub descriptors: u64,
    pub threads: u64,
}

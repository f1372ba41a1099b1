//! What Linux tells of a process.

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

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
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).expect("a running process on Linux");
    let line = status.lines().find_map(|line| line.strip_prefix(field));
    let number = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok());
    number.expect("a number of kilobytes")
}

//! From the start of the process to its first answer to `/compare`: with the shipped topics, and
//! with four more.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::load::Load;
use crate::percentile::percentile;
use crate::questions::Questions;
use crate::server::Server;

const STARTS: usize = 50;

/// Prints a row for each library.
pub async fn run() {
    let larger = tempfile::tempdir().expect("a folder");
    for folder in ["knowledge", "tests/fixtures/unseen"] {
        copy_articles(&root().join(folder), larger.path());
    }

    println!("| topics | p50 | p99 | longest |\n|---|---|---|---|");
    measure("the shipped two", &root().join("knowledge")).await;
    measure("six", larger.path()).await;
}

async fn measure(name: &str, knowledge: &Path) {
    let load = Questions::Same.bodies();
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let start = Instant::now();
        let server = Server::with_knowledge(knowledge);
        Load::of(server.address(), &load).each_once().await;
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }

    println!(
        "| {name} | {:.1} ms | {:.1} ms | {:.1} ms |",
        percentile(&times, 50),
        percentile(&times, 99),
        percentile(&times, 100),
    );
}

fn copy_articles(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("the folder is there") {
        let file = entry.expect("an entry").path();
        if file.is_file() {
            let name = file.file_name().expect("a name");
            fs::copy(&file, to.join(name)).expect("copied");
        }
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

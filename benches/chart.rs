//! How long pictures take: `cargo bench --bench chart` prints the least and the median time of 50
//! runs, and each picture's bytes.

use std::time::{Duration, Instant};

#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../tests/samples/mod.rs"]
mod samples;

fn main() {
    report("ratings, 4 x 8", || {
        samples::ratings(4, 8, samples::usual)
            .png()
            .expect("a picture")
    });
    report("ratings, 8 x 24", || {
        samples::ratings(8, 24, samples::usual)
            .png()
            .expect("a picture")
    });
    report("ratings, 8 x 24, all equal", || {
        samples::ratings(8, 24, |_, _| Some(3))
            .png()
            .expect("a picture")
    });
    report("ranking, 4 x 5", || {
        samples::ranking(4, 5, |t, c| t == 1 && c < 2)
            .png()
            .expect("a picture")
    });
    report("ranking, 25 x 24", || {
        samples::ranking(25, 24, |t, c| (t + c).is_multiple_of(6))
            .png()
            .expect("a picture")
    });
}

fn report(name: &str, draw: impl Fn() -> Vec<u8>) {
    const RUNS: usize = 50;
    let bytes = draw().len(); // the first picture also loads the font
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(draw());
            start.elapsed()
        })
        .collect();
    times.sort();
    let ms = |time: Duration| time.as_secs_f64() * 1_000.0;
    println!(
        "{name:<28} least {:6.2} ms, median {:6.2} ms, {bytes:6} bytes",
        ms(times[0]),
        ms(times[RUNS / 2])
    );
}

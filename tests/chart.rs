//! The pictures, from outside: values in, PNG and alt text out.

use std::path::Path;

use crate::decisions::given::rating;
use crate::samples;
use proptest::prelude::*;
use weighin::answer::surface::PICTURE_DESCRIPTION;
use weighin::language::Language;
use weighin::render::chart::{MAX_BYTES, RankingChart, RatingCell, RatingsChart, WIDTHS};

/// How much a channel of a pixel may differ from the golden picture, of 255, and which share of the
/// pixels may differ by more.
///
/// Soft edges are computed in floating point, by other instructions on other processors, and a
/// pixel on the border between two colours of the palette may then fall to either side. A mark or
/// letter that moved by half a pixel, or has another colour, changes far more pixels.
const CHANNEL_TOLERANCE: u8 = 12;
const PIXEL_TOLERANCE: f64 = 0.000_5;

struct Picture {
    width: u32,
    height: u32,
    rgb: Vec<u8>,
}

fn decode(bytes: &[u8]) -> Picture {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().expect("a PNG");
    let mut rgb = vec![
        0;
        reader
            .output_buffer_size()
            .expect("a picture that fits into memory")
    ];
    let info = reader.next_frame(&mut rgb).expect("pixels");
    assert_eq!(
        info.color_type,
        png::ColorType::Rgb,
        "opaque, with a palette"
    );
    Picture {
        width: info.width,
        height: info.height,
        rgb,
    }
}

/// With `UPDATE_GOLDEN=1` the pictures are written again: look at each of them before committing.
#[test]
fn pictures_are_the_golden_ones() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut differences = Vec::new();
    for (name, png, _) in samples::all() {
        let file = folder.join(format!("{name}.png"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&file, &png).expect("the golden picture can be written");
        }
        let golden = std::fs::read(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        differences
            .extend(difference(&decode(&png), &decode(&golden)).map(|d| format!("{name}: {d}")));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

fn difference(drawn: &Picture, golden: &Picture) -> Option<String> {
    if (drawn.width, drawn.height) != (golden.width, golden.height) {
        return Some(format!(
            "{} x {} instead of {} x {}",
            drawn.width, drawn.height, golden.width, golden.height
        ));
    }
    let differs = |(a, b): &(&[u8], &[u8])| (0..3).any(|i| a[i].abs_diff(b[i]) > CHANNEL_TOLERANCE);
    let count = drawn
        .rgb
        .chunks_exact(3)
        .zip(golden.rgb.chunks_exact(3))
        .filter(differs)
        .count();
    let allowed = f64::from(drawn.width) * f64::from(drawn.height) * PIXEL_TOLERANCE;
    (count as f64 > allowed).then(|| format!("{count} pixels differ, {allowed:.0} may"))
}

#[test]
fn one_changed_rating_exceeds_the_tolerance() {
    let mut ratings = samples::ratings(8, 24, samples::usual);
    let before = decode(&ratings.png().expect("a picture"));
    ratings.cells[0][0] = RatingCell::Rating(rating(3));
    assert!(difference(&decode(&ratings.png().expect("a picture")), &before).is_some());
}

#[test]
fn a_label_is_drawn() {
    let mut ratings = samples::ratings(2, 2, samples::usual);
    let with = decode(&ratings.png().expect("a picture"));
    ratings.criteria[1] = ".".to_owned();
    let without = decode(&ratings.png().expect("a picture"));
    let changed = with
        .rgb
        .chunks_exact(3)
        .zip(without.rgb.chunks_exact(3))
        .filter(|(a, b)| a != b)
        .count();
    assert!(changed > 300, "{changed} pixels changed");
}

#[test]
fn the_largest_pictures_stay_small() {
    let wide = |i: usize| {
        "ŴâŠtéðGqß&Ж@8ЩΩ%ю"
            .chars()
            .cycle()
            .skip(i * 5)
            .step_by(1 + i % 4)
            .take(80)
            .collect::<String>()
    };
    let words = |i: usize| {
        format!(
            "{} {}",
            wide(i).chars().take(9).collect::<String>(),
            wide(i + 3)
        )
    };
    // Of all letters, kanji take the most bytes.
    let kanji = |i: usize| {
        "鬱鷹麗議響織纏護驚籠"
            .chars()
            .cycle()
            .skip(i)
            .take(40)
            .collect::<String>()
    };
    let rating: [fn(usize, usize) -> Option<u8>; 4] = [
        samples::usual,
        |_, _| Some(3),
        |_, _| None,
        |t, c| (t != c).then_some(1 + ((t / 4 + c) % 5) as u8),
    ];
    for rating in rating {
        let mut ratings = samples::ratings(8, 24, rating);
        ratings.title = wide(1);
        ratings.criteria = (0..24).map(words).collect();
        ratings.technologies = (0..8).map(wide).collect();
        check(&ratings.png().expect("a picture"), &ratings.alt_text());
        ratings.title = kanji(1);
        ratings.criteria = (0..24).map(kanji).collect();
        ratings.technologies = (0..8).map(kanji).collect();
        check(&ratings.png().expect("a picture"), &ratings.alt_text());
    }
    let mut ranking = samples::ranking(25, 24, |t, c| (t + c).is_multiple_of(6));
    ranking.title = wide(1);
    for (i, row) in ranking.rows.iter_mut().enumerate() {
        row.heading = wide(i);
        for (c, part) in row.parts.iter_mut().enumerate() {
            part.criterion = words(c);
        }
    }
    check(&ranking.png().expect("a picture"), &ranking.alt_text());
}

#[test]
fn too_many_rows_are_left_out_and_reported() {
    let mut ratings = samples::ratings(8, 24, samples::usual);
    ratings.technologies.push("Crystal".to_owned());
    ratings.criteria.push("Fun".to_owned());
    assert!(
        ratings
            .alt_text()
            .contains("8 of 9 technologies are shown. 24 of 25 criteria are shown.")
    );
    let ranking = samples::ranking(25, 24, |_, _| false);
    assert!(
        ranking
            .alt_text()
            .contains("The first 10 of 25 technologies are shown.")
    );
}

#[test]
fn alt_text_states_the_ratings_drawn() {
    let text = samples::ratings(4, 8, samples::usual).alt_text();
    assert!(
        text.starts_with(
            "Back-end runtime: ratings by criterion. Ratings from 1 (worst) to 5 (best)."
        ),
        "{text}"
    );
    assert!(
        text.contains(" Scalability: Node.js 4, Python unknown, Go 1, Java 2."),
        "{text}"
    );
    for c in 0..8 {
        for (t, name) in ["Node.js", "Python", "Go", "Java"].iter().enumerate() {
            let rating = samples::usual(t, c).map_or("unknown".to_owned(), |r| r.to_string());
            let row = text
                .split(". ")
                .nth(2 + c)
                .expect("a sentence for each criterion")
                .trim_end_matches('.');
            assert!(row.contains(&format!("{name} {rating}")), "{name}: {row}");
        }
    }
}

#[test]
fn alt_text_states_all_of_the_largest_ratings() {
    let ratings = samples::ratings(8, 24, samples::usual);
    let text = ratings.alt_text();
    for (c, criterion) in ratings.criteria.iter().enumerate() {
        let row: Vec<String> = (0..8)
            .map(|t| samples::usual(t, c).map_or("?".to_owned(), |r| r.to_string()))
            .collect();
        assert!(
            text.contains(&format!(" {criterion} {}.", row.join(" "))),
            "{criterion}: {text}"
        );
    }
}

#[test]
fn alt_text_states_the_scores_drawn() {
    let row = |name: &str, points: &[(&str, f64)], low, high| {
        let points = points
            .iter()
            .map(|(name, points)| ((*name).to_owned(), *points));
        samples::ranked_row(name.to_owned(), points.collect(), low, high)
    };
    let ranking = RankingChart {
        language: Language::English,
        title: "Chat".to_owned(),
        rows: vec![
            row("Go", &[("Speed", 42.2), ("Cost", 30.0)], 72.2, 72.2),
            row("Ruby", &[("Speed", 0.0), ("Cost", 40.4)], 40.4, 65.0),
        ],
    };
    assert_eq!(
        ranking.alt_text(),
        "Chat. Scores from 0 to 100. Go 72 (Cost 30, Speed 42). Ruby 40 to 65, as some ratings are unknown (Cost 40)."
    );
}

#[test]
fn pictures_speak_the_language_of_their_answer() {
    let drawn = |language| RatingsChart {
        language,
        ..samples::ratings(4, 8, samples::usual)
    };
    let english = drawn(Language::English);
    let german = drawn(Language::German);
    assert_ne!(
        german.png().expect("a picture"),
        english.png().expect("a picture")
    );
    assert!(
        german
            .alt_text()
            .contains(" Scalability: Node.js 4, Python unbekannt, Go 1, Java 2."),
        "{}",
        german.alt_text()
    );
    let japanese = drawn(Language::Japanese);
    assert_ne!(
        japanese.png().expect("a picture"),
        english.png().expect("a picture")
    );
    assert!(
        japanese
            .alt_text()
            .contains("Scalability：Node.js 4、Python 不明、Go 1、Java 2。"),
        "{}",
        japanese.alt_text()
    );
}

/// The message shows the title itself.
#[test]
fn a_title_without_a_font_is_left_out() {
    let titled = |title: &str| RankingChart {
        title: title.to_owned(),
        ..samples::ranking(4, 5, |_, _| false)
    };
    let heights = ["Chat", "チャット", "채팅"]
        .map(|title| decode(&titled(title).png().expect("a picture")).height);
    assert!(
        heights[1] == heights[0] && heights[2] < heights[0],
        "{heights:?}"
    );
    assert!(titled("채팅").alt_text().starts_with("채팅."));
}

/// A valid PNG of the promised width and size, nothing of which reaches the edges, and an alt text
/// that Discord takes.
fn check(png: &[u8], alt: &str) {
    assert!(png.len() <= MAX_BYTES, "{} bytes", png.len());
    let picture = decode(png);
    assert!(
        WIDTHS.contains(&picture.width),
        "{} pixels wide",
        picture.width
    );
    let card = &picture.rgb[..3];
    for row in picture.rgb.chunks_exact(3 * picture.width as usize) {
        let (left, right) = (&row[..3 * 9], &row[row.len() - 3 * 9..]);
        assert!(
            left.chunks_exact(3)
                .chain(right.chunks_exact(3))
                .all(|pixel| pixel == card),
            "something reaches an edge"
        );
    }
    assert!(
        !alt.is_empty() && alt.encode_utf16().count() <= PICTURE_DESCRIPTION,
        "{alt}"
    );
    assert!(!alt.chars().any(char::is_control), "{alt:?}");
}

/// Any name: often ordinary, sometimes of any characters at all, sometimes very long.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-Za-zÀ-žΑ-ώЀ-џ<>&\"' .#+-]{0,40}",
        2 => any::<String>(),
        1 => "[A-Z]{200,400}",
    ]
}

fn language() -> impl Strategy<Value = Language> {
    prop::sample::select(Language::ALL.to_vec())
}

fn ratings() -> impl Strategy<Value = RatingsChart> {
    let names = |most| prop::collection::vec(name(), 0..most);
    let cell = prop_oneof![
        6 => (1..=5i64).prop_map(|number| RatingCell::Rating(rating(number))),
        2 => name().prop_map(RatingCell::Text),
        1 => Just(RatingCell::NotApplicable),
        1 => Just(RatingCell::Unknown),
    ];
    let cells = prop::collection::vec(prop::collection::vec(cell, 0..26), 0..10);
    (language(), name(), names(26), names(10), cells).prop_map(
        |(language, title, criteria, technologies, cells)| RatingsChart {
            language,
            title,
            criteria,
            technologies,
            cells,
        },
    )
}

fn ranking() -> impl Strategy<Value = RankingChart> {
    let points = || prop_oneof![4 => 0.0..100.0f64, 1 => prop::num::f64::ANY];
    let row = (
        name(),
        prop::collection::vec((name(), points()), 0..26),
        points(),
        points(),
    )
        .prop_map(|(name, points, low, high)| samples::ranked_row(name, points, low, high));
    (language(), name(), prop::collection::vec(row, 0..26)).prop_map(|(language, title, rows)| {
        RankingChart {
            language,
            title,
            rows,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_ratings_can_be_drawn(ratings in ratings()) {
        check(&ratings.png().expect("a picture"), &ratings.alt_text());
    }

    #[test]
    fn any_ranking_can_be_drawn(ranking in ranking()) {
        check(&ranking.png().expect("a picture"), &ranking.alt_text());
    }
}

//! Names in pictures are written, in any script: where no font has their letters, the id is drawn
//! in their place.

use weighin::answer::{Body, ShownValue};
use weighin::render::chart::{RankingChart, RatingCell, RatingsChart};

use crate::showing::shown::{Shown, library};
use crate::support::article::{Article, article};

/// The article with other names for its technologies, then its criteria.
fn named([alpha, beta, speed, cost]: [&str; 4]) -> Article {
    article()
        .replace("name = \"Alpha\"", &format!("name = \"{alpha}\""))
        .replace("name = \"Beta\"", &format!("name = \"{beta}\""))
        .replace("name = \"Speed\"", &format!("name = \"{speed}\""))
        .replace("name = \"Cost\"", &format!("name = \"{cost}\""))
        .replace("## Speed", &format!("## {speed}"))
        .replace("## Cost", &format!("## {cost}"))
        .replace(
            "### Alpha\n\nAlpha carries",
            &format!("### {alpha}\n\nIt carries"),
        )
        .replace(
            "### Alpha\n\nAlpha costs",
            &format!("### {alpha}\n\nIt costs"),
        )
        .replace(
            "### Beta\n\nBeta carries",
            &format!("### {beta}\n\nIt carries"),
        )
        .replace("### Beta\n\nBeta is", &format!("### {beta}\n\nIt is"))
}

/// The overview and a ranking.
fn answers(article: &Article) -> [Shown; 2] {
    let library = library(article);
    let overview = library.ask("compare", &[("topic", "message queue")]);
    let ranking = library.ask(
        "recommend",
        &[("topic", "message queue"), ("priorities", "cost 5")],
    );
    [overview, ranking]
}

/// The picture that has ids for all names, under the answer's title.
fn by_ids(shown: &Shown) -> Vec<u8> {
    let title = shown.0.title.clone();
    match &shown.0.body {
        Body::Ratings(rows) => {
            let column = |at: usize| {
                rows.iter()
                    .map(|row| match &row.ratings[at].value {
                        ShownValue::Rating(rating) => RatingCell::Rating(*rating),
                        _ => RatingCell::Unknown,
                    })
                    .collect()
            };
            let ratings = RatingsChart {
                title,
                criteria: rows.iter().map(|row| row.id.clone()).collect(),
                technologies: rows[0]
                    .ratings
                    .iter()
                    .map(|rated| rated.id.clone())
                    .collect(),
                cells: (0..rows[0].ratings.len()).map(column).collect(),
                ..RatingsChart::default()
            };
            ratings.png().expect("a picture")
        }
        Body::Ranking { rows, .. } => {
            let mut rows = rows.clone();
            for row in &mut rows {
                row.heading = row.id.clone();
                for part in &mut row.parts {
                    part.criterion = part.id.clone();
                }
            }
            let ranking = RankingChart {
                title,
                rows,
                ..RankingChart::default()
            };
            ranking.png().expect("a picture")
        }
        other => panic!("{other:?} has no picture"),
    }
}

/// The alternative text has the whole name.
#[test]
fn a_name_without_a_font_shows_its_id() {
    for names in [
        ["가나", "한국어", "속도", "값"],
        ["أ", "عربي", "سرعة", "ثمن"],
        ["क", "हिन्दी", "गति", "दाम"],
        ["𠮷", "𠮟", "𩸽", "𠀋"],
        ["㈱ Alpha", "꧁Beta", "Speed ꧂", "꙰Cost"],
    ] {
        for shown in answers(&named(names)) {
            let picture = shown.chart().draw().expect("a picture");
            assert!(
                picture.png == by_ids(&shown),
                "{names:?} are drawn otherwise than their ids"
            );
            let [first, second, _, cost] = names;
            let alt = &picture.alt_text;
            assert!(
                [first, second, cost].iter().all(|name| alt.contains(name)),
                "{alt}"
            );
        }
    }
}

#[test]
fn japanese_and_chinese_names_are_drawn_as_themselves() {
    for names in [
        ["アルファ", "ベータ", "速度", "値段"],
        ["数据库", "缓存", "性能", "价格"],
    ] {
        for shown in answers(&named(names)) {
            let picture = shown.chart().draw().expect("a picture");
            assert!(picture.png != by_ids(&shown), "{names:?}");
        }
    }
}

#[test]
fn an_emoji_in_a_name_is_left_out() {
    let drawn = |name| {
        answers(&named(["Alpha", name, "Speed", "Cost"]))
            .map(|it| it.chart().draw().expect("a picture"))
    };
    let ([with, _], [without, _]) = (drawn("Beta 🦀"), drawn("Beta"));
    assert!(
        with.png == without.png && with.alt_text.contains("Beta 🦀"),
        "{}",
        with.alt_text
    );
}

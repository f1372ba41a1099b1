//! Inputs whose pictures are kept in `golden/`, and measured by `benches/chart.rs`.

use weighin::answer::{OwnLeader, RankedPart, RankedRow, Spread};
use weighin::language::Language;
use weighin::rating::Rating;
use weighin::render::chart::{RankingChart, RatingCell, RatingsChart, TeamChart};

const CRITERIA: [&str; 24] = [
    "Speed",
    "Scalability",
    "Learning curve",
    "Ecosystem",
    "Developer productivity",
    "Type safety",
    "Concurrency",
    "Memory use",
    "Start-up time",
    "Tooling",
    "Hiring",
    "Community",
    "Maturity",
    "Security",
    "Licensing",
    "Testing",
    "Observability",
    "Deployment",
    "Cloud support",
    "Data access",
    "Interoperability",
    "Documentation",
    "Long-term support",
    "Energy use",
];
const RUNTIMES: [&str; 8] = [
    "Node.js",
    "Python",
    "Go",
    "Java",
    "Rust",
    "C# / .NET",
    "Ruby",
    "Elixir",
];

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

/// Numbers that look like chance and are always the same.
fn chance(i: usize) -> usize {
    (i.wrapping_mul(2_654_435_761) >> 7) % 1_000
}

pub fn ratings(
    technologies: usize,
    criteria: usize,
    rating: impl Fn(usize, usize) -> Option<u8>,
) -> RatingsChart {
    RatingsChart {
        language: Language::English,
        title: "Back-end runtime: ratings by criterion".to_owned(),
        criteria: owned(&CRITERIA[..criteria]),
        technologies: owned(&RUNTIMES[..technologies]),
        cells: (0..technologies)
            .map(|t| (0..criteria).map(|c| cell(rating(t, c))).collect())
            .collect(),
    }
}

/// A cell with a rating, or one without.
pub fn cell(rating: Option<u8>) -> RatingCell {
    let rating = rating.and_then(|number| Rating::new(i64::from(number)));
    rating.map_or(RatingCell::Unknown, RatingCell::Rating)
}

/// Ratings with facts under two criteria, and one that does not apply.
pub fn ratings_and_facts() -> RatingsChart {
    let mut chart = ratings(4, 6, usual);
    let facts = [
        ("12.5 USD per month", "MIT"),
        ("not known", "Apache-2.0"),
        (
            "0 USD per month",
            "PostgreSQL licence, which is like MIT and BSD",
        ),
        ("1900 USD per month", "SSPL-1.0"),
    ];
    for (cells, (price, licence)) in chart.cells.iter_mut().zip(facts) {
        cells[1] = RatingCell::Text(price.to_owned());
        cells[4] = RatingCell::Text(licence.to_owned());
    }
    chart.cells[2][5] = RatingCell::NotApplicable;
    chart
}

/// Ratings as an article might have them, with some gaps.
pub fn usual(t: usize, c: usize) -> Option<u8> {
    let n = chance(t * 31 + c * 7 + 3);
    (!n.is_multiple_of(9)).then_some(1 + (n % 5) as u8)
}

/// A row with a part for each criterion.
pub fn ranked_row(name: String, points: Vec<(String, f64)>, low: f64, high: f64) -> RankedRow {
    let part = |(criterion, points)| RankedPart {
        criterion,
        id: String::new(),
        low: points,
        high: points,
    };
    RankedRow {
        heading: name,
        id: String::new(),
        low,
        high,
        parts: points.into_iter().map(part).collect(),
    }
}

pub fn ranking(
    technologies: usize,
    criteria: usize,
    unknown: impl Fn(usize, usize) -> bool,
) -> RankingChart {
    let weights: Vec<f64> = (0..criteria)
        .map(|c| 1.0 + (chance(c + 11) % 5) as f64)
        .collect();
    let total: f64 = weights.iter().sum();
    let mut rows: Vec<RankedRow> = (0..technologies)
        .map(|t| {
            let share = |c: usize| 100.0 * weights[c] / total;
            let known = (0..criteria).filter(|&c| !unknown(t, c));
            let points: Vec<_> = known
                .map(|c| {
                    (
                        CRITERIA[c].to_owned(),
                        share(c) * (chance(t * 13 + c) % 5) as f64 / 4.0,
                    )
                })
                .collect();
            let low = points.iter().map(|(_, points)| points).sum();
            let open: f64 = (0..criteria).filter(|&c| unknown(t, c)).map(share).sum();
            let name = RUNTIMES
                .get(t)
                .map_or_else(|| format!("Runtime {}", t + 1), |&name| name.to_owned());
            ranked_row(name, points, low, low + open)
        })
        .collect();
    rows.sort_by(|a, b| b.low.total_cmp(&a.low));
    RankingChart {
        language: Language::English,
        title: "Back-end runtime for a real-time chat".to_owned(),
        rows,
    }
}

/// Every kind of name that could harm a picture.
pub const AWKWARD: [&str; 8] = [
    "<script>&\"'</script>",
    "日本語 and emoji 👩‍💻",
    "An extraordinarily long name that no picture has the room for, and more of it",
    "Ctrl\u{0}\u{7}\u{1b}[31m",
    "",
    "Łódź Ωμέγα Жук e\u{301}",
    "]]> &amp; &#0;",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
];

pub fn awkward_ratings() -> RatingsChart {
    RatingsChart {
        language: Language::English,
        title: format!("{} {}", AWKWARD[0], AWKWARD[2]),
        criteria: owned(&AWKWARD),
        technologies: owned(&AWKWARD),
        cells: (0..8)
            .map(|t| (0..8).map(|c| cell(usual(t, c))).collect())
            .collect(),
    }
}

pub fn awkward_ranking() -> RankingChart {
    let mut ranking = ranking(8, 8, |t, c| t == c);
    ranking.title = format!("{} {}", AWKWARD[0], AWKWARD[2]);
    for (i, row) in ranking.rows.iter_mut().enumerate() {
        row.heading = AWKWARD[i].to_owned();
        for part in &mut row.parts {
            let c = CRITERIA
                .iter()
                .position(|name| *name == part.criterion)
                .unwrap_or_default();
            part.criterion = AWKWARD[c].to_owned();
        }
    }
    ranking
}

/// An article in Japanese, with names of two lines.
pub fn japanese_ratings() -> RatingsChart {
    let criteria = [
        "速度",
        "学習のしやすさ",
        "ライブラリの充実度と品質",
        "開発者の生産性",
        "型安全性",
        "並行処理モデル",
    ];
    RatingsChart {
        language: Language::Japanese,
        title: "バックエンドの実行環境：Node.js、Python、データベース、数据库".to_owned(),
        criteria: owned(&criteria),
        technologies: owned(&["Node.js", "Python", "データベース", "数据库"]),
        cells: (0..4)
            .map(|t| (0..6).map(|c| cell(usual(t, c))).collect())
            .collect(),
    }
}

pub fn japanese_ranking() -> RankingChart {
    let names = [
        "速度",
        "学習のしやすさ",
        "ライブラリの充実度",
        "型安全性",
        "並行処理",
    ];
    let mut ranking = ranking(4, 5, |t, c| t == 1 && c < 2);
    ranking.language = Language::Japanese;
    ranking.title = "バックエンドの実行環境：Node.jsが最適です".to_owned();
    for part in ranking.rows.iter_mut().flat_map(|row| &mut row.parts) {
        let c = CRITERIA
            .iter()
            .position(|name| *name == part.criterion)
            .unwrap_or_default();
        part.criterion = names[c].to_owned();
    }
    ranking
}

const MEMBERS: [&str; 6] = ["Ana", "Ben", "Cleo", "Dora", "Emil", "Farah"];

/// A team whose members mostly get the first runtime, the others each another one.
pub fn team(members: usize, criteria: usize, named: bool) -> TeamChart {
    let name = |m: usize| match MEMBERS.get(m) {
        Some(name) => (*name).to_owned(),
        None => format!("A member with a long name {m}"),
    };
    let mut groups = vec![Vec::new(); 8];
    for m in 0..members {
        groups[if m % 3 < 2 { 0 } else { 1 + m / 3 % 7 }].push(name(m));
    }
    let mut leaders = Vec::new();
    for (group, runtime) in groups.into_iter().zip(RUNTIMES) {
        if !group.is_empty() {
            leaders.push(OwnLeader {
                heading: runtime.to_owned(),
                id: String::new(),
                count: group.len(),
                members: if named { group } else { Vec::new() },
            });
        }
    }

    let mut spreads = Vec::new();
    for (c, criterion) in CRITERIA.iter().enumerate().take(criteria) {
        let share = |m: usize| (chance(m * 17 + c) % 50) as f64 / 100.0;
        let mut shares: Vec<f64> = (0..members).map(share).collect();
        shares.sort_by(f64::total_cmp);
        spreads.push(Spread {
            criterion: (*criterion).to_owned(),
            id: String::new(),
            mean: shares.iter().sum::<f64>() / members as f64,
            shares,
        });
    }
    TeamChart {
        language: Language::English,
        title: "Which runtime do we take for the new service?".to_owned(),
        leaders,
        spreads,
    }
}

pub fn awkward_team() -> TeamChart {
    let mut team = team(12, 8, true);
    team.title = format!("{} {}", AWKWARD[0], AWKWARD[2]);
    for (leader, name) in team.leaders.iter_mut().zip(AWKWARD) {
        leader.heading = name.to_owned();
        leader.members = owned(&AWKWARD);
    }
    for (spread, name) in team.spreads.iter_mut().zip(AWKWARD) {
        spread.criterion = name.to_owned();
    }
    team
}

pub fn japanese_team() -> TeamChart {
    let mut team = team(5, 3, false);
    team.language = Language::Japanese;
    team.title = "新しいサービスにどの実行環境を使いますか".to_owned();
    for (spread, name) in team
        .spreads
        .iter_mut()
        .zip(["速度", "学習のしやすさ", "型安全性"])
    {
        spread.criterion = name.to_owned();
    }
    team
}

/// Every picture by name, and its alt text.
pub fn all() -> Vec<(&'static str, Vec<u8>, String)> {
    let ratings = [
        ("ratings-usual", ratings(4, 8, usual)),
        ("ratings-and-facts", ratings_and_facts()),
        ("ratings-one-technology", ratings(1, 6, usual)),
        (
            "ratings-one-criterion",
            ratings(5, 1, |t, c| usual(t + 2, c)),
        ),
        ("ratings-all-unknown", ratings(3, 4, |_, _| None)),
        ("ratings-all-equal", ratings(8, 4, |_, _| Some(3))),
        ("ratings-largest", ratings(8, 24, usual)),
        ("ratings-awkward", awkward_ratings()),
        ("ratings-japanese", japanese_ratings()),
        ("ratings-empty", ratings(0, 0, usual)),
    ];
    let rankings = [
        ("ranking-usual", ranking(4, 5, |t, c| t == 1 && c < 2)),
        ("ranking-one-technology", ranking(1, 4, |_, _| false)),
        ("ranking-one-criterion", ranking(5, 1, |_, _| false)),
        ("ranking-all-unknown", ranking(3, 4, |_, _| true)),
        ("ranking-all-equal", equal_ranking()),
        (
            "ranking-largest",
            ranking(25, 24, |t, c| (t + c).is_multiple_of(6)),
        ),
        ("ranking-awkward", awkward_ranking()),
        ("ranking-japanese", japanese_ranking()),
        ("ranking-empty", ranking(0, 0, |_, _| false)),
    ];
    let teams = [
        ("team-usual", team(6, 4, true)),
        ("team-anonymous", team(12, 5, false)),
        ("team-one-member", team(1, 3, true)),
        ("team-largest", team(25, 24, true)),
        ("team-awkward", awkward_team()),
        ("team-japanese", japanese_team()),
        ("team-empty", TeamChart::default()),
    ];
    let teams = teams.map(|(name, t)| (name, t.png().expect(name), t.alt_text()));
    let ratings = ratings.map(|(name, r)| (name, r.png().expect(name), r.alt_text()));
    let rankings = rankings.map(|(name, r)| (name, r.png().expect(name), r.alt_text()));
    ratings.into_iter().chain(rankings).chain(teams).collect()
}

fn equal_ranking() -> RankingChart {
    let mut ranking = ranking(4, 8, |_, _| false);
    for row in &mut ranking.rows {
        let points = CRITERIA[..8].iter().map(|&name| (name.to_owned(), 7.5));
        *row = ranked_row(row.heading.clone(), points.collect(), 60.0, 60.0);
    }
    ranking
}

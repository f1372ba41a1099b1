//! Every shape of text that teams have: what becomes of it, and that nothing is lost.

use crate::import::words::{Said, of_html, of_markdown};
use crate::import::{alpha_and_beta, draft, fixture, imported};
use crate::support::snapshot_names;
use weighin::knowledge::import::{Hints, InputText, import};

/// The texts that compare something.
const FIXTURES: &[&str] = &[
    "awkward.md",
    "blog.md",
    "bold-list.md",
    "by-technology.md",
    "confluence.html",
    "decision-matrix.md",
    "labelled.md",
    "levels-off.md",
    "madr.md",
    "meeting-notes.md",
    "rows-ratings.md",
    "table-5x8.md",
    "unfinished.md",
    "yaml-front.md",
];

fn said(name: &str, text: &str) -> Said {
    if name.ends_with(".html") {
        return of_html(text);
    }
    // What the check refuses is no word; front matter is text here.
    let text = text
        .replace(['\u{7}', '\u{200b}'], "")
        .replace("Кafka", "Kafka");
    match text
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---\n"))
    {
        Some((front, body)) => of_markdown(&format!("{}\n\n{body}", front.replace('\n', "\n\n"))),
        None => of_markdown(&text),
    }
}

#[test]
fn every_word_of_every_shape_is_kept() {
    for name in FIXTURES {
        let text = fixture(name);
        let import = imported(name, &text, &Hints::default());
        said(name, &text).assert_kept(draft(&import));
    }
}

#[test]
fn importing_twice_gives_the_same_text() {
    for name in FIXTURES {
        let text = fixture(name);
        let first = imported(name, &text, &Hints::default());
        let second = imported(name, &text, &Hints::default());
        assert_eq!(
            (&first.draft, first.report()),
            (&second.draft, second.report())
        );

        let again = imported(name, draft(&first), &Hints::default());
        assert!(again.kept, "{name} is an article now");
        assert_eq!(again.draft, first.draft);
    }
}

#[test]
fn drafts_and_reports_are_as_they_were() {
    let mut settings = snapshot_names();
    settings.set_snapshot_path("../snapshots");
    settings.bind(|| {
        for name in FIXTURES {
            let import = imported(name, &fixture(name), &Hints::default());
            let both = format!("{}\n=== report\n{}", draft(&import), import.report());
            insta::assert_snapshot!(format!("import_{}", name.replace(['.', '-'], "_")), both);
        }
    });
}

#[test]
fn a_text_without_comparison_gives_no_draft() {
    let import = imported(
        "no-comparison.md",
        &fixture("no-comparison.md"),
        &Hints::default(),
    );
    assert_eq!((import.draft, import.technologies.len()), (None, 0));
}

#[test]
fn announced_criteria_are_declared_without_any_text() {
    let import = imported(
        "unfinished.md",
        &fixture("unfinished.md"),
        &Hints::default(),
    );
    assert_eq!(import.technologies, ["Node.js", "Python"]);
    let criteria = [
        "Speed",
        "Scalability",
        "Reliability",
        "Extensibility",
        "Learning curve",
    ];
    assert_eq!(import.criteria, criteria);
    assert!(
        import
            .report()
            .contains("Scalability: Python (no text yet)"),
        "{}",
        import.report()
    );
}

#[test]
fn given_names_decide_what_is_compared() {
    let text = "# Notes\n\n## Foo\n\n### Ducks\n\nBlue ones.\n\n### Geese\n\nGrey ones.\n";
    assert_eq!(imported("notes.md", text, &Hints::default()).draft, None);

    let hints = Hints {
        technologies: vec!["Ducks".to_owned(), "Geese".to_owned()],
        ..Hints::default()
    };
    let import = imported("notes.md", text, &hints);
    assert_eq!(
        (import.technologies.as_slice(), import.criteria.as_slice()),
        (
            &["Ducks".to_owned(), "Geese".to_owned()][..],
            &["Foo".to_owned()][..]
        )
    );
    assert!(
        draft(&import).contains("## Foo\n\n### Ducks\n\nBlue ones."),
        "{:?}",
        import.draft
    );
}

#[test]
fn several_texts_become_one_topic() {
    let page = |name: &str, speed: &str| InputText {
        name: format!("{name}.md"),
        content: format!("# {name}\n\n## Speed\n\n{speed}\n\n## Cost\n\n{name} costs nothing.\n"),
    };
    let hints = Hints {
        topic: Some("Message queues".to_owned()),
        ..Hints::default()
    };
    let import = import(
        &[page("Kafka", "Fast."), page("RabbitMQ", "Fast as well.")],
        &hints,
    );
    assert_eq!(
        (import.id.as_str(), import.technologies.join(" ")),
        ("message-queues", "Kafka RabbitMQ".to_owned())
    );
    assert!(
        draft(&import).contains("## Speed\n\n### Kafka\n\nFast.\n\n### RabbitMQ\n\nFast as well.")
    );
    assert!(
        import.report().contains("RabbitMQ.md: line"),
        "{}",
        import.report()
    );
}

#[test]
fn more_than_fits_is_kept_without_a_place() {
    let mut text = String::from("# Many\n");
    for criterion in 0..30 {
        text += &format!("\n## Cost {criterion}\n");
        for technology in 0..30 {
            text += &format!("\n### Tool{technology}x\n\nSaid{criterion}about{technology} here.\n");
        }
    }
    let import = imported("many.md", &text, &Hints::default());
    of_markdown(&text).assert_kept(draft(&import));
    assert_eq!((import.technologies.len(), import.criteria.len()), (25, 24));
}

#[test]
fn deeply_nested_html_is_read() {
    let text = format!(
        "<html><body>{}word{}</body></html>",
        "<div>".repeat(100_000),
        "</div>".repeat(100_000)
    );
    assert_eq!(imported("deep.html", &text, &Hints::default()).draft, None);
    let text = format!("# A\n\n{}", "> - ".repeat(5_000));
    imported("deep.md", &text, &Hints::default());
}

#[test]
fn powers_and_german_numbers_keep_their_values() {
    let page = "<h1>A or B</h1><table><tr><th></th><th>Alpha</th><th>Beta</th></tr>\
        <tr><td>Keys</td><td>2<sup>32</sup></td><td>10<sup>6</sup></td></tr>\
        <tr><td>Price</td><td>1.200,50 €</td><td>900 €</td></tr></table>";
    let table = "# A or B\n\n| | Alpha | Beta |\n|---|---|---|\n\
        | Keys | 2<sup>32</sup> | 10<sup>6</sup> |\n| Price | 1.200,50 € | 900 € |\n";
    for (name, text) in [("page.html", page), ("page.md", table)] {
        let import = imported(name, text, &Hints::default());
        let draft = draft(&import);
        for facts in [
            "facts = { alpha = \"2³²\", beta = \"10⁶\" }",
            "facts = { alpha = 1200.5, beta = 900 }",
        ] {
            assert!(draft.contains(facts), "{facts} in {draft}");
        }
    }
}

#[test]
fn pieces_of_a_line_are_not_read_together() {
    let lines = [
        "Fast [^bench]<https://x.example/a>.",
        "Fast [^bench]\\[slow](https://x.example/b).",
        "Fast[^bench]\\(slow).",
        "[^bench]\\: slow.",
        "[^bench][^bench]\\[^bench].",
        "Fast\\![slow](https://x.example/c).",
        "Fast\\![^bench] and slow.",
        "`a` **b** `c`[^bench] *d*.",
        "[a](https://x.example/a) [b](https://x.example/b)\\(c)[^bench].",
    ];
    for line in lines {
        for place in ["## Speed\n\n### Alpha\n\n", "## Other\n\n"] {
            let text = format!("{place}{line}\n\n[^bench]: [Bench](https://x.example/bench)\n");
            let import = imported("page.md", &text, &alpha_and_beta());
            of_markdown(&text).assert_kept(draft(&import));
        }
    }
}

#[test]
fn weights_and_totals_are_not_compared() {
    let text = fixture("decision-matrix.md");
    let import = imported("decision-matrix.md", &text, &Hints::default());
    assert_eq!(import.technologies, ["Cardboard", "Plastic", "Wood"]);
    assert!(
        !import.criteria.contains(&"Total".to_owned()),
        "{:?}",
        import.criteria
    );

    // With given technologies, no other table is guessed at.
    let hints = Hints {
        technologies: import.technologies.clone(),
        ..Hints::default()
    };
    let given = imported("decision-matrix.md", &text, &hints);
    assert_eq!(given.criteria, import.criteria);
    assert!(!given.report().contains("rows of the table"));
}

#[test]
fn matrix_points_are_ratings_unless_one_is_best() {
    let text = fixture("decision-matrix.md");
    let import = imported("decision-matrix.md", &text, &Hints::default());
    assert!(draft(&import).contains("ratings = { cardboard = 5, plastic = 3, wood = 1 }"));

    let reversed = text.replace("5 is best", "1 is best");
    let import = imported("decision-matrix.md", &reversed, &Hints::default());
    assert!(!draft(&import).contains("ratings = "));

    // Out of ten, they are rounded and kept as they are written.
    let of_ten = text
        .replace("from 1–5, 5 is", "up to 10, more is")
        .replace("| 5 | 3 | 1 |", "| 9 | 6 | 2 |");
    let import = imported("decision-matrix.md", &of_ten, &Hints::default());
    assert!(draft(&import).contains("ratings = { cardboard = 5, plastic = 3, wood = 1 }"));
    assert!(import.report().contains("Cardboard: “9” is the rating 5"));
}

#[test]
fn lines_and_sentences_are_placed_by_their_start() {
    let text = fixture("meeting-notes.md");
    let import = imported("meeting-notes.md", &text, &Hints::default());
    assert_eq!(import.technologies, ["Sack truck", "Flatbed"]);

    let draft = draft(&import);
    for section in [
        "## Load\n\n### Sack truck\n\nSack truck 150 kg\n\n### Flatbed\n\nFlatbed 400 kg",
        "## Stairs\n\n### Sack truck\n\nA Sack truck climbs",
        "### Flatbed\n\nFlatbed needs a ramp",
        "### Sack truck\n\nhangs on a hook, so it needs no floor.\n\n### Flatbed\n\nstands",
        "## Price\n\nboth are cheap",
        "- TODO ask about tyres",
    ] {
        assert!(draft.contains(section), "{section}\nis not in\n{draft}");
    }
}

#[test]
fn nested_entries_concern_what_their_entry_names() {
    let text = "# Hemp vs Nylon\n\n## Price\n\n- Hemp\n  - rises every year\n- Nylon\n  - falls\n- Nobody knows why\n\n## Notes\n\n- Hemp\n  - **Price**\n  - with wax\n- Nylon\n  - without\n";
    let import = imported("ropes.md", text, &Hints::default());
    let draft = draft(&import);
    for section in [
        "## Price\n\n- Nobody knows why\n\n### Hemp\n\nrises every year; with wax\n\n### Nylon\n\nfalls",
        "### Nylon\n\nwithout",
    ] {
        assert!(draft.contains(section), "{section}\nis not in\n{draft}");
    }
}

#[test]
fn footnote_marks_are_equal_in_any_case() {
    let text =
        "## Speed\n\n### Alpha\n\n[^BENCH]\n\n### Beta\n\nFast[^bench].\n\n[^Bench]: A note.\n";
    let import = imported("page.md", text, &alpha_and_beta());
    let draft = draft(&import);
    assert_eq!(draft.matches("[^BENCH]").count(), 3, "{draft}");
}

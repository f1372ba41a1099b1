//! Numbers are counted as each language counts them.

use weighin::language::Language;
use weighin::say;

const COUNTS: [u32; 4] = [0, 1, 2, 5];

/// The texts for each count in [`COUNTS`]: of topics, of technologies that are not rated, of
/// points.
#[track_caller]
fn assert_counted(language: Language, topics: [&str; 4], not_rated: [&str; 4], points: [&str; 4]) {
    assert_eq!(
        COUNTS.map(|count| say!(language, "topics-count", count = count)),
        topics
    );
    let said = COUNTS.map(|count| {
        say!(
            language,
            "compare-not-rated",
            count = count,
            technologies = "X"
        )
    });
    assert_eq!(said, not_rated);
    assert_eq!(
        COUNTS.map(|count| say!(language, "recommend-points", points = count)),
        points
    );
}

#[test]
fn numbers_are_counted_as_in_english() {
    assert_counted(
        Language::English,
        [
            "This library covers 0 topics.",
            "This library covers one topic.",
            "This library covers 2 topics.",
            "This library covers 5 topics.",
        ],
        [
            "X are not rated yet.",
            "X is not rated yet.",
            "X are not rated yet.",
            "X are not rated yet.",
        ],
        ["less than a point", "1 point", "2 points", "5 points"],
    );
}

#[test]
fn numbers_are_counted_as_in_german() {
    assert_counted(
        Language::German,
        [
            "Diese Bibliothek deckt 0 Themen ab.",
            "Diese Bibliothek deckt ein Thema ab.",
            "Diese Bibliothek deckt 2 Themen ab.",
            "Diese Bibliothek deckt 5 Themen ab.",
        ],
        [
            "X sind noch nicht bewertet.",
            "X ist noch nicht bewertet.",
            "X sind noch nicht bewertet.",
            "X sind noch nicht bewertet.",
        ],
        ["weniger als ein Punkt", "1 Punkt", "2 Punkte", "5 Punkte"],
    );
}

/// Zero is singular.
#[test]
fn numbers_are_counted_as_in_french() {
    assert_counted(
        Language::French,
        [
            "Cette bibliothèque couvre 0 sujet.",
            "Cette bibliothèque couvre un seul sujet.",
            "Cette bibliothèque couvre 2 sujets.",
            "Cette bibliothèque couvre 5 sujets.",
        ],
        [
            "X n’a pas encore de note.",
            "X n’a pas encore de note.",
            "X n’ont pas encore de note.",
            "X n’ont pas encore de note.",
        ],
        ["moins d’un point", "1 point", "2 points", "5 points"],
    );
}

#[test]
fn numbers_are_counted_as_in_spanish() {
    assert_counted(
        Language::Spanish,
        [
            "Esta biblioteca cubre 0 temas.",
            "Esta biblioteca cubre un tema.",
            "Esta biblioteca cubre 2 temas.",
            "Esta biblioteca cubre 5 temas.",
        ],
        [
            "X aún no tienen valoración.",
            "X aún no tiene valoración.",
            "X aún no tienen valoración.",
            "X aún no tienen valoración.",
        ],
        ["menos de un punto", "1 punto", "2 puntos", "5 puntos"],
    );
}

/// Zero is singular.
#[test]
fn numbers_are_counted_as_in_brazilian_portuguese() {
    assert_counted(
        Language::BrazilianPortuguese,
        [
            "Esta biblioteca cobre 0 tema.",
            "Esta biblioteca cobre um tema.",
            "Esta biblioteca cobre 2 temas.",
            "Esta biblioteca cobre 5 temas.",
        ],
        [
            "X ainda não tem avaliação.",
            "X ainda não tem avaliação.",
            "X ainda não têm avaliação.",
            "X ainda não têm avaliação.",
        ],
        ["menos de um ponto", "1 ponto", "2 pontos", "5 pontos"],
    );
}

/// There is no plural.
#[test]
fn numbers_are_counted_as_in_japanese() {
    assert_counted(
        Language::Japanese,
        [
            "このライブラリには0件のトピックがあります。",
            "このライブラリには1件のトピックがあります。",
            "このライブラリには2件のトピックがあります。",
            "このライブラリには5件のトピックがあります。",
        ],
        ["Xはまだ評価されていません。"; 4],
        ["1点未満", "1点", "2点", "5点"],
    );
}

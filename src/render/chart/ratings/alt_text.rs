//! The ratings in words, as many as fit.

use super::{RatingCell, RatingsChart};
use crate::render::chart::alt;
use crate::say;

impl RatingsChart {
    /// What the picture says, in at most [`crate::answer::surface::PICTURE_DESCRIPTION`]
    /// characters: all ratings if they fit, otherwise how many are left out.
    pub fn alt_text(&self) -> String {
        let full = self.alt_in_sentences(100);
        if alt::fits(&full) {
            return full;
        }

        for longest in [40, 20, 12] {
            let (head, rows) = self.alt_in_rows(longest);
            let text = self.language.sentences(&[head, rows].concat());
            if alt::fits(&text) {
                return text;
            }
        }

        // If rows are left out, the others can have names that are less short.
        let (head, rows) = self.alt_in_rows(20);
        let more = |count: usize| say!(self.language, "render-alt-more-criteria", count = count);
        alt::joined(self.language, head, &rows, more)
    }

    /// "Speed: Go 5, Python 2, Ruby unknown."
    fn alt_in_sentences(&self, longest: usize) -> String {
        let language = self.language;
        let mut sentences = self.alt_head(longest, say!(language, "render-alt-ratings"));

        for (c, criterion) in self.criteria().iter().enumerate() {
            sentences.push(say!(
                language,
                "render-alt-criterion",
                criterion = alt::name(language, criterion, longest),
                ratings = self.alt_named_ratings(c, longest)
            ));
        }

        language.sentences(&sentences)
    }

    /// "Go 5, Python 2, Ruby unknown"
    fn alt_named_ratings(&self, criterion: usize, longest: usize) -> String {
        let language = self.language;
        let mut ratings = Vec::new();

        for (t, technology) in self.technologies().iter().enumerate() {
            let name = alt::name(language, technology, longest);
            ratings.push(match self.cell(t, criterion) {
                RatingCell::Rating(rating) => {
                    say!(
                        language,
                        "render-alt-rating",
                        name = name,
                        rating = rating.get()
                    )
                }
                RatingCell::Text(fact) => {
                    say!(
                        language,
                        "render-alt-fact",
                        name = name,
                        fact = fact.as_str()
                    )
                }
                RatingCell::NotApplicable => {
                    say!(language, "render-name-not-applicable", name = name)
                }
                RatingCell::Unknown => say!(language, "render-alt-unrated", name = name),
            });
        }

        ratings.join(&language.comma())
    }

    /// The head and the rows of "For Go, Python, Ruby, in this order: Speed 5 2 ?"
    fn alt_in_rows(&self, longest: usize) -> (Vec<String>, Vec<String>) {
        let language = self.language;
        let names: Vec<_> = self
            .technologies()
            .iter()
            .map(|name| alt::name(language, name, longest))
            .collect();
        let scale = say!(
            language,
            "render-alt-ratings-in-order",
            names = names.join(&language.comma())
        );
        let head = self.alt_head(longest.max(40), scale);

        let mut rows = Vec::new();
        for (c, criterion) in self.criteria().iter().enumerate() {
            rows.push(say!(
                language,
                "render-alt-criterion-in-order",
                criterion = alt::name(language, criterion, longest),
                ratings = self.alt_bare_ratings(c)
            ));
        }

        (head, rows)
    }

    /// "5 2 ?"
    fn alt_bare_ratings(&self, criterion: usize) -> String {
        let mut ratings = Vec::new();
        for t in 0..self.technologies().len() {
            ratings.push(match self.cell(t, criterion) {
                RatingCell::Rating(rating) => rating.get().to_string(),
                RatingCell::Text(fact) => format!("“{fact}”"),
                RatingCell::NotApplicable => "–".to_owned(),
                RatingCell::Unknown => "?".to_owned(),
            });
        }
        ratings.join(" ")
    }

    fn alt_head(&self, longest: usize, scale: String) -> Vec<String> {
        let title = alt::name(self.language, &self.title, longest);

        let mut head = vec![
            say!(self.language, "render-alt-title", title = title),
            scale,
        ];
        head.extend(self.note(self.language));
        head
    }
}

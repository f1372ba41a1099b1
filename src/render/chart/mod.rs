//! Pictures: values in, PNG bytes and alt text out. No files, no clock, no state except the
//! embedded fonts.
//!
//! | file | what it does |
//! |---|---|
//! | `picture` | which chart goes with an answer |
//! | `ratings` | the overview of a topic: ratings by criterion |
//! | `ranking` | the result of a recommendation: bars from 0 to 100, stacked by criterion |
//! | `team` | what the ballots of a team come to: own leaders, and shares of weight |
//! | `table` | the parts of a table of ratings: labels, column heads, markers |
//! | `texts` | facts in a row of that table |
//! | `bars` | the bars of a ranking, with their scale and their legend |
//! | `stack` | what a ranked bar is made of: its checked numbers, the criteria that get a colour |
//! | `legend` | a flow of swatches with their names |
//! | `marker` | what distinguishes series in addition to colour: shapes and patterns |
//! | `keys` | one letter per name, drawn in its marks |
//! | `palette` | the colours; its tests compute contrast and simulate colour blindness |
//! | `font` | the embedded fonts: what they can write, and how wide that is |
//! | `names` | names without a character that no font has, shortened or broken to fit |
//! | `svg` | shapes and text to SVG, with escaping |
//! | `png` | SVG to a PNG with a palette |
//! | `alt` | alt text within the limit of what a chat can show |
//! | `captions` | the title above a picture, and the remark below it |
//! | `layout` | the measures that all pictures share |
//!
//! A picture is laid out `WIDTH` pixels wide and is shown at about half of that on a phone, so
//! that no text is smaller than 20 pixels. It has its own dark background, so it looks the same in
//! Discord's dark and light theme.

mod alt;
mod bars;
mod captions;
mod font;
mod keys;
mod layout;
mod legend;
mod marker;
mod names;
mod palette;
mod picture;
mod png;
mod ranking;
mod ratings;
mod stack;
mod svg;
mod table;
mod team;
mod texts;

use captions::{draw_note, draw_title};
use layout::{MARGIN, NAME_SIZE, SMALL_SIZE, W, WIDTH};

pub use layout::{MAX_BYTES, WIDTHS};
pub use picture::{Chart, Picture};
pub use png::DrawError;
pub(crate) use ranking::MAX_BARS;
pub use ranking::RankingChart;
pub use ratings::{RatingCell, RatingsChart};
pub use team::TeamChart;

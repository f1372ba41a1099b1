//! What the ballots of a team come to: what leads under the members' own weights, and how far apart
//! their weights are.

mod alt_text;
mod strip;

use super::font::FontWeight;
use super::svg::{Anchor, Svg, SvgText};
use super::table::{PITCH, draw_marker};
use super::{MARGIN, NAME_SIZE, SMALL_SIZE, W, draw_note, draw_title, keys, names, palette, png};
use crate::answer::{OwnLeader, Spread};
use crate::language::Language;
use crate::say;
use strip::Strips;

/// The most technologies that are drawn: as many as have their own colour and shape.
const MAX_LEADERS: usize = palette::SERIES.len();
/// The most criteria that are drawn.
const MAX_SPREADS: usize = 12;

/// Height of a heading, in pixels.
const HEADING: f32 = 40.0;
/// Height of a technology's name with its bar, and of the names of members below it, in pixels.
const LEADER: f32 = 66.0;
const MEMBERS: f32 = 28.0;
/// Height of a bar, in pixels, and how far it is below the top of its row.
const BAR: f32 = 16.0;
const BAR_TOP: f32 = 42.0;

/// How far the members of a team agree.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TeamChart {
    /// The language it is in.
    pub language: Language,
    /// The picture's title, any text.
    pub title: String,
    /// What leads under how many members' own weights, the most first. The first eight are drawn.
    pub leaders: Vec<OwnLeader>,
    /// How far apart the weights are, the farthest first. The first twelve are drawn.
    pub spreads: Vec<Spread>,
}

impl TeamChart {
    /// The picture as PNG: as wide as one of [`super::WIDTHS`], at most [`super::MAX_BYTES`] bytes.
    ///
    /// # Errors
    /// Only if the drawing has a bug: no input is known to cause one.
    pub fn png(&self) -> Result<Vec<u8>, super::DrawError> {
        let mut svg = Svg::default();
        let mut y = draw_title(&mut svg, self.language, &self.title);
        y = draw_note(&mut svg, self.language, y, self.note().as_deref());
        y = self.draw_leaders(&mut svg, y);
        y = self.draw_spreads(&mut svg, y);
        png::draw(svg, y + MARGIN / 2.0)
    }

    fn leaders(&self) -> &[OwnLeader] {
        &self.leaders[..self.leaders.len().min(MAX_LEADERS)]
    }

    fn spreads(&self) -> &[Spread] {
        &self.spreads[..self.spreads.len().min(MAX_SPREADS)]
    }

    /// What the picture leaves out.
    fn note(&self) -> Option<String> {
        let (language, count) = (self.language, self.spreads.len());
        let mut parts = Vec::new();
        if self.leaders.is_empty() {
            parts.push(say!(language, "render-nothing-to-rank"));
        }
        if self.leaders.len() > MAX_LEADERS {
            parts.push(say!(
                language,
                "render-technologies-shown",
                shown = MAX_LEADERS,
                count = self.leaders.len()
            ));
        }
        if count > MAX_SPREADS {
            parts.push(say!(
                language,
                "render-criteria-shown",
                shown = MAX_SPREADS,
                count = count
            ));
        }
        (!parts.is_empty()).then(|| language.sentences(&parts))
    }

    fn draw_leaders(&self, svg: &mut Svg, mut y: f32) -> f32 {
        let leaders = self.leaders();
        if leaders.is_empty() {
            return y;
        }

        let heading = say!(self.language, "said-picture-own");
        y = draw_heading(svg, self.language, y, &heading);
        let keys = keys::keys(leaders.iter().map(|leader| leader.heading.as_str()));
        let of: usize = leaders.iter().map(|leader| leader.count).sum();
        for (at, (leader, key)) in leaders.iter().zip(&keys).enumerate() {
            draw_marker(svg, at, key, [MARGIN + PITCH / 2.0, y + 20.0], true);
            y = self.draw_leader(svg, y, at, leader, of);
        }
        y + 8.0
    }

    /// A technology with how many members get it, and with their names if these are kept.
    fn draw_leader(&self, svg: &mut Svg, y: f32, at: usize, leader: &OwnLeader, of: usize) -> f32 {
        let left = MARGIN + PITCH + 10.0;
        let room = W - MARGIN - left - 60.0;
        let name = names::fit(
            self.language,
            &leader.heading,
            room,
            NAME_SIZE,
            FontWeight::Bold,
        );
        svg.text(SvgText {
            x: left,
            y: y + 28.0,
            weight: FontWeight::Bold,
            ..SvgText::of(&name)
        });
        svg.text(SvgText {
            x: W - MARGIN,
            y: y + 28.0,
            weight: FontWeight::Bold,
            anchor: Anchor::End,
            ..SvgText::of(&leader.count.to_string())
        });

        let width = W - MARGIN - left;
        svg.rect([left, y + BAR_TOP, width, BAR], palette::STRIPE);
        let part = leader.count as f32 / of.max(1) as f32;
        let colour = palette::SERIES[at % palette::SERIES.len()];
        svg.rect([left, y + BAR_TOP, width * part, BAR], colour);

        if leader.members.is_empty() {
            return y + LEADER;
        }
        self.draw_members(svg, [left, y + LEADER], &leader.members);
        y + LEADER + MEMBERS
    }

    fn draw_members(&self, svg: &mut Svg, [x, y]: [f32; 2], members: &[String]) {
        let members = members.join(&self.language.comma());
        let room = W - MARGIN - x;
        let text = names::fit(
            self.language,
            &members,
            room,
            SMALL_SIZE,
            FontWeight::Regular,
        );
        svg.text(SvgText {
            x,
            y: y + 14.0,
            size: SMALL_SIZE,
            fill: palette::MUTED,
            ..SvgText::of(&text)
        });
    }

    fn draw_spreads(&self, svg: &mut Svg, y: f32) -> f32 {
        let spreads = self.spreads();
        if spreads.is_empty() {
            return y;
        }

        let heading = say!(self.language, "said-picture-shares");
        let y = draw_heading(svg, self.language, y, &heading);
        Strips::new(self.language, spreads).draw(svg, y)
    }
}

fn draw_heading(svg: &mut Svg, language: Language, y: f32, text: &str) -> f32 {
    let room = W - 2.0 * MARGIN;
    let text = names::fit(language, text, room, NAME_SIZE, FontWeight::Regular);
    svg.text(SvgText {
        x: MARGIN,
        y: y + 28.0,
        fill: palette::MUTED,
        ..SvgText::of(&text)
    });
    y + HEADING
}

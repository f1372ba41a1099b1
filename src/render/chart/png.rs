//! SVG to PNG.
//!
//! The pictures are flat colours with soft edges: a palette holds them, at a third of the bytes
//! that true colour takes.

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{self, Options, Tree};

use super::palette::CARD;
use super::{MAX_BYTES, WIDTH, WIDTHS, font};

/// Why a picture could not be drawn. All of these would be bugs in this module: no input is known
/// to cause one.
#[derive(Debug, thiserror::Error)]
pub enum DrawError {
    /// The SVG does not parse.
    #[error("the picture's SVG is not valid: {0}")]
    Svg(#[from] usvg::Error),
    /// The picture has no height, or is too high for the memory.
    #[error("a picture cannot be {0} pixels high")]
    Size(u32),
    /// The PNG encoder refused the pixels.
    #[error("the picture cannot be written as PNG: {0}")]
    Png(#[from] ::png::EncodingError),
}

/// Heights above which a picture is not tried at each of [`WIDTHS`], in the pixels of its layout: a
/// tall table would take too many bytes, and too long.
const TALL: [f32; WIDTHS.len()] = [1_200.0, 2_400.0, f32::INFINITY];

/// Numbers of colours to try at each of [`WIDTHS`], until a picture takes no more than
/// [`MAX_BYTES`].
///
/// Fewer colours make edges rougher, but do not change marks: flat areas are so much larger than
/// edges that their colours come first. A smaller picture is still at least as large as a phone
/// shows it. Real names need the first or second attempt; the last ones are there for 24 criteria
/// with names of two lines of anything.
const COLOURS: [&[usize]; WIDTHS.len()] = [&[96, 32], &[96, 32], &[32, 16, 12]];

/// Draws an SVG, which is [`WIDTH`] x `height` pixels large, on the card.
pub(super) fn draw(svg: super::svg::Svg, height: f32) -> Result<Vec<u8>, DrawError> {
    let options = Options {
        fontdb: font::database(),
        font_family: font::Face::DEFAULT_FAMILY.to_owned(),
        ..Options::default()
    };
    let tree = Tree::from_str(&svg.finish(WIDTH, height.ceil() as u32), &options)?;

    // The widest size that the height allows is the first one to try.
    let first = TALL
        .iter()
        .position(|tallest| height <= *tallest)
        .unwrap_or(WIDTHS.len() - 1);

    let mut bytes = Vec::new();
    for (width, colours) in WIDTHS.into_iter().zip(COLOURS).skip(first) {
        let pixels = render(&tree, width, height)?;
        let histogram = Histogram::of(pixels.data());

        for &most in colours {
            let (palette, indices) = histogram.reduce(most);
            bytes = write(palette, &indices, pixels.width(), pixels.height())?;
            if bytes.len() <= MAX_BYTES {
                return Ok(bytes);
            }
        }
    }

    // The last attempt is the smallest one.
    Ok(bytes)
}

/// The picture's pixels at a width, where `height` is that of its layout.
fn render(tree: &Tree, width: u32, height: f32) -> Result<Pixmap, DrawError> {
    let scale = width as f32 / WIDTH as f32;
    let height = (height * scale).ceil() as u32;

    let mut pixels = Pixmap::new(width, height).ok_or(DrawError::Size(height))?;
    pixels.fill(Color::from_rgba8(CARD.0, CARD.1, CARD.2, 255));
    resvg::render(
        tree,
        Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );

    Ok(pixels)
}

/// A PNG of opaque pixels, each the number of a colour in the palette.
fn write(palette: Vec<u8>, indices: &[u8], width: u32, height: u32) -> Result<Vec<u8>, DrawError> {
    // Four bits are enough for 16 colours, each of which takes three bytes of the palette.
    let few = palette.len() <= 3 * 16;

    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(::png::ColorType::Indexed);
    encoder.set_palette(palette);
    // Filters predict neighbouring values; the numbers of a palette have no such order.
    encoder.set_filter(::png::Filter::NoFilter);
    encoder.set_deflate_compression(::png::DeflateCompression::Level(5));
    encoder.set_depth(if few {
        ::png::BitDepth::Four
    } else {
        ::png::BitDepth::Eight
    });

    let mut writer = encoder.write_header()?;
    if few {
        writer.write_image_data(&two_per_byte(indices))?;
    } else {
        writer.write_image_data(indices)?;
    }
    writer.finish()?;

    Ok(bytes)
}

/// Pixels of four bits each. No line ends within a byte: all `WIDTHS` are even.
fn two_per_byte(indices: &[u8]) -> Vec<u8> {
    let (pairs, _) = indices.as_chunks::<2>();
    pairs
        .iter()
        .map(|[left, right]| left << 4 | right)
        .collect()
}

/// How many bits of each channel distinguish colours.
const BITS: u32 = 5;

/// How often each colour occurs.
struct Histogram {
    bins: Vec<Bin>,
    /// The bins with pixels in them, most frequent first.
    used: Vec<usize>,
    /// All pixels, in their order.
    runs: Vec<Run>,
}

/// Neighbouring pixels of one colour.
struct Run {
    bin: usize,
    pixels: usize,
}

impl Histogram {
    fn of(rgba: &[u8]) -> Self {
        // Each bin remembers its most frequent colour (majority vote after Boyer and Moore), so
        // that flat areas keep theirs exactly.
        let mut bins = vec![Bin::default(); 1 << (3 * BITS)];
        let mut runs = Vec::new();
        for run in rgba.as_chunks::<4>().0.chunk_by(|a, b| a == b) {
            let [r, g, b, _] = run[0];
            let bin = bin_of([r, g, b]);
            bins[bin].count([r, g, b], run.len() as u32);
            runs.push(Run {
                bin,
                pixels: run.len(),
            });
        }

        let mut used: Vec<usize> = (0..bins.len())
            .filter(|&bin| bins[bin].pixels > 0)
            .collect();
        used.sort_by_key(|&bin| (std::cmp::Reverse(bins[bin].pixels), bin));

        Self { bins, used, runs }
    }

    /// The most frequent colours, at most `most` and 256, and each pixel's number among them. A
    /// colour that is left out is drawn as the nearest one.
    fn reduce(&self, most: usize) -> (Vec<u8>, Vec<u8>) {
        let chosen: Vec<[u8; 3]> = self
            .used
            .iter()
            .take(most.min(256))
            .map(|&bin| self.bins[bin].colour)
            .collect();

        let mut number = vec![0u8; self.bins.len()];
        for (rank, &bin) in self.used.iter().enumerate() {
            number[bin] = if rank < chosen.len() {
                rank as u8
            } else {
                nearest(&chosen, self.bins[bin].colour)
            };
        }

        let mut indices = Vec::new();
        for run in &self.runs {
            indices.extend(std::iter::repeat_n(number[run.bin], run.pixels));
        }
        (chosen.concat(), indices)
    }
}

/// The bin of a pixel: the highest bits of red, green and blue, one after the other.
fn bin_of([r, g, b]: [u8; 3]) -> usize {
    let top = |channel: u8| usize::from(channel >> (8 - BITS));
    (top(r) << (2 * BITS)) | (top(g) << BITS) | top(b)
}

/// The pixels whose colours have the same highest bits.
#[derive(Clone, Default)]
struct Bin {
    pixels: u32,
    /// The most frequent colour, and the majority vote's count of it.
    colour: [u8; 3],
    lead: u32,
}

impl Bin {
    /// A step of the majority vote: other colours reduce the lead, until one of them takes it over.
    fn count(&mut self, colour: [u8; 3], pixels: u32) {
        self.pixels += pixels;

        if self.colour == colour {
            self.lead += pixels;
        } else if self.lead >= pixels {
            self.lead -= pixels;
        } else {
            (self.colour, self.lead) = (colour, pixels - self.lead);
        }
    }
}

/// The number of the nearest colour.
fn nearest(colours: &[[u8; 3]], colour: [u8; 3]) -> u8 {
    let best = (0..colours.len()).min_by_key(|&i| distance(colours[i], colour));
    best.unwrap_or_default() as u8
}

/// The square of the distance of two colours in sRGB: good enough for edges.
fn distance(a: [u8; 3], b: [u8; 3]) -> u32 {
    (0..3).map(|i| u32::from(a[i].abs_diff(b[i])).pow(2)).sum()
}

#[cfg(test)]
mod tests {
    use super::super::font::FontWeight;
    use super::super::svg::{Svg, SvgText};
    use super::*;

    /// Whether each pixel has something on it.
    fn drawn(svg: Svg) -> Vec<bool> {
        let png = draw(svg, 60.0).expect("a picture");
        let mut decoder = ::png::Decoder::new(std::io::Cursor::new(png));
        decoder.set_transformations(::png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a PNG");
        let mut rgb = vec![0; reader.output_buffer_size().expect("a size")];
        reader.next_frame(&mut rgb).expect("pixels");
        rgb.as_chunks::<3>()
            .0
            .iter()
            .map(|pixel| *pixel != [CARD.0, CARD.1, CARD.2])
            .collect()
    }

    /// The renderer silently leaves out text if it does not find the font.
    #[test]
    fn text_is_drawn_as_wide_as_measured() {
        let texts = [
            "Heißes Ωμέγα, жук \u{FFFD}",
            "日本語のデータベース 数据库",
            "Go と Rust、一覧 x",
        ];
        for (weight, text) in [FontWeight::Regular, FontWeight::Bold]
            .into_iter()
            .flat_map(|w| texts.map(|text| (w, text)))
        {
            let mut svg = Svg::default();
            svg.text(SvgText {
                x: 0.0,
                y: 40.0,
                weight,
                size: 30.0,
                ..SvgText::of(text)
            });
            assert!(!drawn(Svg::default()).contains(&true));
            let drawn: Vec<usize> = drawn(svg)
                .iter()
                .enumerate()
                .filter(|(_, d)| **d)
                .map(|(i, _)| i % WIDTH as usize)
                .collect();
            assert!(drawn.len() > 1_000, "{} pixels of text", drawn.len());
            let (end, measured) = (
                *drawn.iter().max().unwrap_or(&0) as f32,
                font::width(text, 30.0, weight),
            );
            assert!(
                (end - measured).abs() < 6.0,
                "drawn to {end}, measured {measured}"
            );
        }
    }

    #[test]
    fn flat_colours_are_kept_exactly() {
        let pixels: Vec<u8> = [[1u8, 2, 3, 255]; 5]
            .into_iter()
            .chain([[250, 128, 7, 255]; 3])
            .flatten()
            .collect();
        let (palette, indices) = Histogram::of(&pixels).reduce(256);
        assert_eq!(palette, [1, 2, 3, 250, 128, 7]);
        assert_eq!(indices, [0, 0, 0, 0, 0, 1, 1, 1]);
    }

    #[test]
    fn surplus_colours_become_the_nearest_palette_colours() {
        let of = |colour: [u8; 4], count| std::iter::repeat_n(colour, count);
        let pixels = of([9, 9, 9, 255], 5)
            .chain(of([250, 250, 250, 255], 4))
            .chain([[200, 255, 220, 255], [0, 80, 0, 255]]);
        let pixels: Vec<u8> = pixels.flatten().collect();
        let (palette, indices) = Histogram::of(&pixels).reduce(2);
        assert_eq!(palette, [9, 9, 9, 250, 250, 250]);
        assert_eq!(indices, [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0]);
    }
}

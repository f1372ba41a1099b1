//! The measures that all pictures share.

/// Width at which a picture is laid out, in pixels.
pub(super) const WIDTH: u32 = 800;
/// Widths of pictures, in pixels. The first is the usual one; a picture that would be taller than
/// 1,200 pixels, or take more than [`MAX_BYTES`], is scaled down, and one taller than 2,400 even
/// more. Each is at least what a phone shows, and even.
pub const WIDTHS: [u32; 3] = [WIDTH, 600, 480];
/// The most bytes that a picture takes, whatever is drawn: a multipart answer must stay small.
pub const MAX_BYTES: usize = 60_000;
/// Width of a layout, in the unit in which layouts are computed.
pub(super) const W: f32 = WIDTH as f32;
/// Free space at each edge of a picture, in pixels.
pub(super) const MARGIN: f32 = 20.0;
/// Size of a title, in pixels.
pub(super) const TITLE_SIZE: f32 = 30.0;
/// Size of names, in pixels.
pub(super) const NAME_SIZE: f32 = 23.0;
/// Size of the smallest text, in pixels: ten on a phone.
pub(super) const SMALL_SIZE: f32 = 20.0;

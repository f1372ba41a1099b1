//! The meaning of a text as a vector.

/// How many numbers a vector has.
pub const WIDTH: usize = 384;

/// The meaning of a text: a direction. Texts of like meaning point in like directions.
///
/// The numbers are kept as bytes, a quarter of what they take otherwise: similarities differ by
/// less than 0.01 from the exact ones.
#[derive(Debug, Clone, PartialEq)]
pub struct Vector {
    /// What a byte of 1 stands for.
    unit: f32,
    bytes: Box<[i8; WIDTH]>,
}

impl Vector {
    /// A vector of these numbers; `None` unless there are `WIDTH` of them, all finite.
    pub fn new(numbers: &[f32]) -> Option<Self> {
        let largest = numbers
            .iter()
            .map(|number| number.abs())
            .fold(0.0, f32::max);
        if numbers.len() != WIDTH || !numbers.iter().all(|number| number.is_finite()) {
            return None;
        }

        let unit = (largest / f32::from(i8::MAX)).max(f32::MIN_POSITIVE);
        let mut bytes = Box::new([0; WIDTH]);
        for (byte, number) in bytes.iter_mut().zip(numbers) {
            *byte = (number / unit).round() as i8;
        }
        Some(Self { unit, bytes })
    }

    /// How like the meanings of two texts are: 1 for the same, about 0 for unrelated ones. This is
    /// the cosine of the angle between the vectors, whose length is 1.
    pub fn similarity(&self, other: &Self) -> f32 {
        let mut sum = 0_i32;
        for (a, b) in self.bytes.iter().zip(other.bytes.iter()) {
            sum += i32::from(*a) * i32::from(*b);
        }
        sum as f32 * self.unit * other.unit
    }

    /// The vector as it is written to disk; [`Vector::read`] is the way back.
    pub fn written(&self) -> [u8; WRITTEN] {
        let mut written = [0; WRITTEN];
        let (unit, bytes) = written.split_at_mut(size_of::<f32>());
        unit.copy_from_slice(&self.unit.to_le_bytes());
        for (written, byte) in bytes.iter_mut().zip(self.bytes.iter()) {
            *written = byte.to_le_bytes()[0];
        }
        written
    }

    /// A vector that was written; `None` if it has another length or cannot be one.
    pub fn read(written: &[u8]) -> Option<Self> {
        let (unit, rest) = written.split_first_chunk::<4>()?;
        let unit = f32::from_le_bytes(*unit);
        if rest.len() != WIDTH || !unit.is_normal() || unit < 0.0 {
            return None;
        }

        let mut bytes = Box::new([0; WIDTH]);
        for (byte, written) in bytes.iter_mut().zip(rest) {
            *byte = i8::from_le_bytes([*written]);
        }
        Some(Self { unit, bytes })
    }
}

/// How many bytes a written vector has.
pub(crate) const WRITTEN: usize = size_of::<f32>() + WIDTH;

#[cfg(test)]
mod tests {
    use super::*;

    fn waves(step: f32) -> Vec<f32> {
        let numbers: Vec<f32> = (0..WIDTH).map(|at| (at as f32 * step).sin()).collect();
        let length = numbers.iter().map(|n| n * n).sum::<f32>().sqrt();
        numbers.iter().map(|number| number / length).collect()
    }

    #[test]
    fn similarities_are_near_the_exact_ones() {
        let (a, b) = (waves(0.3), waves(0.31));
        let exact: f32 = a.iter().zip(&b).map(|(a, b)| a * b).sum();
        let (a, b) = (
            Vector::new(&a).expect("sound"),
            Vector::new(&b).expect("sound"),
        );
        assert!((a.similarity(&b) - exact).abs() < 0.01);
        assert!((a.similarity(&a) - 1.0).abs() < 0.01);
    }

    #[test]
    fn a_written_vector_is_read_back() {
        let vector = Vector::new(&waves(0.3)).expect("sound");
        assert_eq!(Vector::read(&vector.written()), Some(vector));
    }

    #[test]
    fn unsound_numbers_make_no_vector() {
        assert_eq!(Vector::new(&[0.5; WIDTH - 1]), None);
        assert_eq!(Vector::new(&[f32::NAN; WIDTH]), None);
        assert_eq!(Vector::read(&[0; WRITTEN]), None, "a length of 0");
        assert_eq!(Vector::read(&[1; WRITTEN - 1]), None);
    }
}

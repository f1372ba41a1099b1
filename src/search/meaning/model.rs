//! The sentence model: a text -> its meaning.
//!
//! It is all-MiniLM-L6-v2 of the Sentence Transformers, trained further on questions about
//! technologies, with its matrices in 8-bit integers: see `models/all-minilm-l6-v2`. The file is a
//! part of the program, and is in memory only from the first use on.

use super::tokens::tokens;
use super::vector::Vector;
use rten::{Model, ModelOptions, RunOptions, ThreadPool, ValueView, op_registry};
use std::sync::{Arc, LazyLock};

static NETWORK: &[u8] = include_bytes!("../../../models/all-minilm-l6-v2/model.onnx");
static WEIGHTS: &[u8] =
    rten::include_external_data!("../../../models/all-minilm-l6-v2/weights.data");
/// What the network calls the file of its weights.
const WEIGHTS_NAME: &str = "weights.data";

static MODEL: LazyLock<Option<Model>> = LazyLock::new(load);

/// Computes meanings, one at a time on one processor.
pub struct SentenceModel {
    thread: Option<Arc<ThreadPool>>,
}

impl SentenceModel {
    /// The model with a thread of its own, so that a question does not wait for paragraphs.
    pub fn new() -> Self {
        Self {
            thread: Some(Arc::new(ThreadPool::with_num_threads(1))),
        }
    }

    /// The meaning of a text; `None` only if the model fails, which would be a bug in this program.
    pub fn embed(&self, text: &str) -> Option<Vector> {
        let model = MODEL.as_ref()?;
        let tokens = tokens(text);
        let input = ValueView::from_shape([tokens.len()], &tokens).ok()?;

        let options = RunOptions::default().with_thread_pool(self.thread.clone());
        let output = model.run_one(input.into(), Some(options)).ok()?;
        Vector::new(&output.into_tensor::<f32>()?.into_data())
    }
}

impl Default for SentenceModel {
    fn default() -> Self {
        Self::new()
    }
}

fn load() -> Option<Model> {
    // Only what the file uses: every operator more makes the program larger.
    let operators = op_registry!(
        Add,
        Cast,
        Div,
        DynamicQuantizeLinear,
        Gather,
        Gelu,
        LayerNormalization,
        MatMul,
        MatMulInteger,
        Mul,
        ReduceL2,
        ReduceMean,
        Reshape,
        Shape,
        Slice,
        Softmax,
        Split,
        Transpose
    );

    // Without it, the matrices would be rearranged for every text: a third of its time.
    let mut options = ModelOptions::with_ops(operators);
    options.prepack_weights(true);
    // Used where they are: as a part of the network, they would be copied.
    options.external_data_static(WEIGHTS_NAME, WEIGHTS);
    options.load_static_slice(NETWORK).ok()
}

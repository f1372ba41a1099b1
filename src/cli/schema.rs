//! `weighin schema`: what an article's TOML may have, as a JSON schema for editors.

use super::{Failure, print};
use crate::knowledge::json_schema;

/// Print a JSON schema with which an editor completes and checks TOML.
#[derive(clap::Args)]
pub struct SchemaArguments {
    /// Which TOML it is about
    #[arg(value_enum, default_value = "front-matter")]
    of: SchemaPart,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum SchemaPart {
    /// The lines between `+++` and `+++` at the start of an article
    FrontMatter,
    /// A file of questions next to an article, `<id>.questions.toml`
    Questions,
}

/// Prints the schema.
pub fn main(arguments: &SchemaArguments) -> Result<u8, Failure> {
    let schema = match arguments.of {
        SchemaPart::FrontMatter => json_schema::front_matter(),
        SchemaPart::Questions => json_schema::questions(),
    };

    print(&format!("{schema:#}\n"))?;
    Ok(0)
}

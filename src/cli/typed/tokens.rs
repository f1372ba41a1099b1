//! What is typed -> its words.

/// A word, or what is in quotes.
pub(super) struct TypedToken {
    pub(super) text: String,
    /// Where the text before the first quote ends: an option's name can only be before it.
    pub(super) bare: usize,
}

/// Splits at spaces outside of quotes.
pub(super) fn tokens(line: &str) -> Result<Vec<TypedToken>, String> {
    let mut tokens = Vec::new();
    let mut current: Option<TypedToken> = None;
    let mut is_quoted = false;

    for c in line.chars() {
        if c.is_whitespace() && !is_quoted {
            tokens.extend(current.take());
            continue;
        }
        // A quote begins a token too: `""` is an empty one.
        let token = current.get_or_insert(TypedToken {
            text: String::new(),
            bare: usize::MAX,
        });
        if c == '"' {
            is_quoted = !is_quoted;
            token.bare = token.bare.min(token.text.len());
        } else {
            token.text.push(c);
        }
    }

    if is_quoted {
        return Err("a quote is not closed".to_owned());
    }
    tokens.extend(current);
    Ok(tokens)
}

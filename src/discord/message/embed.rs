//! An answer -> an embed within Discord's limits.

use super::markdown::{blocks, escape, link, spans};
use crate::answer::{Answer, AnswerKind, Body, Column, Entry, RankedRow, RatingRow};
use crate::discord::limits;
use crate::knowledge::Source;
use crate::language::Language;
use crate::render::chart::MAX_BARS;
use crate::render::{
    bar, cited, fact_source, figure, name_next_to_bar, origin, raised, score, short_name,
    sources_heading,
};
use crate::say;
use serenity::builder::{CreateEmbed, CreateEmbedFooter};

const ANSWERED: u32 = 0x003B_82F6;
const ASKED: u32 = 0x00D9_7706;
const DECLINED: u32 = 0x006B_7280;

/// The embed, and whether anything had to be cut short.
pub fn embed(answer: &Answer) -> (CreateEmbed, bool) {
    let language = answer.language;
    let mut room = EmbedRoom {
        left: limits::EMBED_TOTAL,
        cut: false,
    };

    // The order in which the parts take room: what an answer cannot do without comes first.
    let title = room.fit(escape(&answer.title), limits::EMBED_TITLE);
    let mut embed = CreateEmbed::new().title(title).colour(colour(answer.kind));
    if let Some(provenance) = &answer.provenance {
        let footer = room.fit(origin(language, provenance), limits::EMBED_FOOTER);
        embed = embed.footer(CreateEmbedFooter::new(footer));
    }
    embed = embed.description(room.fit(description(answer), limits::EMBED_DESCRIPTION));

    let fields = fields(language, &answer.body);
    room.cut |= fields.len() > limits::EMBED_FIELDS;
    for field in fields.into_iter().take(limits::EMBED_FIELDS) {
        embed = with_field(embed, field, &mut room);
    }

    if let Some(sources) = sources(answer, room.left) {
        embed = with_field(embed, sources, &mut room);
    }
    (embed, room.cut)
}

fn colour(kind: AnswerKind) -> u32 {
    match kind {
        AnswerKind::Answered => ANSWERED,
        AnswerKind::AsksBack => ASKED,
        AnswerKind::Declined => DECLINED,
    }
}

/// Adds a field, unless nothing of it fits.
fn with_field(embed: CreateEmbed, field: EmbedField, room: &mut EmbedRoom) -> CreateEmbed {
    let name = room.fit(field.name, limits::EMBED_FIELD_NAME);
    let value = room.fit(field.value, limits::EMBED_FIELD_VALUE);

    // Discord refuses a field without a name or a value.
    if name.is_empty() || value.is_empty() {
        embed
    } else {
        embed.field(name, value, field.inline)
    }
}

/// How many characters are left of the budget that all embeds of a message share.
struct EmbedRoom {
    left: usize,
    cut: bool,
}

impl EmbedRoom {
    /// A text cut to a limit and to the room that is left.
    fn fit(&mut self, text: String, limit: usize) -> String {
        let before = limits::length(&text);
        let limit = limit.min(self.left);

        // Not even the ellipsis fits.
        if limit == 0 {
            self.cut |= before > 0;
            return String::new();
        }

        self.cut |= before > limit;
        let fitted = limits::fit(text, limit);
        self.left -= limits::length(&fitted);
        fitted
    }
}

/// A part of an embed below its description.
struct EmbedField {
    name: String,
    value: String,
    inline: bool,
}

/// The verdict, the notes, and what of the body is running text.
fn description(answer: &Answer) -> String {
    let mut lines = vec![spans(&answer.verdict)];
    for note in &answer.notes {
        lines.push(spans(note));
    }

    let body = match &answer.body {
        Body::Prose(prose) => blocks(prose),
        Body::Sources => full_list(answer.language, &answer.sources),
        Body::Columns(_)
        | Body::Ratings(_)
        | Body::Ranking { .. }
        | Body::Team(_)
        | Body::Entries(_) => String::new(),
    };

    let mut description = lines.join("\n");
    if !body.is_empty() {
        description += "\n\n";
        description += &body;
    }
    description
}

/// The parts of the body that are a table or a list.
fn fields(language: Language, body: &Body) -> Vec<EmbedField> {
    match body {
        Body::Columns(columns) => columns.iter().map(|of| column(language, of)).collect(),
        Body::Ratings(rows) => rows.iter().map(|row| ratings(language, row)).collect(),
        Body::Ranking { rows, entries } => {
            let mut fields = vec![ranking(language, rows)];
            fields.extend(entries.iter().map(entry));
            fields
        }
        Body::Team(team) => {
            let mut fields = Vec::new();
            if !team.rows.is_empty() {
                fields.push(ranking(language, &team.rows));
            }
            fields.extend(team.entries.iter().map(entry));
            fields
        }
        Body::Entries(entries) => entries.iter().map(entry).collect(),
        Body::Prose(_) | Body::Sources => Vec::new(),
    }
}

fn column(language: Language, column: &Column) -> EmbedField {
    let figure = escape(&figure(language, &column.value)) + &fact_source(&column.value);
    let rating = match bar(&column.value) {
        Some(bar) => format!("{bar} {figure}"),
        None => format!("**{figure}**"),
    };
    let text = spans(&column.text);

    let mut value = format!("{rating}\n{text}");
    if let Some(meaning) = &column.meaning {
        let meant = format!("{}\n{text}", with_meaning(language, &rating, meaning));
        // If the text needs the room, the meaning of the rating is left out first.
        if limits::length(&meant) <= limits::EMBED_FIELD_VALUE {
            value = meant;
        }
    }

    EmbedField {
        name: escape(&column.heading),
        value,
        inline: true,
    }
}

fn with_meaning(language: Language, rating: &str, meaning: &str) -> String {
    let meaning = format!("*{}*", escape(meaning));

    say!(
        language,
        "render-rating-meaning",
        rating = rating,
        meaning = meaning
    )
}

fn ratings(language: Language, row: &RatingRow) -> EmbedField {
    let mut lines = Vec::new();
    for rated in &row.ratings {
        let name = escape(&name_next_to_bar(language, &rated.name, &rated.value));
        lines.push(match bar(&rated.value) {
            Some(bar) => format!("{bar} {name}"),
            None => name,
        });
    }

    EmbedField {
        name: escape(&row.heading),
        value: lines.join("\n"),
        inline: true,
    }
}

fn entry(entry: &Entry) -> EmbedField {
    let lines: Vec<String> = entry.lines.iter().map(|line| spans(line)).collect();

    EmbedField {
        name: escape(&entry.heading),
        value: lines.join("\n"),
        inline: false,
    }
}

/// The technologies that the picture shows, with their scores.
fn ranking(language: Language, rows: &[RankedRow]) -> EmbedField {
    let shown = &rows[..rows.len().min(MAX_BARS)];
    let mut lines = Vec::new();
    for (at, row) in shown.iter().enumerate() {
        let name = escape(&row.heading);
        let name = if at == 0 { format!("**{name}**") } else { name };
        let score = score(language, row.low, row.high);
        lines.push(format!("{}. {name} {score}", at + 1));
    }

    if rows.len() > MAX_BARS {
        lines.push(say!(
            language,
            "render-and-more",
            count = rows.len() - MAX_BARS
        ));
    }
    if shown.iter().any(RankedRow::is_range) {
        lines.push(say!(language, "render-ranges"));
    }

    EmbedField {
        name: say!(language, "render-scores"),
        value: lines.join("\n"),
        inline: false,
    }
}

/// The sources below an answer, in the room that is left; an answer that lists them has none.
fn sources(answer: &Answer, room: usize) -> Option<EmbedField> {
    if matches!(answer.body, Body::Sources) || answer.sources.is_empty() {
        return None;
    }

    let name = sources_heading(answer.language, &answer.sources);
    let left = room.saturating_sub(limits::length(&name));
    let limit = left.min(limits::EMBED_FIELD_VALUE);
    let value = short_list(answer.language, &answer.sources, limit);
    Some(EmbedField {
        name,
        value,
        inline: false,
    })
}

fn full_list(language: Language, sources: &[Source]) -> String {
    let mut lines = Vec::new();
    for source in sources {
        lines.push(format!("- {}", in_full(language, source)));
    }
    lines.join("\n")
}

fn in_full(language: Language, source: &Source) -> String {
    let named = linked(source, &source.title);
    cited(language, source, named, escape)
}

/// A text that leads to the source, if it has an address.
fn linked(source: &Source, text: &str) -> String {
    match source.url() {
        Some(url) => link(text, url),
        None => escape(text),
    }
}

/// The sites of the sources that fit into one paragraph; the button "Sources" leads to the rest,
/// with titles and dates.
fn short_list(language: Language, sources: &[Source], limit: usize) -> String {
    let mut list = String::new();
    let mut used = 0;
    for (number, source) in sources.iter().enumerate() {
        let gap = if number == 0 { "" } else { " · " };
        let link = linked(source, &short_name(language, source));
        let entry = format!("{gap}{} {link}", raised(number));

        // What would be said instead of this source and the ones after it. Room is kept for it, in
        // case the next source does not fit; after the last one there is nothing to say.
        let left = sources.len() - number;
        let rest = if number == 0 {
            say!(language, "render-press-for-all", count = left)
        } else {
            let more = say!(language, "render-press-for-more", count = left);
            format!("{gap}{more}")
        };
        let reserve = if left == 1 { 0 } else { limits::length(&rest) };

        used += limits::length(&entry);
        if used + reserve > limit {
            return list + &rest;
        }
        list += &entry;
    }
    list
}

//! An answer -> an embed within Discord's limits.

use super::markdown::{blocks, escape, link, spans};
use crate::answer::{Answer, Body, Column, Entry, Kind, RankedRow, RatingRow};
use crate::discord::limits;
use crate::knowledge::Source;
use crate::language::Language;
use crate::render::chart::MAX_BARS;
use crate::render::{bar, figure, name_next_to_bar, origin, raised, score, site, sources_heading};
use crate::say;
use serenity::builder::{CreateEmbed, CreateEmbedFooter};

const ANSWERED: u32 = 0x003B_82F6;
const ASKED: u32 = 0x00D9_7706;
const DECLINED: u32 = 0x006B_7280;

/// The embed, and whether anything had to be cut short.
pub fn embed(answer: &Answer) -> (CreateEmbed, bool) {
    let language = answer.language;
    let mut room = Room {
        left: limits::EMBED_TOTAL,
        cut: false,
    };
    let mut embed = CreateEmbed::new()
        .title(room.fit(escape(&answer.title), limits::EMBED_TITLE))
        .colour(match answer.kind {
            Kind::Answered => ANSWERED,
            Kind::AsksBack => ASKED,
            Kind::Declined => DECLINED,
        });
    if let Some(provenance) = &answer.provenance {
        embed = embed.footer(CreateEmbedFooter::new(
            room.fit(origin(language, provenance), limits::EMBED_FOOTER),
        ));
    }
    embed = embed.description(room.fit(description(answer), limits::EMBED_DESCRIPTION));
    let fields = fields(language, &answer.body);
    room.cut |= fields.len() > limits::EMBED_FIELDS;
    for field in fields.into_iter().take(limits::EMBED_FIELDS) {
        embed = with_field(embed, field, &mut room);
    }
    if !matches!(answer.body, Body::Sources) && !answer.sources.is_empty() {
        let name = sources_heading(language, &answer.sources);
        let limit = limits::EMBED_FIELD_VALUE.min(room.left.saturating_sub(limits::length(&name)));
        let value = short_list(language, &answer.sources, limit);
        embed = with_field(
            embed,
            Field {
                name,
                value,
                inline: false,
            },
            &mut room,
        );
    }
    (embed, room.cut)
}

fn with_field(embed: CreateEmbed, field: Field, room: &mut Room) -> CreateEmbed {
    let name = room.fit(field.name, limits::EMBED_FIELD_NAME);
    let value = room.fit(field.value, limits::EMBED_FIELD_VALUE);
    if name.is_empty() || value.is_empty() {
        embed
    } else {
        embed.field(name, value, field.inline)
    }
}

/// How many characters are left of the budget that all embeds of a message share.
struct Room {
    left: usize,
    cut: bool,
}

impl Room {
    fn fit(&mut self, text: String, limit: usize) -> String {
        let before = limits::length(&text);
        let limit = limit.min(self.left);
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

struct Field {
    name: String,
    value: String,
    inline: bool,
}

fn description(answer: &Answer) -> String {
    let mut lines = vec![spans(&answer.verdict)];
    lines.extend(answer.notes.iter().map(|note| spans(note)));
    let mut description = lines.join("\n");
    let body = match &answer.body {
        Body::Prose(prose) => blocks(prose),
        Body::Sources => {
            let lines = answer
                .sources
                .iter()
                .map(|source| format!("- {}", cited(answer.language, source)));
            lines.collect::<Vec<_>>().join("\n")
        }
        Body::Columns(_) | Body::Ratings(_) | Body::Ranking { .. } | Body::Entries(_) => {
            String::new()
        }
    };
    if !body.is_empty() {
        description += "\n\n";
        description += &body;
    }
    description
}

fn fields(language: Language, body: &Body) -> Vec<Field> {
    match body {
        Body::Columns(columns) => columns.iter().map(|of| column(language, of)).collect(),
        Body::Ratings(rows) => rows.iter().map(|row| ratings(language, row)).collect(),
        Body::Ranking { rows, entries } => std::iter::once(ranking(language, rows))
            .chain(entries.iter().map(entry))
            .collect(),
        Body::Entries(entries) => entries.iter().map(entry).collect(),
        Body::Prose(_) | Body::Sources => Vec::new(),
    }
}

fn column(language: Language, column: &Column) -> Field {
    let rating = format!("{} {}", bar(column.rating), figure(language, column.rating));
    let text = spans(&column.text);
    let meant = column
        .meaning
        .as_ref()
        .map(|meaning| format!("{}\n{text}", with_meaning(language, &rating, meaning)));
    // If the text needs the room, the meaning of the rating is left out first.
    let fitting = meant.filter(|value| limits::length(value) <= limits::EMBED_FIELD_VALUE);
    let value = fitting.unwrap_or_else(|| format!("{rating}\n{text}"));
    Field {
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

fn ratings(language: Language, row: &RatingRow) -> Field {
    let lines = row.ratings.iter().map(|rated| {
        let name = name_next_to_bar(language, &escape(&rated.name), rated.rating);
        format!("{} {name}", bar(rated.rating))
    });
    Field {
        name: escape(&row.heading),
        value: lines.collect::<Vec<_>>().join("\n"),
        inline: true,
    }
}

fn entry(entry: &Entry) -> Field {
    let lines: Vec<String> = entry.lines.iter().map(|line| spans(line)).collect();
    Field {
        name: escape(&entry.heading),
        value: lines.join("\n"),
        inline: false,
    }
}

fn ranking(language: Language, rows: &[RankedRow]) -> Field {
    let line = |(at, row): (usize, &RankedRow)| {
        let name = escape(&row.heading);
        let name = if at == 0 { format!("**{name}**") } else { name };
        format!("{}. {name} {}", at + 1, score(language, row.low, row.high))
    };
    let mut lines: Vec<String> = rows.iter().take(MAX_BARS).enumerate().map(line).collect();
    if rows.len() > MAX_BARS {
        lines.push(say!(
            language,
            "render-and-more",
            count = rows.len() - MAX_BARS
        ));
    }
    if rows.iter().take(MAX_BARS).any(RankedRow::is_range) {
        lines.push(say!(language, "render-ranges"));
    }
    Field {
        name: say!(language, "render-scores"),
        value: lines.join("\n"),
        inline: false,
    }
}

fn cited(language: Language, source: &Source) -> String {
    let link = link(&source.title, &source.url);
    say!(
        language,
        "render-checked",
        source = link,
        date = source.checked.to_string()
    )
}

/// The sites of the sources that fit into one paragraph; the button "Sources" leads to the rest,
/// with titles and dates.
fn short_list(language: Language, sources: &[Source], limit: usize) -> String {
    let mut list = String::new();
    for (number, source) in sources.iter().enumerate() {
        let gap = if number == 0 { "" } else { " · " };
        let entry = format!(
            "{gap}{} {}",
            raised(number),
            link(site(source), &source.url)
        );
        let left = sources.len() - number;
        let rest = if number == 0 {
            say!(language, "render-press-for-all", count = left)
        } else {
            format!(
                " · {}",
                say!(language, "render-press-for-more", count = left)
            )
        };
        let reserve = if number + 1 == sources.len() {
            0
        } else {
            limits::length(&rest)
        };
        if limits::length(&list) + limits::length(&entry) + reserve > limit {
            return list + &rest;
        }
        list += &entry;
    }
    list
}

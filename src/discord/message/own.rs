//! An answer -> a message that the bot sends unprompted.

use super::parts::{addressed, attachments, mentions};
use super::{components, embed};
use crate::answer::Answer;
use crate::discord::attachment::PICTURE;
use crate::render::chart::Picture;
use serde::Serialize;
use serenity::builder::{CreateActionRow, CreateAllowedMentions, CreateAttachment, CreateEmbed};

/// A message as it is posted, or as an edit makes it. It says everything that it has, so that an
/// edit leaves nothing of what was there before.
#[derive(Serialize)]
pub(crate) struct OwnMessage<'a> {
    content: String,
    embeds: [CreateEmbed; 1],
    components: Vec<CreateActionRow>,
    allowed_mentions: CreateAllowedMentions,
    attachments: Vec<CreateAttachment>,
    #[serde(flatten)]
    once: Option<Once<'a>>,
}

/// What makes Discord return the message that it has instead of posting it twice.
#[derive(Serialize)]
struct Once<'a> {
    nonce: &'a str,
    enforce_nonce: bool,
}

impl<'a> OwnMessage<'a> {
    /// The message that shows an answer, and pings the members that it is for.
    pub(crate) fn new(answer: &Answer, picture: Option<&Picture>) -> Self {
        let (mut embed, _) = embed::embed(answer);
        if picture.is_some() {
            embed = embed.attachment(PICTURE);
        }

        let pinged = addressed(answer);
        Self {
            content: mentions(&pinged),
            embeds: [embed],
            components: components::rows(answer.language, &answer.follow_ups),
            allowed_mentions: CreateAllowedMentions::new().users(pinged),
            attachments: attachments(answer, picture),
            once: None,
        }
    }

    /// The same, to be posted once under this nonce.
    pub(crate) fn once(self, nonce: &'a str) -> Self {
        Self {
            once: Some(Once {
                nonce,
                enforce_nonce: true,
            }),
            ..self
        }
    }
}

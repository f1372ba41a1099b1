//! A bare serenity bot that answers whatever comes.

use serenity::all::{
    ActivityData, AutocompleteChoice, ClientBuilder, Context, CreateActionRow, CreateAllowedMentions, CreateAttachment,
    CreateAutocompleteResponse, CreateButton, CreateInteractionResponse, CreateInteractionResponseMessage,
    EventHandler, GatewayIntents, HttpBuilder, Interaction,
};
use serenity::{Client, async_trait};

use crate::support::fake_discord::FakeDiscord;

struct Handler;

#[async_trait]
impl EventHandler for Handler {
    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        let (id, token) = (interaction.id(), interaction.token().to_owned());
        let answer = answer(&interaction);
        let files = match &interaction {
            Interaction::Command(command) if command.data.name == "chart" => {
                vec![CreateAttachment::bytes(b"PNG".to_vec(), "chart.png")]
            }
            _ => Vec::new(),
        };
        for _ in 0..3 {
            let sent = context.http.create_interaction_response(id, &token, &answer, files.clone());
            if sent.await.is_ok() {
                return;
            }
        }
    }
}

fn answer(interaction: &Interaction) -> CreateInteractionResponse {
    let button = CreateActionRow::Buttons(vec![CreateButton::new("again").label("Again")]);
    let message =
        CreateInteractionResponseMessage::new().allowed_mentions(CreateAllowedMentions::new()).components(vec![button]);
    match interaction {
        Interaction::Component(_) => CreateInteractionResponse::UpdateMessage(message.content("Clicked")),
        Interaction::Autocomplete(_) => CreateInteractionResponse::Autocomplete(
            CreateAutocompleteResponse::new().set_choices(vec![AutocompleteChoice::new("Speed", "speed")]),
        ),
        _ => CreateInteractionResponse::Message(message.content("Asked")),
    }
}

/// A client that talks to the fake, and to nothing else.
pub async fn client(fake: &FakeDiscord, token: &str) -> Client {
    let http = HttpBuilder::new(token).proxy(fake.base_url()).ratelimiter_disabled(true).build();
    let client = ClientBuilder::new_with_http(http, GatewayIntents::empty())
        .event_handler(Handler)
        .activity(ActivityData::playing("on loopback"))
        .await
        .expect("a client");
    let gateway = client.ws_url.lock().await.clone();
    assert_eq!(gateway, fake.gateway_url(), "serenity must not dial the real Discord");
    client
}

/// Starts a bot and waits until it is connected.
pub async fn start(fake: &FakeDiscord) {
    let mut client = client(fake, fake.token()).await;
    tokio::spawn(async move { client.start().await });
    fake.ready().await;
}

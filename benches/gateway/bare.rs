//! A bot that is nothing but serenity: it answers every command with the same embed.

use serenity::all::{
    ClientBuilder, Context, CreateAllowedMentions, CreateEmbed, CreateInteractionResponse,
    CreateInteractionResponseMessage, EventHandler, GatewayIntents, HttpBuilder, Interaction,
};
use serenity::async_trait;

/// The environment variable that makes this program the bare bot, with the address of the fake.
pub const ADDRESS: &str = "BARE_BOT_API_BASE";
/// The environment variable with the token.
pub const TOKEN: &str = "DISCORD_TOKEN";

struct Handler;

#[async_trait]
impl EventHandler for Handler {
    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        if let Interaction::Command(command) = interaction {
            let embed = CreateEmbed::new().title("Speed").description("Node.js answers more quickly than Python.");
            let message =
                CreateInteractionResponseMessage::new().embed(embed).allowed_mentions(CreateAllowedMentions::new());
            let sent = command.create_response(&context.http, CreateInteractionResponse::Message(message));
            sent.await.expect("the fake takes the answer");
        }
    }
}

/// Runs the bot on tokio's usual runtime until it is killed.
#[tokio::main]
pub async fn run(address: &str) {
    let token = std::env::var(TOKEN).expect("a token");
    // serenity goes to the real Discord while its rate limiter is on.
    let http = HttpBuilder::new(token).proxy(address).ratelimiter_disabled(true).build();
    let client = ClientBuilder::new_with_http(http, GatewayIntents::empty()).event_handler(Handler);
    client.await.expect("a client").start().await.expect("a connection");
}

//! What the bot may ask about itself and the gateway.

use axum::response::Response;
use serde_json::json;

use super::replies;
use crate::support::fake_discord::interactions::people;
use crate::support::fake_discord::interactions::places::APPLICATION;
use crate::support::fake_discord::state::Shared;

/// `GET /gateway`
pub fn gateway(shared: &Shared) -> Response {
    replies::json(200, &json!({"url": shared.gateway_url}))
}

/// `GET /gateway/bot`
pub fn gateway_for_bots(shared: &Shared) -> Response {
    let (remaining, reset_after) = shared.options.starts;
    let limit = json!({
        "total": 1000,
        "remaining": remaining,
        "reset_after": reset_after,
        "max_concurrency": shared.options.starts_at_once,
    });
    let body = json!({
        "url": shared.gateway_url,
        "shards": shared.shards(),
        "session_start_limit": limit,
    });
    replies::json(200, &body)
}

/// `GET /users/@me`
pub fn user() -> Response {
    replies::json(200, &people::bot_itself())
}

/// `GET /applications/@me` and its older name
pub fn application() -> Response {
    let body = json!({
        "id": APPLICATION,
        "name": "Weighin",
        "icon": null,
        "description": "",
        "type": null,
        "bot": people::bot(),
        "bot_public": true,
        "bot_require_code_grant": false,
        "integration_types_config": {"0": {}, "1": {}},
        "verify_key": "0".repeat(64),
        "flags": 0,
        "flags_new": "0",
        "redirect_uris": [],
        "interactions_endpoint_url": null,
        "role_connections_verification_url": null,
        "owner": people::person("owner"),
        "approximate_guild_count": 1,
        "approximate_user_install_count": 1,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": null,
        "eligible_oauth2_scopes": [],
    });
    replies::json(200, &body)
}

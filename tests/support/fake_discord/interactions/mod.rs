//! What people do, as the JSON that Discord sends: commands, typing, clicks, forms filled in.
//!
//! ```ignore
//! let reply = fake.interact(slash("compare").text("criterion", "speed").by("ada")).await;
//! let swapped = fake.interact(click(&reply.message(), "swap").by("bob")).await;
//! ```

pub mod controls;
mod echo;
pub mod forms;
pub mod messages;
pub mod people;
pub mod places;

use serde_json::{Value, json};

use super::ids;
use controls::{Control, controls};
use places::{APPLICATION, Place};

const COMMAND: u8 = 2;
const COMPONENT: u8 = 3;
const AUTOCOMPLETE: u8 = 4;
const MODAL: u8 = 5;

const OPTION_PART: u8 = 1;
const OPTION_TEXT: u8 = 3;
const OPTION_INTEGER: u8 = 4;
const OPTION_FLAG: u8 = 5;
const OPTION_USER: u8 = 6;
const OPTION_NUMBER: u8 = 10;

/// Something that a person does; `Value::from` makes it the JSON that Discord sends.
#[derive(Clone, Debug)]
pub struct Interaction {
    kind: u8,
    data: Value,
    message: Option<Value>,
    who: String,
    place: Place,
    locale: String,
    /// The language of the server.
    server_locale: String,
    /// The part of the command that was chosen, with all of the options.
    part: Option<String>,
    /// What is different from what Discord usually sends: where, and what is there.
    changes: Vec<(&'static str, Value)>,
}

/// Someone (Ada, in the server, by default) sends a slash command.
pub fn slash(command: &str) -> Interaction {
    Interaction {
        kind: COMMAND,
        data: json!({
            "id": ids::of_name(command),
            "name": command,
            "type": 1,
            "options": [],
        }),
        message: None,
        who: "ada".to_owned(),
        place: Place::Server,
        locale: "en-US".to_owned(),
        server_locale: "en-US".to_owned(),
        part: None,
        changes: Vec::new(),
    }
}

/// Someone (Ada, in the server, by default) chooses a command from the menu of a message that says
/// this.
pub fn on_message(command: &str, content: &str) -> Interaction {
    let id = ids::next();
    let message = json!({
        "id": id, "channel_id": "1000000000000000003", "author": people::person("bob"), "content": content,
        "timestamp": "2026-01-05T08:30:00.000000+00:00", "edited_timestamp": null, "tts": false, "mention_everyone": false,
        "mentions": [], "mention_roles": [], "attachments": [], "embeds": [], "components": [], "pinned": false,
        "type": 0, "flags": 0,
    });
    let mut interaction = slash(command);
    interaction.data = json!({
        "id": ids::of_name(command), "name": command, "type": 3, "target_id": id, "resolved": {"messages": {id: message}},
    });
    interaction
}

/// The person who asked for the message clicks one of its buttons; panics if there is no such
/// button.
pub fn click(message: &Value, custom_id: &str) -> Interaction {
    let button = |control: &Control| control.custom_id == custom_id && !control.is_menu;
    demand(message, custom_id, button);
    forged_click(message, custom_id)
}

/// The person who asked for the message chooses from one of its menus; panics if that is
/// impossible.
pub fn choose(message: &Value, custom_id: &str, values: &[&str]) -> Interaction {
    demand(message, custom_id, |control| {
        let offers = |value: &&str| control.values.iter().any(|offer| offer == value);
        control.custom_id == custom_id && control.is_menu && values.iter().all(offers)
    });
    forged_choice(message, custom_id, values)
}

/// A click on a button that the message need not have.
pub fn forged_click(message: &Value, custom_id: &str) -> Interaction {
    let data = json!({"custom_id": custom_id, "component_type": 2, "id": 2});
    component(message, data)
}

/// A choice that the message need not offer.
pub fn forged_choice(message: &Value, custom_id: &str, values: &[&str]) -> Interaction {
    let data = json!({
        "custom_id": custom_id,
        "component_type": 3,
        "id": 2,
        "values": values,
    });
    component(message, data)
}

impl Interaction {
    /// Chooses a part of the command; the options are those of the part.
    pub fn part(mut self, name: &str) -> Self {
        self.part = Some(name.to_owned());
        self
    }

    /// Fills in a text option.
    pub fn text(self, name: &str, value: &str) -> Self {
        self.option(name, OPTION_TEXT, value.into())
    }

    /// Fills in an integer option.
    pub fn integer(self, name: &str, value: i64) -> Self {
        self.option(name, OPTION_INTEGER, value.into())
    }

    /// Fills in a number option.
    pub fn number(self, name: &str, value: f64) -> Self {
        self.option(name, OPTION_NUMBER, value.into())
    }

    /// Fills in a yes-or-no option.
    pub fn flag(self, name: &str, value: bool) -> Self {
        self.option(name, OPTION_FLAG, value.into())
    }

    /// Makes it an autocomplete: the person is typing this into a text option.
    pub fn typing(mut self, name: &str, so_far: &str) -> Self {
        self.kind = AUTOCOMPLETE;
        let mut interaction = self.option(name, OPTION_TEXT, so_far.into());
        let options = interaction.data["options"].as_array_mut();
        let option = options.and_then(|options| options.last_mut());
        option.expect("the option was just added")["focused"] = true.into();
        interaction
    }

    /// Someone else does it.
    pub fn by(mut self, who: &str) -> Self {
        who.clone_into(&mut self.who);
        self
    }

    /// It happens in a channel of a server that has installed the bot.
    pub fn in_server(self) -> Self {
        self.at(Place::Server)
    }

    /// It happens in a direct message with the bot.
    pub fn in_direct_message(self) -> Self {
        self.at(Place::DirectMessage)
    }

    /// It happens in a group chat, by someone who has the bot installed for themselves.
    pub fn in_group_chat(self) -> Self {
        self.at(Place::GroupChat)
    }

    /// It happens in a server without the bot, by someone who has it installed for themselves.
    pub fn by_user_install(self) -> Self {
        self.at(Place::ServerByUserInstall)
    }

    /// The person's Discord speaks this language.
    pub fn in_locale(mut self, locale: &str) -> Self {
        locale.clone_into(&mut self.locale);
        self
    }

    /// The server speaks this language.
    pub fn in_server_locale(mut self, locale: &str) -> Self {
        locale.clone_into(&mut self.server_locale);
        self
    }

    /// Names someone in an option that takes a member.
    pub fn member(mut self, option: &str, who: &str) -> Self {
        let id = ids::of_name(who);
        let mut member = people::member(who);
        member.as_object_mut().map(|member| member.remove("user"));
        self.data["resolved"] =
            json!({"users": {id.clone(): people::person(who)}, "members": {id.clone(): member}});
        self.option(option, OPTION_USER, id.into())
    }

    fn at(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    fn option(mut self, name: &str, kind: u8, value: Value) -> Self {
        let is_command = matches!(self.kind, COMMAND | AUTOCOMPLETE);
        assert!(is_command, "only commands have options");
        let options = self.data["options"].as_array_mut();
        let option = json!({"name": name, "type": kind, "value": value});
        options.expect("commands have options").push(option);
        self
    }
}

impl From<Interaction> for Value {
    fn from(interaction: Interaction) -> Self {
        let id = ids::next();
        let mut json = json!({
            "version": 1,
            "type": interaction.kind,
            "token": format!("aW50ZXJhY3Rpb246{id}"),
            "id": id,
            "application_id": APPLICATION,
            "data": interaction.data,
            "locale": interaction.locale,
            "entitlements": [],
            "entitlement_sku_ids": [],
            "attachment_size_limit": 10_485_760,
        });
        interaction.place.write_into(&mut json, &interaction.who);
        if json["guild_locale"].is_string() {
            json["guild_locale"] = interaction.server_locale.into();
        }
        if let Some(message) = interaction.message {
            json["message"] = message;
        }
        if let Some(part) = interaction.part {
            let options = json["data"]["options"].take();
            let part = json!({"name": part, "type": OPTION_PART, "options": options});
            json["data"]["options"] = json!([part]);
        }
        if json["data"]["options"] == json!([]) {
            json["data"]
                .as_object_mut()
                .map(|data| data.remove("options"));
        }
        for (pointer, value) in interaction.changes {
            *json
                .pointer_mut(pointer)
                .expect("a field that Discord sends") = value;
        }
        json
    }
}

fn component(message: &Value, data: Value) -> Interaction {
    let asker = &message["interaction_metadata"]["user"]["username"];
    Interaction {
        kind: COMPONENT,
        data,
        message: Some(message.clone()),
        who: asker.as_str().unwrap_or("ada").to_owned(),
        place: Place::of_message(message),
        locale: "en-US".to_owned(),
        server_locale: "en-US".to_owned(),
        part: None,
        changes: Vec::new(),
    }
}

fn demand(message: &Value, custom_id: &str, fits: impl Fn(&Control) -> bool) {
    let offered = controls(message);
    assert!(
        offered.iter().any(fits),
        "nobody can use {custom_id:?} here, only {offered:#?}"
    );
}

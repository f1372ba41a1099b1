//! Application commands, registered globally or for one server.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};

use axum::response::Response;
use serde_json::Value;

use super::stored_command::{stored, without_localizations};
use super::{Call, json_of, refuse, replies, unexpected};
use crate::support::fake_discord::contract::{self, Violation};
use crate::support::fake_discord::interactions::places::APPLICATION;
use crate::support::fake_discord::state::Shared;

/// All registered commands, by the server that they are for; `None` is everywhere.
#[derive(Default)]
pub struct Commands {
    by_server: Mutex<HashMap<Option<String>, Vec<Value>>>,
}

type Reply = Result<Response, Box<Response>>;

/// Answers a request below `/applications/{id}/commands` or `…/guilds/{id}/commands`.
pub fn route(shared: &Shared, call: &Call, segments: &[&str]) -> Response {
    if segments[1] != APPLICATION {
        return replies::error(404, 10002, "Unknown Application");
    }
    let (server, rest) = match segments {
        [_, _, "guilds", server, "commands", rest @ ..] => (Some(*server), rest),
        [_, _, _, rest @ ..] => (None, rest),
        _ => return unexpected(shared, call),
    };
    let desk = Desk {
        shared,
        call,
        server,
    };
    let reply = match (call.method.as_str(), rest) {
        ("GET", []) => Ok(desk.list()),
        ("PUT", []) => desk.replace_all(),
        ("POST", []) => desk.upsert(),
        ("GET", [id]) => desk.get(id),
        ("PATCH", [id]) => desk.edit(id),
        ("DELETE", [id]) => desk.delete(id),
        _ => Ok(unexpected(shared, call)),
    };
    reply.unwrap_or_else(|reply| *reply)
}

impl Commands {
    /// The commands for one server, or those for everywhere.
    pub fn list(&self, server: Option<&str>) -> Vec<Value> {
        let commands = self.commands();
        commands
            .get(&server.map(str::to_owned))
            .cloned()
            .unwrap_or_default()
    }

    fn set(&self, server: Option<&str>, list: Vec<Value>) {
        self.commands().insert(server.map(str::to_owned), list);
    }

    fn commands(&self) -> MutexGuard<'_, HashMap<Option<String>, Vec<Value>>> {
        self.by_server.lock().expect("no writer panics")
    }
}

/// Where one request about commands is dealt with.
struct Desk<'a> {
    shared: &'a Shared,
    call: &'a Call,
    server: Option<&'a str>,
}

impl Desk<'_> {
    fn list(&self) -> Response {
        let mut commands = self.commands();
        if !self.call.query.contains("with_localizations=true") {
            commands.iter_mut().for_each(without_localizations);
        }
        replies::json(200, &Value::Array(commands))
    }

    fn replace_all(&self) -> Reply {
        let body = self.body(contract::commands)?;
        let before = self.commands();
        let sent = body.as_array().map(Vec::as_slice).unwrap_or_default();
        let after: Vec<Value> = sent
            .iter()
            .map(|command| stored(self.server, command, same(&before, command)))
            .collect();
        self.save(after.clone());
        Ok(replies::json(200, &Value::Array(after)))
    }

    fn upsert(&self) -> Reply {
        let body = self.body(contract::command)?;
        let mut commands = self.commands();
        let before = same(&commands, &body).cloned();
        let command = stored(self.server, &body, before.as_ref());
        commands.retain(|other| Some(other) != before.as_ref());
        commands.push(command.clone());
        self.save(commands);
        let status = if before.is_some() { 200 } else { 201 };
        Ok(replies::json(status, &command))
    }

    fn get(&self, id: &str) -> Reply {
        let commands = self.commands();
        let command = commands.iter().find(|command| command["id"] == id);
        command
            .map(|command| replies::json(200, command))
            .ok_or_else(unknown)
    }

    fn edit(&self, id: &str) -> Reply {
        let mut commands = self.commands();
        let place = commands.iter_mut().find(|command| command["id"] == id);
        let place = place.ok_or_else(unknown)?;
        let changes = self.body(contract::command_edit)?;
        let mut command = place.clone();
        for (key, value) in changes.as_object().into_iter().flatten() {
            command[key] = value.clone();
        }
        *place = stored(self.server, &command, Some(place));
        let reply = replies::json(200, place);
        self.save(commands);
        Ok(reply)
    }

    fn delete(&self, id: &str) -> Reply {
        let mut commands = self.commands();
        let before = commands.len();
        commands.retain(|command| command["id"] != id);
        if commands.len() == before {
            return Err(unknown());
        }
        self.save(commands);
        Ok(replies::no_content())
    }

    fn body(&self, check: impl Fn(&Value) -> Vec<Violation>) -> Result<Value, Box<Response>> {
        let body = json_of(&self.call.body)?;
        if self.shared.options.check_bodies {
            let violations = check(&body);
            if !violations.is_empty() {
                return Err(Box::new(refuse(self.shared, self.call, violations)));
            }
        }
        Ok(body)
    }

    fn commands(&self) -> Vec<Value> {
        self.shared.commands.list(self.server)
    }

    fn save(&self, commands: Vec<Value>) {
        self.shared.commands.set(self.server, commands);
        self.shared.record.ring();
    }
}

fn same<'a>(commands: &'a [Value], sent: &Value) -> Option<&'a Value> {
    let kind = |command: &Value| command["type"].as_u64().unwrap_or(1);
    commands
        .iter()
        .find(|command| command["name"] == sent["name"] && kind(command) == kind(sent))
}

fn unknown() -> Box<Response> {
    Box::new(replies::error(404, 10063, "Unknown application command"))
}

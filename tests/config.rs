//! The configuration: every key from the environment and from a file, in the ways in which people
//! write them.

use secrecy::ExposeSecret;
use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;
use weighin::config::{
    Config, ConfigError, DiscordConfig, EndpointConfig, Environment, KEYS, KnowledgeConfig,
    LogConfig, LogFormat, LogLevel, SearchConfig, StatusConfig, StorageConfig, StoreUrl, Transport,
    masked,
};
use weighin::git::RemoteAddress;

/// In the form of a real one.
const TOKEN: &str = "MTAwMDAwMDAwMDAwMDAwMDAwMQ.GsEcRe.tHaT_nObOdY-mAy-EvEr-sEe";

fn environment(variables: &[(&str, &str)]) -> Environment {
    variables
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

/// What a config with these variables and nothing else is.
fn from_environment(variables: &[(&str, &str)]) -> Result<Config, ConfigError> {
    Config::load(Some(Path::new("/dev/null")), &environment(variables))
}

fn from_file(text: &str) -> Result<Config, ConfigError> {
    let folder = TempDir::new().expect("a temporary folder");
    let file = folder.path().join("weighin.toml");
    std::fs::write(&file, text).expect("a written file");
    Config::load(Some(&file), &Environment::new())
}

/// A value for every key that is not its default, and how the file says the same.
const OTHERS: &[(&str, &str, &str)] = &[
    (
        "WEIGHIN_KNOWLEDGE_PATH",
        "/srv/articles",
        "path = \"/srv/articles\"",
    ),
    (
        "WEIGHIN_KNOWLEDGE_GIT",
        "https://example.org/articles.git",
        "git = \"https://example.org/articles.git\"",
    ),
    ("WEIGHIN_KNOWLEDGE_BRANCH", "live", "branch = \"live\""),
    (
        "WEIGHIN_KNOWLEDGE_FOLDER",
        "docs/choices",
        "folder = \"docs/choices\"",
    ),
    ("WEIGHIN_KNOWLEDGE_EVERY", "30s", "every = \"30s\""),
    (
        "WEIGHIN_KNOWLEDGE_TOKEN_FILE",
        "/run/secrets/git",
        "token_file = \"/run/secrets/git\"",
    ),
    (
        "WEIGHIN_KNOWLEDGE_CACHE",
        "/var/cache/articles",
        "cache = \"/var/cache/articles\"",
    ),
    ("WEIGHIN_KNOWLEDGE_DRAFTS", "false", "drafts = false"),
    (
        "WEIGHIN_KNOWLEDGE_DEFAULT_TOPIC",
        "relational-database",
        "default_topic = \"relational-database\"",
    ),
    (
        "WEIGHIN_KNOWLEDGE_CONTRIBUTE_URL",
        "https://example.org/new",
        "contribute_url = \"https://example.org/new\"",
    ),
    (
        "WEIGHIN_SEARCH_CACHE",
        "/var/cache/weighin",
        "cache = \"/var/cache/weighin\"",
    ),
    (
        "WEIGHIN_DISCORD_TRANSPORT",
        "endpoint",
        "transport = \"endpoint\"",
    ),
    (
        "WEIGHIN_DISCORD_PUBLIC_KEY",
        "0123abcd",
        "public_key = \"0123abcd\"",
    ),
    (
        "WEIGHIN_DISCORD_API_BASE",
        "http://127.0.0.1:1234",
        "api_base = \"http://127.0.0.1:1234\"",
    ),
    (
        "WEIGHIN_DISCORD_TOKEN_FILE",
        "/run/secrets/token",
        "token_file = \"/run/secrets/token\"",
    ),
    (
        "WEIGHIN_ENDPOINT_LISTEN",
        "0.0.0.0:80",
        "listen = \"0.0.0.0:80\"",
    ),
    ("WEIGHIN_ENDPOINT_MAX_AGE", "60", "max_age = 60"),
    ("WEIGHIN_ENDPOINT_PER_ADDRESS", "50", "per_address = 50"),
    (
        "WEIGHIN_STATUS_LISTEN",
        "[::1]:9000",
        "listen = \"[::1]:9000\"",
    ),
    (
        "WEIGHIN_STORAGE_URL",
        "postgres://bot:hunter2@db.example:5433/weighin?sslmode=require",
        "url = \"postgres://bot:hunter2@db.example:5433/weighin?sslmode=require\"",
    ),
    (
        "WEIGHIN_STORAGE_URL_FILE",
        "/run/secrets/database",
        "url_file = \"/run/secrets/database\"",
    ),
    ("WEIGHIN_LOG_FORMAT", "json", "format = \"json\""),
    ("WEIGHIN_LOG_LEVEL", "trace", "level = \"trace\""),
];

/// Written out in full, so that a new field does not compile until it is added here.
fn all_other() -> Config {
    Config {
        knowledge: KnowledgeConfig {
            path: "/srv/articles".into(),
            git: Some(RemoteAddress::read("https://example.org/articles.git").expect("an address")),
            branch: Some("live".to_owned()),
            folder: "docs/choices".to_owned(),
            every: Duration::from_secs(30),
            token_file: Some("/run/secrets/git".into()),
            cache: "/var/cache/articles".into(),
            drafts: false,
            default_topic: "relational-database".to_owned(),
            contribute_url: "https://example.org/new".to_owned(),
        },
        search: SearchConfig {
            cache: Some("/var/cache/weighin".into()),
        },
        discord: DiscordConfig {
            transport: Transport::Endpoint,
            public_key: "0123abcd".to_owned(),
            api_base: "http://127.0.0.1:1234".to_owned(),
            token_file: Some("/run/secrets/token".into()),
        },
        endpoint: EndpointConfig {
            listen: ([0, 0, 0, 0], 80).into(),
            max_age: Duration::from_secs(60),
            per_address: 50,
        },
        status: StatusConfig {
            listen: Some("[::1]:9000".parse().expect("an address")),
        },
        storage: StorageConfig {
            url: StoreUrl::read("postgres://bot:hunter2@db.example:5433/weighin?sslmode=require")
                .expect("an address"),
            url_file: Some("/run/secrets/database".into()),
        },
        log: LogConfig {
            format: LogFormat::Json,
            level: LogLevel::Trace,
        },
    }
}

#[test]
fn every_key_can_be_set_by_its_variable() {
    let listed: BTreeSet<String> = OTHERS
        .iter()
        .map(|(variable, _, _)| (*variable).to_owned())
        .collect();
    let known: BTreeSet<String> = KEYS.iter().map(|key| key.variable()).collect();
    assert_eq!(listed, known, "this test must set every key");

    for (variable, value, _) in OTHERS {
        let one = from_environment(&[(variable, value)])
            .unwrap_or_else(|error| panic!("{variable}: {error}"));
        assert_ne!(
            one,
            Config::default(),
            "{variable}={value} changes something"
        );
    }
    let all: Vec<(&str, &str)> = OTHERS
        .iter()
        .map(|(variable, value, _)| (*variable, *value))
        .collect();
    assert_eq!(from_environment(&all).expect("all are right"), all_other());
}

/// The environment overrides the file.
#[test]
fn every_key_is_set_by_file_or_environment() {
    let line = |key: &weighin::config::ConfigKey| {
        let found = OTHERS
            .iter()
            .find(|(variable, _, _)| *variable == key.variable());
        let (_, _, line) = found.unwrap_or_else(|| panic!("{} is not set", key.name));
        format!("[{}]\n{line}\n", key.section())
    };
    for key in KEYS {
        let one = from_file(&line(key)).unwrap_or_else(|error| panic!("{}: {error}", key.name));
        assert_ne!(one, Config::default(), "{}", key.name);
    }

    let mut file = String::new();
    let sections: BTreeSet<&str> = KEYS.iter().map(|key| key.section()).collect();
    for section in sections {
        let lines = KEYS.iter().filter(|key| key.section() == section).map(line);
        let lines: String = lines
            .map(|line| line.split_once('\n').expect("two lines").1.to_owned())
            .collect();
        file += &format!("[{section}]\n{lines}");
    }
    assert_eq!(from_file(&file).expect("all are right"), all_other());

    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("weighin.toml");
    std::fs::write(&path, &file).expect("a written file");
    let both = Config::load(
        Some(&path),
        &environment(&[("WEIGHIN_ENDPOINT_MAX_AGE", "61")]),
    )
    .expect("both are right");
    assert_eq!(both.endpoint.max_age, Duration::from_secs(61));
    assert_eq!(
        Config {
            endpoint: all_other().endpoint,
            ..both
        },
        all_other(),
        "nothing else changed"
    );
}

/// Also with the spaces and line ends that shells leave around them.
#[test]
fn words_are_read_in_any_case_and_quotes() {
    for level in ["INFO", "Info", " info ", "\"info\"", "'info'", "info\r"] {
        let config = from_environment(&[("WEIGHIN_LOG_LEVEL", level)])
            .unwrap_or_else(|error| panic!("{level}: {error}"));
        assert_eq!(config.log.level, LogLevel::Info, "{level}");
    }
    let config = from_environment(&[
        ("WEIGHIN_LOG_LEVEL", "WARNING"),
        ("WEIGHIN_DISCORD_TRANSPORT", "Endpoint"),
    ]);
    let config = config.expect("both are words of the lists");
    assert_eq!(
        (config.log.level, config.discord.transport),
        (LogLevel::Warn, Transport::Endpoint)
    );
    let file =
        from_file("[log]\nlevel = \"DEBUG\"\nformat = \"JSON\"\n[endpoint]\nmax_age = \"60\"\n");
    let file = file.expect("all are right");
    assert_eq!(
        (file.log.level, file.log.format),
        (LogLevel::Debug, LogFormat::Json)
    );
    assert_eq!(file.endpoint.max_age, Duration::from_secs(60));
}

#[test]
fn only_keys_that_allow_empty_values_are_emptied() {
    for key in KEYS {
        let config = from_environment(&[(&key.variable(), " ")])
            .unwrap_or_else(|error| panic!("{}: {error}", key.name));
        let changes = config != Config::default();
        let has_a_default = [
            "knowledge.folder",
            "knowledge.default_topic",
            "search.cache",
            "status.listen",
        ]
        .contains(&key.name);
        assert_eq!(changes, key.may_be_empty && has_a_default, "{}", key.name);
    }
}

/// A refusal names an address that is right.
#[test]
fn a_listen_address_is_read_or_refused() {
    let right = [
        ("127.0.0.1:3000", "127.0.0.1:3000"),
        ("localhost:3000", "127.0.0.1:3000"),
        ("LocalHost:0", "127.0.0.1:0"),
        ("[::1]:3000", "[::1]:3000"),
        ("0.0.0.0:80", "0.0.0.0:80"),
        ("*:80", "0.0.0.0:80"),
        (" [::]:80 ", "[::]:80"),
    ];
    let wrong = [
        (":3000", vec!["127.0.0.1:3000", "0.0.0.0:3000"]),
        ("3000", vec!["127.0.0.1:3000", "0.0.0.0:3000"]),
        ("127.0.0.1", vec!["has no port", "127.0.0.1:3000"]),
        ("::1", vec!["has no port", "[::1]:3000"]),
        ("http://localhost:3000/", vec!["127.0.0.1:3000"]),
        (
            "weighin.example.org:3000",
            vec!["not an IP address", "127.0.0.1:3000"],
        ),
        ("localhost", vec!["127.0.0.1:3000"]),
        ("127.0.0.1:70000", vec!["127.0.0.1:3000"]),
        ("127.0.0.1:http", vec!["127.0.0.1:3000"]),
    ];
    for variable in ["WEIGHIN_ENDPOINT_LISTEN", "WEIGHIN_STATUS_LISTEN"] {
        for (text, expected) in right {
            let config = from_environment(&[(variable, text)])
                .unwrap_or_else(|error| panic!("{text}: {error}"));
            let found = if variable.contains("STATUS") {
                config.status.listen
            } else {
                Some(config.endpoint.listen)
            };
            assert_eq!(
                found.map(|found| found.to_string()).as_deref(),
                Some(expected),
                "{text}"
            );
        }
        for (text, parts) in &wrong {
            let error = from_environment(&[(variable, text)])
                .expect_err(text)
                .to_string();
            assert!(
                error.starts_with(&format!("{variable}: `{text}`")),
                "{error}"
            );
            assert!(
                parts.iter().all(|part| error.contains(part)),
                "{text}: {error}"
            );
        }
    }
}

#[test]
fn a_wrong_value_is_named_with_an_example() {
    let cases = [
        ("WEIGHIN_ENDPOINT_MAX_AGE", "5m", vec!["`5m`", "300"]),
        ("WEIGHIN_ENDPOINT_MAX_AGE", "-1", vec!["`-1`", "300"]),
        ("WEIGHIN_ENDPOINT_MAX_AGE", "0", vec!["`0`", "300"]),
        ("WEIGHIN_ENDPOINT_MAX_AGE", "1.5", vec!["`1.5`", "300"]),
        (
            "WEIGHIN_ENDPOINT_MAX_AGE",
            "18446744073709551616",
            vec!["300"],
        ),
        ("WEIGHIN_ENDPOINT_PER_ADDRESS", "-1", vec!["`-1`", "50"]),
        (
            "WEIGHIN_LOG_LEVEL",
            "inof",
            vec!["`info`", "did you mean `info`?"],
        ),
        ("WEIGHIN_LOG_FORMAT", "yaml", vec!["`text`, `json`"]),
        (
            "WEIGHIN_DISCORD_TRANSPORT",
            "webhook",
            vec!["`gateway`, `endpoint`"],
        ),
        (
            "WEIGHIN_DISCORD_API_BASE",
            "discord.com",
            vec!["https://discord.com"],
        ),
        ("WEIGHIN_KNOWLEDGE_EVERY", "300", vec!["`300`", "5m"]),
        ("WEIGHIN_KNOWLEDGE_EVERY", "5 min", vec!["`5 min`", "5m"]),
        ("WEIGHIN_KNOWLEDGE_EVERY", "9s", vec!["`9s`", "10s"]),
        ("WEIGHIN_KNOWLEDGE_EVERY", "25h", vec!["`25h`", "24h"]),
        ("WEIGHIN_KNOWLEDGE_BRANCH", "--upload-pack=x", vec!["main"]),
        ("WEIGHIN_KNOWLEDGE_BRANCH", "a..b", vec!["main"]),
        ("WEIGHIN_KNOWLEDGE_BRANCH", "a b", vec!["main"]),
        (
            "WEIGHIN_KNOWLEDGE_FOLDER",
            "../secrets",
            vec!["docs/choices"],
        ),
        ("WEIGHIN_KNOWLEDGE_FOLDER", "/etc", vec!["docs/choices"]),
        (
            "WEIGHIN_KNOWLEDGE_CONTRIBUTE_URL",
            "example.org",
            vec!["https://example.org"],
        ),
    ];
    for (variable, value, parts) in cases {
        let error = from_environment(&[(variable, value)])
            .expect_err(value)
            .to_string();
        assert!(
            error.starts_with(&format!("{variable}: ")) && !error.contains('\n'),
            "{error}"
        );
        assert!(
            parts.iter().all(|part| error.contains(part)),
            "{variable}={value}: {error}"
        );
    }
}

#[test]
fn the_api_address_may_include_its_path() {
    for written in [
        "https://discord.com",
        "https://discord.com/",
        "https://discord.com/api",
        "https://discord.com/api/v10/",
    ] {
        let config = from_environment(&[("WEIGHIN_DISCORD_API_BASE", written)]).expect(written);
        assert_eq!(config.discord.api_base, "https://discord.com", "{written}");
    }
}

#[test]
fn the_api_address_may_hold_no_user() {
    for written in [
        "https://bot:hunter2@discord.com",
        "https://hunter2@discord.com",
    ] {
        let error = from_environment(&[("WEIGHIN_DISCORD_API_BASE", written)]).expect_err(written);
        assert!(error.to_string().contains("user name"), "{error}");
        assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
    }
}

#[test]
fn an_unknown_key_in_the_file_is_refused() {
    let cases = [
        (
            "[log]\nlevle = \"info\"\n",
            "2:1",
            "there is no key `levle`; did you mean `level`?",
        ),
        (
            "[lgo]\nlevel = \"info\"\n",
            "1:2",
            "there is no section `lgo`; did you mean `log`?",
        ),
        ("level = \"info\"\n", "1:1", "belongs under [log]"),
        ("log = \"info\"\n", "1:1", "write [log]"),
        (
            "[endpoint]\nmax_age = [300]\n",
            "2:11",
            "text or a number, not an array",
        ),
        ("[endpoint]\nmax_age = 0x10000000000000000\n", "2:11", "300"),
        ("[endpoint]\nlisten = \"\"\n", "2:10", "cannot be empty"),
        ("[discord]\ntoken = \"x\"\n", "2:1", "DISCORD_TOKEN"),
        ("[knowledge]\npath = 2026-01-01\n", "2:8", "not a datetime"),
    ];
    for (text, place, part) in cases {
        let error = from_file(text).expect_err(text).to_string();
        assert!(
            error.contains(&format!("weighin.toml:{place}: ")) && error.contains(part),
            "{text}: {error}"
        );
    }
    let folder = TempDir::new().expect("a temporary folder");
    let file = folder.path().join("weighin.toml");
    std::fs::write(&file, b"[log]\n# f\xfcr alle\n").expect("a written file");
    let error = Config::load(Some(&file), &Environment::new())
        .expect_err("Latin-1")
        .to_string();
    assert!(
        error.contains("weighin.toml:2:4: ") && error.contains("UTF-8"),
        "{error}"
    );
    std::fs::write(&file, "\u{feff}[log]\nlevel = \"warn\"\n").expect("a written file");
    let config = Config::load(Some(&file), &Environment::new())
        .expect("a mark of the encoding is no mistake");
    assert_eq!(config.log.level, LogLevel::Warn);
}

/// What Kubernetes puts into every container of a namespace for a Service.
fn service(name: &str) -> Vec<(String, String)> {
    let variables = [
        ("SERVICE_HOST", "10.0.171.239"),
        ("SERVICE_PORT", "80"),
        ("SERVICE_PORT_HTTP", "80"),
        ("PORT", "tcp://10.0.171.239:80"),
        ("PORT_80_TCP", "tcp://10.0.171.239:80"),
        ("PORT_80_TCP_PROTO", "tcp"),
        ("PORT_80_TCP_PORT", "80"),
        ("PORT_80_TCP_ADDR", "10.0.171.239"),
        ("PORT_53_UDP_ADDR", "10.0.171.239"),
    ];
    variables
        .map(|(end, value)| (format!("{name}_{end}"), value.to_owned()))
        .to_vec()
}

#[test]
fn variables_that_kubernetes_sets_are_no_mistake() {
    let names = [
        "WEIGHIN",
        "WEIGHIN_ENDPOINT",
        "WEIGHIN_STATUS",
        "WEIGHIN_LOG_LEVEL",
        "WEIGHIN_2",
    ];
    for name in names {
        for variable in service(name) {
            let one = Environment::from([variable.clone()]);
            let config = Config::load(Some(Path::new("/dev/null")), &one);
            assert_eq!(
                config.unwrap_or_else(|error| panic!("{variable:?}: {error}")),
                Config::default()
            );
        }
        let mut all: Environment = service(name).into_iter().collect();
        all.insert(
            "WEIGHIN_ENDPOINT_LISTEN".to_owned(),
            "0.0.0.0:3000".to_owned(),
        );
        let config =
            Config::load(Some(Path::new("/dev/null")), &all).expect("a Service is no mistake");
        assert_eq!(
            config.endpoint.listen,
            ([0, 0, 0, 0], 3000).into(),
            "keys of the same start are still read"
        );
        let ignored = config.ignored(&all).expect("it is said");
        assert!(
            ignored.contains(&format!("{name}_PORT and 8 more")),
            "{ignored}"
        );
    }
    assert_eq!(Config::default().ignored(&Environment::new()), None);
}

#[test]
fn no_key_shares_a_name_with_kubernetes_variables() {
    for key in KEYS {
        let variable = key.variable();
        let taken = ["_PORT", "_SERVICE_HOST"]
            .iter()
            .any(|end| variable.ends_with(end));
        assert!(
            !taken && !variable.contains("_SERVICE_PORT"),
            "{variable}: a Service could set it"
        );
    }
}

#[test]
fn other_unknown_variables_are_mistakes_with_a_remedy() {
    let cases = [
        (
            "WEIGHIN_LOG_LEVLE",
            "info",
            "did you mean `WEIGHIN_LOG_LEVEL`?",
        ),
        ("WEIGHIN_PORT", "3000", "WEIGHIN_ENDPOINT_LISTEN"),
        ("WEIGHIN_STATUS_PORT", "9464", "WEIGHIN_STATUS_LISTEN"),
        ("WEIGHIN_PORT_HTTP", "3000", "WEIGHIN_ENDPOINT_LISTEN"),
        ("WEIGHIN_DISCORD_TOKEN", TOKEN, "DISCORD_TOKEN"),
        ("WEIGHIN_", "", "WEIGHIN_LOG_LEVEL"),
    ];
    for (variable, value, part) in cases {
        let error = from_environment(&[(variable, value)])
            .expect_err(variable)
            .to_string();
        assert!(
            error.starts_with(&format!("{variable}: ")) && error.contains(part),
            "{error}"
        );
        assert!(!error.contains(TOKEN), "{error}");
    }
}

/// The token that a file with these bytes holds.
fn token_in(bytes: &[u8]) -> Result<String, String> {
    let folder = TempDir::new().expect("a temporary folder");
    let file = folder.path().join("token");
    std::fs::write(&file, bytes).expect("a written file");
    let config = Config {
        discord: DiscordConfig {
            token_file: Some(file),
            ..DiscordConfig::default()
        },
        ..Config::default()
    };
    let token = config
        .token(&Environment::new())
        .map_err(|error| error.to_string())?;
    Ok(token.expect("a token").expose_secret().to_owned())
}

fn token_in_variable(text: &str) -> Result<String, String> {
    let token = Config::default()
        .token(&environment(&[("DISCORD_TOKEN", text)]))
        .map_err(|error| error.to_string())?;
    Ok(token.expect("a token").expose_secret().to_owned())
}

#[test]
fn a_token_is_found_without_its_surroundings() {
    let texts = [
        TOKEN.to_owned(),
        format!("{TOKEN}\n"),
        format!("\r\n\r\n  {TOKEN} \r\n\r\n"),
        format!("\u{feff}{TOKEN}\n"),
        format!("\u{200b}{TOKEN}\u{200b}"),
        format!("\"{TOKEN}\"\n"),
        format!("'{TOKEN}'"),
        format!("Bot {TOKEN}\n"),
        format!("bot  {TOKEN}"),
        format!("\"Bot {TOKEN}\""),
        format!("Bot \"{TOKEN}\""),
        format!("DISCORD_TOKEN={TOKEN}\n"),
        format!("export DISCORD_TOKEN=\"{TOKEN}\"\r\n"),
        format!("DISCORD_TOKEN = 'Bot {TOKEN}'"),
        format!("BOT_TOKEN={TOKEN}\n"),
        format!("# the bot's\n{TOKEN}\n"),
        format!("A=1\nDISCORD_TOKEN={TOKEN}\nB=2\n"),
    ];
    for text in texts {
        assert_eq!(
            token_in(text.as_bytes()).as_deref(),
            Ok(TOKEN),
            "in a file: {text:?}"
        );
        assert_eq!(
            token_in_variable(&text).as_deref(),
            Ok(TOKEN),
            "in the variable: {text:?}"
        );
    }
    let little: Vec<u8> = "\u{feff}"
        .encode_utf16()
        .chain(TOKEN.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let big: Vec<u8> = "\u{feff}"
        .encode_utf16()
        .chain(TOKEN.encode_utf16())
        .flat_map(u16::to_be_bytes)
        .collect();
    assert_eq!(
        token_in(&little).as_deref(),
        Ok(TOKEN),
        "as some shells on Windows write it"
    );
    assert_eq!(token_in(&big).as_deref(), Ok(TOKEN));
}

#[test]
fn an_invalid_token_is_refused_and_not_shown() {
    let cases = [
        ("", "is empty"),
        ("\n \n", "is empty"),
        ("\"\"", "is empty"),
        ("Bot ", "has characters that a token cannot have"),
        ("secret words", "has characters that a token cannot have"),
        ("secret\nwords\n", "is on several lines"),
        ("A=secret\nB=words\n", "is on several lines"),
        ("secret\u{7f}", "has characters that a token cannot have"),
        ("sécret", "has characters that a token cannot have"),
    ];
    for (text, reason) in cases {
        let Err(error) = token_in(text.as_bytes()) else {
            // `Bot` alone is a word like any other.
            assert_eq!(text, "Bot ");
            continue;
        };
        assert!(error.contains(reason), "{text:?}: {error}");
        assert!(
            !error.contains("secret") && !error.contains("words"),
            "{error}"
        );
    }
}

#[test]
fn the_file_replaces_a_blank_token_variable() {
    let folder = TempDir::new().expect("a temporary folder");
    let file = folder.path().join("token");
    std::fs::write(&file, TOKEN).expect("a written file");
    let config = Config {
        discord: DiscordConfig {
            token_file: Some(file),
            ..DiscordConfig::default()
        },
        ..Config::default()
    };
    let token = config
        .token(&environment(&[("DISCORD_TOKEN", " ")]))
        .expect("a sound token");
    assert_eq!(token.expect("a token").expose_secret(), TOKEN);
}

#[test]
fn only_a_text_like_a_token_is_hidden() {
    let twice = format!("`{TOKEN}` and Bot {TOKEN}.");
    let inside = format!("https://{TOKEN}@discord.com/?t={TOKEN}");
    let longer = "MTE4NzY1NDMyMTA5ODc2NTQzMjE.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB";
    for text in [
        TOKEN,
        &twice,
        &inside,
        longer,
        "MTAwMDAwMDAwMDAwMDAwMDAwMQ",
        &TOKEN[..40],
        &format!("a.{TOKEN}.b"),
    ] {
        let masked = masked(text);
        assert!(masked.contains("[token]"), "{text}: {masked}");
        for part in TOKEN.split('.').chain(longer.split('.')) {
            assert!(!masked.contains(part), "{text}: {masked}");
        }
    }
    for text in [
        "",
        "knowledge/back-end runtime.md:3:1: [gap] nothing",
        "weighin-playground-team.intra.mycompany.example",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "2026-11-23T09:15:55.861930Z  INFO starting version=\"0.1.0\" library=\"a60e9959fff5\"",
        "Grüße … 日本語 \u{1f980}",
    ] {
        assert_eq!(masked(text), text);
    }
}

#[test]
fn a_token_file_must_be_a_regular_file() {
    let folder = TempDir::new().expect("a temporary folder");
    let pipe = folder.path().join("token");
    let made = std::process::Command::new("mkfifo")
        .arg(&pipe)
        .status()
        .expect("mkfifo");
    assert!(made.success());
    for path in [pipe.as_path(), folder.path()] {
        let discord = DiscordConfig {
            token_file: Some(path.to_owned()),
            ..DiscordConfig::default()
        };
        let config = Config {
            discord,
            ..Config::default()
        };
        let error = config
            .token(&Environment::new())
            .expect_err("no file")
            .to_string();
        assert!(
            error.contains(&path.display().to_string()) && error.contains("not a regular file"),
            "{error}"
        );
    }
}

/// A config that names this token file, with these rights.
fn with_token_file(folder: &TempDir, mode: u32) -> (Config, PathBuf) {
    let file = folder.path().join("token");
    std::fs::write(&file, TOKEN).expect("a written file");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).expect("rights");
    let discord = DiscordConfig {
        token_file: Some(file.clone()),
        ..DiscordConfig::default()
    };
    (
        Config {
            discord,
            ..Config::default()
        },
        file,
    )
}

/// Others can read or change it.
#[test]
fn an_unsafe_token_file_gets_a_warning() {
    let folder = TempDir::new().expect("a temporary folder");
    for (mode, warned) in [
        (0o600, false),
        (0o400, false),
        (0o440, false),
        (0o644, true),
        (0o620, true),
        (0o602, true),
    ] {
        let (config, file) = with_token_file(&folder, mode);
        let warnings = config.warnings(&Environment::new());
        assert_eq!(
            warnings.len(),
            usize::from(warned),
            "{mode:o}: {warnings:?}"
        );
        let remedy = format!("chmod 600 {}", file.display());
        assert!(
            warnings.iter().all(|warning| warning.contains(&remedy)),
            "{warnings:?}"
        );
        assert_eq!(
            config.warnings(&environment(&[("DISCORD_TOKEN", TOKEN)])),
            [""; 0],
            "a file that is not read"
        );
    }
}

#[test]
fn an_unencrypted_remote_api_gets_a_warning() {
    for (base, warned) in [
        ("https://discord.com", false),
        ("http://127.0.0.1:8080", false),
        ("http://127.1.2.3", false),
        ("http://localhost:8080", false),
        ("http://[::1]:8080", false),
        ("http://discord.com", true),
        ("http://proxy.internal:8080", true),
        ("http://192.168.1.2", true),
        ("http://localhost.example.org", true),
        ("http://127.0.0.1@proxy.internal", true),
        ("HTTP://proxy.internal", true),
    ] {
        let discord = DiscordConfig {
            api_base: base.to_owned(),
            ..DiscordConfig::default()
        };
        let warnings = Config {
            discord,
            ..Config::default()
        }
        .warnings(&Environment::new());
        assert_eq!(warnings.len(), usize::from(warned), "{base}: {warnings:?}");
        assert!(
            warnings
                .iter()
                .all(|warning| warning.contains("without encryption")),
            "{warnings:?}"
        );
    }
}

#[test]
fn a_repository_address_is_read_or_refused() {
    let right = [
        "https://github.com/team/knowledge",
        "https://deploy@git.example.org:8443/team/knowledge.git",
        "ssh://git@example.org/team/knowledge.git",
        "file:///srv/git/knowledge.git",
        "http://127.0.0.1:3000/knowledge.git",
        "http://localhost/knowledge.git",
        "http://[::1]/knowledge.git",
    ];
    for text in right {
        let config = from_environment(&[("WEIGHIN_KNOWLEDGE_GIT", text)]).expect(text);
        let git = config.knowledge.git.expect("an address");
        assert_eq!(git.to_string(), text);
    }

    let wrong = [
        ("/srv/git/knowledge.git", "https://"),
        (
            "git@github.com:team/knowledge.git",
            "ssh://git@github.com/team/knowledge.git",
        ),
        ("git://example.org/knowledge.git", "https://"),
        ("ext::sh -c 'touch x'", "https://"),
        ("-uhttps://example.org", "https://"),
        ("ssh://-oProxyCommand=x/y", "https://"),
        ("http://example.org/knowledge.git", "without encryption"),
        (
            "http://localhost.example.org/knowledge.git",
            "without encryption",
        ),
        ("https://example.org/knowledge.git?ref=main", "leave out"),
        ("https://example.org/a b.git", "%20"),
        (
            "https://example.org",
            "https://example.org/team/knowledge.git",
        ),
    ];
    for (text, part) in wrong {
        let error = from_environment(&[("WEIGHIN_KNOWLEDGE_GIT", text)]);
        let error = error.expect_err(text).to_string();
        assert!(error.contains(part), "{text}: {error}");
    }
}

#[test]
fn secrets_in_addresses_are_refused_and_not_shown() {
    for text in [
        "https://me:sEcReT@example.org/knowledge.git",
        "https://ghp_sEcReT@github.com/team/knowledge.git",
        "https://sEcReT0123456789abcdef0123456789abcdef@example.org/knowledge.git",
        "https://me:sEcReT@exa mple.org/knowledge.git",
    ] {
        let error = from_environment(&[("WEIGHIN_KNOWLEDGE_GIT", text)]);
        let error = error.expect_err(text).to_string();
        assert!(!error.contains("sEcReT"), "{error}");
    }
    let error = from_environment(&[("WEIGHIN_KNOWLEDGE_TOKEN", "sEcReT")]);
    let error = error.expect_err("no such key").to_string();
    assert!(
        error.contains("WEIGHIN_KNOWLEDGE_TOKEN_FILE") && !error.contains("sEcReT"),
        "{error}"
    );
}

#[test]
fn a_folder_beside_a_repository_gets_a_warning() {
    let both = from_environment(&[
        ("WEIGHIN_KNOWLEDGE_PATH", "/srv/articles"),
        ("WEIGHIN_KNOWLEDGE_GIT", "https://example.org/articles.git"),
    ]);
    let warnings = both.expect("both are right").warnings(&Environment::new());
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert!(
        warnings[0].contains("knowledge.path = \"/srv/articles\" has no effect"),
        "{warnings:?}"
    );
}

#[test]
fn a_database_address_is_read_or_refused() {
    let read = [
        ("sqlite:weighin.db", "sqlite:weighin.db"),
        (
            "sqlite:///var/lib/weighin/weighin.db",
            "sqlite:/var/lib/weighin/weighin.db",
        ),
        ("off", "off"),
        ("Off", "off"),
        (
            "postgres://db.example/weighin",
            "postgres://db.example/weighin",
        ),
        (
            "postgresql://bot@db.example:5433/weighin",
            "postgres://bot@db.example:5433/weighin",
        ),
        (
            "postgres:///weighin?host=/run/postgresql",
            "postgres:///weighin",
        ),
    ];
    for (text, shown) in read {
        let url = StoreUrl::read(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(url.to_string(), shown);
    }
    let refused = [
        ("weighin.db", "sqlite:FILE"),
        ("mysql://db.example/weighin", "postgres://"),
        ("sqlite:", "sqlite:FILE"),
        ("sqlite:/srv/", "sqlite:FILE"),
        ("sqlite::memory:", "sqlite:weighin.db"),
        ("sqlite:weighin.db?mode=ro", "sqlite:weighin.db"),
        ("postgres://db.example", "postgres://USER@HOST/DATABASE"),
        ("postgres://db.example:port/weighin", "port"),
        ("postgres://db.example/weighin?pasword=x", "not known"),
    ];
    for (text, part) in refused {
        let error = StoreUrl::read(text).expect_err(text);
        assert!(error.contains(part), "{text}: {error}");
    }
}

/// Neither where it is shown, nor in debug output, nor in an error.
#[test]
fn the_password_of_the_database_is_never_shown() {
    for text in [
        "postgres://bot:hunter2@db.example/weighin",
        "postgres://db.example/weighin?user=bot&password=hunter2",
    ] {
        let config = from_environment(&[("WEIGHIN_STORAGE_URL", text)]).expect(text);
        assert!(!format!("{config:?}").contains("hunter2"), "{config:?}");
        assert!(!config.storage.url.to_string().contains("hunter2"));
    }
    for text in [
        "mysql://bot:hunter2@db.example/weighin",
        "postgres://bot:hunter2@db:x/weighin",
        "postgres://db.example/weighin?sslpassword=hunter2",
        "postgres://db.example/weighin?password=a&hunter2",
        "hunter2",
    ] {
        let error = from_environment(&[("WEIGHIN_STORAGE_URL", text)]).expect_err(text);
        assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
        let error = from_file(&format!("[storage]\nurl = \"{text}\"\n")).expect_err(text);
        assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
    }
}

#[test]
fn a_relative_database_file_is_beside_the_config() {
    let config = Config::default();
    let store = |file: Option<&Path>| config.store(file).expect("no file is read").to_string();
    assert_eq!(store(None), "sqlite:weighin.db");
    assert_eq!(store(Some(Path::new("weighin.toml"))), "sqlite:weighin.db");
    assert_eq!(
        store(Some(Path::new("/etc/weighin/weighin.toml"))),
        "sqlite:/etc/weighin/weighin.db"
    );

    let elsewhere = [("WEIGHIN_STORAGE_URL", "sqlite:/var/lib/weighin.db")];
    let config = from_environment(&elsewhere).expect("an address");
    let store = config.store(Some(Path::new("/etc/weighin/weighin.toml")));
    assert_eq!(
        store.expect("no file is read").to_string(),
        "sqlite:/var/lib/weighin.db"
    );
}

#[test]
fn the_database_address_may_be_in_a_file() {
    let folder = TempDir::new().expect("a temporary folder");
    let file = folder.path().join("database");
    let config = from_environment(&[("WEIGHIN_STORAGE_URL_FILE", &file.display().to_string())]);
    let config = config.expect("a path");
    let store = |text: &str| {
        std::fs::write(&file, text).expect("a written file");
        config.store(None)
    };

    let written = "# the password of production\n\n postgres://bot:hunter2@db.example/weighin\r\n";
    let found = store(written).expect("an address");
    assert_eq!(
        found,
        StoreUrl::read("postgres://bot:hunter2@db.example/weighin").expect("an address")
    );

    for text in [
        "",
        "hunter2",
        "postgres://bot:hunter2@a/b\npostgres://bot:hunter2@a/c",
    ] {
        let error = store(text).expect_err(text).to_string();
        assert!(error.contains("storage.url_file"), "{error}");
        assert!(!error.contains("hunter2"), "{error}");
    }
    std::fs::remove_file(&file).expect("a removed file");
    let error = config.store(None).expect_err("no file").to_string();
    assert!(error.contains(&file.display().to_string()), "{error}");
}

#[test]
fn an_unsafe_address_file_gets_a_warning() {
    let folder = TempDir::new().expect("a temporary folder");
    let file = folder.path().join("database");
    std::fs::write(&file, "postgres://db.example/weighin").expect("a written file");
    let config = from_environment(&[("WEIGHIN_STORAGE_URL_FILE", &file.display().to_string())]);
    let config = config.expect("a path");
    for (mode, warned) in [(0o600, false), (0o440, false), (0o644, true), (0o602, true)] {
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).expect("rights");
        let warnings = config.warnings(&Environment::new());
        assert_eq!(
            warnings.len(),
            usize::from(warned),
            "{mode:o}: {warnings:?}"
        );
    }
}

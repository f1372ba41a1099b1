//! The program from the outside: what it prints, and the code with which it ends.

use crate::support::meanings::cache;
use serde_json::Value;
use std::ffi::OsStr;
use std::fs::File;
use std::net::TcpListener;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// The program in a folder of its own, with nothing in its environment but the shipped knowledge.
struct Program {
    folder: TempDir,
    variables: Vec<(String, String)>,
}

impl Program {
    fn new() -> Self {
        let knowledge = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
        let variables = vec![(
            "WEIGHIN_KNOWLEDGE_PATH".to_owned(),
            knowledge.display().to_string(),
        )];
        Self {
            folder: TempDir::new().expect("a temporary folder"),
            variables,
        }
    }

    fn with(mut self, variable: &str, value: &str) -> Self {
        self.variables.retain(|(name, _)| name != variable);
        self.variables.push((variable.to_owned(), value.to_owned()));
        self
    }

    fn with_config(self, text: &str) -> Self {
        std::fs::write(self.folder.path().join("weighin.toml"), text)
            .expect("a written config file");
        self
    }

    fn run(&self, arguments: &[&str]) -> Ended {
        Ended(
            self.command(arguments)
                .output()
                .expect("the program starts"),
        )
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_weighin"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env_clear()
            .env("COLUMNS", "80")
            .env("WEIGHIN_SEARCH_CACHE", cache());
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }
}

struct Ended(Output);

impl Ended {
    fn code(&self) -> i32 {
        self.0.status.code().expect("it ended by itself")
    }

    fn out(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).expect("UTF-8")
    }

    fn err(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).expect("UTF-8")
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.out()).expect("JSON")
    }
}

#[test]
fn without_token_and_arguments_it_opens_the_playground() {
    // The port may belong to this test or to another program: that it is wanted shows what was
    // started.
    let _taken = TcpListener::bind("127.0.0.1:8080");
    let ended = Program::new().run(&[]);
    assert_eq!(
        (ended.code(), ended.out(), ended.err().lines().count()),
        (2, String::new(), 1)
    );
    assert!(
        ended.err().contains("cannot listen on 127.0.0.1:8080"),
        "{}",
        ended.err()
    );
    assert!(
        ended.err().contains("weighin playground --listen"),
        "{}",
        ended.err()
    );
}

#[test]
fn asking_prints_the_comparison() {
    let ended = Program::new().run(&["ask", "/compare speed"]);
    assert_eq!(ended.code(), 0, "{}", ended.err());
    for part in [
        "Speed: Node.js and Python",
        "Sources",
        "reviewed",
        "library",
        "In Relational database",
    ] {
        assert!(
            ended.out().contains(part),
            "{part} is missing in {}",
            ended.out()
        );
    }
    assert!(
        !ended.out().contains('\x1b'),
        "colour although it is no terminal"
    );
}

#[test]
fn options_are_named_quoted_or_filled_in_order() {
    let same = [
        vec!["ask", "/compare speed relational-database mysql sqlite"],
        vec![
            "ask",
            "/compare",
            "speed",
            "relational-database",
            "mysql",
            "sqlite",
        ],
        vec![
            "ask",
            r#"/compare topic:"relational database" criterion:Speed first:MySQL second:sqlite"#,
        ],
        vec![
            "ask",
            "compare second:sqlite first:mysql speed relational database",
        ],
    ];
    let program = Program::new();
    let first = program.run(&same[0]);
    assert_eq!(first.code(), 0, "{}", first.err());
    assert!(first.out().starts_with("Speed: MySQL and SQLite\n"));
    for arguments in &same[1..] {
        assert_eq!(program.run(arguments).out(), first.out(), "{arguments:?}");
    }
}

#[test]
fn json_is_the_interaction_response_that_discord_gets() {
    let response = Program::new()
        .run(&["ask", "/compare speed", "--json"])
        .json();
    assert_eq!(response["type"], 4);
    assert_eq!(
        response["data"]["embeds"][0]["title"],
        "Speed: Node.js and Python"
    );
    assert_eq!(
        response["data"]["allowed_mentions"]["parse"],
        serde_json::json!([])
    );
}

#[test]
fn a_private_question_gets_a_private_answer() {
    let program = Program::new();
    let response = program
        .run(&["ask", "/compare speed private:true", "--json"])
        .json();
    assert_eq!(response["data"]["flags"], 64);
    let shown = program
        .run(&["ask", "/compare speed private:yes", "--as", "Robin"])
        .out();
    assert!(shown.starts_with("(only Robin can see this)\n"), "{shown}");
}

#[test]
fn a_click_and_a_choice_can_be_played() {
    let program = Program::new();
    let click = program
        .run(&[
            "ask",
            "--click",
            "w1:compare:backend-runtime:speed:nodejs:d1",
            "--json",
        ])
        .json();
    assert_eq!(
        click["type"], 4,
        "a whole section is for the one who clicked"
    );
    assert_eq!(click["data"]["flags"], 64);
    let choice = [
        "ask",
        "--json",
        "--click",
        "w1:compare:backend-runtime:?",
        "--values",
        "scalability",
    ];
    let choice = program.run(&choice).json();
    assert_eq!(
        choice["type"], 7,
        "the asker's own choice changes the message"
    );
    assert_eq!(
        choice["data"]["embeds"][0]["title"],
        "Scalability: Node.js and Python"
    );
    let pair = [
        "ask",
        "--click",
        "w1:compare:relational-database:speed:?",
        "--values",
        "mysql,sqlite",
    ];
    assert!(
        program
            .run(&pair)
            .out()
            .starts_with("Speed: MySQL and SQLite\n")
    );
}

#[test]
fn a_recommendation_prints_bars_json_and_picture() {
    let folder = TempDir::new().expect("a temporary folder");
    let file = folder.path().join("answer.png");
    let asked = r#"/recommend priorities:"speed > learning curve""#;
    let chart = file.to_str().expect("a path in UTF-8");
    let ended = Program::new().run(&["ask", asked, "--chart", chart]);
    assert_eq!((ended.code(), ended.err()), (0, String::new()));
    assert!(
        ended.out().contains("███████████████░░░░░ 75  Node.js"),
        "{}",
        ended.out()
    );
    assert!(
        std::fs::read(&file)
            .expect("the picture")
            .starts_with(b"\x89PNG")
    );
    let json = Program::new().run(&["ask", asked, "--json"]).json();
    assert_eq!(json["data"]["attachments"][0]["filename"], "weighin.png");
}

#[test]
fn a_missing_or_unwritable_picture_is_reported() {
    let none = Program::new().run(&["ask", "/compare speed", "--chart", "unwritten.png"]);
    assert_eq!((none.code(), none.err().lines().count()), (2, 1));
    assert!(
        none.err().contains("this answer has no picture"),
        "{}",
        none.err()
    );
    let nowhere = Program::new().run(&["ask", "/compare", "--chart", "no/such/folder/answer.png"]);
    assert_eq!(nowhere.code(), 2);
    assert!(
        nowhere
            .err()
            .contains("cannot write the picture to `no/such/folder/answer.png`"),
        "{}",
        nowhere.err()
    );
}

#[test]
fn an_invalid_question_gets_one_helpful_line() {
    let program = Program::new();
    let cases = [
        ("/compere speed", "did you mean `compare`?"),
        ("/compare \"speed", "a quote is not closed"),
        (
            "/compare criterion:speed criterion:scalability",
            "given twice",
        ),
        ("/compare private:perhaps", "true or false"),
        ("/topics yes two", "no option left for `two`"),
    ];
    for (line, part) in cases {
        let ended = program.run(&["ask", line]);
        assert_eq!(ended.code(), 2, "{line}");
        assert_eq!(ended.err().lines().count(), 1, "{line}: {}", ended.err());
        assert!(ended.err().contains(part), "{line}: {}", ended.err());
    }
}

#[test]
fn unmatched_words_in_order_become_one_text() {
    let program = Program::new();
    for line in [
        "/compare py3 vs nodejs20 speed",
        "/compare speed of python, node",
    ] {
        let out = program.run(&["ask", line]).out();
        let title = out.lines().next().unwrap_or_default();
        assert!(
            title.starts_with("Speed: ") && title.contains("Python") && title.contains("Node.js"),
            "{line}: {out}"
        );
    }
    // In order, "scalability" is the criterion, "learning" the topic and "curve" a technology.
    for (line, title) in [
        ("/compare scalability learning curve", "Scalability: "),
        (
            "/compare learning curve scalability node",
            "Learning curve: ",
        ),
        ("/compare node speed scalability", "Speed: "),
    ] {
        let out = program.run(&["ask", line]).out();
        assert!(
            out.starts_with(title) && out.contains("Not shown here: "),
            "{line}: {out}"
        );
        assert_eq!(out.matches("Recognised: ").count(), 1, "{line}: {out}");
    }
    for line in ["/compare php vs python", "/compare security nodejs"] {
        let out = program.run(&["ask", line]).out();
        assert!(out.contains("\nI don’t know “"), "{line}: {out}");
    }
    let unknown = program
        .run(&["ask", "/compare speed of go, rust and python"])
        .out();
    assert!(
        unknown.contains("I don’t know") || unknown.contains("I didn’t understand"),
        "{unknown}"
    );
    let in_order = program.run(&["ask", "/compare speed database"]).out();
    assert!(in_order.starts_with("Speed: PostgreSQL"), "{in_order}");
}

#[test]
fn a_value_goes_on_to_the_next_option() {
    let program = Program::new();
    for (line, expected) in [
        (
            "/recommend topic:back end runtime must:speed at least 4",
            "Must have: Speed at least 4.",
        ),
        (
            "/recommend priorities:easy to learn and speed topic:backend-runtime",
            "Speed 3 (50",
        ),
        (
            "/compare criterion:learning curve topic:backend-runtime",
            "Learning curve: ",
        ),
    ] {
        let out = program.run(&["ask", line]).out();
        assert!(out.contains(expected), "{line}: {out}");
    }
    let named_later = program.run(&["ask", "/compare topic:database speed"]).out();
    assert!(
        named_later.starts_with("Speed: PostgreSQL"),
        "{named_later}"
    );
}

#[test]
fn commands_and_options_accept_translated_names() {
    let line = "/empfehlen prioritäten:Geschwindigkeit thema:backend-runtime";
    let out = Program::new().run(&["ask", "--locale", "de", line]).out();
    assert!(out.contains("Geschwindigkeit 3 (100"), "{out}");
}

#[test]
fn a_missing_knowledge_folder_is_one_clear_line() {
    let ended = Program::new()
        .with("WEIGHIN_KNOWLEDGE_PATH", "nowhere")
        .run(&["ask", "/compare speed"]);
    assert_eq!(ended.code(), 2);
    assert_eq!(ended.err().lines().count(), 1);
    assert!(
        ended.err().contains("nowhere") && ended.err().contains("knowledge.path"),
        "{}",
        ended.err()
    );
}

/// A program whose knowledge folder has the shipped articles, and files that are none or broken.
fn with_foreign_files() -> Program {
    let program = Program::new().with("WEIGHIN_KNOWLEDGE_PATH", "mixed");
    let folder = program.folder.path().join("mixed");
    std::fs::create_dir(&folder).expect("a folder");
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge/backend-runtime.md");
    std::fs::copy(&shipped, folder.join("backend-runtime.md")).expect("a copy");
    std::fs::copy(&shipped, folder.join("backend-runtime (1).md")).expect("a copy");
    std::fs::write(folder.join("LICENSE.md"), "MIT").expect("a file");
    std::fs::write(folder.join("new.md"), "+++\ntitle = \"New\"\n").expect("a file");
    program
}

const LEFT_OUT: [(&str, &str); 3] = [
    ("backend-runtime (1).md", "this looks like a copy"),
    ("LICENSE.md", "the file is not an article"),
    ("new.md", "the front matter is never closed"),
];

#[test]
fn whole_articles_answer_and_skipped_files_are_named() {
    let program = with_foreign_files();
    let ended = program.run(&["ask", "/compare speed"]);
    assert_eq!(ended.code(), 0, "{}", ended.err());
    assert!(
        ended.out().starts_with("Speed: Node.js and Python\n"),
        "{}",
        ended.out()
    );
    assert_eq!(ended.err().lines().count(), 3, "{}", ended.err());
    for (file, reason) in LEFT_OUT {
        let line = ended
            .err()
            .lines()
            .find(|line| line.contains(file))
            .map(str::to_owned);
        assert!(
            line.is_some_and(|line| line.contains(reason)),
            "{}",
            ended.err()
        );
    }
    assert_eq!(program.run(&["check"]).code(), 1);
}

#[test]
fn the_running_bot_logs_skipped_files() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    let key = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    let program = with_foreign_files()
        .with("WEIGHIN_DISCORD_TRANSPORT", "endpoint")
        .with("WEIGHIN_DISCORD_PUBLIC_KEY", key)
        .with("WEIGHIN_ENDPOINT_LISTEN", &address);
    // That its address is taken ends the program after it has read the articles.
    let ended = program.run(&["run"]);
    assert!(ended.err().contains("topics=1"), "{}", ended.err());
    for (file, reason) in LEFT_OUT {
        let line = ended
            .err()
            .lines()
            .find(|line| line.contains(file))
            .map(str::to_owned);
        assert!(
            line.is_some_and(|line| line.contains("WARN") && line.contains(reason)),
            "{}",
            ended.err()
        );
    }
}

#[test]
fn a_broken_default_topic_leaves_other_topics_available() {
    let program = with_foreign_files().with("WEIGHIN_KNOWLEDGE_DEFAULT_TOPIC", "new");
    assert_eq!(program.run(&["ask", "/compare speed"]).code(), 0);
}

/// All errors are shown.
#[test]
fn a_folder_with_only_broken_articles_answers_nothing() {
    let program = Program::new().with("WEIGHIN_KNOWLEDGE_PATH", "broken");
    let folder = program.folder.path().join("broken");
    std::fs::create_dir(&folder).expect("a folder");
    std::fs::write(folder.join("one.md"), "no front matter").expect("an article");
    std::fs::write(folder.join("two.md"), "+++\ntitle = 3\n+++\n").expect("an article");
    let ended = program.run(&["ask", "/compare speed"]);
    assert_eq!(ended.code(), 1);
    assert!(
        ended.err().contains("one.md:1:1") && ended.err().contains("two.md:2:9"),
        "{}",
        ended.err()
    );
}

#[test]
fn an_unknown_default_topic_gets_a_suggestion() {
    let ended = Program::new()
        .with("WEIGHIN_KNOWLEDGE_DEFAULT_TOPIC", "backend-runtine")
        .run(&["ask", "/compare"]);
    assert_eq!(ended.code(), 2);
    assert!(
        ended.err().contains("did you mean `backend-runtime`?"),
        "{}",
        ended.err()
    );
}

#[test]
fn a_wrong_config_file_is_named_with_position() {
    let cases = [
        ("[knowledge]\npaht = \"x\"\n", "weighin.toml:2:1", "paht"),
        ("[log]\nlevel = \"loud\"\n", "weighin.toml:2:9", "loud"),
        (
            "[discord]\napi_base = 3\n",
            "weighin.toml:2:12",
            "https://discord.com",
        ),
        ("[discord\n", "weighin.toml:1:9", ""),
    ];
    for (text, place, part) in cases {
        let ended = Program::new()
            .with_config(text)
            .run(&["ask", "/compare speed"]);
        assert_eq!(ended.code(), 2, "{text}");
        assert_eq!(ended.err().lines().count(), 1, "{}", ended.err());
        assert!(
            ended.err().contains(place) && ended.err().contains(part),
            "{text}: {}",
            ended.err()
        );
    }
}

/// A wrong variable is named.
#[test]
fn the_environment_overrides_the_file() {
    let file = "[knowledge]\ndefault_topic = \"backend-runtime\"\n";
    let other = Program::new()
        .with_config(file)
        .with("WEIGHIN_KNOWLEDGE_DEFAULT_TOPIC", "relational-database");
    assert!(
        other
            .run(&["ask", "/compare speed"])
            .out()
            .starts_with("Speed: PostgreSQL")
    );
    let wrong = Program::new()
        .with("WEIGHIN_LOG_LEVEL", "loud")
        .run(&["ask", "/help"]);
    assert_eq!(wrong.code(), 2);
    assert!(wrong.err().contains("WEIGHIN_LOG_LEVEL"), "{}", wrong.err());
    let misspelt = Program::new()
        .with("WEIGHIN_LOG_LEVLE", "info")
        .run(&["ask", "/help"]);
    assert_eq!(misspelt.code(), 2);
    assert!(
        misspelt.err().contains("WEIGHIN_LOG_LEVLE"),
        "{}",
        misspelt.err()
    );
}

#[test]
fn a_named_config_file_must_be_there() {
    let ended = Program::new().run(&["--config", "elsewhere.toml", "ask", "/help"]);
    assert_eq!(ended.code(), 2);
    assert!(ended.err().contains("elsewhere.toml"), "{}", ended.err());
}

#[test]
fn running_without_a_token_names_both_settings() {
    for command in ["run", "register"] {
        let ended = Program::new().run(&[command]);
        assert_eq!(ended.code(), 2);
        assert!(
            ended.err().contains("DISCORD_TOKEN") && ended.err().contains("discord.token_file"),
            "{}",
            ended.err()
        );
    }
}

#[test]
fn an_invalid_token_is_refused_and_not_shown() {
    let program = Program::new().with_config("[discord]\ntoken_file = \"token\"\n");
    std::fs::write(program.folder.path().join("token"), "two words\n").expect("a token file");
    let ended = program.run(&["run"]);
    assert_eq!(ended.code(), 2);
    assert!(
        ended.err().contains("token") && !ended.err().contains("two words"),
        "{}",
        ended.err()
    );
    let ended = Program::new()
        .with_config("[discord]\ntoken_file = \"gone\"\n")
        .run(&["run"]);
    assert!(ended.err().contains("gone"), "{}", ended.err());
}

/// Every write to it fails, as on a full disk.
fn full() -> File {
    File::options()
        .write(true)
        .open("/dev/full")
        .expect("Linux has it")
}

/// The small library of the tests, which is checked quickly.
fn small() -> Program {
    let library = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/library");
    Program::new().with("WEIGHIN_KNOWLEDGE_PATH", &library.display().to_string())
}

#[test]
fn unwritable_output_is_a_failure() {
    let program = small();
    for words in [
        &["check"][..],
        &["check", "--format", "json"],
        &["check", "--format", "github"],
        &["check", "--rules"],
        &["ask", "/compare speed"],
        &["ask", "--json", "/compare speed"],
        &["--help"],
        &["--version"],
        &["ask", "--help"],
        &["playground", "--listen", "127.0.0.1:0"],
    ] {
        let ended = Ended(
            program
                .command(words)
                .stdout(full())
                .output()
                .expect("the program starts"),
        );
        assert_eq!(ended.code(), 2, "{words:?}: {}", ended.err());
        assert!(
            ended
                .err()
                .contains("cannot write to standard output: No space left"),
            "{words:?}: {}",
            ended.err()
        );
    }
    let chart = program.run(&["ask", "/compare topic:lights", "--chart", "/dev/full"]);
    assert_eq!(chart.code(), 2);
    assert!(
        chart
            .err()
            .contains("cannot write the picture to `/dev/full`: No space left"),
        "{}",
        chart.err()
    );
}

#[test]
fn a_reader_that_stops_early_is_no_failure() {
    let program = small();
    for words in [
        &["check", "--rules"][..],
        &["check", "--format", "json"],
        &["ask", "/compare speed"],
        &["--help"],
    ] {
        let (read, write) = std::io::pipe().expect("a pipe");
        drop(read);
        let ended = Ended(
            program
                .command(words)
                .stdout(write)
                .output()
                .expect("the program starts"),
        );
        assert_eq!((ended.code(), ended.err()), (0, String::new()), "{words:?}");
    }
}

#[test]
fn an_unwritable_error_message_keeps_the_exit_code() {
    let program = Program::new();
    let failed = |output: Stdio| {
        let status = program
            .command(&["ask", "/compere speed"])
            .stderr(output)
            .status();
        status.expect("the program starts").code()
    };
    let (read, write) = std::io::pipe().expect("a pipe");
    drop(read);
    assert_eq!(
        (failed(full().into()), failed(write.into())),
        (Some(2), Some(2))
    );
}

/// In the form of a real one.
const TOKEN: &str = "MTAwMDAwMDAwMDAwMDAwMDAwMQ.GsEcRe.tHaT_nObOdY-mAy-EvEr-sEe";

#[test]
fn a_misplaced_token_is_not_printed() {
    let variables = [
        "WEIGHIN_KNOWLEDGE_PATH",
        "WEIGHIN_KNOWLEDGE_DEFAULT_TOPIC",
        "WEIGHIN_KNOWLEDGE_CONTRIBUTE_URL",
        "WEIGHIN_DISCORD_TRANSPORT",
        "WEIGHIN_DISCORD_API_BASE",
        "WEIGHIN_DISCORD_TOKEN_FILE",
        "WEIGHIN_ENDPOINT_LISTEN",
        "WEIGHIN_ENDPOINT_MAX_AGE",
        "WEIGHIN_STATUS_LISTEN",
        "WEIGHIN_LOG_FORMAT",
        "WEIGHIN_LOG_LEVEL",
        "WEIGHIN_DISCORD_TOKEN",
        &format!("WEIGHIN_{TOKEN}"),
    ];
    let bot = format!("Bot {TOKEN}");
    let by_variable = variables.iter().flat_map(|variable| {
        [TOKEN, &bot].map(|token| Program::new().with(variable, token).run(&["run"]))
    });
    let endpoint = Program::new().with("WEIGHIN_DISCORD_TRANSPORT", "endpoint");
    let as_key = endpoint
        .with("WEIGHIN_DISCORD_PUBLIC_KEY", TOKEN)
        .run(&["run"]);

    let files = [
        format!("[discord]\ntoken = \"{TOKEN}\"\n"),
        format!("[discord]\ntoken_file = \"{TOKEN}\"\n"),
        format!("[discord]\napi_base = \"{TOKEN}\"\n"),
        format!("[discord]\ntoken_file = {TOKEN}\n"),
        format!("[discord]\n{TOKEN} = 1\n"),
        format!("[discord]\n\"{TOKEN}\" = 1\n"),
        format!("[discord]\n{TOKEN}\n"),
        format!("{TOKEN}\n"),
        format!("{TOKEN} = 1\n"),
        format!("[{TOKEN}]\nx = 1\n"),
        format!("[log]\nlevel = \"{TOKEN}\"\n"),
        format!("DISCORD_TOKEN = \"{TOKEN}\"\n"),
        format!("DISCORD_TOKEN={TOKEN}\n"),
    ];
    let by_file = files
        .iter()
        .map(|text| Program::new().with_config(text).run(&["run"]));
    let arguments = [
        &[TOKEN][..],
        &["run", TOKEN],
        &["--config", TOKEN, "run"],
        &["check", TOKEN],
        &["ask", TOKEN],
        &["register", "--guild", TOKEN],
        &["playground", "--listen", TOKEN],
        &["playground", "--public-url", TOKEN],
    ];
    let by_argument = arguments.iter().map(|words| Program::new().run(words));

    for ended in by_variable
        .chain([as_key])
        .chain(by_file)
        .chain(by_argument)
    {
        assert_eq!(ended.code(), 2, "{}", ended.err());
        let printed = ended.out() + &ended.err();
        for part in TOKEN.split('.') {
            assert!(!printed.contains(part), "{printed}");
        }
        assert!(!printed.is_empty(), "it says something");
    }
}

#[test]
fn a_variable_with_invalid_text_is_named() {
    let program = Program::new();
    for variable in ["WEIGHIN_LOG_LEVEL", "DISCORD_TOKEN"] {
        let mut command = program.command(&["ask", "/help"]);
        let ended = Ended(
            command
                .env(variable, OsStr::from_bytes(b"\xff"))
                .output()
                .expect("the program starts"),
        );
        assert_eq!(ended.code(), 2);
        assert!(
            ended.err().starts_with(&format!("weighin: {variable}: ")),
            "{}",
            ended.err()
        );
    }
    let mut command = program.command(&["ask", "/help"]);
    let ended = Ended(
        command
            .env("OTHER", OsStr::from_bytes(b"\xff"))
            .output()
            .expect("the program starts"),
    );
    assert_eq!(ended.code(), 0, "somebody else's: {}", ended.err());
}

#[test]
fn the_playground_reads_addresses_like_the_configuration() {
    let ended = Program::new().run(&["playground", "--listen", ":8080"]);
    assert_eq!(ended.code(), 2);
    assert!(
        ended.err().contains("127.0.0.1:8080") && ended.err().contains("0.0.0.0:8080"),
        "{}",
        ended.err()
    );
    let other = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = other.local_addr().expect("an address").port();
    let ended = Program::new().run(&["playground", "--listen", &format!("localhost:{port}")]);
    assert!(
        ended
            .err()
            .contains(&format!("cannot listen on 127.0.0.1:{port}")),
        "{}",
        ended.err()
    );
}

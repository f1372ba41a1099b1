//! Articles that change while the bot runs, and SIGHUP.

use std::os::unix::fs::symlink;
use std::path::Path;
use std::time::Duration;
use tokio::time::{sleep, timeout};

use crate::endpoint::running::{Running, endpoint};
use crate::support::bot::Start;
use crate::support::fake_discord::FakeDiscord;
use crate::support::fake_discord::interactions::slash;
use crate::support::knowledge::{Knowledge, renamed_lamp};

const NEW: &str = "answering from new knowledge";
const KEPT: &str = "answers come from the library that was loaded before";
const BACK: &str = "the fault is gone; the articles are the ones already in use";

/// An endpoint on a folder of its own.
struct Reloading {
    running: Running,
    knowledge: Knowledge,
}

impl Reloading {
    async fn start() -> Self {
        Self::of(Knowledge::copied(), |start| start).await
    }

    async fn of(knowledge: Knowledge, adapt: impl FnOnce(Start) -> Start) -> Self {
        let fake = FakeDiscord::start().await;
        let path = knowledge.path();
        let start = endpoint(&fake).with(
            "WEIGHIN_KNOWLEDGE_PATH",
            path.to_str().expect("a path in UTF-8"),
        );
        let bot = adapt(start).start();
        let running = Running::of(fake, bot).await;
        Self { running, knowledge }
    }

    /// The title of the answer about lights.
    async fn title(&self) -> String {
        let asked = slash("compare")
            .text("topic", "lights")
            .text("criterion", "speed");
        let answer = self.running.ask(asked).await;
        answer["data"]["embeds"][0]["title"]
            .as_str()
            .expect("a title")
            .to_owned()
    }

    /// The value of a metric.
    async fn metric(&self, name: &str) -> f64 {
        let (_, text) = self.running.told("/metrics").await;
        let value = text
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        let value = value.unwrap_or_else(|| panic!("{name} is missing in {text}"));
        value.parse().expect("a number")
    }

    async fn reloads(&self, outcome: &str) -> f64 {
        let name = format!("weighin_reloads_total{{outcome=\"{outcome}\"}}");
        self.metric(&name).await
    }

    async fn healthy(&self) -> bool {
        self.metric("weighin_library_healthy").await == 1.0
    }

    /// Waits until this many attempts had this outcome.
    async fn until_reloads(&self, outcome: &str, times: f64) {
        let all = async {
            while self.reloads(outcome).await < times {
                sleep(Duration::from_millis(20)).await;
            }
        };
        let came = timeout(Duration::from_secs(20), all).await;
        assert!(came.is_ok(), "{:#?}", self.running.bot.stderr());
    }

    async fn logged(&self, text: &str, times: usize) {
        self.running.bot.assert_logged(text, times).await;
    }

    /// The only line of the log that holds this text.
    fn line(&self, text: &str) -> String {
        let lines = self.running.bot.stderr();
        let mut found = lines.into_iter().filter(|line| line.contains(text));
        let line = found.next().expect("the line");
        assert_eq!(found.next(), None, "another line with {text:?}");
        line
    }
}

#[tokio::test]
async fn a_saved_article_is_used_without_a_restart() {
    let bot = Reloading::start().await;
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");
    let before = bot.running.ready().await;
    let loaded = bot.metric("weighin_library_loaded_timestamp_seconds").await;
    assert!(bot.healthy().await);

    bot.knowledge.rename_lamp("Lantern");
    bot.logged(NEW, 1).await;
    assert_eq!(bot.title().await, "Speed: Lantern and Torch");
    let line = bot.line(NEW);
    assert!(line.contains("changed=\"lights\""), "{line}");
    assert!(
        !line.contains("added=") && !line.contains("removed="),
        "{line}"
    );

    let after = bot.running.ready().await;
    assert_ne!(before, after);
    let version = after
        .strip_prefix("ready, library ")
        .and_then(|rest| rest.split(',').next())
        .expect("a version");
    assert!(line.contains(&format!("library=\"{version}\"")), "{line}");
    let gauge = format!("weighin_library{{version=\"{version}\"}}");
    assert_eq!(bot.metric(&gauge).await, 1.0);
    assert!(bot.metric("weighin_library_loaded_timestamp_seconds").await > loaded);
    assert_eq!(bot.reloads("changed").await, 1.0);
    assert_eq!(bot.reloads("failed").await, 0.0);
}

#[tokio::test]
async fn the_log_names_added_and_removed_topics() {
    let bot = Reloading::start().await;
    let lamps = bot.knowledge.text("lights.md");
    let lamps = lamps.replace("title = \"Lights\"", "title = \"Lamps\"");
    bot.knowledge.save("lamps.md", &lamps);
    bot.running.bot.until_logged("added=\"lamps\"", 1).await;
    std::fs::remove_file(bot.knowledge.file("languages.md")).expect("removed");
    bot.running
        .bot
        .until_logged("removed=\"languages\"", 1)
        .await;
    assert_eq!(bot.metric("weighin_library_topics").await, 3.0);
}

#[tokio::test]
async fn a_broken_article_keeps_the_old_library() {
    let bot = Reloading::start().await;
    let sound = bot.knowledge.text("lights.md");
    let broken = renamed_lamp(&sound, "Lantern").replace("lamp = 4", "lamp = 9");
    bot.knowledge.save("lights.md", &broken);
    bot.logged(KEPT, 1).await;
    bot.logged("an error in the knowledge folder", 1).await;
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");
    assert!(!bot.healthy().await);
    assert_eq!(bot.reloads("failed").await, 1.0);
    bot.running.ready().await;

    let at = broken.lines().position(|line| line.contains("lamp = 9"));
    let number = format!("line={}", at.expect("the line") + 1);
    let error = bot.line("an error in the knowledge folder");
    for part in [
        "ERROR",
        "lights.md",
        &number,
        "rule=\"number-range\"",
        "remedy=",
    ] {
        assert!(error.contains(part), "{part} is missing in {error}");
    }

    // What is changed elsewhere is not used either, and the same error is not logged again.
    bot.knowledge
        .edit("storage.md", "reviewed = ", "reviewed  = ");
    bot.until_reloads("failed", 2.0).await;
    bot.logged("an error in the knowledge folder", 1).await;
    bot.logged(KEPT, 1).await;

    bot.knowledge
        .save("lights.md", &broken.replace("lamp = 9", "lamp = 5"));
    bot.logged(NEW, 1).await;
    assert_eq!(bot.title().await, "Speed: Lantern and Torch");
    assert!(bot.healthy().await);
}

#[tokio::test]
async fn a_reverted_error_is_healthy_again() {
    let bot = Reloading::start().await;
    let sound = bot.knowledge.text("lights.md");
    for times in 1..=2 {
        bot.knowledge.save("lights.md", "+++\n");
        bot.logged(KEPT, times).await;
        assert!(!bot.healthy().await);
        bot.knowledge.save("lights.md", &sound);
        bot.logged(BACK, times).await;
        assert!(bot.healthy().await);
    }
    assert_eq!(bot.reloads("changed").await, 0.0);
    assert_eq!(bot.running.bot.logged(NEW), 0);
}

#[tokio::test]
async fn an_error_at_start_is_unhealthy_until_corrected() {
    let knowledge = Knowledge::copied();
    knowledge.edit("lights.md", "lamp = 4", "lamp = 9");
    let bot = Reloading::of(knowledge, |start| start).await;
    assert!(!bot.healthy().await);
    bot.logged("left out a file of the knowledge folder", 1)
        .await;

    bot.running.bot.signal("HUP");
    bot.logged("knowledge unchanged", 1).await;
    assert!(!bot.healthy().await);
    bot.knowledge.edit("lights.md", "lamp = 9", "lamp = 4");
    bot.logged("added=\"lights\"", 1).await;
    assert!(bot.healthy().await);
    bot.logged("left out a file of the knowledge folder", 1)
        .await;
}

#[tokio::test]
async fn only_the_first_errors_are_logged() {
    let bot = Reloading::start().await;
    for at in 0..25 {
        bot.knowledge.save(&format!("broken-{at}.md"), "+++\n+++\n");
    }
    bot.running.bot.until_logged("more errors", 1).await;
    bot.logged("an error in the knowledge folder", 20).await;
    bot.logged("and 105 more errors; `weighin check` lists them all", 1)
        .await;
}

/// The endpoint stays healthy.
#[tokio::test]
async fn a_wrongly_named_file_is_logged_and_skipped() {
    let bot = Reloading::start().await;
    bot.knowledge
        .save("other.MD", &bot.knowledge.text("lights.md"));
    bot.logged("left out a file of the knowledge folder", 1)
        .await;
    bot.running.bot.signal("HUP");
    bot.logged("knowledge unchanged", 1).await;
    bot.logged("left out a file of the knowledge folder", 1)
        .await;
    assert!(bot.healthy().await);
}

/// Each of them once.
#[tokio::test]
async fn a_missing_folder_and_its_return_are_logged() {
    let bot = Reloading::start().await;
    let away = bot.knowledge.path().with_extension("away");
    std::fs::rename(bot.knowledge.path(), &away).expect("moved");
    bot.logged("the knowledge folder cannot be read", 1).await;
    assert!(!bot.healthy().await);
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");

    // Long enough to look at it several times.
    sleep(Duration::from_millis(2500)).await;
    bot.logged("the knowledge folder cannot be read", 1).await;
    assert_eq!(bot.reloads("failed").await, 1.0);
    bot.running.ready().await;

    std::fs::rename(&away, bot.knowledge.path()).expect("moved back");
    bot.logged(BACK, 1).await;
    assert!(bot.healthy().await);
    bot.knowledge.rename_lamp("Lantern");
    bot.logged(NEW, 1).await;
    assert_eq!(bot.title().await, "Speed: Lantern and Torch");
}

#[tokio::test]
async fn a_folder_without_articles_keeps_the_old_library() {
    let bot = Reloading::start().await;
    for entry in std::fs::read_dir(bot.knowledge.path()).expect("the articles") {
        std::fs::remove_file(entry.expect("an entry").path()).expect("removed");
    }
    bot.running
        .bot
        .until_logged("rule=\"empty-library\"", 1)
        .await;
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");
    assert!(!bot.healthy().await);
}

#[tokio::test]
async fn a_library_without_the_default_topic_is_unused() {
    let choose = |start: Start| start.with("WEIGHIN_KNOWLEDGE_DEFAULT_TOPIC", "lights");
    let bot = Reloading::of(Knowledge::copied(), choose).await;
    let sound = bot.knowledge.text("lights.md");
    std::fs::remove_file(bot.knowledge.file("lights.md")).expect("removed");
    bot.logged(KEPT, 1).await;
    let line = bot.line(KEPT);
    let reason = "no topic `lights`, which knowledge.default_topic names";
    assert!(line.contains(reason), "{line}");
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");
    bot.knowledge.save("lights.md", &sound);
    bot.logged(BACK, 1).await;
}

#[tokio::test]
async fn sighup_reads_changed_and_unchanged_articles() {
    let bot = Reloading::start().await;
    bot.running.bot.signal("HUP");
    bot.logged("knowledge unchanged", 1).await;
    assert_eq!(bot.reloads("unchanged").await, 1.0);

    bot.knowledge.rename_lamp("Lantern");
    bot.running.bot.signal("HUP");
    bot.logged(NEW, 1).await;
    assert_eq!(bot.title().await, "Speed: Lantern and Torch");

    // Whoever asks while there is an error gets the error again.
    bot.knowledge.save("lights.md", "+++\n");
    bot.logged(KEPT, 1).await;
    bot.running.bot.signal("HUP");
    bot.running.bot.until_logged(KEPT, 2).await;
    bot.running
        .bot
        .until_logged("an error in the knowledge folder", 2)
        .await;
}

#[tokio::test]
async fn an_early_sighup_does_not_end_the_process() {
    let fake = FakeDiscord::start().await;
    let bot = endpoint(&fake).start();
    bot.until_logged("starting", 1).await;
    bot.signal("HUP");
    bot.until_logged("knowledge unchanged", 1).await;
    bot.until_logged("taking interactions", 1).await;
}

/// Puts a link in the place of another, as Kubernetes does.
fn link(name: &Path, target: &str) {
    let new = name.with_file_name("..data_tmp");
    symlink(target, &new).expect("a link");
    std::fs::rename(&new, name).expect("moved");
}

/// Kubernetes swaps a link.
#[tokio::test]
async fn a_swapped_config_map_is_read_again() {
    let knowledge = Knowledge::copied();
    let path = knowledge.path();
    for version in ["..first", "..second"] {
        std::fs::create_dir(path.join(version)).expect("a folder");
        let name = if version == "..first" {
            "Lamp"
        } else {
            "Lantern"
        };
        let article = renamed_lamp(&knowledge.text("lights.md"), name);
        std::fs::write(path.join(version).join("lights.md"), article).expect("written");
    }
    link(&path.join("..data"), "..first");
    std::fs::remove_file(path.join("lights.md")).expect("removed");
    symlink("..data/lights.md", path.join("lights.md")).expect("a link");

    let bot = Reloading::of(knowledge, |start| start).await;
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");
    link(&path.join("..data"), "..second");
    bot.logged(NEW, 1).await;
    assert_eq!(bot.title().await, "Speed: Lantern and Torch");
}

#[tokio::test]
async fn many_files_that_change_together_are_one_reload() {
    let bot = Reloading::start().await;
    let article = bot.knowledge.text("lights.md");
    for at in 0..40 {
        // As git does: the old file goes, and the new one is written in parts.
        let title = format!("title = \"Lights {at}\"");
        let text = article.replace("title = \"Lights\"", &title);
        let name = format!("lights-{at}.md");
        bot.knowledge.save(&name, &text[..text.len() / 2]);
        bot.knowledge.save(&name, &text);
    }
    bot.until_reloads("changed", 1.0).await;
    assert_eq!(bot.metric("weighin_library_topics").await, 43.0);
    assert_eq!(bot.reloads("changed").await, 1.0);
    assert_eq!(bot.reloads("failed").await, 0.0);
    let line = bot.line(NEW);
    assert!(line.contains(" and 20 more\""), "{line}");
}

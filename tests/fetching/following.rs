//! Commits that come in while the bot runs.

use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::fetching::host::Host;
use crate::fetching::running::{Following, cache};
use crate::support::bot::Start;
use crate::support::origin::Origin;

const NEW: &str = "answering from new knowledge";
const KEPT: &str = "answers come from the library that was loaded before";
const OUTAGE: &str = "cannot look for new knowledge";
const BACK: &str = "the fault is gone; the articles are the ones already in use";

#[tokio::test]
async fn a_new_commit_is_used_without_a_restart() {
    let origin = Origin::new();
    let bot = Following::start(&origin).await;
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");

    let commit = origin.rename_lamp("Lantern");
    bot.fetch().await;
    assert_eq!(bot.title().await, "Speed: Lantern and Torch");
    let line = bot.line("changed=\"lights\"").await;
    assert!(line.contains(NEW) && line.contains(&commit), "{line}");
    assert!(
        !line.contains("languages"),
        "what is the same is not named: {line}"
    );

    let help = bot.help().await;
    assert!(
        help.contains(&format!("commit {commit}, made less than a minute ago")),
        "{help}"
    );
    let name = format!("weighin_library_commit_timestamp_seconds{{commit=\"{commit}\"}}");
    let made = UNIX_EPOCH + Duration::from_secs_f64(bot.metric(&name).await);
    assert!(made.elapsed().expect("before now") < Duration::from_secs(60));
}

/// A commit in which no article is another one.
#[tokio::test]
async fn a_commit_about_other_files_is_only_named() {
    let origin = Origin::new();
    let bot = Following::start(&origin).await;
    std::fs::write(origin.path().join("README.md"), "About.").expect("saved");
    let commit = origin.commit();
    bot.fetch().await;
    assert!(bot.help().await.contains(&commit));
    let line = bot.line("knowledge unchanged").await;
    assert!(line.contains(&commit), "{line}");
    assert_eq!(bot.running.bot.logged(NEW), 1, "only that at the start");
}

/// Both take at least the ten seconds that the setting allows.
#[tokio::test]
async fn new_commits_and_ended_outages_need_no_signal() {
    tokio::join!(
        a_new_commit_is_noticed_by_itself(),
        an_outage_logged_once_ends_by_itself()
    );
}

async fn a_new_commit_is_noticed_by_itself() {
    let origin = Origin::new();
    let bot = Following::with(&origin, &origin.file_address(), every_ten_seconds).await;
    origin.rename_lamp("Lantern");
    bot.line("changed=\"lights\"").await;
    assert_eq!(bot.title().await, "Speed: Lantern and Torch");
}

async fn an_outage_logged_once_ends_by_itself() {
    let origin = Origin::new();
    let host = Host::of(&origin.next_to("")).await;
    let bot = Following::with(&origin, &host.url(), every_ten_seconds).await;
    let address = host.address();
    drop(host);
    // One that is asked for fails; two more are tried soon after that.
    bot.running.bot.signal("HUP");
    while bot.failures("network").await < 3.0 {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    bot.running.bot.assert_logged(OUTAGE, 1).await;
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");
    bot.running.ready().await;

    origin.rename_lamp("Lantern");
    let _host = Host::again_at(&origin.next_to(""), address).await;
    bot.line("changed=\"lights\"").await;
    assert_eq!(bot.title().await, "Speed: Lantern and Torch");
}

fn every_ten_seconds(start: Start) -> Start {
    start.with("WEIGHIN_KNOWLEDGE_EVERY", "10s")
}

#[tokio::test]
async fn a_forced_push_is_followed_over_http() {
    let origin = Origin::new();
    let host = Host::of(&origin.next_to("")).await;
    origin.rename_lamp("Lantern");
    let bot = Following::at(&origin, &host.url()).await;
    assert_eq!(bot.title().await, "Speed: Lantern and Torch");

    origin.git(&["reset", "--quiet", "--hard", "HEAD~1"]);
    let commit = origin.rename_lamp("Candle");
    bot.fetch().await;
    assert_eq!(bot.title().await, "Speed: Candle and Torch");
    assert!(bot.help().await.contains(&commit));
}

/// The operator named it, so it is trusted although somebody else owns it.
#[tokio::test]
async fn a_repository_of_another_user_is_followed() {
    let origin = Origin::new();
    let programs = origin.next_to("programs");
    std::fs::create_dir(&programs).expect("a folder");
    let git = programs.join("git");
    let script = "#!/bin/sh\nPATH=/usr/local/bin:/usr/bin:/bin\nexport PATH\n\
                  GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec git \"$@\"\n";
    std::fs::write(&git, script).expect("saved");
    std::fs::set_permissions(&git, std::fs::Permissions::from_mode(0o755)).expect("rights");

    let path = programs.to_str().expect("UTF-8").to_owned();
    let with = |start: Start| start.with("PATH", &path);
    let bot = Following::with(&origin, &origin.file_address(), with).await;
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");
}

#[tokio::test]
async fn only_the_configured_branch_and_folder_count() {
    let origin = Origin::new();
    origin.git(&["switch", "--quiet", "--create=team/live"]);
    origin.git(&["mv", "knowledge", "docs"]);
    let commit = origin.commit();
    origin.git(&["switch", "--quiet", "main"]);
    origin.break_lights();

    let host = Host::of(&origin.next_to("")).await;
    let chosen = |start: Start| {
        let start = start.with("WEIGHIN_KNOWLEDGE_BRANCH", "team/live");
        start.with("WEIGHIN_KNOWLEDGE_FOLDER", "docs/")
    };
    let bot = Following::with(&origin, &host.url(), chosen).await;
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");
    assert!(bot.help().await.contains(&commit));
}

#[tokio::test]
async fn a_broken_article_keeps_the_last_good_commit() {
    let origin = Origin::new();
    let good = origin.rename_lamp("Lantern");
    let bot = Following::start(&origin).await;

    let broken = origin.break_lights();
    bot.fetch().await;
    let line = bot.line(KEPT).await;
    for part in ["ERROR", &broken, "the articles have errors: 1"] {
        assert!(line.contains(part), "{part} is missing in {line}");
    }
    let error = bot.line("an error in the knowledge folder").await;
    for part in [
        broken.as_str(),
        "knowledge/lights.md",
        "rule=\"number-range\"",
        "line=",
    ] {
        assert!(error.contains(part), "{part} is missing in {error}");
    }
    assert_eq!(bot.title().await, "Speed: Lantern and Torch");
    let help = bot.help().await;
    assert!(
        help.contains(&good) && help.contains("There is a newer commit, but it has errors."),
        "{help}"
    );
    assert_eq!(bot.metric("weighin_library_healthy").await, 0.0);
    assert_eq!(
        bot.metric("weighin_reloads_total{outcome=\"failed\"}")
            .await,
        1.0
    );
    bot.running.ready().await;

    origin.edit("lights.md", "lamp = 9", "lamp = 5");
    let fixed = origin.commit();
    bot.fetch().await;
    let help = bot.help().await;
    assert!(help.contains(&fixed) && !help.contains("errors"), "{help}");
    assert_eq!(bot.metric("weighin_library_healthy").await, 1.0);
}

/// A commit that takes the broken one back has the content that is in use.
#[tokio::test]
async fn a_reverted_commit_is_in_use_again() {
    let origin = Origin::new();
    let bot = Following::start(&origin).await;
    origin.break_lights();
    bot.fetch().await;
    bot.line(KEPT).await;
    origin.git(&["revert", "--no-edit", "HEAD"]);
    bot.fetch().await;
    bot.line(BACK).await;
    assert!(!bot.help().await.contains("errors"));
}

#[tokio::test]
async fn a_missing_folder_keeps_the_last_good_commit() {
    let origin = Origin::new();
    let bot = Following::start(&origin).await;
    origin.git(&["mv", "knowledge", "articles"]);
    let moved = origin.commit();
    bot.fetch().await;
    let line = bot.line(KEPT).await;
    for part in [moved.as_str(), "no folder `knowledge`", "knowledge.folder"] {
        assert!(line.contains(part), "{part} is missing in {line}");
    }
    assert_eq!(bot.failures("folder").await, 1.0);
    assert!(bot.help().await.contains("a newer commit"));
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");

    origin.git(&["mv", "articles", "knowledge"]);
    origin.commit();
    bot.fetch().await;
    bot.line(BACK).await;
    assert!(!bot.help().await.contains("a newer commit"));
}

#[tokio::test]
async fn a_deleted_branch_keeps_the_last_good_commit() {
    let origin = Origin::new();
    origin.git(&["branch", "live"]);
    let live = |start: Start| start.with("WEIGHIN_KNOWLEDGE_BRANCH", "live");
    let bot = Following::with(&origin, &origin.file_address(), live).await;
    origin.git(&["branch", "--quiet", "-D", "live"]);
    bot.fetch().await;
    let line = bot.line(OUTAGE).await;
    assert!(line.contains("no branch `live`"), "{line}");
    assert_eq!(bot.failures("branch").await, 1.0);
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");
    assert_eq!(
        bot.metric("weighin_library_healthy").await,
        1.0,
        "the articles are sound"
    );
}

/// What is kept on disk is the commit in use, and one that is broken.
#[tokio::test]
async fn old_commits_do_not_stay_on_disk() {
    let origin = Origin::new();
    let bot = Following::start(&origin).await;
    let mut commit = String::new();
    for name in ["Candle", "Lantern", "Bulb"] {
        commit = origin.rename_lamp(name);
        bot.fetch().await;
    }
    assert_eq!(kept(&origin), [commit.clone()]);
    for lamp in ["8", "7"] {
        let old = if lamp == "8" { "lamp = 4" } else { "lamp = 8" };
        origin.edit("lights.md", old, &format!("lamp = {lamp}"));
        let mut both = vec![commit.clone(), origin.commit()];
        bot.fetch().await;
        both.sort();
        assert_eq!(kept(&origin), both);
    }
}

fn kept(origin: &Origin) -> Vec<String> {
    let entries = std::fs::read_dir(cache(origin)).expect("the cache");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = names
        .map(|name| name.into_string().expect("UTF-8"))
        .filter(|name| !["in-use", "lock"].contains(&name.as_str()))
        .collect();
    names.sort();
    names
}

/// Run it with `cargo test --test all a_thousand_fetches -- --ignored --nocapture`.
#[tokio::test]
#[ignore = "takes a minute"]
async fn a_thousand_fetches_leave_memory_and_disk_flat() {
    let origin = Origin::new();
    let host = Host::of(&origin.next_to("")).await;
    let bot = Following::at(&origin, &host.url()).await;
    let id = bot.running.bot.id();
    let held = || crate::support::process::held(id).expect("it runs");

    for _ in 0..100 {
        bot.fetch().await;
    }
    let (before, start) = (held(), SystemTime::now());
    for _ in 0..1_000 {
        bot.fetch().await;
    }
    let after = held();
    println!("{before:?} -> {after:?} after {:?}", start.elapsed());
    assert!(
        after.resident_kb < before.resident_kb + 1024,
        "{before:?} {after:?}"
    );
    assert_eq!(
        (before.descriptors, before.threads),
        (after.descriptors, after.threads)
    );
    assert_eq!(kept(&origin).len(), 1);
}

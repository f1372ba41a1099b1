//! What a repository may hold besides articles.

use std::fs::File;
use std::os::unix::fs::symlink;

use crate::fetching::running::{Following, cache};
use crate::support::origin::Origin;

const KEPT: &str = "the new knowledge is not used";
const LEFT_OUT: &str = "left out a file of the knowledge folder";

/// The same as in an ordinary folder: it may lead to another file there, not out of it.
#[tokio::test]
async fn a_link_leads_nowhere_outside() {
    let origin = Origin::new();
    let bot = Following::start(&origin).await;
    std::fs::rename(origin.file("lights.md"), origin.path().join("lights.md")).expect("moved");
    symlink("../lights.md", origin.file("lights.md")).expect("a link");
    symlink("/etc/passwd", origin.file("passwd.md")).expect("a link");
    let commit = origin.commit();
    bot.fetch().await;
    assert!(bot.line(KEPT).await.contains(&commit));
    for name in ["lights.md", "passwd.md"] {
        let lines = bot.running.bot.stderr();
        let told = lines
            .iter()
            .any(|line| line.contains("an error in the knowledge folder") && line.contains(name));
        assert!(told, "{name}: {lines:#?}");
    }
    assert!(
        bot.running
            .bot
            .stderr()
            .iter()
            .all(|line| !line.contains("root:"))
    );
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");
}

#[tokio::test]
async fn a_submodule_is_not_fetched() {
    let (origin, other) = (Origin::new(), Origin::new());
    origin.git(&[
        "submodule",
        "--quiet",
        "add",
        &other.file_address(),
        "knowledge/other",
    ]);
    let commit = origin.commit();
    let bot = Following::start(&origin).await;
    assert!(bot.help().await.contains(&commit));
    let articles = cache(&origin).join(&commit).join("knowledge");
    assert!(!articles.join("other").exists());
    assert_eq!(bot.metric("weighin_library_topics").await, 3.0);
}

#[tokio::test]
async fn git_lfs_articles_keep_the_last_good_commit() {
    let origin = Origin::new();
    let bot = Following::start(&origin).await;
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 9999\n";
    std::fs::write(origin.file("lights.md"), pointer).expect("saved");
    let commit = origin.commit();
    bot.fetch().await;
    let line = bot.line(KEPT).await;
    assert!(
        line.contains(&commit) && line.contains("`lights.md` is in Git LFS"),
        "{line}"
    );
    assert_eq!(bot.failures("lfs").await, 1.0);
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");
}

#[tokio::test]
async fn a_refused_huge_article_takes_no_room() {
    let origin = Origin::new();
    let bot = Following::start(&origin).await;
    let huge = File::create(origin.file("huge.md")).expect("a file");
    huge.set_len(32 * 1024 * 1024).expect("long");
    let commit = origin.commit();
    bot.fetch().await;
    bot.line("the file has more than 4 MiB").await;
    let written = cache(&origin).join(&commit).join("knowledge/huge.md");
    let blocks = std::os::unix::fs::MetadataExt::blocks(&written.metadata().expect("a file"));
    assert_eq!(blocks, 0, "nothing of it is written");
    assert_eq!(bot.title().await, "Speed: Lamp and Torch");
}

/// Pictures and programs are not written, and articles below are named as in any folder.
#[tokio::test]
async fn only_what_the_loader_reads_is_written() {
    let origin = Origin::new();
    std::fs::write(origin.file("picture.png"), [0; 100]).expect("saved");
    std::fs::create_dir(origin.file("old")).expect("a folder");
    std::fs::copy(origin.file("lights.md"), origin.file("old/lamps.md")).expect("a copy");
    std::fs::write(
        origin.path().join(".gitattributes"),
        "*.md filter=evil text eol=crlf\n",
    )
    .expect("saved");
    let commit = origin.commit();
    let bot = Following::start(&origin).await;
    let line = bot.line(LEFT_OUT).await;
    assert!(line.contains("not read: `lamps.md`"), "{line}");
    let articles = cache(&origin).join(commit).join("knowledge");
    assert!(!articles.join("picture.png").exists());
    assert_eq!(
        std::fs::read(articles.join("lights.md")).expect("an article"),
        std::fs::read(origin.file("lights.md")).expect("an article"),
        "as it is stored"
    );
}

#[tokio::test]
async fn a_link_to_a_folder_is_no_folder() {
    let origin = Origin::new();
    let bot = Following::start(&origin).await;
    origin.git(&["mv", "knowledge", "articles"]);
    symlink("articles", origin.path().join("knowledge")).expect("a link");
    origin.commit();
    bot.fetch().await;
    assert!(bot.line(KEPT).await.contains("no folder `knowledge`"));
}

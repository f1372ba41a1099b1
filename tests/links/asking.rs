//! How pages are asked: politely, within the limits, and only when someone asks for it.

use crate::rules::program::{Run, weighin};
use crate::support::article::{Folder, article, folder};
use crate::support::site::{Page, Site, html, redirect, refused, status};
use std::time::{Duration, Instant};

/// Limits under which nothing waits.
const QUICK: &str = "pause = 0\ntimeout = 5\nretries = 1\n";

/// An article with links to these addresses, and these limits.
fn linking_to(addresses: &[String], settings: &str) -> Folder {
    let links: Vec<String> = addresses
        .iter()
        .map(|url| format!("[page]({url})"))
        .collect();
    let article = article()
        .reviewed_today()
        .replace("It keeps them in memory.", &links.join(", "));
    let others = "[[allow]]\naddress = \"https://\"\nreason = \"Tests stay on loopback.\"\n";
    folder()
        .with(&article)
        .with_file("links.toml", format!("{settings}\n{others}"))
}

fn check(folder: &Folder) -> Run {
    weighin(folder.path(), &["check", ".", "--links"])
}

/// What is found at one page of a site.
fn found(page: Page, settings: &str) -> (Site, Run) {
    let site = Site::new().with("/page", page);
    let run = check(&linking_to(&[site.url("/page")], settings));
    (site, run)
}

#[track_caller]
fn says(run: &Run, part: &str) {
    assert_eq!(
        (run.code, run.errors.as_str()),
        (Some(0), ""),
        "{}",
        run.out
    );
    assert!(run.out.contains(part), "{part} is missing in {}", run.out);
}

#[test]
fn the_default_check_asks_no_page() {
    let site = Site::new();
    let run = weighin(
        linking_to(&[site.url("/page")], QUICK).path(),
        &["check", "."],
    );
    says(&run, "1 article, 0 errors, 0 warnings");
    assert!(site.asked().is_empty());
}

#[test]
fn each_page_gets_one_named_head_request() {
    let site = Site::new().with("/page", html("<p>A page.</p>"));
    let urls = [
        site.url("/page"),
        site.url("/page#one"),
        site.url("/page#two"),
    ];
    says(&check(&linking_to(&urls, QUICK)), "0 warnings");
    let asked = site.asked();
    assert_eq!(asked.len(), 1, "{asked:?}");
    assert_eq!(asked[0].method, "HEAD");
    assert!(asked[0].agent.starts_with("weighin/"), "{}", asked[0].agent);
}

#[test]
fn each_place_of_a_dead_address_is_reported() {
    let site = Site::new();
    let run = check(&linking_to(
        &[site.url("/a#one"), site.url("/a#two")],
        QUICK,
    ));
    says(&run, "1 article, 0 errors, 2 warnings");
}

#[test]
fn a_host_gets_single_requests_with_pauses() {
    let site = Site::new();
    let paths = ["/a", "/b", "/c", "/d"];
    for path in paths {
        site.set(
            path,
            &[html("<p>A page.</p>").slow(Duration::from_millis(30))],
        );
    }
    let urls = paths.map(|path| site.url(path));
    says(&check(&linking_to(&urls, "pause = 0.2")), "0 warnings");

    let asked = site.asked();
    assert_eq!((asked.len(), site.most_open()), (4, 1));
    for pair in asked.windows(2) {
        let pause = pair[1].at - pair[0].at;
        assert!(pause >= Duration::from_millis(200), "{pause:?}");
    }
}

#[test]
fn hosts_are_asked_together_up_to_the_limit() {
    let slow = html("<p>A page.</p>").slow(Duration::from_millis(300));
    let sites = [0, 1, 2, 3].map(|_| Site::new().with("/", slow.clone()));
    let urls = [0, 1, 2, 3].map(|at: usize| sites[at].url("/"));
    let started = Instant::now();
    says(
        &check(&linking_to(&urls, "at_once = 2\npause = 0")),
        "0 warnings",
    );

    let mut asked: Vec<Instant> = sites.iter().map(|site| site.asked()[0].at).collect();
    asked.sort();
    assert!(
        asked[1] - asked[0] < Duration::from_millis(250),
        "two at once"
    );
    assert!(
        asked[2] - asked[0] >= Duration::from_millis(290),
        "but not three"
    );
    assert!(started.elapsed() >= Duration::from_millis(600));
}

#[test]
fn a_host_asking_to_wait_is_left_alone() {
    let site = Site::new();
    let busy = status(429).with_header("retry-after", "1");
    site.set("/page", &[busy, html("<p>A page.</p>")]);
    says(
        &check(&linking_to(&[site.url("/page")], QUICK)),
        "0 warnings",
    );
    let asked = site.asked();
    assert_eq!(asked.len(), 2);
    assert!(asked[1].at - asked[0].at >= Duration::from_secs(1));
}

#[test]
fn an_overlong_wait_is_reported_at_once() {
    let busy = status(503).with_header("retry-after", "3600");
    let site = Site::new().with("/a", busy.clone()).with("/b", busy);
    let run = check(&linking_to(&[site.url("/a"), site.url("/b")], QUICK));
    says(&run, "it answers 503 and asks to wait 3600 s");
    says(&run, "2 warnings");
    assert_eq!(site.asked().len(), 1);
}

#[test]
fn a_slow_page_is_reported() {
    let slow = html("<p>A page.</p>").slow(Duration::from_secs(3));
    let (_, run) = found(slow, "timeout = 0.2\nretries = 0");
    says(&run, "no answer within 0.2 s");
}

#[test]
fn a_refused_connection_is_reported() {
    let run = check(&linking_to(&[format!("{}/page", refused())], QUICK));
    says(&run, "warning[unanswered-link]");
    says(&run, "Connection refused");
}

#[test]
fn a_silent_host_is_not_asked_for_ever() {
    let site = Site::new();
    let slow = html("<p>A page.</p>").slow(Duration::from_secs(5));
    let paths = ["/a", "/b", "/c", "/d", "/e", "/f"];
    for path in paths {
        site.set(path, std::slice::from_ref(&slow));
    }
    let urls = paths.map(|path| site.url(path));
    let run = check(&linking_to(&urls, "timeout = 0.2\npause = 0\nretries = 0"));
    says(&run, "its host refused or did not answer other requests");
    says(&run, "6 warnings");
    assert_eq!(site.asked().len(), 3);
}

#[test]
fn more_redirects_than_allowed_are_reported() {
    let site = Site::new();
    for (from, to) in [("/a", "/b"), ("/b", "/c"), ("/c", "/d")] {
        site.set(from, &[redirect(302, to)]);
    }
    let run = check(&linking_to(&[site.url("/a")], "redirects = 2\npause = 0"));
    says(&run, "it redirects more than 2 times");
}

#[test]
fn a_redirect_to_no_web_address_is_reported() {
    let (_, run) = found(redirect(302, "file:///etc/passwd"), QUICK);
    says(
        &run,
        "it redirects to `file:///etc/passwd`, which is not an address",
    );
}

#[test]
fn a_huge_page_is_there_without_being_read() {
    let (_, run) = found(
        html("").with_body(vec![b'x'; 20_000_000]),
        "largest = 1000\npause = 0",
    );
    says(&run, "0 warnings");
}

#[test]
fn a_listed_address_is_not_asked() {
    let site = Site::new();
    let folder = linking_to(
        &[site.url("/private/a"), site.url("/public")],
        &format!(
            "{QUICK}[[allow]]\naddress = \"{}\"\nreason = \"Needs an account.\"\n",
            site.url("/private")
        ),
    );
    says(&check(&folder), "1 article, 0 errors, 1 warning");
    assert!(site.asked().iter().all(|asked| asked.path == "/public"));
}

#[test]
fn a_wrong_settings_file_is_named_with_position() {
    let cases = [
        ("at_onec = 2\n", "links.toml:1:1: unknown field `at_onec`"),
        ("pause = \"long\"\n", "links.toml:1:9: invalid type"),
        ("timeout = 0\n", "`timeout` must be 0.1 to 3600 seconds"),
        (
            "[[allow]]\naddress = \"https://e.org\"\n",
            "missing field `reason`",
        ),
    ];
    for (settings, part) in cases {
        let folder = folder().with(&article()).with_file("links.toml", settings);
        let run = check(&folder);
        assert_eq!(
            (run.code, run.errors.lines().count()),
            (Some(2), 1),
            "{}",
            run.errors
        );
        assert!(run.errors.contains(part), "{part}: {}", run.errors);
    }
}

#[test]
fn every_format_shows_dead_addresses_with_their_place() {
    let site = Site::new();
    let folder = linking_to(&[site.url("/gone")], QUICK);
    let run = |format| {
        weighin(
            folder.path(),
            &["check", ".", "--links", "--format", format],
        )
    };
    says(
        &run("github"),
        "::warning file=./message-queue.md,line=50,col=1,title=dead-link::",
    );
    says(&run("json"), "\"rule\": \"dead-link\"");
    says(&run("human"), "message-queue.md:50:1");
}

#[test]
fn errors_of_articles_are_printed_without_their_warnings() {
    let broken = article().named("other").replace("title = ", "tittle = ");
    let old = article().replace("reviewed = 2026-02-01", "reviewed = 2020-02-01");
    let allow = "[[allow]]\naddress = \"https://\"\nreason = \"Tests stay on loopback.\"\n";
    let folder = folder()
        .with(&broken)
        .with(&old)
        .with_file("links.toml", allow);
    let run = check(&folder);
    assert_eq!(run.code, Some(1), "{}", run.out);
    assert!(run.out.contains("error[unknown-key]"), "{}", run.out);
    assert!(!run.out.contains("old-review"), "{}", run.out);
}

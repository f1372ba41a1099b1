//! The rules of the pages that articles link to. Only the program asks them.

use crate::rules::program::{problems, problems_with, weighin};
use crate::support::article::{Article, Checked, Folder, article, folder};
use crate::support::site::{Site, html, redirect, status};

rules! {
    DeadLink {
        reports a_page_that_is_not_there: Links(site().with("/bench", status(404)))
            => 66:11 "[Queue benchmark](http://127.0.0.1:55555/bench)", "there is no page at `http://127.0.0.1:55555/bench`: it answers 404", "find where the page is now";
        reports a_homepage_that_is_gone_for_good: Links(site().with("/", status(410)))
            => 12:12 "\"http://127.0.0.1:55555/\"", "it answers 410", "another source that says the same";
        reports a_redirect_to_no_page: Links(site().with("/bench", redirect(302, "/nowhere")))
            => 66:11 "[Queue benchmark](http://127.0.0.1:55555/bench)", "it answers 404", "find where the page is now";
        passes pages_that_are_there: Links(site());
        passes a_page_that_refuses_head: Links(site().with("/bench", html(BENCH).refusing_head()));
    }
    MovedLink {
        reports a_page_with_a_permanent_redirect: Links(site().with("/bench", redirect(301, "/new")).with("/new", html(BENCH)))
            => 66:11 "[Queue benchmark](http://127.0.0.1:55555/bench)", "has moved for good to `http://127.0.0.1:55555/new`", "write the new address";
        reports only_the_permanent_part_of_redirects:
            Links(site().with("/bench", redirect(308, "/a")).with("/a", redirect(307, "/b")).with("/b", html(BENCH)))
            => 66:11 "[Queue benchmark](http://127.0.0.1:55555/bench)", "to `http://127.0.0.1:55555/a`", "write the new address";
        passes a_redirect_that_is_not_permanent: Links(site().with("/bench", redirect(302, "/new")).with("/new", html(BENCH)));
    }
    UnansweredLink {
        reports a_page_that_answers_with_403: Links(site().with("/bench", status(403)))
            => 66:11 "[Queue benchmark](http://127.0.0.1:55555/bench)", "could not be read: it answers 403", "list it under `[[allow]]` in `links.toml`";
        reports redirects_in_a_circle: Links(site().with("/bench", redirect(302, "/a")).with("/a", redirect(302, "/bench")))
            => 66:11 "[Queue benchmark](http://127.0.0.1:55555/bench)", "its redirects lead in a circle", "open it";
        passes a_page_that_answers_after_a_failure: Links(site().with_answers("/bench", &[status(503), html(BENCH)]));
    }
    PassageChanged {
        reports a_passage_with_another_number: Drifted(BENCH, &BENCH.replace("1,000,000", "800,000"))
            => 66:1 "[^bench]:", "the cited part of `http://127.0.0.1:55555/bench` has changed since ", "read the page again";
        passes a_passage_that_has_moved_within_its_page:
            Drifted(BENCH, &BENCH.replace("<p>Beta", "<h2>New</h2><p>A new paragraph, with 5 words.</p><p>Beta"));
    }
    PassageGone {
        reports a_passage_that_is_not_there_any_more: Drifted(BENCH, MENU)
            => 66:1 "[^bench]:", "has lost the cited passage since ", "another source that says the same";
        passes a_page_that_is_as_it_was: Drifted(BENCH, BENCH);
    }
    NotPinned {
        reports an_article_whose_sources_are_not_pinned: Unpinned(site())
            => 66:1 "[^bench]:", "2 of 2 sources are not pinned", "run `weighin sources pin ./message-queue.md`";
        reports another_statement_than_the_one_that_was_pinned: Edited("a million messages a second", "two million messages a second")
            => 66:1 "[^bench]:", "1 of 2 sources are not pinned as the article cites them now", "run `weighin sources pin";
        passes a_statement_in_another_section_order: Edited("It keeps them in memory.", "They stay in memory.");
    }
    OrphanPin {
        reports a_pin_whose_source_is_gone: Orphan("message-queue.pins.toml", PINS)
            => 2:1 "[gone]", "the article has no source `[^gone]`", "run `weighin sources pin ./message-queue.md`";
        reports pins_of_an_article_that_is_gone: Orphan("gone.pins.toml", "")
            => 1:1 "", "there is no article `gone.md`", "rename it as its article";
        reports a_file_that_is_none_of_pins: Orphan("message-queue.pins.toml", "[x]\ny = 1\n")
            => 1:1 "", "this is not a file of pins", "delete it";
        passes a_folder_without_pins: Orphan("notes.toml", "");
    }
}

const BENCH: &str = "<title>Queues</title><nav>Home | Blog</nav><h1>Queue benchmark</h1>\
    <p>We measured two queues in January, each on one machine with eight cores.</p>\
    <p>Alpha carried 1,000,000 messages a second; it carried them in memory.</p>\
    <p>Beta carried 1,000 messages a second, because it writes each of its messages to disk.</p>";
const PRICES: &str = "<h1>Prices</h1><p>Alpha costs as much as the salary of one engineer each year.</p>\
    <p>Beta is free for everybody, for ever, and without any support from the company.</p>";
const MENU: &str = "<h1>Welcome</h1><p>This site is now a part of our new platform, which has everything \
    you need. Please sign in to go on, or read about our plans for companies.</p>";
const PINS: &str =
    "\n[gone]\naddress = \"https://e.org\"\npinned = \"2026-11-29\"\nstatements = \"00\"\n";

/// A site with the pages of the article.
fn site() -> Site {
    let site = Site::new().with("/", html("<p>Alpha.</p>"));
    site.with("/bench", html(BENCH))
        .with("/prices", html(PRICES))
}

/// The article whose addresses are those of a site.
fn article_on(site: &Site) -> Article {
    article()
        .reviewed_today()
        .replace("https://alpha.example", &site.url("/"))
        .replace("https://bench.example/2026", &site.url("/bench"))
        .replace("https://prices.example", &site.url("/prices"))
}

/// The folder of the article; nothing waits.
fn folder_on(site: &Site) -> Folder {
    let settings = "pause = 0\ntimeout = 5\nretries = 1\n";
    folder()
        .with(&article_on(site))
        .with_file("links.toml", settings)
}

/// What the program finds, as if the site had always the same port.
fn found(site: &Site, folder: &Folder, flag: &str) -> Checked {
    let mut checked = problems_with(folder, &[flag]);
    for problem in &mut checked.problems {
        problem.message = site.without_port(&problem.message);
    }
    for text in checked.texts.values_mut() {
        *text = site.without_port(text);
    }
    checked
}

/// Pins the sources of a folder.
fn pin(folder: &Folder) {
    let run = weighin(folder.path(), &["sources", "pin", "."]);
    assert_eq!(run.code, Some(0), "{}{}", run.out, run.errors);
}

/// The addresses of the article on a site.
struct Links(Site);

impl Links {
    fn check(&self) -> Checked {
        found(&self.0, &folder_on(&self.0), "--links")
    }
}

/// A page when it was pinned, and the page now.
struct Drifted<'p>(&'p str, &'p str);

impl Drifted<'_> {
    fn check(&self) -> Checked {
        let site = site().with("/bench", html(self.0));
        let folder = folder_on(&site);
        pin(&folder);
        site.set("/bench", &[html(self.1)]);
        found(&site, &folder, "--drift")
    }
}

/// An article without pins.
struct Unpinned(Site);

impl Unpinned {
    fn check(&self) -> Checked {
        found(&self.0, &folder_on(&self.0), "--drift")
    }
}

/// A pinned article in which words were replaced since.
struct Edited(&'static str, &'static str);

impl Edited {
    fn check(&self) -> Checked {
        let site = site();
        let folder = folder_on(&site);
        pin(&folder);
        let folder = folder.with(&article_on(&site).replace(self.0, self.1));
        found(&site, &folder, "--drift")
    }
}

/// A file next to the article.
struct Orphan(&'static str, &'static str);

impl Orphan {
    fn check(&self) -> Checked {
        problems(
            &folder()
                .with(&article().reviewed_today())
                .with_file(self.0, self.1),
        )
    }
}

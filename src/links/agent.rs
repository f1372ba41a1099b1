//! Asks pages, one polite request after another: within the limits, and following redirects.

use super::hosts::{Hosts, Turn};
use super::problem::{PageProblem, Reached};
use super::retry_after::retry_after;
use super::settings::LinkSettings;
use reqwest::header::{ACCEPT, CONTENT_TYPE, LOCATION};
use reqwest::redirect::Policy;
use reqwest::{Client, Method, Response};
use std::time::Duration;
use url::Url;

/// How the program introduces itself.
const USER_AGENT: &str = concat!(
    "weighin/",
    env!("CARGO_PKG_VERSION"),
    " (checks the links of its articles)"
);

/// What is asked for: pages that people read.
const ACCEPTED: &str = "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.8";

/// Asks pages within the limits of the settings.
pub struct Agent {
    client: Client,
    settings: LinkSettings,
    hosts: Hosts,
}

/// The content of a page.
#[derive(Debug)]
pub struct PageContent {
    /// As the host calls it, such as `text/html`; lower case, without parameters.
    pub media_type: String,
    pub bytes: Vec<u8>,
    /// Whether there is more than is read.
    pub is_cut: bool,
}

/// The answer at the end of the redirects.
struct FinalResponse<'a> {
    response: Response,
    moved_to: Option<Url>,
    /// Held until the body is read.
    turn: Turn<'a>,
}

/// Why one try failed.
struct FailedRequest {
    problem: PageProblem,
    /// How long the host asks to wait before the next.
    asked_wait: Option<Duration>,
    may_pass: bool,
}

impl Agent {
    /// An agent that has asked nothing yet.
    ///
    /// # Errors
    /// If the system cannot make connections.
    pub fn new(settings: LinkSettings) -> Result<Self, String> {
        let client = Client::builder()
            .user_agent(USER_AGENT)
            .timeout(settings.timeout())
            .redirect(Policy::none())
            .build()
            .map_err(|error| format!("cannot make connections: {error}"))?;

        Ok(Self {
            client,
            hosts: Hosts::new(settings.at_once, settings.pause()),
            settings,
        })
    }

    /// Whether an address is asked at all.
    pub(crate) fn may_ask(&self, url: &str) -> bool {
        !self.settings.is_allowed(url)
    }

    /// Asks whether a page is there, without reading it.
    pub async fn ask(&self, address: &str) -> Result<Reached<()>, PageProblem> {
        let found = match self.follow(Method::HEAD, address).await {
            // Many hosts answer wrongly to HEAD, so only GET counts.
            Err(PageProblem::NoSuchPage(_) | PageProblem::Status(_) | PageProblem::Broken(_)) => {
                self.follow(Method::GET, address).await
            }
            other => other,
        };
        found.map(|landed| Reached {
            moved_to: landed.moved_to,
            page: (),
        })
    }

    /// Reads a page, up to the limit.
    pub async fn read(&self, address: &str) -> Result<Reached<PageContent>, PageProblem> {
        let landed = self.follow(Method::GET, address).await?;
        let FinalResponse {
            mut response,
            moved_to,
            turn,
        } = landed;

        let media_type = media_type(&response);
        let read = self.body(&mut response).await;
        drop(turn);
        let (bytes, is_cut) = read?;

        Ok(Reached {
            moved_to,
            page: PageContent {
                media_type,
                bytes,
                is_cut,
            },
        })
    }

    async fn body(&self, response: &mut Response) -> Result<(Vec<u8>, bool), PageProblem> {
        let most = usize::try_from(self.settings.largest).unwrap_or(usize::MAX);
        let mut bytes = Vec::new();
        loop {
            let chunk = response.chunk().await.map_err(|error| self.failed(error))?;
            let Some(chunk) = chunk else {
                return Ok((bytes, false));
            };

            let room = most - bytes.len();
            bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
            if chunk.len() > room {
                return Ok((bytes, true));
            }
        }
    }

    /// Follows redirects to the end.
    async fn follow(
        &self,
        method: Method,
        address: &str,
    ) -> Result<FinalResponse<'_>, PageProblem> {
        let mut url = Url::parse(address).map_err(|_| PageProblem::NoAddress)?;
        let mut seen = vec![url.clone()];
        // Where the address has moved to for good: up to the first redirect that is not permanent.
        let mut moved_to = None;
        let mut are_permanent = true;

        loop {
            let (response, turn) = self.send(&method, &url).await?;
            let Some(target) = target(&response, &url)? else {
                return finished(response, moved_to, turn);
            };

            are_permanent &= matches!(response.status().as_u16(), 301 | 308);
            if seen.contains(&target) {
                return Err(PageProblem::Circle);
            }
            if seen.len() > usize::from(self.settings.redirects) {
                return Err(PageProblem::TooManyRedirects(self.settings.redirects));
            }
            if are_permanent {
                moved_to = Some(target.clone());
            }
            seen.push(target.clone());
            url = target;
        }
    }

    /// Sends a request, and again after a failure that may pass.
    async fn send(&self, method: &Method, url: &Url) -> Result<(Response, Turn<'_>), PageProblem> {
        let mut tries_left = self.settings.retries;
        let mut own_wait = self.settings.pause();
        loop {
            let mut turn = self.hosts.turn(url).await?;
            let failed = match self.send_once(method, url, &mut turn).await {
                Ok(response) => return Ok((response, turn)),
                Err(failed) => failed,
            };

            // Also after the last try: others may wait for the same host.
            turn.rest(failed.asked_wait.unwrap_or(own_wait));
            if tries_left == 0 || !failed.may_pass {
                return Err(failed.problem);
            }
            tries_left -= 1;
            own_wait *= 2;
        }
    }

    async fn send_once(
        &self,
        method: &Method,
        url: &Url,
        turn: &mut Turn<'_>,
    ) -> Result<Response, FailedRequest> {
        let request = self.client.request(method.clone(), url.clone());
        match request.header(ACCEPT, ACCEPTED).send().await {
            Ok(response) => {
                turn.answered();
                self.unless_busy(response, turn)
            }
            Err(error) => {
                let problem = self.failed(error);
                if problem.is_silence() {
                    turn.was_silent();
                }
                Err(FailedRequest {
                    problem,
                    asked_wait: None,
                    may_pass: true,
                })
            }
        }
    }

    /// An answer, unless it says that another try may help.
    fn unless_busy(&self, response: Response, turn: &mut Turn) -> Result<Response, FailedRequest> {
        let status = response.status().as_u16();
        if !matches!(status, 429 | 500 | 502..=504) {
            return Ok(response);
        }

        let asked_wait = retry_after(response.headers());
        let mut failed = FailedRequest {
            problem: PageProblem::Status(status),
            asked_wait,
            may_pass: true,
        };
        if let Some(wait) = asked_wait
            && wait > self.settings.longest_wait()
        {
            turn.give_up();
            failed.problem = PageProblem::Busy(status, wait);
            failed.may_pass = false;
        }
        Err(failed)
    }

    fn failed(&self, error: reqwest::Error) -> PageProblem {
        let is_connecting = error.is_connect();
        if error.is_timeout() {
            return PageProblem::Slow(self.settings.timeout());
        }

        let reason = innermost(&error);
        if is_connecting {
            PageProblem::NoConnection(reason)
        } else {
            PageProblem::Broken(reason)
        }
    }
}

/// The page, if the answer is one.
fn finished(
    response: Response,
    moved_to: Option<Url>,
    turn: Turn,
) -> Result<FinalResponse, PageProblem> {
    match response.status().as_u16() {
        200..=299 => Ok(FinalResponse {
            response,
            moved_to,
            turn,
        }),
        gone @ (404 | 410) => Err(PageProblem::NoSuchPage(gone)),
        other => Err(PageProblem::Status(other)),
    }
}

/// Where a redirect leads; `None` if the answer is not one.
fn target(response: &Response, url: &Url) -> Result<Option<Url>, PageProblem> {
    if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
        return Ok(None);
    }

    let location = response.headers().get(LOCATION);
    let location = location.and_then(|location| location.to_str().ok());
    let location = location.unwrap_or_default();
    match url.join(location) {
        Ok(mut target) if !location.is_empty() && matches!(target.scheme(), "http" | "https") => {
            // The place in the page stays, as in a browser.
            if target.fragment().is_none() {
                target.set_fragment(url.fragment());
            }
            Ok(Some(target))
        }
        _ => Err(PageProblem::NoTarget(location.to_owned())),
    }
}

fn media_type(response: &Response) -> String {
    let header = response.headers().get(CONTENT_TYPE);
    let text = header.and_then(|header| header.to_str().ok());
    let name = text.unwrap_or_default().split(';').next();
    name.unwrap_or_default().trim().to_ascii_lowercase()
}

/// The root cause: "connection refused" says more than "error sending request".
fn innermost(error: &dyn std::error::Error) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}

//! Where decisions are kept, as the operator writes it; a password in it is never shown.

use super::secret_file::lines_of;
use secrecy::{ExposeSecret, SecretString};
use std::fmt;
use std::path::{Path, PathBuf};
use url::Url;

/// What a valid text looks like.
const EXAMPLES: &str = "write sqlite:FILE, postgres://USER@HOST/DATABASE, or off";

/// The address of the database with the decisions.
#[derive(Clone, PartialEq, Eq)]
pub enum StoreUrl {
    /// Decisions are not kept.
    Off,
    /// A relative file is in the directory of the config file.
    Sqlite(PathBuf),
    Postgres(PostgresUrl),
}

/// The address of a PostgreSQL database, perhaps with a password.
#[derive(Clone)]
pub struct PostgresUrl(SecretString);

impl StoreUrl {
    /// Reads an address.
    ///
    /// # Errors
    /// If it is none; the text is not shown.
    pub fn read(text: &str) -> Result<Self, String> {
        if text.eq_ignore_ascii_case("off") {
            return Ok(StoreUrl::Off);
        }
        match text.split_once(':') {
            Some(("sqlite", file)) => sqlite(file),
            Some(("postgres" | "postgresql", _)) => postgres(text),
            Some(_) | None => Err(format!("this is not the address of a database; {EXAMPLES}")),
        }
    }

    /// Reads the address that a file holds, alone on a line.
    ///
    /// # Errors
    /// If the file cannot be read or holds something else; the text is not shown.
    pub(super) fn in_file(path: &Path) -> Result<Self, String> {
        let file = path.display();
        let lines = lines_of(path).map_err(|reason| {
            format!("cannot read the file {file}, named by storage.url_file: {reason}")
        })?;
        match &lines[..] {
            [line] => Self::read(line)
                .map_err(|message| format!("{file}, named by storage.url_file: {message}")),
            _ => Err(format!(
                "{file}, named by storage.url_file, must hold the address of the database on one line, and nothing else"
            )),
        }
    }

    /// The address with a relative SQLite file put into a directory.
    pub(super) fn within(self, directory: &Path) -> Self {
        match self {
            StoreUrl::Sqlite(file) => StoreUrl::Sqlite(directory.join(file)),
            StoreUrl::Off | StoreUrl::Postgres(_) => self,
        }
    }
}

impl PostgresUrl {
    /// The whole address, for the database's driver alone.
    pub(crate) fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// The password in it, so that the log can leave it out.
    pub fn password(&self) -> Option<SecretString> {
        let url = Url::parse(self.expose()).ok()?;
        Some(SecretString::from(url.password()?))
    }
}

fn sqlite(file: &str) -> Result<StoreUrl, String> {
    let file = file.strip_prefix("//").unwrap_or(file);
    if file.is_empty() || file.ends_with('/') {
        return Err(format!("this names no file; {EXAMPLES}"));
    }
    if file.contains('?') || file.starts_with(':') {
        return Err("write only the file after sqlite:, such as sqlite:weighin.db".to_owned());
    }
    Ok(StoreUrl::Sqlite(PathBuf::from(file)))
}

/// The parameters of an address that the PostgreSQL client knows. It would log any other one with
/// its value.
const PARAMETERS: [&str; 17] = [
    "sslmode",
    "ssl-mode",
    "sslrootcert",
    "ssl-root-cert",
    "ssl-ca",
    "sslcert",
    "ssl-cert",
    "sslkey",
    "ssl-key",
    "statement-cache-capacity",
    "host",
    "hostaddr",
    "port",
    "dbname",
    "user",
    "password",
    "application_name",
];

fn has_unknown_parameter(url: &Url) -> bool {
    url.query_pairs().any(|(name, _)| {
        let sets_option = name == "options" || name.starts_with("options[");
        !sets_option && !PARAMETERS.contains(&&*name)
    })
}

fn postgres(text: &str) -> Result<StoreUrl, String> {
    match Url::parse(text) {
        // Without its name, which may be a part of a password: `password=hunt&er2`.
        Ok(url) if has_unknown_parameter(&url) => Err(format!(
            "the address has a parameter that is not known; the known ones are {} and options",
            PARAMETERS.join(", ")
        )),
        Ok(url) if url.path().len() > 1 => {
            Ok(StoreUrl::Postgres(PostgresUrl(SecretString::from(text))))
        }
        Ok(_) => Err(format!("this names no database; {EXAMPLES}")),
        Err(error) => Err(format!(
            "this is not the address of a database: {error}; {EXAMPLES}"
        )),
    }
}

impl PartialEq for PostgresUrl {
    fn eq(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }
}

impl Eq for PostgresUrl {}

impl fmt::Display for StoreUrl {
    /// Without the password, and without options, for one of them is a password, too.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            StoreUrl::Off => f.write_str("off"),
            StoreUrl::Sqlite(file) => write!(f, "sqlite:{}", file.display()),
            StoreUrl::Postgres(url) => match Url::parse(url.expose()) {
                Ok(url) => {
                    let user = match url.username() {
                        "" => String::new(),
                        user => format!("{user}@"),
                    };
                    let host = url.host_str().unwrap_or_default();
                    let port = url.port().map_or(String::new(), |port| format!(":{port}"));
                    write!(f, "postgres://{user}{host}{port}{}", url.path())
                }
                Err(_) => f.write_str("postgres:…"),
            },
        }
    }
}

impl fmt::Debug for StoreUrl {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{self}")
    }
}

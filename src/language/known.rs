//! The languages that the interface speaks.

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub enum Language {
    #[default]
    English,
    German,
    French,
    Spanish,
    BrazilianPortuguese,
    Japanese,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 6] = [
        Self::English,
        Self::German,
        Self::French,
        Self::Spanish,
        Self::BrazilianPortuguese,
        Self::Japanese,
    ];

    /// Its code (BCP 47): the name of its folder of texts, and the part before `.md` in the name of
    /// a translated article.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::BrazilianPortuguese => "pt-BR",
            Self::Japanese => "ja",
        }
    }

    /// Discord's codes for it. Source: "Locales" in Discord's reference.
    pub(crate) fn discord_locales(self) -> &'static [&'static str] {
        match self {
            Self::English => &["en-US", "en-GB"],
            Self::German => &["de"],
            Self::French => &["fr"],
            Self::Spanish => &["es-ES", "es-419"],
            Self::BrazilianPortuguese => &["pt-BR"],
            Self::Japanese => &["ja"],
        }
    }

    /// The language of one of Discord's codes; English if the interface does not have it.
    pub(crate) fn of_locale(locale: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|language| language.discord_locales().contains(&locale))
            .unwrap_or_default()
    }

    /// The language of a code such as `de`.
    pub(crate) fn of_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }
}

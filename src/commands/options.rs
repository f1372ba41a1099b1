//! What was typed into a command's options.

use crate::knowledge::spelling::visible;
use crate::question::Member;

/// What was typed into a command's options.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The part of the command that was chosen, where it has parts: `open` of `/decide open`.
    pub part: Option<String>,
    pub texts: Vec<(String, String)>,
    pub flags: Vec<(String, bool)>,
    pub members: Vec<(String, Member)>,
}

impl Options {
    /// The text of an option; one in which there is nothing to see is as good as absent.
    pub fn text(&self, name: &str) -> Option<&str> {
        let (_, text) = self.texts.iter().find(|(option, _)| option == name)?;
        let text = text.trim();
        (!visible(text).trim().is_empty()).then_some(text)
    }

    /// The member that an option names.
    pub fn member(&self, name: &str) -> Option<&Member> {
        let (_, member) = self.members.iter().find(|(option, _)| option == name)?;
        Some(member)
    }

    /// Whether a flag was set.
    pub fn flag(&self, name: &str) -> bool {
        self.flags
            .iter()
            .any(|(option, set)| option == name && *set)
    }
}

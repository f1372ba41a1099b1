//! Every language has every text, with the same arguments.

use std::collections::BTreeSet;

use crate::languages::texts::{Texts, files, read, translations};
use weighin::language::Language;

#[test]
fn every_language_file_has_no_problems() {
    for language in Language::ALL {
        assert_eq!(read(language).problems, [""; 0], "{language:?}");
        assert_eq!(files(language), files(Language::English), "{language:?}");
    }
}

#[test]
fn every_language_has_the_texts_that_english_has() {
    let keys = |language| {
        read(language)
            .by_key
            .into_iter()
            .map(|(key, text)| (key, text.file))
            .collect::<BTreeSet<_>>()
    };
    let english = keys(Language::English);
    for language in translations() {
        let own = keys(language);
        let missing: Vec<_> = english.difference(&own).collect();
        let unknown: Vec<_> = own.difference(&english).collect();
        assert!(
            missing.is_empty() && unknown.is_empty(),
            "{language:?} lacks {missing:?}, English lacks {unknown:?}"
        );
    }
}

#[test]
fn every_text_has_the_english_arguments() {
    let english = read(Language::English);
    for language in translations() {
        for (key, text) in read(language).by_key {
            let expected = english.by_key.get(&key).map(|text| &text.variables);
            assert_eq!(Some(&text.variables), expected, "{key} in {language:?}");
        }
    }
}

#[test]
fn every_referenced_text_exists_without_extra_arguments() {
    for language in Language::ALL {
        let Texts { by_key, .. } = read(language);
        for (key, text) in &by_key {
            for reference in &text.references {
                let needed = by_key.get(reference).map(|referred| &referred.variables);
                let given = needed.is_some_and(|needed| needed.is_subset(&text.variables));
                assert!(given, "{key} in {language:?} refers to {reference}");
            }
        }
    }
}

#[test]
fn every_term_is_used_in_a_text() {
    for language in Language::ALL {
        let Texts { by_key, .. } = read(language);
        let named: BTreeSet<&String> = by_key.values().flat_map(|text| &text.references).collect();
        let unused: Vec<&String> = by_key
            .keys()
            .filter(|key| key.starts_with('-') && !named.contains(key))
            .collect();
        assert!(unused.is_empty(), "{language:?} has {unused:?}");
    }
}

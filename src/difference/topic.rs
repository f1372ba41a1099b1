//! What is different in an article.

use super::both::Both;
use super::change::{ArticleChange, keywords, names};
use super::criterion;
use super::pairs::{Pairs, pair};
use super::sources;
use super::wording::{Wording, quoted};
use crate::index::CriterionIndex;
use crate::knowledge::must_have::MustHave;
use crate::knowledge::topic::{ArticleStatus, Criterion, Technology, Topic, UseCase};
use crate::rating::Weight;

/// All changes, in the order of an article: front matter, sections, sources.
pub fn changes(old: &Topic, new: &Topic) -> Vec<ArticleChange> {
    let (technologies, criteria) = (technology_pairs(old, new), criterion_pairs(old, new));
    let both = Both {
        old,
        new,
        technologies: indexes(
            &technologies,
            |id| old.technology(id),
            |id| new.technology(id),
        ),
        criteria: indexes(&criteria, |id| old.criterion(id), |id| new.criterion(id)),
    };

    let mut changes = head(old, new);
    changes.extend(technology_changes(&both, &technologies));
    changes.extend(criterion_changes(&both, &criteria));
    for (old, new) in &both.criteria {
        changes.extend(criterion::changes(&both, *old, *new));
    }
    changes.extend(use_case_changes(&both));
    changes.extend(introduction(old, new));
    changes.extend(sources::changes(&old.sources, &new.sources));
    changes
}

fn technology_pairs<'t>(old: &'t Topic, new: &'t Topic) -> Pairs<'t, Technology> {
    let (old, new): (Vec<_>, Vec<_>) = (
        old.technologies.iter().collect(),
        new.technologies.iter().collect(),
    );
    pair(&old, &new, |entry| &entry.id, |entry| &entry.name)
}

fn criterion_pairs<'t>(old: &'t Topic, new: &'t Topic) -> Pairs<'t, Criterion> {
    let (old, new): (Vec<_>, Vec<_>) =
        (old.criteria.iter().collect(), new.criteria.iter().collect());
    pair(&old, &new, |entry| &entry.id, |entry| &entry.name)
}

/// The pairs as indexes into both lists.
fn indexes<T: HasId, I>(
    pairs: &Pairs<T>,
    old: impl Fn(&str) -> Option<I>,
    new: impl Fn(&str) -> Option<I>,
) -> Vec<(I, I)> {
    let pairs = pairs.both.iter();
    pairs
        .filter_map(|(before, now)| old(before.id()).zip(new(now.id())))
        .collect()
}

/// What is found by its id.
trait HasId {
    fn id(&self) -> &str;
}

impl HasId for Technology {
    fn id(&self) -> &str {
        &self.id
    }
}

impl HasId for Criterion {
    fn id(&self) -> &str {
        &self.id
    }
}

fn status(status: ArticleStatus) -> String {
    let word = match status {
        ArticleStatus::Draft => "draft",
        ArticleStatus::Reviewed => "reviewed",
    };
    word.to_owned()
}

/// The changes of what is about the article as a whole.
fn head(old: &Topic, new: &Topic) -> Vec<ArticleChange> {
    let values = [
        ("Id of the topic", &old.id, &new.id),
        ("Title", &old.title, &new.title),
        ("Question", &old.question, &new.question),
    ];

    let mut changes = Vec::new();
    for (of, old, new) in values {
        changes.extend(ArticleChange::of_value(
            of,
            Some(old.clone()),
            Some(new.clone()),
        ));
    }
    changes.extend(names(
        "Other names of the topic",
        &old.aliases,
        &new.aliases,
    ));
    changes.extend(ArticleChange::of_value(
        "Status",
        Some(status(old.status)),
        Some(status(new.status)),
    ));
    changes.extend(ArticleChange::of_value(
        "Last review",
        old.reviewed.map(|day| day.to_string()),
        new.reviewed.map(|day| day.to_string()),
    ));
    changes.extend(ArticleChange::of_value(
        "Time between reviews",
        Some(old.review_every.to_string()),
        Some(new.review_every.to_string()),
    ));
    changes.extend(names("Owners", &old.owners, &new.owners));
    changes
}

fn technology_changes(both: &Both, pairs: &Pairs<Technology>) -> Vec<ArticleChange> {
    let mut changes = Vec::new();
    for technology in &pairs.added {
        changes.push(ArticleChange::Added {
            what: "technology",
            name: technology.name.clone(),
            with: criterion::known_of_technology(both.new, &technology.id),
        });
    }
    for technology in &pairs.removed {
        changes.push(ArticleChange::Removed {
            what: "technology",
            name: technology.name.clone(),
        });
    }
    for (old, new) in &pairs.both {
        changes.extend(one_technology(old, new));
    }
    changes
}

fn one_technology(old: &Technology, new: &Technology) -> Vec<ArticleChange> {
    let name = &new.name;
    let mut changes = Vec::new();
    changes.extend(ArticleChange::of_name("technology", &old.name, name));

    let values = [
        ("id", Some(&old.id), Some(&new.id)),
        ("version", old.version.as_ref(), new.version.as_ref()),
        ("homepage", old.homepage.as_ref(), new.homepage.as_ref()),
        ("group", old.group.as_ref(), new.group.as_ref()),
    ];
    for (what, old, new) in values {
        changes.extend(ArticleChange::of_value(
            format!("{name}, {what}"),
            old.cloned(),
            new.cloned(),
        ));
    }
    changes.extend(names(
        format!("{name}, other names"),
        &old.aliases,
        &new.aliases,
    ));
    changes.extend(keywords(name, &old.keywords, &new.keywords));
    changes
}

fn criterion_changes(both: &Both, pairs: &Pairs<Criterion>) -> Vec<ArticleChange> {
    let mut changes = Vec::new();
    for added in &pairs.added {
        changes.push(ArticleChange::Added {
            what: "criterion",
            name: added.name.clone(),
            with: criterion::known_under_criterion(both.new, &added.id),
        });
    }
    for criterion in &pairs.removed {
        changes.push(ArticleChange::Removed {
            what: "criterion",
            name: criterion.name.clone(),
        });
    }
    changes
}

fn use_case_changes(both: &Both) -> Vec<ArticleChange> {
    let (old, new): (Vec<&UseCase>, Vec<&UseCase>) = (
        both.old.use_cases.iter().collect(),
        both.new.use_cases.iter().collect(),
    );
    let pairs = pair(&old, &new, |entry| &entry.id, |entry| &entry.name);

    let mut changes = Vec::new();
    for use_case in pairs.added {
        changes.push(ArticleChange::Added {
            what: "use case",
            name: use_case.name.clone(),
            with: Vec::new(),
        });
    }
    for use_case in pairs.removed {
        changes.push(ArticleChange::Removed {
            what: "use case",
            name: use_case.name.clone(),
        });
    }
    for (old, new) in pairs.both {
        changes.extend(one_use_case(both, old, new));
    }
    changes
}

fn one_use_case(both: &Both, old: &UseCase, new: &UseCase) -> Vec<ArticleChange> {
    let name = quoted(&new.name);
    let mut changes = Vec::new();
    changes.extend(ArticleChange::of_name("use case", &old.name, &new.name));
    changes.extend(ArticleChange::of_value(
        format!("{name}, id"),
        Some(old.id.clone()),
        Some(new.id.clone()),
    ));

    for (before, now) in &both.criteria {
        let criterion = &both.new.criteria[*now].name;
        changes.extend(ArticleChange::of_value(
            format!("{name}, weight of {criterion}"),
            weight(old, *before),
            weight(new, *now),
        ));
        changes.extend(ArticleChange::of_value(
            format!("{name}, must-have of {criterion}"),
            must_have(old, *before),
            must_have(new, *now),
        ));
    }
    changes
}

fn weight(use_case: &UseCase, criterion: CriterionIndex) -> Option<String> {
    let mut weights = use_case.weights.iter();
    let weight = weights.find(|(of, _)| *of == criterion)?.1;
    Some(Weight::get(weight).to_string())
}

fn must_have(use_case: &UseCase, criterion: CriterionIndex) -> Option<String> {
    let mut must = use_case.must.iter();
    let (_, must_have) = must.find(|(of, _)| *of == criterion)?;
    Some(match must_have {
        MustHave::Rating(least) => format!("at least {}", least.get()),
        MustHave::Number(limit) => format!("{} {}", limit.sign(), limit.number),
        MustHave::YesNo(true) => "yes".to_owned(),
        MustHave::YesNo(false) => "no".to_owned(),
        MustHave::Text(texts) => texts.join(" or "),
    })
}

fn introduction(old: &Topic, new: &Topic) -> Option<ArticleChange> {
    let is_same = Wording::of(&old.introduction, old) == Wording::of(&new.introduction, new);
    (!is_same).then(|| ArticleChange::Text {
        of: "The introduction".to_owned(),
        what: "different text",
    })
}

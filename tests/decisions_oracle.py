#!/usr/bin/env python3
"""Checks the outcomes of src/decisions against an implementation that knows nothing of it, on 1,000 random teams (fixed seed).

Everything but two shares is computed in fractions, without rounding: normalised weights, their mean, scores, who leads under whose weights,
must-haves by owner, quorum, ties, and the fewest criteria on which a disagreement turns, by trying all sets of criteria. The share of all
weightings for which each technology leads, and the stability, come from random weightings. Run from the repository's root:

    python3 -m venv target/oracle && target/oracle/bin/pip install -r tests/requirements.txt
    target/oracle/bin/python tests/decisions_oracle.py

Exit code 0: all agree; 1: at least one team is answered differently.
"""

import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

import numpy as np

TEAMS = 1000
LARGEST_TEAM = 12
EQUAL = 1e-9
WEIGHTINGS = 20000
# Four standard deviations of a share out of 20,000 random weightings are 0.014; the fixed weightings were off by as much at most.
SHARE_TOLERANCE = 0.03
# The ranking calls a lead below this, in points, or a stability below that, too close.
# In the place of a rating; 0 is unknown.
NOT_APPLICABLE = -1
LEAST_LEAD, LEAST_STABILITY = 5, 0.6


def main():
    teams = [random_team(random.Random(seed)) for seed in range(TEAMS)]
    outcomes = outcomes_from_rust(teams)
    seen, failed = {}, 0
    for seed, (team, outcome) in enumerate(zip(teams, outcomes, strict=True)):
        for kind in (outcome["verdict"][0], outcome["disagreement"][0]):
            seen[kind] = seen.get(kind, 0) + 1
        differences = compare(team, outcome, np.random.default_rng(seed))
        failed += bool(differences)
        for difference in differences:
            print(f"team {seed}: {difference}")
        if differences:
            print(f"  {json.dumps(team)}")
    print(", ".join(f"{count} {kind}" for kind, count in sorted(seen.items())))
    print(f"{len(teams) - failed} passed, {failed} failed")
    return 1 if failed else 0


def random_team(rng):
    technologies, criteria, members = rng.randint(1, 7), rng.randint(1, 8), rng.randint(0, LARGEST_TEAM)
    gaps, musts = rng.choice([0, 0, 0.2]), rng.choice([0, 0, 0.05, 0.2])
    weigh = rng.choice([lambda: rng.randint(0, 5), lambda: rng.randint(0, 35), lambda: rng.choice([0, 0, 1, 3])])
    inapplicable = rng.choice([0, 0, 0.1, 0.3])
    rating = lambda: NOT_APPLICABLE if rng.random() < inapplicable else 0 if rng.random() < gaps else rng.randint(1, 5)
    # Members of one team are alike, so that some teams agree.
    common, alike = [weigh() for _ in range(criteria)], rng.choice([0, 0.5, 0.9])
    ballot = lambda: {
        "weights": [own if rng.random() >= alike else common[at] for at, own in enumerate(weigh() for _ in range(criteria))],
        "must": [rng.randint(2, 5) if rng.random() < musts else 0 for _ in range(criteria)],
    }
    return {
        "ratings": [[rating() for _ in range(criteria)] for _ in range(technologies)],
        "ballots": [ballot() for _ in range(members)],
        "abstentions": rng.choice([0, 0, 2]),
        "quorum": rng.choice([0, 0, 0, 3, 8]),
    }


def outcomes_from_rust(teams):
    with tempfile.TemporaryDirectory() as folder:
        asked, answered = Path(folder, "teams.json"), Path(folder, "outcomes.json")
        asked.write_text(json.dumps(teams))
        files = {"DECISIONS_TEAMS": str(asked), "DECISIONS_OUTCOMES": str(answered)}
        command = ["cargo", "test", "--locked", "--quiet", "--test", "all", "decisions_oracle::", "--", "--ignored"]
        root = Path(__file__).resolve().parent.parent
        subprocess.run(command, cwd=root, env={**os.environ, **files}, check=True, stdout=subprocess.DEVNULL)
        return json.loads(answered.read_text())


def compare(team, outcome, rng):
    """Every difference between an outcome and what it should be, as a sentence."""
    ratings, ballots = team["ratings"], team["ballots"]
    criteria = range(len(ratings[0]))
    differences = []
    check = lambda what, found, expected: None if found == expected else differences.append(f"{what} {found}, should be {expected}")

    demands, left = [], list(range(len(ratings)))
    for owner, ballot in enumerate(ballots):
        for criterion, least in enumerate(ballot["must"]):
            if least:
                excluded = [t for t, row in enumerate(ratings) if row[criterion] != NOT_APPLICABLE and (row[criterion] or 1) < least]
                demands.append([owner, chr(ord("a") + criterion), least, excluded])
                left = [t for t in left if t not in excluded]
    check("demands", outcome["demands"], demands)
    check("removed", outcome["removed"], [t for t in range(len(ratings)) if t not in left])

    shares = [[Fraction(w, sum(b["weights"])) for w in b["weights"]] if any(b["weights"]) else None for b in ballots]
    weighing = [row for row in shares if row]
    mean = [sum(row[c] for row in weighing) / len(weighing) for c in criteria] if weighing else None
    own = [leaders(ratings, left, row) if row else [] for row in shares]
    check("own leaders", outcome["leaders"], own)
    spreads = [float(max(r[c] for r in weighing) - min(r[c] for r in weighing)) if weighing else 0.0 for c in criteria]
    if not np.allclose(outcome["spreads"], spreads, rtol=0, atol=EQUAL):
        differences.append(f"spreads {outcome['spreads']}, should be {spreads}")

    ranked = []
    scored = [t for t in left if mean and score(ratings[t], mean, 3) is not None]
    if scored:
        scores = {t: [score(ratings[t], mean, fill) for fill in (1, 3, 5)] for t in scored}
        ranked = sorted(scored, key=lambda t: (-scores[t][1], -scores[t][0], t))
        check("order", [t for t, *_ in outcome["scores"]], ranked)
        for technology, *found in outcome["scores"]:
            if not np.allclose(found, [float(s) for s in scores[technology]], rtol=0, atol=1e-7):
                differences.append(f"technology {technology} scores {found}, should be {scores[technology]}")
    else:
        check("scores", outcome["scores"], [])

    present = len(ballots) + team["abstentions"]
    possible = verdicts(team, left, ranked, mean, present, rng)
    if outcome["verdict"] not in possible:
        differences.append(f"verdict {outcome['verdict']}, should be one of {possible}")
    differences += compare_disagreement(ratings, left, weighing, mean, outcome["disagreement"])
    check("groups", outcome["groups"], groups(own, ranked))
    differences += compare_leads(ratings, outcome["leads"], rng)
    return differences


def score(row, weights, fill):
    """The weighted mean over the criteria that apply; nothing if none of them has a weight."""
    applying = [(w, Fraction((rating or fill) - 1, 4)) for w, rating in zip(weights, row) if rating != NOT_APPLICABLE]
    total = sum(w for w, _ in applying)
    return 100 * sum(w * u for w, u in applying) / total if total else None


def leaders(ratings, left, weights):
    scores = {t: score(ratings[t], weights, 3) for t in left}
    best = max((s for s in scores.values() if s is not None), default=None)
    return [t for t in left if best is not None and scores[t] == best]


def verdicts(team, left, ranked, mean, present, rng):
    """The verdicts that are right: both, where the stability is too near to its limit."""
    if not team["ballots"]:
        return [["no ballots"]]
    if present < team["quorum"]:
        return [["quorum missed", team["quorum"] - present]]
    if not left:
        return [["none left"]]
    if not mean:
        return [["no weights"]]
    if not ranked:
        return [["nothing applies"]]
    if len(ranked) == 1:
        return [["only one", ranked[0]]]
    scores = [score(team["ratings"][t], mean, 3) for t in ranked]
    if scores[0] == scores[1]:
        return [["tie", [t for t, s in zip(ranked, scores) if s == scores[0]]]]
    close, clear = ["too close", ranked[0]], ["clear", ranked[0]]
    if scores[0] - scores[1] < LEAST_LEAD:
        return [close]
    stability = share_of_near_weightings(team["ratings"], ranked, mean, rng)
    if abs(stability - LEAST_STABILITY) < SHARE_TOLERANCE:
        return [close, clear]
    return [close if stability < LEAST_STABILITY else clear]


def scores_of(ratings, technologies, weightings):
    """A row for each weighting, a column for each technology; below all others where nothing applies."""
    utilities = np.array([[0 if rating == NOT_APPLICABLE else ((rating or 3) - 1) / 4 for rating in ratings[t]] for t in technologies])
    applies = np.array([[float(rating != NOT_APPLICABLE) for rating in ratings[t]] for t in technologies])
    total = weightings @ applies.T
    return np.divide(weightings @ utilities.T, total, out=np.full(total.shape, -1.0), where=total > 0)


def share_of_near_weightings(ratings, ranked, mean, rng):
    factors = 2 ** rng.uniform(-1, 1, (WEIGHTINGS, len(mean)))
    scores = scores_of(ratings, ranked, factors * np.array([float(share) for share in mean]))
    return np.mean(scores[:, 0] > scores[:, 1:].max(axis=1) - 1e-12)


def compare_disagreement(ratings, left, weighing, mean, found):
    weighing = [row for row in weighing if leaders(ratings, left, row)]
    if len(weighing) < 2:
        return [] if found == ["nobody"] else [f"disagreement {found}, should be nobody's"]
    common = in_common(ratings, left, weighing, mean, ())
    if common:
        return [] if found == ["harmless", common] else [f"disagreement {found}, should be harmless with {common}"]
    if found[0] != "matters" or not found[2]:
        return [f"disagreement {found}, should matter and be exact"]
    spread = lambda agreed: sum(max(r[c] for r in weighing) - min(r[c] for r in weighing) for c in agreed)
    for size in range(1, len(mean) + 1):
        enough = [s for s in itertools.combinations(range(len(mean)), size) if in_common(ratings, left, weighing, mean, s)]
        if enough:
            most = max(spread(s) for s in enough)
            # Two sets may be as far apart but for rounding.
            best = [list(s) for s in enough if most - spread(s) < EQUAL]
            return [] if found[1] in best else [f"turns on {found[1]}, should be one of {best}"]
    return ["no set of criteria is enough"]


def in_common(ratings, left, weighing, mean, agreed):
    """What leads for everybody, once all members have the mean weights under the agreed criteria."""
    common = set(left)
    for row in weighing:
        weights = [mean[c] if c in agreed else share for c, share in enumerate(row)]
        leading = leaders(ratings, left, weights)
        common &= set(leading) if leading else common
    return sorted(common)


def groups(own, ranked):
    counts = {}
    for technologies in filter(None, own):
        chosen = ranked[0] if ranked[0] in technologies else technologies[0]
        counts[chosen] = counts.get(chosen, 0) + 1
    return [[t, count] for t, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]


def compare_leads(ratings, found, rng):
    weightings = rng.dirichlet(np.ones(len(ratings[0])), WEIGHTINGS)
    scores = scores_of(ratings, range(len(ratings)), weightings)
    if (scores < 0).all():
        return [] if not any(found) else [f"leads {found}, should be nothing"]
    leading = scores > scores.max(axis=1, keepdims=True) - 1e-11
    expected = (leading / leading.sum(axis=1, keepdims=True)).mean(axis=0)
    if np.allclose(found, expected, rtol=0, atol=SHARE_TOLERANCE) and abs(sum(found) - 1) < EQUAL:
        return []
    return [f"leads {found}, should be {expected.tolist()}"]


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Checks src/ranking against implementations that know nothing of it, on 1,000 random problems (fixed seed).

Scores and order come from pymcdm's weighted sum model, tipping points from a plain scan and bisection over the share of each criterion,
stability from random weightings, must-haves and relaxations from trying all of them out. Run from the repository's root:

    python3 -m venv target/oracle && target/oracle/bin/pip install -r tests/requirements.txt
    target/oracle/bin/python tests/ranking_oracle.py

Exit code 0: all agree; 1: at least one problem is answered differently.
"""

import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from pymcdm.methods import WSM

PROBLEMS = 1000
LARGEST = 12
EQUAL = 1e-9
WEIGHTINGS = 4000
# Four standard deviations of a share out of 4,000 random weightings are 0.032; the fixed weightings were off by 0.01 at most.
STABILITY_TOLERANCE = 0.045


def main():
    problems = [random_problem(random.Random(seed)) for seed in range(PROBLEMS)]
    outcomes = outcomes_from_rust(problems)
    seen, failed = {}, 0
    for seed, (problem, outcome) in enumerate(zip(problems, outcomes, strict=True)):
        seen[outcome["standing"]] = seen.get(outcome["standing"], 0) + 1
        differences = compare(problem, outcome, np.random.default_rng(seed))
        failed += bool(differences)
        for difference in differences:
            print(f"problem {seed}: {difference}")
        if differences:
            print(f"  {json.dumps(problem)}")
    print(", ".join(f"{count} {standing}" for standing, count in sorted(seen.items())))
    print(f"{len(problems) - failed} passed, {failed} failed")
    return 1 if failed else 0


def random_problem(rng):
    technologies, criteria = rng.randint(1, LARGEST), rng.randint(1, LARGEST)
    gaps = rng.choice([0, 0, 0.1, 0.4])
    weigh = rng.choice([lambda: rng.randint(0, 5), lambda: rng.uniform(0.01, 10), lambda: rng.choice([0, 1, 3])])
    musts = rng.choice([0, 0, 0, 0.1, 0.3])
    not_applicable = rng.choice([0, 0, 0.1, 0.3])
    rating = lambda: "-" if rng.random() < not_applicable else None if rng.random() < gaps else rng.randint(1, 5)
    return {
        "ratings": [[rating() for _ in range(criteria)] for _ in range(technologies)],
        "weights": [weigh() for _ in range(criteria)],
        "must": [rng.randint(1, 5) if rng.random() < musts else None for _ in range(criteria)],
    }


def outcomes_from_rust(problems):
    with tempfile.TemporaryDirectory() as folder:
        asked, answered = Path(folder, "problems.json"), Path(folder, "outcomes.json")
        asked.write_text(json.dumps(problems))
        files = {"RANKING_PROBLEMS": str(asked), "RANKING_OUTCOMES": str(answered)}
        command = ["cargo", "test", "--quiet", "--test", "all", "ranking_oracle::", "--", "--ignored"]
        root = Path(__file__).resolve().parent.parent
        subprocess.run(command, cwd=root, env={**os.environ, **files}, check=True, stdout=subprocess.DEVNULL)
        return json.loads(answered.read_text())


def compare(problem, outcome, rng):
    """Every difference between an outcome and what it should be, as a sentence."""
    left = [t for t, ratings in enumerate(problem["ratings"]) if fulfils(ratings, problem["must"])]
    removed = [t for t in range(len(problem["ratings"])) if t not in left]
    if outcome["removed"] != removed:
        return [f"removed {outcome['removed']}, should be {removed}"]
    scored = [t for t in left if has_score(problem, t)]
    ranked = "ranked" if scored else "nothing applies"
    expected = "nobody left" if not left else ranked if any(problem["weights"]) else "no weights"
    if outcome["standing"] != expected:
        return [f"{outcome['standing']}, should be {expected}"]
    if expected == "nobody left":
        return compare_relaxations(problem, outcome["relaxations"])
    if expected in ("no weights", "nothing applies"):
        return [] if outcome["left"] == left else [f"left {outcome['left']}, should be {left}"]
    unscored = [t for t in left if t not in scored]
    if outcome["unscored"] != unscored:
        return [f"without a score {outcome['unscored']}, should be {unscored}"]
    return compare_ranking(problem, scored, outcome, rng)


def fulfils(ratings, must):
    return all(rating == "-" or least is None or (rating or 1) >= least for rating, least in zip(ratings, must))


def has_score(problem, technology):
    """Whether any criterion with a weight applies to a technology."""
    return any(weight > 0 and rating != "-" for rating, weight in zip(problem["ratings"][technology], problem["weights"]))


def compare_relaxations(problem, found):
    """Tries all combinations of one relaxed must-have, then of two and so on, until somebody is left."""
    asked = [criterion for criterion, least in enumerate(problem["must"]) if least is not None]
    for count in range(1, len(asked) + 1):
        least_first = {}
        for criteria in itertools.combinations(asked, count):
            for to in itertools.product(*(range(problem["must"][c] - 1, 0, -1) for c in criteria)):
                must = list(problem["must"])
                for criterion, least in zip(criteria, to):
                    must[criterion] = least
                back = tuple(t for t, ratings in enumerate(problem["ratings"]) if fulfils(ratings, must))
                if back:
                    least_first.setdefault((criteria, back), []).append(to)
        if least_first:
            # Of the ways to bring back the same technologies by the same criteria, only the one that relaxes least is of use,
            best = {(criteria, max(ways, key=sum), back) for (criteria, back), ways in least_first.items()}
            # and of these, only one that is the least for some technology.
            wanted = {way for way in best if any(is_exact_for(problem, way, t) for t in way[2])}
            given = {(*zip(*r["changes"]), tuple(r["back"])) for r in found}
            steps = [sum(problem["must"][c] - to for c, to in r["changes"]) for r in found]
            differences = [] if given == wanted else [f"relaxations {given}, should be {wanted}"]
            return differences + ([] if steps == sorted(steps) else ["the least relaxation is not the first"])
    return ["no relaxation brings anyone back"]


def is_exact_for(problem, way, technology):
    criteria, to, _ = way
    found = [problem["ratings"][technology][c] for c in criteria]
    return "-" not in found and all((rating or 1) == least for rating, least in zip(found, to))


def compare_ranking(problem, left, outcome, rng):
    weights = np.array(problem["weights"], dtype=float)
    shares = weights / weights.sum()
    scores = {name: weighted_sum(problem, left, shares, fill) for name, fill in (("low", 1), ("mid", 3), ("high", 5))}
    differences = []
    for technology, *found in outcome["scores"]:
        expected = [scores[name][left.index(technology)] for name in ("low", "mid", "high")]
        if not np.allclose(found, expected, rtol=0, atol=EQUAL):
            differences.append(f"technology {technology} scores {found}, should be {expected}")
    rounded = {name: np.round(values, 7) for name, values in scores.items()}
    order = [left[at] for at in np.lexsort((np.arange(len(left)), -rounded["low"], -rounded["mid"]))]
    if [technology for technology, *_ in outcome["scores"]] != order:
        return differences + [f"order {outcome['scores']}, should be {order}"]
    contest = outcome["contest"]
    if (contest is None) != (len(left) == 1):
        return differences + ["a contest needs two technologies, and two are enough"]
    if contest is not None:
        utilities = filled(problem, left, 3)
        leader = left.index(order[0])
        differences += compare_tipping_points(utilities, shares, leader, left, contest)
        differences += compare_stability(utilities, weights, leader, contest["stability"], rng)
    return differences


def filled(problem, left, fill):
    """The utilities, from 0 to 1, of those who are left, with every unknown rating replaced; NaN does not apply."""
    utility = lambda rating: np.nan if rating == "-" else ((rating or fill) - 1) / 4
    return np.array([[utility(rating) for rating in problem["ratings"][t]] for t in left])


def weighted_sum(problem, left, shares, fill):
    """Each technology alone, by the criteria that apply to it."""
    method = WSM(normalization_function=lambda column, cost: column)
    scores = []
    for utilities in filled(problem, left, fill):
        applies = ~np.isnan(utilities)
        own = shares[applies] / shares[applies].sum()
        scores += list(100 * method(utilities[applies].reshape(1, -1), own, np.ones(len(own)), validation=False))
    return np.array(scores)


def compare_tipping_points(utilities, shares, leader, left, contest):
    differences, changes = [], []
    for criterion, found in enumerate(contest["tipping_points"]):
        expected = tipping_points(utilities, shares, leader, criterion)
        if not expected:
            differences += [f"criterion {criterion} tips at {found}, should never"] if found else []
            continue
        change = min(abs(at - shares[criterion]) for at, _ in expected)
        nearest = [(at, next_ones) for at, next_ones in expected if abs(at - shares[criterion]) < change + EQUAL]
        agrees = lambda at, next_ones: tips_there(utilities, shares, leader, criterion, found[0], at) and left.index(found[1]) in next_ones
        changes.append(change if found is None else abs(found[0] - shares[criterion]))
        if found is None or not any(agrees(*way) for way in nearest):
            differences.append(f"criterion {criterion} tips at {found}, should be one of {nearest}")
    smallest = contest["nearest"]
    if (smallest is None) != (not changes) or (changes and abs(smallest - min(changes)) > EQUAL):
        differences.append(f"the smallest change is {smallest}, should be the least of {changes}")
    return differences


def tips_there(utilities, shares, leader, criterion, found, at):
    """Whether a tipping point is the one that was scanned for. Where two scores part slowly, the scan finds it late."""
    scores = scores_at(utilities, shares, criterion, found)
    is_level = abs(scores[leader] - scores.max()) < 1e-12
    return abs(found - at) < EQUAL or (is_level and abs(found - at) < 1e-6)


def tipping_points(utilities, shares, leader, criterion):
    """Where the leader stops leading when a criterion's share rises, and when it falls; and who may lead then."""
    if shares[criterion] > 1 - EQUAL:
        return []
    found = []
    # At the very ends, what does not apply leaves no weight at all.
    ends = [1 - 1e-12, 1e-12] if shares[criterion] > 1e-12 else [1 - 1e-12]
    for end in ends:
        scan = np.linspace(shares[criterion], end, 101)
        behind = [at for at in range(1, 101) if is_behind(utilities, shares, leader, criterion, scan[at])]
        if not behind:
            continue
        leading, beaten = scan[behind[0] - 1], scan[behind[0]]
        for _ in range(60):
            middle = (leading + beaten) / 2
            if is_behind(utilities, shares, leader, criterion, middle):
                beaten = middle
            else:
                leading = middle
        beyond = scores_at(utilities, shares, criterion, beaten + (end - beaten) * 1e-6)
        found.append((beaten, set(np.flatnonzero(beyond > beyond.max() - 1e-12))))
    return found


def is_behind(utilities, shares, leader, criterion, share):
    scores = scores_at(utilities, shares, criterion, share)
    return scores[leader] < scores.max() - 1e-13


def scores_at(utilities, shares, criterion, share):
    moved = shares * (1 - share) / (1 - shares[criterion])
    moved[criterion] = share
    return means(utilities, moved)


def means(utilities, weights):
    """The weighted mean of each technology over the criteria that apply to it."""
    applies = ~np.isnan(utilities)
    return (np.where(applies, utilities, 0) @ weights.T) / (applies @ weights.T)


def compare_stability(utilities, weights, leader, found, rng):
    factors = np.exp2(rng.uniform(-1, 1, (WEIGHTINGS, len(weights))))
    scores = means(utilities, factors * weights).T
    expected = np.mean(scores[:, leader] >= scores.max(axis=1) - EQUAL)
    return [] if abs(found - expected) < STABILITY_TOLERANCE else [f"stability {found}, should be near {expected}"]


if __name__ == "__main__":
    sys.exit(main())

// The problems of articles, and where each of them is shown. No DOM here.

const isError = (problem) => problem.severity === "error";

/** What distinguishes one problem from another. */
const keyOf = ({ path, line, column, rule, message }) =>
  JSON.stringify([path, line, column, rule, message]);

/** The problems that are not among those shown elsewhere. */
function except(problems, shown) {
  const keys = new Set(shown.map(keyOf));
  return problems.filter((problem) => !keys.has(keyOf(problem)));
}

const inCriteria = (topic) => topic.criteria.flatMap((criterion) => criterion.problems);

/** All problems of a topic, each of them once. */
export function problemsOf(topic) {
  const all = [...topic.problems, ...inCriteria(topic)];
  return [...new Map(all.map((problem) => [keyOf(problem), problem])).values()];
}

/** The warnings of a topic that are not next to one of its criteria. */
export const warningsOfTopic = (topic) =>
  except(topic.problems.filter((problem) => !isError(problem)), inCriteria(topic));

/** What is shown above the topics: all errors, and the warnings that belong to no topic shown. */
export function problemsAbove(problems, topics) {
  const warnings = problems.filter((problem) => !isError(problem));
  return {
    errors: problems.filter(isError),
    warnings: except(warnings, topics.flatMap(problemsOf)),
  };
}

// Where a list or a title mixes places, a headline is shown with its place before it, unless it
// begins with that place itself (“泾川：委员下果园”, “静宁县政协…”).

interface HeadlineDivision {
  name: string
  shortName: string
}

// 合作 and 宁县 are words too: a short name counts only where it plainly stands for the place.
const AFTER_SHORT_NAME = ['：', '政协', ' ']

/** The prefix of a headline among those of other places: “泾川县：”, or nothing. */
export function divisionBefore({ name, shortName }: HeadlineDivision, headline: string): string {
  const named =
    headline.startsWith(name) ||
    AFTER_SHORT_NAME.some((after) => headline.startsWith(shortName + after))
  return named ? '' : `${name}：`
}

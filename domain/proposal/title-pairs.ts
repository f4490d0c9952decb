import { characterPairs } from '#lib/character-pairs'

// What two titles have in common, whatever words they say it with: the pairs of characters that stand beside each other.

/** What many titles have, and says nothing of what they are about. */
const COMMON =
  /进一步|加快|加强|加大|推进|推动|促进|完善|提升|提高|建立|健全|优化|做好|解决|支持|发展|建设|工作|问题|力度|我[省市州县区]|[的在给对与和及为]/gu

/** Of fewer pairs nobody knows what they are about. */
const FEWEST = 2
/** Half of the pairs in common are two on one matter, a third is chance. */
const ALIKE = 0.4

/** What a title is about, without what every title of a proposal has around it. */
export const subjectOf = (title: string): string =>
  title
    .trim()
    .replace(/^关于/u, '')
    .replace(/的?(?:提案|建议)$/u, '')

/** The pairs of what a title is about; none of one that is too short or too general. */
export function pairsOf(title: string): ReadonlySet<string> {
  const pairs = characterPairs(subjectOf(title.normalize('NFKC')).replaceAll(COMMON, ' '))
  return pairs.size < FEWEST ? new Set() : pairs
}

/** How much two have in common: 0 for nothing, 1 for all. Counted, since a set of what they share takes most of the time. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = one.size + other.size
  let shared = 0
  for (const pair of one) if (other.has(pair)) shared += 1
  return all === 0 ? 0 : (2 * shared) / all
}

/** Those that are about the same as a title, the most alike first; among equals as they come. `pairs` may know the rows' already. */
export function pickAlike<Row extends { title: string }>(
  title: string,
  rows: readonly Row[],
  most: number,
  pairs: (title: string) => ReadonlySet<string> = pairsOf,
): Row[] {
  const own = pairs(title)
  return rows
    .flatMap((row) => {
      const likeness = likenessOf(own, pairs(row.title))
      return likeness > ALIKE ? { row, likeness } : []
    })
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ row }) => row)
}

/** `pairsOf` that reads each title once, for many that are compared with the same ones. */
export function rememberPairs(): (title: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>()
  return (title) => known.get(title) ?? remember(known, title)
}

function remember(known: Map<string, ReadonlySet<string>>, title: string): ReadonlySet<string> {
  const pairs = pairsOf(title)
  known.set(title, pairs)
  return pairs
}

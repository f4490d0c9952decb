import { characterPairs } from '#lib/character-pairs'

// How near two editions are to reporting the same thing, from their text alone. Two correspondents word
// one event differently, so it is not equality that counts but how much of the shorter is in the longer:
// the share of its pairs of neighbouring characters. The stock of the trade (政协, 召开, 会议 …) is taken
// out first, since it occurs in every report and would make strangers look alike.
const STOCK = [
  '人民政协|政协|党组|主席会议|副主席|主席|秘书长|专委会|委员会|委员们?',
  '会议|座谈会?|召开|举行|组织|开展|活动|工作|调研组?|视察|有关部门|负责人|主持|参加|讲话',
  '强调|指出|要求|认为|建议|情况|县委|区委|市委|县政府|区政府|市政府|全[县区市]|本报讯?|近日|日前',
  String.raw`\d{1,2}月\d{1,2}日`,
].join('|')

/** From here on two editions of one county and day are shown as perhaps the same. */
export const NEAR = 0.25
/** Editions with fewer pairs than this say too little to be compared. */
const FEWEST = 8

/** The pairs of neighbouring characters of a text, without stock words and the given place names. */
export function ownPairs(text: string, divisionNames: readonly string[]): Set<string> {
  const names = divisionNames.filter((name) => name !== '').map((name) => RegExp.escape(name))
  const stock = new RegExp([...names, STOCK].join('|'), 'gu')
  const kept = text.normalize('NFKC').replace(stock, ' ')
  return characterPairs(kept)
}

/** The share of the shorter's pairs that the longer has too: 0 for strangers, 1 for a part of it. */
export function nearness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one]
  if (shorter.size < FEWEST) return 0
  let shared = 0
  for (const pair of shorter) if (longer.has(pair)) shared += 1
  return shared / shorter.size
}

import { KNOWN_WORDS } from './phrase-words.ts'

// Where a headline may break. The browser's own dictionary (ICU) knows little of committees' news, so
// rules keep whole what it cuts in two, and only what no rule reaches is listed. The rules only ever
// take breaks away: a line too many is better than a word in two.

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })
const HAN = '\\p{Script=Han}'
const NUMBER = '第?(?:[〇零一二三四五六七八九十百千万亿两几]+|\\d[\\d.,]*)[多余]?'
const COUNTER =
  '(?:平方米|公里|年度|[个批家项次件条名位届期场讲篇份张座间户亩所轮步类种年月日天周岁元吨米里万亿]|人(?![民大均]))'
/** 排上, 搬到, 办好 */
const VERB_DONE = '[搬排摆写带建办送讲唱装搭晒卖捧端拿挂架坐放开][到上进出起成好入]'
/** Read before the dictionary is asked: a count with its measure, and the listed words, longest first. */
const KNOWN = new RegExp(
  `(${NUMBER}${COUNTER}|${VERB_DONE}|${KNOWN_WORDS.toSorted((a, b) => b.length - a.length).join('|')})`,
  'u',
)
/** Whole, whatever the dictionary says. */
const WHOLE: readonly RegExp[] = [
  // A bracketed label or a short quotation.
  /[“‘《〈（(「『【[][^“”‘’《》〈〉（）()「」『』【】[\]]{1,6}[”’》〉）)」』】\]]/gu,
  // 医卫界委员
  new RegExp(`${HAN}{2}界(?:委员|人士|代表|群众)?(?!别)`, 'gu'),
  // 实实在在, 面对面, 件件
  new RegExp(`(${HAN})\\1(${HAN})\\2`, 'gu'),
  new RegExp(`(${HAN})${HAN}\\1`, 'gu'),
  new RegExp(`(${HAN})\\1`, 'gu'),
  // The county a clause begins with.
  new RegExp(`(?<=^|[^${HAN}])${HAN}{1,4}?[省县区市州](?:政协)?`, 'gu'),
  new RegExp(`${HAN}[县区市州]政协`, 'gu'),
  /[省市州县区]人民(?:法院|检察院|政府|医院)/gu,
  // 撒拉族 before 自治县, which goes to a line of its own where large letters need it
  new RegExp(`(?:(?!族)${HAN}){1,3}族(?=自治[区州县旗])`, 'gu'),
  new RegExp(`${NUMBER}${COUNTER}?`, 'gu'),
]
const NO_BREAK_AFTER = /[“‘《〈（(「『【[—〇零一二三四五六七八九十百千万亿两几第\d]/u
const NO_BREAK_BEFORE = /[”’》〉）)」』】\],.，。、；;：:！!？?…·%％]/u
/**
 * The dictionary knows no compound of one character more (有机肥厂, 居民楼, 议定), so a single character
 * is held by both its neighbours. These end what precedes them, and a line may end after them,
 */
const SUFFIX =
  /^[的了着们等地得会室桌单案组员者人家式性化族级制度率区州县市乡镇村路河湖山寺桥站点园馆院所厅队团网堂楼厂店校场关表图展课角片记处局科股委社宴]$/u
/** and these begin what follows, and a line may end before them. */
const PREFIX = /^[把被让给为从向在到赴与和及暨对以将由请看送进有]$/u
/** A label at the end of a headline; what precedes it counts for itself. */
const LABEL = /[（(【〔[][^（）()【】〔〕[\]]+[）)】〕\]]$/u
/** A line may always end after these, */
const PAUSE = /^[，。、；;：:！!？?…—,\s]+$/u
/** after a quotation, a committee, a whole place, */
const NAME_END = /(?:政协|[^“‘《「『]{3}[”’》」』])$/u
const PLACE_END = /[省县区市州]/u
/** if none of these follows. */
const ENCLITIC = /[的了着们等里上中下前后内外时难式型长委级]/u
const SINGLE = new RegExp(`^${HAN}$`, 'u')
const LETTERS = /[\p{L}\p{N}]/gu
/** Fewer letters never have a line to themselves. */
const MIN_PHRASE = 3
/** More letters than a narrow column has room for: broken where two words meet. */
const ROOMY_PHRASE = 6

/**
 * A headline in the parts it may be broken between: words with their punctuation, numbers with what
 * they count, each of MIN_PHRASE letters or more. Joined they are the headline again.
 */
export function splitPhrases(text: string): string[] {
  return text.split(/(?<=\s)(?=\S)/u).flatMap((clause) => {
    const [label = ''] = LABEL.exec(clause) ?? []
    const before = splitClause(clause.slice(0, clause.length - label.length))
    return joinShort([...before, label].filter(Boolean))
  })
}

function splitClause(text: string): string[] {
  const words = splitWords(text)
  const whole = offsetsInWholes(text)
  const breaks = endsOf(words).filter(
    (end, index) =>
      !isHeld(text, end) &&
      !whole.has(end) &&
      (isAfterName(text, end, whole.has(end - 1)) ||
        isBetweenWords(words, index, whole.has(end - 1))),
  )
  return splitLong(joinShort(cutAt(text, breaks)), breaks)
}

/** The clauses of a headline: papers set a space between them, the first place to break. */
export function splitClauses(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean)
}

function splitWords(text: string): string[] {
  return text
    .split(KNOWN)
    .flatMap((part, index) =>
      index % 2 === 1 ? [part] : Array.from(segmenter.segment(part), ({ segment }) => segment),
    )
    .filter((word) => word !== '')
}

/** The offsets between the words. */
function endsOf(words: readonly string[]): number[] {
  let end = 0
  return words.slice(0, -1).map((word) => (end += word.length))
}

/** The offsets within what must stay whole. */
function offsetsInWholes(text: string): Set<number> {
  const found = WHOLE.flatMap((pattern) => [...text.matchAll(pattern)])
  return new Set(
    found.flatMap(({ index, 0: { length } }) =>
      Array.from({ length: Math.max(0, length - 1) }, (_, inner) => index + inner + 1),
    ),
  )
}

/** Whether what precedes or follows holds on to its neighbour: a bracket, a comma, a number. */
const isHeld = (text: string, offset: number): boolean =>
  NO_BREAK_AFTER.test(text.charAt(offset - 1)) || NO_BREAK_BEFORE.test(text.charAt(offset))

/** Whether a place, a committee or a quotation ends there, and what follows it begins a new phrase, however short. */
const isAfterName = (text: string, offset: number, whole: boolean): boolean =>
  (NAME_END.test(text.slice(0, offset)) || (whole && PLACE_END.test(text.charAt(offset - 1)))) &&
  !ENCLITIC.test(text.charAt(offset))

/** Whether a line may end after the word of that index; `whole` if a longer whole ends with it. */
function isBetweenWords(words: readonly string[], index: number, whole: boolean): boolean {
  const [word = '', next = ''] = words.slice(index, index + 2)
  if (PAUSE.test(word)) return true
  const ends = whole || !SINGLE.test(word) || SUFFIX.test(word)
  return ends && (!SINGLE.test(next) || PREFIX.test(next))
}

const countLetters = (text: string): number => text.match(LETTERS)?.length ?? 0

/** Joins what is too short to the shorter of its neighbours, until nothing is. */
function joinShort(phrases: readonly string[]): string[] {
  const joined = [...phrases]
  let index = 0
  while (joined.length > 1 && index < joined.length) {
    if (countLetters(joined[index] ?? '') >= MIN_PHRASE) {
      index += 1
      continue
    }
    const before = index > 0 ? countLetters(joined[index - 1] ?? '') : Infinity
    const after = index < joined.length - 1 ? countLetters(joined[index + 1] ?? '') : Infinity
    index = before < after ? index - 1 : index
    joined.splice(index, 2, joined.slice(index, index + 2).join(''))
  }
  return joined
}

/** Breaks each phrase of more than ROOMY_PHRASE letters at the one of `ends` nearest its middle. */
function splitLong(phrases: readonly string[], ends: readonly number[]): string[] {
  const starts = [0, ...endsOf(phrases)]
  return phrases.flatMap((phrase, index) => {
    if (countLetters(phrase) <= ROOMY_PHRASE) return [phrase]
    const start = starts[index] ?? 0
    const [nearest] = ends
      .map((end) => end - start)
      .filter((end) => end > 0 && end < phrase.length)
      .filter((end) => cutAt(phrase, [end]).every((part) => countLetters(part) >= MIN_PHRASE))
      .toSorted((a, b) => Math.abs(a - phrase.length / 2) - Math.abs(b - phrase.length / 2))
    if (nearest === undefined) return [phrase]
    const inner = ends.map((end) => end - start)
    return splitLong(cutAt(phrase, [nearest]), inner)
  })
}

function cutAt(text: string, breaks: readonly number[]): string[] {
  return [...breaks, text.length].map((end, index) => text.slice(breaks[index - 1] ?? 0, end))
}

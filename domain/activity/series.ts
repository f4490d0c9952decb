// Numbered runs named in headlines: lectures (第八讲) and sessions (十届十八次主席会议).
const DIGITS = '零一二三四五六七八九'
const NUMERAL = '[一二三四五六七八九十百]{1,5}|\\d{1,3}'
const LECTURE = new RegExp(`(政协讲堂|委员讲堂|委员课堂)[”"』]?第(${NUMERAL})[讲期课]`, 'u')
const SESSION = new RegExp(
  `(${NUMERAL})届(?:委员会)?第?(${NUMERAL})次(主席会议|常委会会议|常委会|全体会议|会议)`,
  'u',
)

export interface SeriesEntry {
  series: string
  number: number
}

/** The numbered run a headline places itself in, or null. */
export function findSeries(headline: string): SeriesEntry | null {
  const lecture = LECTURE.exec(headline)
  if (lecture) return entryOf(lecture[1], lecture[2])
  const session = SESSION.exec(headline)
  if (!session) return null
  return entryOf(`${session[1]}届${session[3]}`, session[2])
}

function entryOf(series: string | undefined, numeral: string | undefined): SeriesEntry | null {
  const number = parseNumeral(numeral ?? '')
  return series && number ? { series, number } : null
}

/** 十八 or 18 as 18; up to 999. Null for what is not a number. */
export function parseNumeral(text: string): number | null {
  if (/^\d{1,3}$/.test(text)) return Number(text)
  let total = 0
  let digit = 0
  for (const character of text) {
    if (character === '百' || character === '十') {
      total += (digit || 1) * (character === '百' ? 100 : 10)
      digit = 0
    } else {
      digit = DIGITS.indexOf(character)
      if (digit < 0) return null
    }
  }
  return total + digit || null
}

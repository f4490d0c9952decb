// A country's day: who reads what, and what is published when. Everything is drawn from one seed, so that a day is the same each time.

const PROVINCES = 31
const PREFECTURES = 333
/** Days of stories that are read now and then. */
const ARCHIVE_DAYS = 3_650
const HOUR = 3_600
const DAY = 24 * HOUR
/** Of a hundred visits in an hour of the day, as such sites have them; stories come while offices work. */
const READING = [1, 1, 1, 1, 1, 1, 2, 4, 6, 6, 6, 5, 5, 4, 5, 5, 5, 5, 5, 7, 8, 7, 5, 3]
const WRITING = [0, 0, 0, 0, 0, 0, 0, 1, 6, 13, 14, 11, 4, 3, 9, 12, 12, 9, 4, 1, 1, 0, 0, 0]

export interface Scale {
  /** Of one day. */
  views: number
  stories: number
  /** How many counties there are. */
  counties: number
}

/** Mulberry32: small, and the same everywhere. */
export function openLottery(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A rank below `count` by Zipf's law with exponent 1: the tenth is drawn a tenth as often as the first. */
export const zipf = (lot: number, count: number): number =>
  Math.min(count - 1, Math.floor(Math.exp(lot * Math.log(count + 1))) - 1)

/** What comes in a second of each hour, of all that comes in a day. */
const sharesOf = (table: readonly number[]): number[] => {
  const sum = table.reduce((a, b) => a + b, 0)
  return table.map((part) => part / sum / HOUR)
}
const READING_SHARES = sharesOf(READING)
const WRITING_SHARES = sharesOf(WRITING)
const hourOf = (at: number) => Math.floor(at / HOUR) % 24

export const readsAt = (at: number, { views }: Scale) => views * (READING_SHARES[hourOf(at)] ?? 0)
export const storiesAt = (at: number, { stories }: Scale) =>
  stories * (WRITING_SHARES[hourOf(at)] ?? 0)

// Pages by number: the lists first, whose number is also what they are dropped by, then each story.
const HOME = 0
const TIMELINE = 1
const FIRST_PROVINCE = 2
const FIRST_PREFECTURE = FIRST_PROVINCE + PROVINCES
const FIRST_COUNTY = FIRST_PREFECTURE + PREFECTURES

const provinceOf = (county: number) => FIRST_PROVINCE + (county % PROVINCES)
const prefectureOf = (county: number) => FIRST_PREFECTURE + (county % PREFECTURES)

export const isList = (page: number, { counties }: Scale): boolean => page < FIRST_COUNTY + counties

/** What falls when a story of the county is published. */
export const droppedBy = (county: number): number[] => [
  HOME,
  TIMELINE,
  FIRST_COUNTY + county,
  prefectureOf(county),
  provinceOf(county),
]

/** One visit: a list in three of ten, else a story, the newer the more often. `newest`: how many there are. */
export function drawVisit(lot: () => number, { counties, stories }: Scale, newest: number): number {
  const kind = lot()
  const county = zipf(lot(), counties)
  if (kind < 0.1) return HOME
  if (kind < 0.13) return TIMELINE
  if (kind < 0.17) return provinceOf(county)
  if (kind < 0.2) return prefectureOf(county)
  if (kind < 0.3) return FIRST_COUNTY + county
  // Half of what is read is of the last hours: age in stories, by Zipf's law over ten years of them.
  const age = zipf(lot(), stories * ARCHIVE_DAYS)
  return FIRST_COUNTY + counties + newest - age
}

export const SECONDS_OF_A_DAY = DAY

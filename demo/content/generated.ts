// About two hundred invented stories over every division of a province, so that no county's page is
// empty. The same divisions and the same day always produce the same stories. None of it happened, and
// each is marked as such and says so at its end; nobody in it has a name.

import { addDays } from '#lib/dates'
import type { ActivityType, DatePrecision } from '#db/states'
import { composeStory, type CommitteeSeries } from './compose-story.ts'
import type { DemoDivision } from './demo-division.ts'
import type { DemoStory } from './demo-story.ts'
import { eventDays, isWeekend } from './event-days.ts'
import { monthOf } from './event-date.ts'
import { PAGE_STORIES } from './page-stories.ts'
import { numeral } from './phrases/numerals.ts'
import { seededRandom, type Random } from './random.ts'
import { openPictures } from './scene-by-place.ts'
import type { Template } from './templates/template.ts'
import { TEMPLATES } from './templates/templates.ts'

export interface TimedStory {
  story: DemoStory
  /** When the paper went out: a day or two after the event, in office hours of Shanghai. */
  publishDay: string
  /** 'HH:MM' */
  publishTime: string
}

const PER_COUNTY = 2
const PER_PROVINCE = 6
const EXTRA_SHARE = 0.12
const PICTURED = 0.42

/** How often each type comes in a round of 125. */
const WEIGHTS: Record<ActivityType, number> = {
  meeting: 16,
  research: 20,
  inspection: 9,
  consultation: 14,
  proposal: 11,
  training: 11,
  lecture: 7,
  history: 9,
  supervision: 8,
  service: 15,
  other: 5,
}
const WEEKEND_TYPES: readonly ActivityType[] = ['service', 'history', 'training', 'other']
/** A zone has members but no committee that could sit; real numbered runs get no invented numbers. */
const NUMBERED: readonly ActivityType[] = ['meeting', 'lecture']
const REAL_PLACES = new Set(PAGE_STORIES.map(({ divisionCode }) => divisionCode))

/** Stories from oldest to newest. `today` is a day in Shanghai. */
export function generateStories(divisions: readonly DemoDivision[], today: string): TimedStory[] {
  const random = seededRandom(`stories/${divisions[0]?.code ?? ''}`)
  const shuffled = random.shuffled(listDivisions(divisions, random))
  const days = eventDays(today, shuffled.length, random)
  const deck = typeDeck(shuffled.length, random)
  const runs = new Map<string, CommitteeSeries>()
  const used = new Map<string, Template[]>()
  const headlines = new Set<string>()
  const pictureFor = openPictures()
  const firstOfDay = new Set<string>()
  return shuffled
    .map((division, index) => ({
      division,
      day: days[index] ?? today,
      type: deck[index] ?? 'other',
    }))
    .toReversed()
    .map(({ division, day, type }, index) => {
      const template = chooseTemplate(division, day, type, used, random)
      const exact = addDays(today, -8) < day && !firstOfDay.has(day)
      firstOfDay.add(day)
      const precision = exact ? 'day' : choosePrecision(template, day, today, random)
      const story = composeStory({
        key: `made-${index + 1}`,
        division,
        template,
        day,
        precision,
        random,
        runs: runsOf(runs, division, random),
        pictured: random.chance(PICTURED),
        pictureFor,
        headlines,
      })
      return { story, ...publication(day, today, random) }
    })
}

function listDivisions(divisions: readonly DemoDivision[], random: Random): DemoDivision[] {
  const parents = new Set(divisions.map(({ parentCode }) => parentCode))
  return divisions.flatMap((division) => {
    if (division.level === 'province') return Array.from({ length: PER_PROVINCE }, () => division)
    if (parents.has(division.code)) return [division]
    const count = PER_COUNTY + (random.chance(EXTRA_SHARE) ? 1 : 0)
    return Array.from({ length: count }, () => division)
  })
}

function typeDeck(count: number, random: Random): ActivityType[] {
  const round = TEMPLATES.map(({ type }) => type)
    .filter((type, index, all) => all.indexOf(type) === index)
    .flatMap((type) => Array.from({ length: WEIGHTS[type] }, () => type))
  const deck: ActivityType[] = []
  while (deck.length < count) deck.push(...random.shuffled(round))
  return deck
}

/** A template of the wanted type that fits the day and the place, not used there before if possible. */
function chooseTemplate(
  division: DemoDivision,
  day: string,
  wanted: ActivityType,
  used: Map<string, Template[]>,
  random: Random,
): Template {
  const unnumbered = division.level === 'zone' || REAL_PLACES.has(division.code)
  const asked = unnumbered && NUMBERED.includes(wanted) ? 'research' : wanted
  const type =
    isWeekend(day) && !WEEKEND_TYPES.includes(asked) ? random.pick(['service', 'training']) : asked
  const fitting = TEMPLATES.filter(
    (template) =>
      template.type === type && (!template.months || template.months.includes(monthOf(day))),
  )
  const before = used.get(division.code) ?? []
  const fresh = fitting.filter((template) => !before.includes(template))
  const template = random.pick(fresh.length > 0 ? fresh : fitting)
  used.set(division.code, [...before, template])
  return template
}

/** Most have a day; what is recent is never a whole month. */
function choosePrecision(
  { spans, type }: Template,
  day: string,
  today: string,
  random: Random,
): DatePrecision {
  if (type === 'meeting' || type === 'lecture') return 'day'
  if (random.chance(0.09)) return 'none'
  const span = spans && random.chance(0.34) ? random.pick(spans) : 'day'
  return span === 'month' && day > addDays(today, -40) ? 'day' : span
}

function runsOf(
  all: Map<string, CommitteeSeries>,
  { code }: DemoDivision,
  random: Random,
): CommitteeSeries {
  const known = all.get(code)
  if (known) return known
  const counts = {
    chair: random.integer(4, 30),
    standing: random.integer(2, 14),
    lecture: random.integer(1, 11),
  }
  const made: CommitteeSeries = {
    term: numeral(random.integer(9, 13)),
    next: (run) => numeral((counts[run] += 1)),
  }
  all.set(code, made)
  return made
}

function publication(day: string, today: string, random: Random) {
  const wanted = addDays(day, random.integer(1, 2))
  const minutes = random.integer(9 * 60, 18 * 60 - 1)
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    publishDay: wanted > today ? today : wanted,
    publishTime: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
  }
}

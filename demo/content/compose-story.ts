import type { DatePrecision } from '#db/states'
import type { DemoDivision } from './demo-division.ts'
import { BODY_MARK, type DemoBlock, type DemoStory } from './demo-story.ts'
import { eventDate, monthOf } from './event-date.ts'
import { committeeWords } from './phrases/committee-words.ts'
import { SUBJECTS } from './phrases/subjects.ts'
import type { Random } from './random.ts'
import type { openPictures } from './scene-by-place.ts'
import type { Occasion, Template } from './templates/template.ts'

const PICTURE_NEWS = '图片新闻'

/** A committee's term and how far its numbered runs have come. */
export interface CommitteeSeries {
  term: string
  next: Occasion['next']
}

export interface Assignment {
  key: string
  division: DemoDivision
  template: Template
  /** The day it was over. */
  day: string
  precision: DatePrecision
  runs: CommitteeSeries
  pictured: boolean
  pictureFor: ReturnType<typeof openPictures>
  /** Headlines given so far; the new one is added. */
  headlines: Set<string>
  random: Random
}

/** One generated story; its last paragraph marks it as a demonstration. */
export function composeStory(assignment: Assignment): DemoStory {
  const { key, division, template, day, precision, runs, pictured, pictureFor, headlines, random } =
    assignment
  const date = eventDate(precision, day, random)
  const words = committeeWords(division)
  const inSeason = SUBJECTS.filter(({ months }) => !months || months.includes(monthOf(day)))
  const subject = shuffledSubject(random.pick(inSeason), random)
  const when = date.dateText
  const report = template.compose({ ...words, ...runs, when, subject, random })
  const pictureNews = report.kicker.startsWith(PICTURE_NEWS)
  const writer = Number(day.slice(-2)) % 2 === 0 ? '甲' : '乙'
  const credits: DemoStory['credits'] = [
    { role: 'correspondent', name: nameOf(words.divisionName, writer) },
  ]
  if (pictureNews) credits.push({ role: 'photographer', name: nameOf(words.divisionName, '丙') })
  return {
    key,
    divisionCode: division.code,
    topic: report.topic ?? null,
    kicker: report.kicker,
    headline: unlike(report.headline, words.divisionName, headlines),
    subtitle: report.subtitle ?? '',
    dateline: pictureNews ? '' : datelineOf(division, words.divisionName),
    credits,
    blocks: marked(report.blocks),
    event: { ...date, type: template.type, place: report.place ?? '' },
    printDate: null,
    pictures: pictured || pictureNews ? [pictureFor(division.code, monthOf(day), random)] : [],
  }
}

/** Nobody's name, and marked so; the two who write for a place and who takes its pictures have distinct names. */
const nameOf = (divisionName: string, which: '甲' | '乙' | '丙') => `演示·${divisionName}${which}`

const datelineOf = ({ level }: DemoDivision, divisionName: string) =>
  level === 'province' ? '本报讯' : `本报${divisionName}讯`

/** At the end: a summary is the first paragraph, and beside it stands the mark of the page. */
function marked(blocks: readonly DemoBlock[]): DemoBlock[] {
  const last = blocks.findLastIndex((block) => typeof block === 'string')
  return blocks.map((block, index) =>
    index === last && typeof block === 'string' ? block + BODY_MARK : block,
  )
}

/** A headline that was there before gets its place in front, as papers do. */
function unlike(headline: string, divisionName: string, headlines: Set<string>): string {
  const given = headlines.has(headline) ? `${divisionName}：${headline}` : headline
  headlines.add(given)
  return given
}

/** The same subject from another side: its parts in another order. */
function shuffledSubject(subject: Occasion['subject'], random: Random): Occasion['subject'] {
  return {
    ...subject,
    sites: random.shuffled(subject.sites),
    done: random.shuffled(subject.done),
    gaps: random.shuffled(subject.gaps),
    advice: random.shuffled(subject.advice),
  }
}

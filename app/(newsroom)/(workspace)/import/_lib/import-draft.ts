import type { Content } from '#domain/article/content'
import { parseContent } from '#domain/article/parse-content'
import { contentFromReading, type DraftContext } from '#domain/copydesk/body/draft-content'
import { segmentsOf } from '#domain/copydesk/stories/page-segments'
import { linksOf, placeLinks, type LooseLink } from '#domain/copydesk/body/place-links'
import { picturesOf, placePictures } from '#domain/copydesk/body/place-pictures'
import { placeTables, type LooseTable } from '#domain/copydesk/body/place-tables'
import type { ArticleReading, RepairKind } from '#domain/copydesk/page-reading'
import { isIsoDay } from '#lib/dates'
import { CONTENT_FIELD_LABELS } from '#lib/labels'
import { Refusal, type FieldIssues } from '#lib/refusal'

import {
  contentFromValues,
  valuesFromContent,
  type FieldValues,
} from '../../_components/edition-fields/field-values.ts'
import type { BroughtPicture } from '../../_lib/bring-file.ts'
import { doubtfulFields } from '../../_lib/reading-doubts.ts'
import { OUTSIDE, OUTSIDE_ISSUE } from './outside.ts'
import {
  decideRepairs,
  textAfterDecision,
  undecided,
  type DecidedRepair,
  type Decision,
} from './repairs.ts'

// One proposed draft of an imported page while a person goes over it.
export interface ImportDraft {
  reading: ArticleReading
  values: FieldValues
  repairs: DecidedRepair[]
  /** The pictures that came with it. */
  pictures: readonly BroughtPicture[]
  /** The links that came with it; a draft that is taken in has them on their words. */
  links: readonly LooseLink[]
  /** Left out (不收) when false. */
  included: boolean
  /** A person has looked at what the reading was not sure of. */
  confirmed: boolean
  issues: FieldIssues
}

export const REPAIR_LABELS: Record<RepairKind, string> = {
  join: '栏末断行',
  radical: '部首当字（PDF 复制常见）',
  repeated: '重复的段落',
  width: '半角标点、全角数字',
  traditional: '繁体字',
  unbalanced: '引号、括号不成对',
}

/** What the drafts of one page have in common. */
export interface ImportContext extends DraftContext {
  rawText: string
  pictures: readonly BroughtPicture[]
  tables: readonly LooseTable[]
  links: readonly LooseLink[]
  /** Codes of the divisions the person may write for. */
  writable: readonly string[]
}

/**
 * One draft for each story read. Stories of places the person may not write for are left out until they
 * say where those belong; pictures go to the story they stood in.
 */
export function draftsFromReadings(
  readings: readonly ArticleReading[],
  context: ImportContext,
): ImportDraft[] {
  const segments = segmentsOf(readings)
  return readings.map((reading, index) => {
    const pictures = picturesOf(context.pictures, segments, index)
    const links = linksOf(context.links, context.rawText, { segments, story: index })
    const words = contentFromReading(reading, context)
    if (reading.division?.outside === true) words.divisionCode = OUTSIDE.code
    const placed = placePictures(words, reading, context.rawText, pictures)
    const values = valuesFromContent(placeTables(placed, context.tables))
    const included = context.writable.includes(values.divisionCode)
    const repairs = undecided(reading.repairs)
    return { reading, values, repairs, pictures, links, included, confirmed: false, issues: {} }
  })
}

/** Drafts of a page that is read again: one whose boundaries did not move keeps what was done to it. */
export function carryOver(
  before: readonly ImportDraft[],
  reread: readonly ImportDraft[],
): ImportDraft[] {
  return reread.map((draft) => {
    const same = before.find(({ reading }) => sameBounds(reading, draft.reading))
    const keeps = same?.pictures.length === draft.pictures.length
    return same && keeps ? same : draft
  })
}

function sameBounds(one: ArticleReading, other: ArticleReading): boolean {
  const [own, their] = [one, other].map(({ span, rest }) => [span, ...rest])
  return (
    own?.length === their?.length &&
    (own ?? []).every(
      ({ start, end }, index) => their?.[index]?.start === start && their[index]?.end === end,
    )
  )
}

/** Whether somebody should look at it before it is taken in. */
export const isUnsure = (draft: ImportDraft): boolean =>
  draft.included && !draft.confirmed && (doubtsOf(draft).length > 0 || pendingRepairs(draft) > 0)

/** Words for the fields that nobody should accept unseen. */
export const doubtsOf = ({ confirmed, reading: { confidence } }: ImportDraft): string[] =>
  confirmed ? [] : doubtfulFields(confidence)

/** Whether the page itself, such as the head of a mail, has the year of the date that was read and stands. */
export const isYearRead = ({ reading, values: { event } }: ImportDraft): boolean =>
  event.start !== null &&
  isIsoDay(event.start) &&
  event.start === reading.eventDate &&
  !reading.yearGuessed

export const pendingRepairs = ({ repairs }: ImportDraft): number =>
  repairs.filter(({ decision }) => decision === null).length

/** How many the reading carried out itself, which nobody has decided on. */
export const doneRepairs = ({ repairs }: ImportDraft): number =>
  repairs.filter(({ decision }) => decision === 'done').length

/** Words for the fields that kept a draft from being taken in. */
export function wrongFields({ included, issues }: ImportDraft): string[] {
  if (!included) return []
  const labels: Readonly<Record<string, string>> = CONTENT_FIELD_LABELS
  const named = Object.keys(issues).map((path) => labels[path] ?? labels[headOf(path)] ?? '稿件')
  return [...new Set(named)]
}

/** The issues of a draft whose fields of these names were changed since. */
export const issuesLeft = (issues: FieldIssues, changed: readonly string[]): FieldIssues =>
  Object.fromEntries(
    Object.entries(issues).filter(
      ([path]) => !changed.includes(headOf(path) === 'body' ? 'text' : headOf(path)),
    ),
  )

const headOf = (path: string) => path.split('.')[0] ?? ''

/** The draft with every pending repair of one kind accepted. */
export function acceptKind(draft: ImportDraft, kind: RepairKind): ImportDraft {
  const chosen = draft.repairs.flatMap((repair, index) =>
    repair.kind === kind && repair.decision === null ? [index] : [],
  )
  return decideInDraft(draft, chosen, 'accepted')
}

/** The draft after one word on the repairs of these numbers. */
export function decideInDraft(
  draft: ImportDraft,
  chosen: readonly number[],
  decision: Decision,
): ImportDraft {
  const { repairs, values, reading } = draft
  const next = decideRepairs({ text: values.text, repairs }, reading.paragraphs, chosen, decision)
  return { ...draft, repairs: next.repairs, values: { ...values, text: next.text } }
}

/** The number of the repair to look at next: those of width come last, since they mostly go together. */
export function nextRepair({ repairs, values, reading }: ImportDraft): number | null {
  const open = [...repairs.keys()].filter(
    (index) =>
      repairs[index]?.decision === null &&
      textAfterDecision(values.text, reading.paragraphs, repairs, index, null) !== null,
  )
  return open.find((index) => repairs[index]?.kind !== 'width') ?? open[0] ?? null
}

/** The draft's content, or what is wrong with it by field. */
export function readyContent(
  { values, links }: ImportDraft,
  writable: readonly string[],
): { content: Content } | { issues: FieldIssues } {
  if (values.divisionCode === OUTSIDE.code) return { issues: { divisionCode: [OUTSIDE_ISSUE] } }
  if (!writable.includes(values.divisionCode)) {
    return { issues: { divisionCode: ['您不能为这个地区写稿，请另选，或者不收这篇'] } }
  }
  try {
    return { content: parseContent(placeLinks(contentFromValues(values), links)) }
  } catch (error) {
    if (error instanceof Refusal) return { issues: error.issues }
    throw error
  }
}

import { blockText, bodyFigures, type Figure } from '../article/body.ts'
import type { Content, ContentEvent, Credit } from '../article/content.ts'
import type { BlockDifference } from './block-difference.ts'
import { differenceOfTexts, type TextPart } from './text-difference.ts'

// What one text of a piece has otherwise than another, place by place, for a person who wants to see
// his own words beside an editor's: only what changed, and no more around it than is needed to read it.
export interface ChangedPlace {
  part: ChangedPart
  /** The old words, with what went marked; empty when all of it is new. */
  before: TextPart[]
  /** The new words, with what came marked; empty when all of it went. */
  after: TextPart[]
}

export type ChangedPart =
  | 'kicker'
  | 'headline'
  | 'subtitle'
  | 'dateline'
  | 'credits'
  | 'event'
  | 'body'
  | 'moved'
  | 'picture'
  | 'weight'
  | 'division'
  | 'topic'
  | 'print'

/** Characters kept on each side of a change; the rest of a long paragraph gives way to an ellipsis. */
const AROUND = 18

/** How values that are no text are said: places, topics, roles, event dates. */
export interface PlaceWords {
  division: (code: string) => string
  topic: (id: number) => string
  credit: (credit: Credit) => string
  event: (event: ContentEvent) => string
}

/** `differences`: of the bodies. */
export function changedPlaces(
  before: Content,
  after: Content,
  differences: readonly BlockDifference[],
  say: PlaceWords,
): ChangedPlace[] {
  const places: ChangedPlace[] = []
  const add = (part: ChangedPart, old: string, now: string) => {
    if (old !== now) places.push(sideBySide(part, differenceOfTexts(old, now)))
  }
  const topic = (id: number | null) => (id === null ? '' : say.topic(id))
  const names = (credits: readonly Credit[]) => credits.map(say.credit).join('、')
  for (const part of ['kicker', 'headline', 'subtitle', 'dateline'] as const) {
    add(part, before[part], after[part])
  }
  add('credits', names(before.credits), names(after.credits))
  places.push(...differences.flatMap(placesOfBlock))
  places.push(...changedPictures(before, after))
  add('event', say.event(before.event), say.event(after.event))
  add('print', before.printDate ?? '', after.printDate ?? '')
  if (before.divisionCode !== after.divisionCode) {
    add('division', say.division(before.divisionCode), say.division(after.divisionCode))
  }
  add('topic', topic(before.topicId), topic(after.topicId))
  return places
}

function placesOfBlock(difference: BlockDifference): ChangedPlace[] {
  const { change, block } = difference
  if (change === 'same' || change === 'left' || block.type === 'figure') return []
  if (change === 'moved') return [sideBySide('moved', difference.parts)]
  if (change === 'changed') {
    const { parts } = difference
    // Only weight or breaks changed where the words are the same on both sides.
    return [sideBySide(parts.some((part) => part.change !== 'same') ? 'body' : 'weight', parts)]
  }
  return [sideBySide('body', [{ change, text: blockText(block) }])]
}

/** Pictures that came, went, or are said otherwise. */
function changedPictures(before: Content, after: Content): ChangedPlace[] {
  const old = new Map(bodyFigures(before.body).map(({ attrs }) => [attrs.mediaId, attrs]))
  const now = new Map(bodyFigures(after.body).map(({ attrs }) => [attrs.mediaId, attrs]))
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): ChangedPlace[] => {
    const [was, is] = [wordsOfPicture(old.get(id)), wordsOfPicture(now.get(id))]
    return was === is ? [] : [sideBySide('picture', differenceOfTexts(was, is))]
  })
}

function wordsOfPicture(attrs: Figure['attrs'] | undefined) {
  if (!attrs) return ''
  const { caption, credit, alt, focus } = attrs
  const position = focus && `重点位置：左起 ${focus.x}%、上起 ${focus.y}%`
  return [caption || '（没有图注）', credit, alt, position].filter(Boolean).join(' ')
}

function sideBySide(part: ChangedPart, parts: readonly TextPart[]): ChangedPlace {
  const shown = parts.map((one, at) => clip(one, at > 0, at < parts.length - 1))
  return {
    part,
    before: shown.filter(({ change }) => change !== 'added'),
    after: shown.filter(({ change }) => change !== 'removed'),
  }
}

/** Leaves of a long stretch that stayed what is near the changes beside it. */
function clip(part: TextPart, changeBefore: boolean, changeAfter: boolean): TextPart {
  const words = [...part.text]
  if (part.change !== 'same' || words.length <= 3 * AROUND) return part
  const head = changeBefore || !changeAfter ? words.slice(0, AROUND).join('') : ''
  const tail = changeAfter ? words.slice(-AROUND).join('') : ''
  return { change: 'same', text: `${head}…${tail}` }
}

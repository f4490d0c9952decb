import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articleMoves } from '#db/schema/article-moves'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import { PUBLISHED_EDITION_STATES } from '#db/states'

import { mapInTurns } from '#lib/process/in-turns'
import { findPersonalNumbers } from '#lib/personal-numbers'
import { withoutLinks } from '../article/body-stretches.ts'
import { wholeOf, type Body } from '../article/body.ts'
import { CONTENT_FIELDS } from '../article/content-fields.ts'
import { contentSchema, type Content } from '../article/content.ts'
import { foldText } from '../copydesk/characters/fold-text.ts'
import type { BlockDifference } from '../difference/block-difference.ts'
import { changedFieldsOf, type ChangedField } from '../difference/changed-fields.ts'
import type { TextPart } from '../difference/text-difference.ts'
import { listWatchedTerms } from '../watched-term/list-watched-terms.ts'
import { runInWorker } from '../worker/run-in-worker.ts'
import { isShown, type ShownPart } from './shown-parts.ts'

// What readers may see of what a correction changed: the words on both sides, where both were published and
// neither was withdrawn since. Nothing of a draft, and nothing that the portal would not print today.

/** A part of an article with its words before and after. */
export interface ShownChange extends Pick<ChangedField, 'before' | 'after'> {
  part: ShownPart
  label: string
}

export interface ShownChanges {
  fields: ShownChange[]
  /** How many more parts changed than are shown. */
  more: number
}

const labelOf = (part: ShownPart): string =>
  part === 'body' ? '正文' : part === 'picture' ? '图片' : CONTENT_FIELDS[part].label

const MAX_FIELDS = 6
const MAX_CHARACTERS = 300
const NO_NAMES = { division: () => '', topic: () => '' }

/** By the id of the correction; one with nothing to show is left out. */
export async function listShownChanges(
  db: Queryable,
  editionIds: readonly number[],
): Promise<Map<number, ShownChanges>> {
  const shown = new Map<number, ShownChanges>()
  if (editionIds.length === 0) return shown
  const [pairs, terms] = await Promise.all([readPairs(db, editionIds), listWatchedTerms(db)])
  const sensitive = terms.flatMap(({ kind, term }) =>
    kind === 'sensitive' ? [foldText(term)] : [],
  )
  for (const { editionId, before, after } of pairs) {
    const changes = await compare(before, after, sensitive)
    if (changes && changes.fields.length > 0) shown.set(editionId, changes)
  }
  return shown
}

/** The revision that readers had, and the one that a correction put in its place. */
async function readPairs(db: Queryable, editionIds: readonly number[]) {
  const published = sql.join(
    PUBLISHED_EDITION_STATES.map((state) => sql`${state}`),
    sql`, `,
  )
  const ids = sql.join(
    editionIds.map((id) => sql`${id}`),
    sql`, `,
  )
  const rows = await db.execute<{ edition_id: string; before: unknown; after: unknown }>(sql`
    select own.id as edition_id, old.content as before, new.content as after
    from ${editions} as own
    join ${revisions} as new on new.id = own.current_revision_id
    cross join lateral (
      select earlier.current_revision_id, earlier.published_at from ${editions} as earlier
      where earlier.article_id = own.article_id and earlier.state in (${published})
        and (earlier.published_at, earlier.id) < (own.published_at, own.id)
      order by earlier.published_at desc, earlier.id desc limit 1
    ) as replaced
    join ${revisions} as old on old.id = replaced.current_revision_id
    where own.id in (${ids}) and own.state in (${published}) and own.kind = 'correction'
      and not exists (
        select 1 from ${articleMoves} as gone
        where gone.article_id = own.article_id and gone.move = 'withdraw'
          and gone.created_at >= replaced.published_at
      )`)
  return mapInTurns([...rows], (row) => ({
    editionId: Number(row.edition_id),
    before: onlyWords(contentSchema.parse(row.before)),
    after: onlyWords(contentSchema.parse(row.after)),
  }))
}

/**
 * How a picture is cropped, here and in lists, and which stands for the article, are no words of it, nor is where a link leads: a wrong address may be in other
 * hands by now, and is not printed again.
 */
function onlyWords(content: Content): Content {
  const blocks = content.body.content.map((block) => {
    if (block.type !== 'figure') return withoutLinks(block)
    const { focus: _focus, lead: _lead, crop: _crop, ...attrs } = block.attrs
    return { ...block, attrs: { ...attrs, mediaId: wholeOf(block.attrs) } }
  })
  return { ...content, body: { ...content.body, content: blocks } }
}

async function compare(
  before: Content,
  after: Content,
  sensitive: readonly string[],
): Promise<ShownChanges | null> {
  const differences = await compareBodies(before.body, after.body)
  if (!differences) return null
  const all = changedFieldsOf(before, after, differences, NO_NAMES)
  const fields = all.flatMap(({ part, ...sides }) => {
    return isShown(part) && isPrintable(sides.before, sensitive) ? [{ part, ...sides }] : []
  })
  return {
    fields: fields.slice(0, MAX_FIELDS).map(({ part, before: old, after: now }) => ({
      part,
      label: labelOf(part),
      before: shorten(old),
      after: shorten(now),
    })),
    more: Math.max(0, fields.length - MAX_FIELDS),
  }
}

/** Null where it took too long. Many a correction leaves the body as it was, and no thread is asked about it. */
async function compareBodies(before: Body, after: Body): Promise<BlockDifference[] | null> {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const outcome = await runInWorker('compareBodies', [before, after])
  return outcome.done ? outcome.value : null
}

/** False for what a person's number or a sensitive term was taken out of: it is not shown again. */
function isPrintable(parts: readonly TextPart[], sensitive: readonly string[]): boolean {
  const text = parts.map((part) => part.text).join('')
  const folded = foldText(text)
  return findPersonalNumbers(text).length === 0 && !sensitive.some((term) => folded.includes(term))
}

function shorten(parts: readonly TextPart[]): TextPart[] {
  let left = MAX_CHARACTERS
  return parts.flatMap((part) => {
    if (left <= 0) return []
    const characters = [...part.text]
    const text = characters.length > left ? `${characters.slice(0, left).join('')}…` : part.text
    left -= characters.length
    return [{ ...part, text }]
  })
}

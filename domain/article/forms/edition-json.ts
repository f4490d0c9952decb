import { z } from 'zod'

import { ACTIVITY_TYPES, CREDIT_ROLES, DATE_PRECISIONS } from '#db/states'
import { ACTIVITY_TYPE_LABELS, CREDIT_ROLE_LABELS } from '#lib/labels'

import { blockText, type BodyBlock } from '../body.ts'
import { linksOfBlock } from '../body-links.ts'
import { wholeAddress } from '#lib/body/link-address'
import { itemNumbers, LIST_KINDS } from '#lib/body/lists'
import { describeTable } from './describe-table.ts'
import type { EditionExport } from './edition-export.ts'

// The JSON form, for other systems to keep. docs/edition-json.md explains it field by field; a key is
// never renamed or dropped under the same `format`.
const FORMAT = 'story/1'

const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('paragraph'),
    text: z.string(),
    links: z.array(z.strictObject({ text: z.string(), url: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('item'),
    list: z.enum(LIST_KINDS),
    number: z.number().nullable(),
    text: z.string(),
    links: z.array(z.strictObject({ text: z.string(), url: z.string() })),
  }),
  z.strictObject({ kind: z.literal('heading'), text: z.string() }),
  z.strictObject({
    kind: z.literal('picture'),
    url: z.string().nullable(),
    alt: z.string(),
    caption: z.string(),
    credit: z.string(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    caption: z.string().nullable(),
    header: z.array(z.string()).nullable(),
    rows: z.array(z.array(z.string())),
    links: z.array(z.strictObject({ text: z.string(), url: z.string() })),
  }),
])

export const editionJsonSchema = z.strictObject({
  format: z.literal(FORMAT),
  editionId: z.number(),
  revision: z.strictObject({ number: z.number(), hash: z.string() }),
  place: z.strictObject({ code: z.string(), name: z.string() }),
  topic: z.string().nullable(),
  kicker: z.string(),
  headline: z.string(),
  subtitle: z.string(),
  dateline: z.string(),
  credits: z.array(
    z.strictObject({ role: z.enum(CREDIT_ROLES), roleName: z.string(), name: z.string() }),
  ),
  event: z.strictObject({
    type: z.enum(ACTIVITY_TYPES),
    typeName: z.string(),
    precision: z.enum(DATE_PRECISIONS),
    start: z.string().nullable(),
    end: z.string().nullable(),
    dateText: z.string(),
    place: z.string(),
  }),
  printDate: z.string().nullable(),
  printPage: z.string().nullable(),
  blocks: z.array(blockSchema),
})

type EditionJson = z.infer<typeof editionJsonSchema>

export function buildEditionJson({
  content,
  pictures,
  siteAddress,
  ...edition
}: EditionExport): EditionJson {
  const { kicker, headline, subtitle, dateline, event, printDate, printPage } = content
  const numbers = itemNumbers(content.body.content)
  return {
    format: FORMAT,
    editionId: edition.editionId,
    revision: edition.revision,
    place: edition.place,
    topic: edition.topicName,
    kicker,
    headline,
    subtitle,
    dateline,
    credits: content.credits.map(({ role, name }) => ({
      role,
      roleName: CREDIT_ROLE_LABELS[role],
      name,
    })),
    event: {
      type: event.type,
      typeName: ACTIVITY_TYPE_LABELS[event.type],
      precision: event.precision,
      start: event.start,
      end: event.end,
      dateText: event.dateText,
      place: event.place,
    },
    printDate,
    printPage,
    blocks: content.body.content.map((block, index) =>
      toJsonBlock(block, numbers[index] ?? 0, pictures, siteAddress),
    ),
  }
}

function toJsonBlock(
  block: BodyBlock,
  number: number,
  pictures: EditionExport['pictures'],
  siteAddress: string,
): EditionJson['blocks'][number] {
  if (block.type === 'heading') return { kind: 'heading', text: blockText(block) }
  if (block.type === 'table') return describeTable(block, siteAddress)
  if (block.type !== 'figure') {
    const links = linksOfBlock(block).map(({ text, href }) => {
      return { text, url: wholeAddress(href, siteAddress) }
    })
    const words = { text: blockText(block), links }
    if (block.type === 'paragraph') return { kind: 'paragraph', ...words }
    return { kind: 'item', list: block.attrs.list, number: number || null, ...words }
  }
  const { mediaId, alt, caption, credit } = block.attrs
  return { kind: 'picture', url: pictures.get(mediaId)?.url ?? null, alt, caption, credit }
}

import { z } from 'zod'

import { factsFromFileName, type PageFacts } from '#domain/copydesk/page/file-name-facts'
import type { LoosePicture } from '#domain/copydesk/body/place-pictures'
import type { LooseLink } from '#domain/copydesk/body/place-links'
import type { LooseTable } from '#domain/copydesk/body/place-tables'
import { toLinkAddress } from '#lib/body/link-address'
import { decodeText } from '#lib/characters/decode-text'

import type { Outcome } from './outcome.ts'
import { sendFile, type OnShare } from './send-file.ts'

/** A picture that came inside a file, and where it can be seen. */
export interface BroughtPicture extends LoosePicture {
  address: string | null
}

/** A file as raw copy. */
export interface BroughtFile extends PageFacts {
  name: string
  rawText: string
  pictures: BroughtPicture[]
  tables: LooseTable[]
  links: LooseLink[]
  /** What could not be taken, in words. */
  problems: string[]
}

/** Also those that only get a sentence: what a chooser does not show, people look for in vain. */
export const ACCEPTED_FILES = '.docx,.txt,.doc,.wps,.pdf,.rtf,text/plain'

const OTHER = '只收 .txt 和 .docx。别的格式请先另存，或者把文字复制出来贴进来。'
const docxSchema = z.object({
  text: z.string(),
  pictures: z.array(
    z.object({
      mediaId: z.number(),
      offset: z.number(),
      alt: z.string(),
      previewKey: z.string().nullable(),
    }),
  ),
  tables: z.array(
    z.object({
      text: z.string(),
      caption: z.string(),
      header: z.boolean(),
      rows: z.array(z.array(z.string())),
    }),
  ),
  links: z.array(z.object({ before: z.string(), words: z.string(), href: z.string() })),
  problems: z.array(z.string()),
})

/** Whether a file holds copy, of a kind that is taken or one that a sentence is known for. */
export const isTextFile = ({ name, type }: File): boolean =>
  type === 'text/plain' || /\.(?:txt|docx?|wps|pdf|rtf)$/i.test(name)

/** A text file is read here; anything else is sent to be taken apart, or refused with a sentence. */
export async function bringFile(
  file: File,
  onShare: OnShare = () => {},
): Promise<Outcome<BroughtFile>> {
  const facts = { name: file.name, ...factsFromFileName(file.name) }
  if (/\.txt$/i.test(file.name) || file.type === 'text/plain') {
    const rawText = decodeText(await file.arrayBuffer())
    const value = { ...facts, rawText, pictures: [], tables: [], links: [], problems: [] }
    return { ok: true, value }
  }
  if (!isTextFile(file)) return { ok: false, message: OTHER }
  const sent = await sendFile('/api/uploads/word', file, docxSchema, onShare)
  if (!sent.ok) return sent
  const { text, tables, problems } = sent.value
  const pictures = sent.value.pictures.map(({ previewKey, ...picture }) => {
    return { ...picture, address: previewKey === null ? null : `/media/${previewKey}` }
  })
  const links = sent.value.links.flatMap((link) => {
    const whole = /^https?:/i.test(link.href.trim())
    const href = whole ? toLinkAddress(link.href, window.location.origin) : null
    return href === null ? [] : [{ ...link, href }]
  })
  return { ok: true, value: { ...facts, rawText: text, pictures, tables, links, problems } }
}

import { resolve } from 'node:path'

import { z } from 'zod'

import { Refusal } from '#lib/refusal'

import { readChildFile } from './child-file.ts'
import type { WorkOwner } from './child-queue.ts'
import { diskFullInChild, EXIT_CODES } from './exit-codes.ts'
import { MAX_PICTURE_BYTES } from './picture-format.ts'
import { runInChild } from './run-in-child.ts'
import { MAX_LINKS, MAX_PICTURES, MAX_DOCX_CHARACTERS } from './docx-format.ts'
import type { DocxLink } from './docx-links.ts'
import type { DocxTable } from './docx-table.ts'

const PROGRAM = resolve(/* turbopackIgnore: true */ 'domain/media/read-docx.ts')
const REFUSALS: Record<number, string> = {
  [EXIT_CODES.tooLarge]: '这个 Word 文件展开后太大，请分成几个文件，或把图片压缩后另存再传',
  [EXIT_CODES.notDocx]:
    '这个文件不是 Word 文档，或者已经损坏，请在 Word 或 WPS 里打开后另存为 .docx 再传',
  [EXIT_CODES.tooManyWords]: `这个 Word 文件超过 ${MAX_DOCX_CHARACTERS / 10_000} 万字，请分成几个文件再传`,
}
/** Whoever brings a file hears of it within half a minute; the rest of that is for what comes before and after. */
const DEADLINE_MS = 25_000
const UNREADABLE = '这个 Word 文件读不出来，请在 Word 或 WPS 里打开后另存为 .docx 再传'

const position = {
  /** How many lines are before it. */
  afterLine: z.number().int().min(0),
  alt: z.string().max(200),
}
const readSchema = z.object({
  lines: z.array(z.string()),
  pictures: z
    .array(
      z.union([
        z.object({ ...position, fileName: z.string().regex(/^\d+\.bin$/) }),
        z.object({ ...position, missing: z.enum(['unreadable', 'too-large']) }),
      ]),
    )
    .max(MAX_PICTURES),
  tables: z.array(
    z.object({
      text: z.string(),
      caption: z.string(),
      header: z.boolean(),
      rows: z.array(z.array(z.string())),
      merged: z.number().int().min(0),
    }),
  ),
  links: z
    .array(z.object({ before: z.string(), words: z.string(), href: z.string() }))
    .max(MAX_LINKS),
  /** Pictures beyond the most that are taken. */
  leftOut: z.number().int().min(0),
  /** Paragraphs whose number the program counts itself: it is not part of the text. */
  numbered: z.number().int().min(0),
  /** Runs of words that the program hides. */
  hidden: z.number().int().min(0),
})

export interface DocxReading {
  lines: string[]
  tables: (DocxTable & { text: string })[]
  links: DocxLink[]
  pictures: DocxPictureFile[]
  leftOut: number
  numbered: number
  hidden: number
}

export type DocxPictureFile = { afterLine: number; alt: string } & (
  | { read: () => Promise<Uint8Array> }
  /** The file holds none that may be taken. */
  | { read: null; missing: 'unreadable' | 'too-large' }
)

const UNFINISHED = '这个文件没有读完：服务器太忙，或文件太费时。请再传一次，还不行就另存一份再传'

/** Takes the words and pictures out of a Word file, in a child; they can be read until `take` ends. */
export async function readDocxInChild<T>(
  owner: WorkOwner,
  bytes: Uint8Array,
  take: (reading: DocxReading) => Promise<T>,
): Promise<T> {
  return runInChild(
    PROGRAM,
    { owner, bytes, deadlineMs: DEADLINE_MS },
    ({ code, output, folder }) => {
      if (code === EXIT_CODES.diskFull) throw diskFullInChild()
      if (code === null) throw new Refusal('limit-reached', UNFINISHED, { file: [UNFINISHED] })
      if (code !== 0) throw refusal(REFUSALS[code] ?? UNREADABLE)
      const { pictures, ...rest } = readSchema.parse(JSON.parse(output))
      return take({
        ...rest,
        pictures: pictures.map((picture) => {
          const { afterLine, alt } = picture
          if ('missing' in picture) return { afterLine, alt, read: null, missing: picture.missing }
          const read = () => readChildFile(folder, picture.fileName, MAX_PICTURE_BYTES)
          return { afterLine, alt, read }
        }),
      })
    },
  )
}

const refusal = (message: string) => new Refusal('invalid-input', message, { file: [message] })

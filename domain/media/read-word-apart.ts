import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { z } from 'zod'

import { Refusal } from '#lib/refusal'

import { runApart } from './run-apart.ts'

const PROGRAM = resolve(/* turbopackIgnore: true */ 'domain/media/read-word.ts')
const REFUSALS: Record<number, string> = {
  3: '这个 Word 文件展开后太大，请把图片压缩后另存再传',
  4: '这个文件不是 Word 文档，或者已经损坏，请在 Word 或 WPS 里打开后另存为 .docx 再传',
}
const UNREADABLE = '这个 Word 文件读不出来，请在 Word 或 WPS 里打开后另存为 .docx 再传'

const readSchema = z.object({
  lines: z.array(z.string()),
  pictures: z.array(
    z.object({
      /** How many lines stand before it. */
      afterLine: z.number().int().min(0),
      alt: z.string(),
      fileName: z.string().regex(/^\d+\.bin$/),
    }),
  ),
  /** Pictures beyond the most that are taken. */
  leftOut: z.number().int().min(0),
  /** Paragraphs whose number the program counts itself: it is not among the words. */
  numbered: z.number().int().min(0),
})

export interface WordReading {
  lines: string[]
  pictures: { afterLine: number; alt: string; bytes: Uint8Array }[]
  leftOut: number
  numbered: number
}

/** Takes the words and pictures out of a Word file, apart; `folder` is an empty one of its own. */
export async function readWordApart(bytes: Uint8Array, folder: string): Promise<WordReading> {
  const { code, output } = await runApart(PROGRAM, folder, bytes)
  if (code !== 0) throw refusal(REFUSALS[code ?? -1] ?? UNREADABLE)
  const { lines, pictures, leftOut, numbered } = readSchema.parse(JSON.parse(output))
  return {
    lines,
    leftOut,
    numbered,
    pictures: await Promise.all(
      pictures.map(async ({ fileName, ...rest }) => {
        return { ...rest, bytes: await readFile(join(folder, fileName)) }
      }),
    ),
  }
}

const refusal = (message: string) => new Refusal('invalid-input', message, { file: [message] })

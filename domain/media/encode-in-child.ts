import { createHash } from 'node:crypto'
import { resolve } from 'node:path'

import { z } from 'zod'

import { RENDITION_FORMATS } from '#db/states'
import { Refusal } from '#lib/refusal'

import { readChildFile } from './child-file.ts'
import type { WorkOwner } from './child-queue.ts'
import { SOURCE_FILE } from './encode-rendition.ts'
import type { PictureArea } from './picture-area.ts'
import { diskFullInChild, EXIT_CODES } from './exit-codes.ts'
import { TOO_MANY_PIXELS, type PictureFormat } from './picture-format.ts'
import { runInChild, type ChildResult } from './run-in-child.ts'

const ENCODE_PICTURE = resolve(/* turbopackIgnore: true */ 'domain/media/encode-picture.ts')
const ENCODE_FURTHER = resolve(/* turbopackIgnore: true */ 'domain/media/encode-further.ts')
/** More than any rendition, and than the lossless source, may need. */
const MAX_FILE_BYTES = 64 * 1_024 * 1_024

const REFUSALS: Record<number, string> = {
  [EXIT_CODES.tooSmall]: '图片太小，短边至少 200 像素',
  [EXIT_CODES.tooManyPixels]: TOO_MANY_PIXELS,
  [EXIT_CODES.otherFormat]:
    '图片的内容和它的格式对不上，请用看图软件打开后另存为 JPEG、PNG 或 WebP 再传',
}
const AREA_TOO_SMALL = '裁得太小了，短边至少要剩 200 像素，请多留一些'
const DAMAGED = '这张图片打不开，可能损坏了，请另存一份再传'
const UNFINISHED = '这张图片没有处理完：服务器太忙，或图片太费时。请再传一次，还不行就另存一份再传'

/** Nobody waits for it, and a slow machine that is busy takes long over the last formats. */
export const FURTHER_DEADLINE_MS = 300_000

const encodedSchema = z.object({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  renditions: z.array(
    z.object({
      format: z.enum(RENDITION_FORMATS),
      width: z.number().int().positive(),
      height: z.number().int().positive(),
      byteSize: z.number().int().positive(),
      fileName: z.string().regex(/^\d+\.(avif|webp|jpeg)$/),
    }),
  ),
})

/** What is encoded: bytes that promise `format`, all of them or an area. */
export interface NewPicture {
  owner: WorkOwner
  bytes: Uint8Array
  format: PictureFormat
  area?: PictureArea
}

type Encoded = z.infer<typeof encodedSchema>

export interface EncodedPicture extends Omit<Encoded, 'renditions'> {
  renditions: (Encoded['renditions'][number] & { sha256: string })[]
}

/** Takes over one file that was encoded. */
type KeepFile = (fileName: string, bytes: Uint8Array) => Promise<void>

/** Takes over what comes of a picture: renditions, and the source that further ones are made of. */
export interface Keep {
  rendition: KeepFile
  source: (bytes: Uint8Array) => Promise<void>
}

/**
 * Checks a picture and encodes it again, in a child: the renditions it can be placed with, and a source for
 * `encodeFurtherInChild`. Throws a Refusal for what is no fit picture.
 */
export async function encodeInChild(
  { owner, bytes, format, area }: NewPicture,
  keep: Keep,
): Promise<EncodedPicture> {
  const args = area ? [format, JSON.stringify(area)] : [format]
  return runInChild(ENCODE_PICTURE, { owner, args, bytes }, async (result) => {
    const { code } = result
    if (code === EXIT_CODES.diskFull) throw diskFullInChild()
    if (code === null) throw new Refusal('limit-reached', UNFINISHED, { pictures: [UNFINISHED] })
    if (code !== 0) {
      const refusal = REFUSALS[code] ?? DAMAGED
      const message = area && code === EXIT_CODES.tooSmall ? AREA_TOO_SMALL : refusal
      throw new Refusal('invalid-input', message, { pictures: [message] })
    }
    await keep.source(await readChildFile(result.folder, SOURCE_FILE, MAX_FILE_BYTES))
    return keepRenditions(result, keep.rendition)
  })
}

/** Encodes the further renditions of a picture from its source, after everything else that the machine does. */
export async function encodeFurtherInChild(
  bytes: Uint8Array,
  keep: KeepFile,
): Promise<EncodedPicture> {
  const work = { owner: 'portal', bytes, deadlineMs: FURTHER_DEADLINE_MS } as const
  return runInChild(ENCODE_FURTHER, work, async (result) => {
    if (result.code === EXIT_CODES.diskFull) throw diskFullInChild()
    if (result.code !== 0) {
      throw new Error(`encode-further ended with ${result.code ?? 'its deadline'}`)
    }
    return keepRenditions(result, keep)
  })
}

async function keepRenditions(
  { output, folder }: ChildResult,
  keep: KeepFile,
): Promise<EncodedPicture> {
  const encoded = encodedSchema.parse(JSON.parse(output))
  const renditions: EncodedPicture['renditions'] = []
  for (const rendition of encoded.renditions) {
    const { fileName } = rendition
    const bytes = await readChildFile(folder, fileName, MAX_FILE_BYTES)
    await keep(fileName, bytes)
    renditions.push({ ...rendition, sha256: createHash('sha256').update(bytes).digest('hex') })
  }
  return { ...encoded, renditions }
}

import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { z } from 'zod'

import { RENDITION_FORMATS } from '#db/states'
import { Refusal } from '#lib/refusal'

import { SOURCE_FILE } from './encode-rendition.ts'
import { runApart } from './run-apart.ts'

const TOO_SMALL_EXIT = 3
const ENCODE_PICTURE = resolve(/* turbopackIgnore: true */ 'domain/media/encode-picture.ts')
const ENCODE_FURTHER = resolve(/* turbopackIgnore: true */ 'domain/media/encode-further.ts')

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

export type EncodedPicture = z.infer<typeof encodedSchema>

/**
 * Checks a picture and encodes it anew into `folder`, in a child process that knows no secret and may be
 * killed: the renditions it can be placed with, and a source for `encodeFurtherApart`.
 */
export async function encodeApart(bytes: Uint8Array, folder: string): Promise<EncodedPicture> {
  const { code, output } = await runApart(ENCODE_PICTURE, folder, bytes)
  if (code === 0) return encodedSchema.parse(JSON.parse(output))
  const message =
    code === TOO_SMALL_EXIT
      ? '图片太小，短边至少 200 像素'
      : '这张图片打不开，可能损坏了，请另存一份再传'
  throw new Refusal('invalid-input', message, { pictures: [message] })
}

/** Encodes the further renditions of a picture into the folder that `encodeApart` wrote to. */
export async function encodeFurtherApart(folder: string): Promise<EncodedPicture> {
  const source = await readFile(join(folder, SOURCE_FILE))
  const { code, output } = await runApart(ENCODE_FURTHER, folder, source)
  if (code !== 0) throw new Error(`encode-further ended with ${code ?? 'its deadline'}`)
  return encodedSchema.parse(JSON.parse(output))
}

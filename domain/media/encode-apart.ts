import { resolve } from 'node:path'

import { z } from 'zod'

import { RENDITION_FORMATS } from '#db/states'
import { Refusal } from '#lib/refusal'

import { runApart } from './run-apart.ts'

const TOO_SMALL_EXIT = 3
const PROGRAM = resolve(/* turbopackIgnore: true */ 'domain/media/encode-picture.ts')

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

/** Encodes a picture anew into `folder`, in a child process that knows no secret and may be killed. */
export async function encodeApart(bytes: Uint8Array, folder: string): Promise<EncodedPicture> {
  const { code, output } = await runApart(PROGRAM, folder, bytes)
  if (code === 0) return encodedSchema.parse(JSON.parse(output))
  const message =
    code === TOO_SMALL_EXIT
      ? '图片太小，短边至少 200 像素'
      : '这张图片打不开，可能损坏了，请另存一份再传'
  throw new Refusal('invalid-input', message, { pictures: [message] })
}

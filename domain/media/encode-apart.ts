import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'

import { z } from 'zod'

import { RENDITION_FORMATS } from '#db/states'
import { Refusal } from '#lib/refusal'

const DEADLINE_MS = 60_000
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
  const child = spawn(process.execPath, [PROGRAM, folder], {
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: DEADLINE_MS,
    killSignal: 'SIGKILL',
  })
  // A child that dies early closes its input; its exit code tells what happened.
  child.stdin.on('error', () => {})
  child.stdin.end(bytes)
  const exited = new Promise<number | null>((done, failed) => {
    child.once('error', failed)
    child.once('close', (code) => done(code))
  })
  const [output, code] = await Promise.all([text(child.stdout), exited])
  if (code === 0) return encodedSchema.parse(JSON.parse(output))
  const message =
    code === TOO_SMALL_EXIT
      ? '图片太小，短边至少 200 像素'
      : '这张图片打不开，可能损坏了，请另存一份再传'
  throw new Refusal('invalid-input', message, { pictures: [message] })
}

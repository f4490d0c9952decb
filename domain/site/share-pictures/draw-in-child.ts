import { join, resolve } from 'node:path'

import { readChildFile } from '../../media/child-file.ts'
import { diskFullInChild, EXIT_CODES } from '../../media/exit-codes.ts'
import { runInChild } from '../../media/run-in-child.ts'
import type { MediaStore } from '../../media/store/media-store.ts'
import { writeDurably } from '../../media/write-durably.ts'
import { SHAPE_NAMES, type Card } from './card-texts.ts'

const PROGRAM = resolve(/* turbopackIgnore: true */ 'domain/site/share-pictures/draw-pictures.ts')
const MAX_FILE_BYTES = 8 * 1_024 * 1_024

/** Draws an article's pictures into `folder`, in a child; throws a Refusal when too many wait. */
export async function drawInChild(
  card: Card,
  { store, folder }: { store: MediaStore; folder: string },
): Promise<void> {
  // The child may not read where pictures are kept.
  const photo = card.photo && (await readPhoto(store, card.photo)).toString('base64')
  const bytes = Buffer.from(JSON.stringify({ ...card, photo }))
  await runInChild(PROGRAM, { owner: 'portal', bytes }, async (result) => {
    if (result.code === EXIT_CODES.diskFull) throw diskFullInChild()
    if (result.code !== 0) {
      throw new Error(`Drawing an article's pictures ended with ${result.code ?? 'no time left'}`)
    }
    for (const shape of SHAPE_NAMES) {
      const fileName = `${shape}.jpg`
      const drawn = await readChildFile(result.folder, fileName, MAX_FILE_BYTES)
      await writeDurably(join(folder, fileName), drawn)
    }
  })
}

async function readPhoto(store: MediaStore, key: string): Promise<Buffer> {
  const bytes = await store.read(key)
  if (!bytes) throw new Error(`The picture ${key} is not in its place`)
  return bytes
}

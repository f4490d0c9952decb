import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import type { Card, Shape } from '#domain/site/share-pictures/card-texts'
import { drawInChild } from '#domain/site/share-pictures/draw-in-child'
import { formatArticleCard, formatDivisionCard } from '#domain/site/share-pictures/format-card'
import { Refusal } from '#lib/refusal'

import { env } from './env.ts'
import { logError } from './log.ts'
import { mediaStore } from './media-store.ts'
import { readArticle } from './reader/article.ts'
import { readDivisions, readSettings } from './reader/site.ts'

// The pictures that stand for an article or a place elsewhere are drawn when somebody first asks for them and kept
// under the hash of what they were drawn from: one article at a time, a few waiting, the oldest dropped.
const MAX_KEPT = 2_000
const MAX_WAITING = 8

const drawing = new Map<string, Promise<void>>()
let last: Promise<void> = Promise.resolve()

export interface SharePicture {
  file: string
  hash: string
}

/** An article's picture; null when the article is not live. */
export async function findArticlePicture(
  articleId: number,
  shape: Shape,
): Promise<SharePicture | 'busy' | null> {
  const shown = await readArticle(articleId)
  if (!shown) return null
  const [{ siteName }, divisions] = await Promise.all([readSettings(), readDivisions()])
  return findDrawn(formatArticleCard(siteName, shown.article, divisions), shape)
}

/** The card of the division of this code; null when there is none. */
export async function findDivisionPicture(code: string): Promise<SharePicture | 'busy' | null> {
  const [settings, divisions] = await Promise.all([readSettings(), readDivisions()])
  const division = divisions.find((one) => one.code === code)
  return division ? findDrawn(formatDivisionCard(settings, division, divisions), 'share') : null
}

/** The file of a card's picture, drawn now if it is not kept; `busy` when too many wait. */
async function findDrawn(card: Card, shape: Shape): Promise<SharePicture | 'busy'> {
  const hash = createHash('sha256').update(JSON.stringify(card)).digest('hex').slice(0, 32)
  const folder = join(pictureFolder(), hash)
  if (!existsSync(folder)) {
    const known = drawing.get(hash)
    if (!known && drawing.size >= MAX_WAITING) return 'busy'
    try {
      await (known ?? drawInTurn(card, hash, folder))
    } catch (error) {
      if (error instanceof Refusal && error.code === 'limit-reached') return 'busy'
      throw error
    }
  }
  return { file: join(folder, `${shape}.jpg`), hash }
}

const pictureFolder = (): string => join(env().dataDir, 'share-pictures')

function drawInTurn(card: Card, hash: string, folder: string): Promise<void> {
  const turn = last.then(() => draw(card, folder)).finally(() => drawing.delete(hash))
  drawing.set(hash, turn)
  last = turn.catch(() => undefined)
  return turn
}

async function draw(card: Card, folder: string): Promise<void> {
  const draft = `${folder}.${randomUUID()}`
  try {
    await mkdir(draft, { recursive: true, mode: 0o700 })
    await drawInChild(card, { store: mediaStore(), folder: draft })
    await rename(draft, folder)
    await dropOldest()
  } catch (error) {
    if (!(error instanceof Refusal)) logError(error, 'share-pictures')
    throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function dropOldest(): Promise<void> {
  const names = await readdir(pictureFolder())
  if (names.length <= MAX_KEPT) return
  const folders = await Promise.all(
    names.map(async (name) => {
      const path = join(pictureFolder(), name)
      return { path, madeAt: (await stat(path)).mtimeMs }
    }),
  )
  const oldest = folders.toSorted((a, b) => a.madeAt - b.madeAt).slice(0, MAX_KEPT / 10)
  for (const { path } of oldest) await rm(path, { recursive: true, force: true })
}

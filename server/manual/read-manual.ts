import 'server-only'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parseIndex, type Chapter, type ManualPage } from '#lib/manual/parse-index'

/** The portal runs in its own folder (scripts/serve.ts); its build carries no file of docs/. */
const FOLDER = join(/* turbopackIgnore: true */ process.cwd(), 'docs/zh')
const PICTURES = join(FOLDER, 'manual/pictures')

export async function readChapters(): Promise<readonly Chapter[]> {
  return parseIndex(await readFile(join(FOLDER, 'manual/README.md'), 'utf8'))
}

/** The text in Markdown. The page is one of the index, never a part of an address. */
export async function readPage({ file }: ManualPage): Promise<string> {
  return readFile(join(FOLDER, file), 'utf8')
}

/** The pages that contain each of the words. */
export async function searchManual(words: readonly string[]): Promise<readonly ManualPage[]> {
  const pages = (await readChapters()).flatMap((chapter) => chapter.pages)
  const texts = await Promise.all(pages.map(async (page) => (await readPage(page)).toLowerCase()))
  return pages.filter((_, index) =>
    words.every((word) => texts[index]?.includes(word.toLowerCase())),
  )
}

/** The file of a picture; null when the manual has none of that name. */
export async function findPicture(name: string): Promise<string | null> {
  const names = await readdir(PICTURES)
  const known = names.find((one) => one === name)
  return known === undefined ? null : join(PICTURES, known)
}

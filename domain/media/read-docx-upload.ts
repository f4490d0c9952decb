import { Refusal } from '#lib/refusal'

import { holdsAnywhere } from '../account/actor.ts'
import { WRITER_ROLES } from '../account/can-write-for.ts'
import type { Context } from '../context.ts'
import { PICTURE_TOO_LARGE } from './picture-format.ts'
import { readDocxInChild, type DocxReading } from './read-docx-in-child.ts'
import { storePicture } from './store-picture.ts'
import type { MediaStore } from './store/media-store.ts'
import { requireDocx } from './docx-format.ts'

export interface DocxFile {
  /** Its paragraphs, one a line. */
  text: string
  pictures: DocxPicture[]
  /** Its tables of figures, each a line of the text, too. */
  tables: DocxReading['tables']
  links: DocxReading['links']
  /** In words: what could not be taken, and why. */
  problems: string[]
}

export interface DocxPicture {
  mediaId: number
  /** Where it stood: characters of the text before it. */
  offset: number
  alt: string
}

/** Takes a Word file apart: its text as raw text, its pictures stored. The file itself is not kept. */
export async function readDocxUpload(
  ctx: Context,
  input: { bytes: Uint8Array; fileName: string },
  store: MediaStore,
): Promise<DocxFile> {
  if (!WRITER_ROLES.some((role) => holdsAnywhere(ctx.actor, role))) {
    throw new Refusal('forbidden', '您不能导入文件')
  }
  requireDocx(input.bytes)
  return readDocxInChild(ctx.actor.accountId, input.bytes, (reading) =>
    storePictures(ctx, reading, input.fileName, store),
  )
}

const WHY_MISSING = {
  unreadable: '文件里没有它的内容，可能是链接到别处的图片',
  'too-large': PICTURE_TOO_LARGE,
}

async function storePictures(
  ctx: Context,
  { lines, pictures, tables, links, leftOut, numbered, hidden }: DocxReading,
  fileName: string,
  store: MediaStore,
): Promise<DocxFile> {
  const file: DocxFile = { text: lines.join('\n'), pictures: [], tables, links, problems: [] }
  for (const [index, { afterLine, alt, ...picture }] of pictures.entries()) {
    try {
      if (!picture.read) throw new Refusal('invalid-input', WHY_MISSING[picture.missing])
      const bytes = await picture.read()
      const { mediaId } = await storePicture(ctx, { bytes, fileName }, store)
      const offset = lines.slice(0, afterLine).join('\n').length
      file.pictures.push({ mediaId, offset, alt })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      file.problems.push(`第 ${index + 1} 张图片没有收下：${error.message}`)
    }
  }
  if (leftOut > 0) file.problems.push(`图片太多，最后 ${leftOut} 张没有收下`)
  const merged = tables.reduce((sum, table) => sum + table.merged, 0)
  if (merged > 0) {
    file.problems.push(`表格里合并的 ${merged} 个单元格已拆开，字在左上的一格，请核对`)
  }
  if (numbered > 0) {
    file.problems.push(`${numbered} 段前面的自动编号没有带进来，请对照原稿补上`)
  }
  if (hidden > 0) file.problems.push(`原稿里隐藏的 ${hidden} 处文字没有带进来`)
  return file
}

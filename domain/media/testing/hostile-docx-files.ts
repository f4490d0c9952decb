import JSZip from 'jszip'

import { newColour, docxFile } from './docx-file.ts'

// Word files as attackers build them, by what is wrong with each.

const MEGABYTE = 1_024 * 1_024
const RELATIONS = 'word/_rels/document.xml.rels'
const DOCUMENT = 'word/document.xml'

/** What a reading of one that is taken consists of, without its lines' ends. */
export const HARMLESS_WORDS = '县政协召开会议会议开了。'

/** A file of today's Word with one photo, changed part by part. */
async function changed(change: (zip: JSZip) => Promise<void> | void): Promise<Buffer> {
  const { buffer } = await docxFile(
    'x.docx',
    ['县政协召开会议', '〔图〕', '会议开了。'],
    newColour(),
  )
  const zip = await JSZip.loadAsync(buffer)
  await change(zip)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

async function partOf(zip: JSZip, name: string): Promise<string> {
  const part = await zip.file(name)?.async('string')
  if (part === undefined) throw new Error(`A Word file has no ${name}`)
  return part
}

/** Its picture lies at `target` instead of in the file. */
const linkedTo = (target: string) =>
  changed(async (zip) => {
    const relations = await partOf(zip, RELATIONS)
    const linked = relations.replaceAll(
      /Target="media\/[^"]+"/g,
      `Target="${target}" TargetMode="External"`,
    )
    if (!linked.includes(target)) throw new Error('The Word file has no picture to link to')
    zip.file(RELATIONS, linked)
  })

const typed = (xml: string) =>
  `<!DOCTYPE d [<!ENTITY a "${'甲'.repeat(50)}"><!ENTITY b SYSTEM "file:///etc/passwd">]>${xml}`

/** What is no Word file to be read. */
export async function unfitDocxFiles(): Promise<Record<string, Buffer>> {
  const whole = await changed(() => {})
  return {
    bomb: await changed((zip) => void zip.file(DOCUMENT, Buffer.alloc(60 * MEGABYTE, ' '))),
    'document type': await changed(async (zip) => {
      zip.file(DOCUMENT, typed((await partOf(zip, DOCUMENT)).replace(/^<\?xml[^>]*>/, '')))
    }),
    'thousands of entries': await changed((zip) => {
      for (let n = 0; n < 2_100; n += 1) zip.file(`word/media/${n}.png`, 'x')
    }),
    'cut short': whole.subarray(0, whole.byteLength - 200),
    'old format': Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
  }
}

/** What is refused, or read without what is hostile in it. `address`: where a picture claims to lie. */
export async function hostileDocxFiles(address: string): Promise<Record<string, Buffer>> {
  return {
    'file: link': await linkedTo('file:///etc/passwd'),
    path: await linkedTo('/etc/passwd'),
    'http: link': await linkedTo(address),
    'ways out': await changed(
      (zip) => void zip.file('../../../../tmp/portal-canary', 'x').file('/etc/x', 'x'),
    ),
    macros: await changed((zip) => void zip.file('word/vbaProject.bin', Buffer.alloc(9_000, 7))),
    'style map': await changed(
      (zip) => void zip.file('mammoth/style-map', "p => script > p:fresh\nr => iframe[src='x']"),
    ),
  }
}

/** What no answer to one of them contains: a file of the machine, and what a style map asks for. */
export const FROM_DOCX_FILES = /root:|script|iframe/

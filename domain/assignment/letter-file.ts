import { Packer } from 'docx'

import { formatDay } from '#lib/dates'
import { formatPlenary } from '#lib/format-plenary'
import { paragraph, wordPage } from '#lib/formats/word-page'

import type { Answered } from './get-answered.ts'
import { numbersOf } from './list-merged.ts'

const TITLE = 36
/** 三号, the size of letters. */
const BODY = 32
/** To be filled in by hand, where the unit gave no number. */
const NO_NUMBER = '　　　　〔　　　　〕　　号'

/** 复函: the letter in which a unit answers those who move a matter, as a Word file. Resolves to the bytes. */
export function buildLetterFile(answered: Answered): Promise<ArrayBuffer> {
  const { committee, session, movers, unit, answer } = answered
  const { resultClass, letterNumber, text, promise, promiseOn, signedOn } = answer
  const heading = `关于${committee}${formatPlenary(session)}${numbersOf(answered)}提案的答复`
  const body = [
    openingOf(answered),
    ...text.split(/\n+/),
    ...(promise && promiseOn ? [`承诺：${promise}，${formatDay(promiseOn)}前办成。`] : []),
  ]
  return Packer.toArrayBuffer(
    wordPage(heading, [
      paragraph(`${resultClass}类`, { size: BODY, bold: true, align: 'right' }),
      paragraph(unit, { size: TITLE, bold: true, align: 'centre' }),
      paragraph(heading, { size: TITLE, bold: true, align: 'centre' }),
      paragraph(letterNumber ?? NO_NUMBER, { size: BODY, align: 'centre' }),
      paragraph(`${movers.join('、')}：`, { size: BODY }),
      ...body.map((line) => paragraph(line.trim(), { size: BODY, indented: true })),
      paragraph(unit, { size: BODY, align: 'right' }),
      paragraph(signedOn === null ? '' : formatDay(signedOn), { size: BODY, align: 'right' }),
      paragraph(`抄送：${committee}`, { size: BODY }),
    ]),
  )
}

/** What was received: all that was merged is named, and answered in one. */
function openingOf({ movers, merged, ...main }: Answered): string {
  const received = `${movers.length > 1 ? '你们' : '您'}提出的`
  if (merged.length === 0) return `${received}《${main.title}》收悉。现答复如下：`
  const titles = [main, ...merged].map(
    (one) => `《${one.title}》${one.number === null ? '' : `（第 ${one.number} 号）`}`,
  )
  return `${received}${titles.join('、')}收悉，并案办理。现一并答复如下：`
}

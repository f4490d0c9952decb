import { expect, it } from 'vitest'

import type { Credit } from '#domain/article/content'

import { contentOf } from '../testing/content-of.ts'
import { checkByline } from './byline.ts'
import { quoteOf } from './hint.ts'

const LI: Credit = { role: 'correspondent', name: '李试' }
const OPENED = '本报西固讯（通讯员 李试）3月16日，西固区政协开会。'
const asked = (text: string, dateline: string, credits: Credit[]) => {
  const content = contentOf(text, { dateline, credits })
  return checkByline(content).map(({ what, where }) => [what, where && quoteOf(content, where)])
}

it.each([
  ['a text without a dateline', '3月16日，西固区政协开会。', '本报西固讯', [LI], []],
  ['a dateline in the text alone', OPENED, '', [LI], []],
  ['one in the field as well', OPENED, '本报西固讯', [LI], [['电头', '本报西固讯（通讯员 李试）']]],
  ['another one in the field', OPENED, '本报讯', [LI], [['电头', '本报西固讯（通讯员 李试）']]],
  [
    'a name that is not credited',
    OPENED,
    '',
    [{ role: 'correspondent' as const, name: '西固通讯员' }],
    [['署名', '本报西固讯（通讯员 李试）']],
  ],
  [
    'a name behind the last sentence',
    '3月16日，西固区政协开会。（李晶 摄影）',
    '',
    [LI],
    [['署名', '（李晶 摄影）']],
  ],
  ['names that are credited in another role', OPENED, '', [{ ...LI, role: 'author' as const }], []],
])('%s', (_, text, dateline, credits, expected) => {
  expect(asked(text, dateline, credits)).toEqual(expected)
})

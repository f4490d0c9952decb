import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { GANSU as divisions } from '#domain/division/testing/gansu-index'
import { readPage } from '#domain/copydesk/read-page'

import { makeDrafts } from '../_lib/testing/make-drafts.ts'
import { NotTakenNote } from './not-taken-note.tsx'

const RAW = '庄浪县政协召开会议\n\n本报庄浪讯（通讯员 李昆）3月16日，庄浪县政协召开会议。'
const drafts = makeDrafts(RAW, readPage(RAW, { divisions }).articles)
const shown = (given: Partial<(typeof drafts)[number]>) =>
  renderToStaticMarkup(
    <NotTakenNote drafts={drafts.map((draft) => ({ ...draft, ...given }))} tries={1} />,
  )

it('says on top that nothing was taken in, and which field of which draft keeps it', () => {
  const issues = { divisionCode: ['您不能为这个地区写稿'] }
  expect(shown({ issues })).toContain('一篇也没有收下。</b>第 1 篇的县区要改')
  expect(shown({ issues, included: false })).toBe('')
  expect(shown({})).toBe('')
})

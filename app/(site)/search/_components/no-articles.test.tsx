import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { NoArticles } from './no-articles.tsx'

const draw = (isNarrowed: boolean, hasMatters: boolean) =>
  renderToStaticMarkup(<NoArticles isNarrowed={isNarrowed} hasMatters={hasMatters} />)

it('never says that nothing was found below a proposal or a topic that was', () => {
  for (const isNarrowed of [false, true]) {
    expect(draw(isNarrowed, true)).not.toContain('没有找到')
    expect(draw(isNarrowed, true)).toContain('没有这样的报道')
    expect(draw(isNarrowed, false)).toContain('没有找到')
  }
  expect(draw(true, true)).toContain('放宽范围')
})

import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { LampLegend } from './lamp-legend.tsx'

it('says who lights a lamp and who puts it out, and of which figures the days make the rest', () => {
  const drawn = renderToStaticMarkup(<LampLegend />)
  expect(drawn).not.toContain('谁也不能')
  expect(drawn).toContain('承办单位办完了，“办”才点亮；没有真的办完，退回去，灯就熄。')
  expect(drawn).toContain('超期几天由日期算出来')
})

import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { SupervisionNote } from './supervision-note.tsx'

const draw = (given: Partial<Parameters<typeof SupervisionNote>[0]>) =>
  renderToStaticMarkup(
    <SupervisionNote supervisors={[]} division="庄浪县" appoints={false} {...given} />,
  )

it('names who can put 督办 down', () => {
  expect(draw({ supervisors: ['甲', '乙'] })).toContain('督办由甲、乙来记')
})

it('says who has to be appointed where nobody can, with the way there for who may appoint them', () => {
  const nobody = draw({})
  expect(nobody).toContain('庄浪县和上级都没有督办专员或者交办专员')
  expect(nobody).toContain('请管理员')
  expect(nobody).not.toContain('href')
  expect(draw({ appoints: true })).toContain('href="/admin/accounts"')
})

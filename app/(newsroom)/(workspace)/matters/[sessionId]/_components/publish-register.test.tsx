import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'

import { PublishRegister } from './publish-register.tsx'

vi.mock('next/navigation', () => ({ useRouter: () => ({}) }))
vi.mock('../../actions.ts', () => ({ publish: async () => null }))

it('opens and says what readers get before it is sent', () => {
  const drawn = (isWaiting: boolean) => {
    const target = { sessionId: 3, lockVersion: 1 }
    const part = <PublishRegister name="西固区政协提案" target={target} isWaiting={isWaiting} />
    return parseHTML(renderToStaticMarkup(<main>{part}</main>)).document
  }
  const page = drawn(false)
  expect(page.querySelector('summary')?.textContent).toBe('公布')
  expect(page.querySelector('details')?.hasAttribute('open')).toBe(false)
  expect(page.querySelector('details form')?.textContent).toContain('读者看得到下面的数字')
  expect(page.querySelector('details form button')?.textContent).toBe('确定公布')
  expect(page.querySelectorAll('button')).toHaveLength(1)
  expect(drawn(true).querySelector('details form')?.textContent).toContain('有一份导入在等公布')
})

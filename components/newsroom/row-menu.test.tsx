import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { RowMenu, RowMenuLink } from './row-menu.tsx'

it('says in a word that there is more to do, to those who see it and to those who hear it', () => {
  const { document } = parseHTML(
    renderToStaticMarkup(
      <main>
        <RowMenu title="一篇报道" open={false}>
          <RowMenuLink href="/review/7">来路</RowMenuLink>
        </RowMenu>
      </main>,
    ),
  )
  const button = document.querySelector('summary')
  expect(button?.textContent).toContain('更多')
  expect(button?.getAttribute('aria-label')).toBe('更多《一篇报道》')
})

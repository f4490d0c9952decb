import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import type { ShownAnnouncement } from '#domain/announcement/shown-announcements'
import { ANNOUNCEMENTS_PATH } from '#lib/addresses/site-paths'

import { ComingUp } from './coming-up.tsx'
import { ElderHome } from './elder-home.tsx'

const ahead: ShownAnnouncement[] = [
  {
    announcementId: 4,
    type: 'lecture',
    title: '政协讲堂第九讲',
    takesPlaceOn: '2026-12-04',
    startTime: '09:30',
    place: null,
    callOffReason: null,
    isChanged: false,
    isDemo: false,
    division: { code: '620825', name: '庄浪县', slug: 'zhuanglang', level: 'county' },
  },
]

/** Where the ways on from a part lead, by their words. */
function waysOn(part: React.ReactNode, name: string) {
  const { document } = parseHTML(renderToStaticMarkup(<main>{part}</main>))
  const links = [...document.querySelectorAll(`[aria-labelledby="${name}"] a`)]
  return links.map((link) => [link.textContent, link.getAttribute('href')])
}

it('leads from the head of what is to come to all of it', () => {
  const more = { href: ANNOUNCEMENTS_PATH, label: '全部预告' }
  const part = <ComingUp announced={ahead} withDivision={false} more={more} />
  expect(waysOn(part, 'ahead')[0]).toEqual(['全部预告', '/announcements'])
})

it('has those in sight that are next, and all others unfolded below them', () => {
  const seven = [1, 2, 3, 4, 5, 6, 7].flatMap((announcementId) =>
    ahead.map((one) => ({ ...one, announcementId })),
  )
  const draw = (announced: ShownAnnouncement[]) => {
    const part = <ComingUp announced={announced} first={5} withDivision={false} />
    return parseHTML(renderToStaticMarkup(<main>{part}</main>)).document
  }
  const links = [...draw(seven).querySelectorAll('li h3 a')]
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    seven.map(({ announcementId }) => `/announcements/${announcementId}`),
  )
  expect(links.map((link) => link.closest('details') !== null)).toEqual(
    seven.map((_, index) => index >= 5),
  )
  expect(draw(seven).querySelector('summary')?.textContent).toBe('后面还有 2 条预告')
  expect(draw(seven.slice(0, 5)).querySelector('details')).toBeNull()
})

it('leads on from the front page of elder mode, too', () => {
  const page = (
    <ElderHome siteName="某" today="2026-12-01" whole={null} articles={[]} ahead={ahead} />
  )
  expect(waysOn(page, 'elder-ahead').at(-1)).toEqual(['看全部预告', '/announcements'])
})

it('has a tile for what is to come, and one for the months, on the front page of elder mode', () => {
  const home = <ElderHome siteName="某" today="2026-12-01" whole={null} articles={[]} ahead={[]} />
  const { document } = parseHTML(renderToStaticMarkup(<main>{home}</main>))
  const ways = [...document.querySelectorAll('[data-unread] a')].map((link) => [
    link.textContent,
    link.getAttribute('href'),
  ])
  expect(ways).toContainEqual(['预告', '/announcements'])
  expect(ways).toContainEqual(['按月看', '/timeline'])
})

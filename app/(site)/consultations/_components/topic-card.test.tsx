import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { TopicCard } from './topic-card.tsx'

const ROOM = { id: 3, name: '西街议事室' }
const drawn = (topic: Parameters<typeof TopicCard>[0]['topic']) =>
  renderToStaticMarkup(<TopicCard topic={topic} slug="lintao" />)

it('leads to what else a room and a unit have, and is nothing where neither is known', () => {
  const both = drawn({ room: ROOM, unit: '县交警大队', unitId: 5 })
  expect(both).toContain('href="/rooms/3"')
  expect(both).toContain('href="/proposals/lintao/units/5"')
  expect(drawn({ room: ROOM, unit: null, unitId: null })).not.toContain('承办')
  expect(drawn({ room: null, unit: null, unitId: null })).toBe('')
})

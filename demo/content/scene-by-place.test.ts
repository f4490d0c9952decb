import { expect, it } from 'vitest'

import { buildDivisions } from '#domain/division/build-divisions'
import { generateStories } from './generated.ts'

it.each(['2026-02-03', '2026-07-01', '2026-12-01'])(
  'puts no drawing twice on the newest page of pictures on %s',
  (today) => {
    const shown = generateStories(buildDivisions('62'), today)
      .toSorted((one, other) => momentOf(other).localeCompare(momentOf(one)))
      .flatMap(({ story }) => story.pictures.map(({ drawing }) => JSON.stringify(drawing)))
      .slice(0, 12)
    expect(new Set(shown).size).toBe(12)
  },
)

const momentOf = ({ publishDay, publishTime }: { publishDay: string; publishTime: string }) =>
  `${publishDay} ${publishTime}`

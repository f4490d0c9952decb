import { describe, expect, it } from 'vitest'

import { landscape, SCENES } from './landscape.ts'
import { MOODS } from './landscape/mood.ts'

const DRAWINGS = SCENES.flatMap((scene) => MOODS.map((mood) => ({ scene, mood })))

describe.each(DRAWINGS)('landscape of $scene, $mood', (drawing) => {
  it('is the same for the same seed and another for another', () => {
    expect(landscape(drawing, 'a')).toBe(landscape(drawing, 'a'))
    expect(landscape(drawing, 'a')).not.toBe(landscape(drawing, 'b'))
  })

  it('has only numbers for coordinates', () => {
    expect(landscape(drawing, 'a')).not.toMatch(/NaN|undefined|Infinity/)
  })
})

it('draws no two alike', () => {
  expect(new Set(DRAWINGS.map((drawing) => landscape(drawing, 'a'))).size).toBe(42)
})

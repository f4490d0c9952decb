import { describe, expect, it } from 'vitest'

import { landscape, SCENES } from './landscape.ts'

describe.each(SCENES)('landscape of %s', (scene) => {
  it('is the same for the same seed and another for another', () => {
    expect(landscape(scene, 'a')).toBe(landscape(scene, 'a'))
    expect(landscape(scene, 'a')).not.toBe(landscape(scene, 'b'))
  })

  it('has only numbers for coordinates', () => {
    expect(landscape(scene, 'a')).not.toMatch(/NaN|undefined|Infinity/)
  })
})

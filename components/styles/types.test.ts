import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')

it.each(Object.keys(ACTIVITY_TYPE_LABELS))('%s has a colour, in elder mode too', (type) => {
  expect(read('types.css')).toContain(`.is-${type} {\n  --c: var(--color-${type});`)
  expect(read('theme.css').match(new RegExp(`--color-${type}: light-dark`, 'g'))).toHaveLength(2)
})

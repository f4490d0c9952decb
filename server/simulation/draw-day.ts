import type { Hour } from './run-day.ts'

const [WIDTH, HEIGHT, LEFT, TOP] = [960, 260, 70, 40]
const BAR = (WIDTH - LEFT - 20) / 24
const PARTS = [
  ['fromAnswers', 'sent as they lie in the store', '#2f6f8f'],
  ['fromMemory', "from the framework's memory", '#7fb0c8'],
  ['fromShared', 'from the shared cache', '#c9b458'],
  ['rendered', 'rendered', '#b23a2e'],
] as const

/** Where each visit of a day was answered from, hour by hour; what is rendered stands at the top of each bar. */
export function drawDay(title: string, hours: readonly Hour[]): string {
  const most = Math.max(...hours.map(({ views }) => views))
  const bars = hours.map((counted) => {
    let y = TOP + HEIGHT
    const x = LEFT + counted.hour * BAR
    const parts = PARTS.map(([part, , colour]) => {
      const height = (counted[part] / most) * HEIGHT
      y -= height
      return `<rect x="${x.toFixed(1)}" y="${y.toFixed(2)}" width="${(BAR - 4).toFixed(1)}" height="${height.toFixed(2)}" fill="${colour}"/>`
    })
    const label = `<text x="${(x + BAR / 2 - 2).toFixed(1)}" y="${TOP + HEIGHT + 16}" text-anchor="middle" fill="#6b6a63">${counted.hour}</text>`
    return parts.join('') + label
  })
  const legend = PARTS.map(
    ([, name, colour], index) =>
      `<rect x="${LEFT + index * 220}" y="${TOP + HEIGHT + 32}" width="12" height="12" fill="${colour}"/>
  <text x="${LEFT + 18 + index * 220}" y="${TOP + HEIGHT + 42}">${name}</text>`,
  )
  const perSecond = Math.round(most / 3_600).toLocaleString('en')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${TOP + HEIGHT + 60}" viewBox="0 0 ${WIDTH} ${TOP + HEIGHT + 60}" font-family="sans-serif" font-size="12">
  <rect width="${WIDTH}" height="${TOP + HEIGHT + 60}" fill="#fff"/>
  <text x="12" y="22" font-size="14">${title}</text>
  <text x="${LEFT - 8}" y="${TOP + 10}" text-anchor="end" fill="#6b6a63">${perSecond}/s</text>
  ${bars.join('\n  ')}
  ${legend.join('\n  ')}
</svg>
`
}

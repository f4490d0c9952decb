// Ridges of the decorative band over a place's page: a few sines per place, always the same ones.
const WIDTH = 1200
const STEP = 120

export type Terrain = 'terraces' | 'dunes' | 'hills'

/** The inks of each terrain, far to near. */
export const INKS: Record<Terrain, readonly string[]> = {
  terraces: [
    ...['i-far', 'i-mid', 'i-loess-1', 'i-green-1', 'i-loess-1', 'i-green-1', 'i-loess-2'],
    ...['i-green-2', 'i-loess-1', 'i-loess-2', 'i-green-2', 'i-loess-3', 'i-green-3'],
  ],
  dunes: ['i-far', 'i-mid', 'i-loess-1', 'i-loess-2', 'i-red-1', 'i-loess-2', 'i-loess-3'],
  hills: ['i-far', 'i-green-1', 'i-mid', 'i-green-2', 'i-green-1', 'i-green-2', 'i-green-3'],
}

/** The closed outline of ridge `index` of `count` in a band of the given height. */
export function ridge(seed: number, index: number, count: number, height: number): string {
  const depth = index / (count - 1)
  const base = height * (0.34 + 0.56 * depth ** 0.8)
  const swell = height * (0.05 + 0.1 * depth)
  const phase = (seed % 97) / 7 + Math.floor(index / 3) * 1.9 + index * 0.16
  const points = Array.from({ length: WIDTH / STEP + 2 }, (_, at) => {
    const x = at * STEP
    const wave = Math.sin(x / 210 + phase) + 0.55 * Math.sin(x / 87 + phase * 2.3 + (seed % 13))
    return [x, Math.round(base - swell * wave)] as const
  })
  const [first, ...rest] = points
  const curve = rest.map(([x, y], at) => {
    const next = rest[at + 1]
    return next ? `Q${x} ${y} ${(x + next[0]) / 2} ${Math.round((y + next[1]) / 2)}` : ''
  })
  return `M0 ${first?.[1] ?? base}${curve.join('')}V${height}H0Z`
}

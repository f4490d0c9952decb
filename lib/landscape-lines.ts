// The decorative band over a place's page: slopes one behind the other, each in steps that run
// alongside. A few sines a place, so that a place always has the same land.
export const WIDTH = 1200
export const HEIGHT = 190
const POINTS = 80

export type Terrain = 'terraces' | 'dunes' | 'hills'

/** What a step is filled with, named as the tokens of the drawn landscape. */
export type Ink =
  | 'far'
  | 'mid'
  | 'loess-1'
  | 'loess-2'
  | 'loess-3'
  | 'red-1'
  | 'green-1'
  | 'green-2'
  | 'green-3'

/** The inks of each slope's steps from the top down; slopes from far to near. */
const SLOPES: Record<Terrain, readonly (readonly Ink[])[]> = {
  terraces: [
    ['far'],
    ['mid'],
    ['loess-1', 'green-1', 'loess-1', 'green-1', 'loess-1', 'green-1'],
    ['loess-2', 'green-2', 'loess-1', 'loess-2', 'green-2', 'loess-1'],
    ['loess-3', 'green-3', 'loess-2', 'loess-3'],
  ],
  dunes: [
    ['far'],
    ['mid'],
    ['loess-1', 'loess-2', 'loess-1'],
    ['red-1', 'loess-2', 'loess-1', 'loess-2'],
    ['loess-3', 'loess-2', 'loess-3'],
  ],
  hills: [
    ['far'],
    ['mid', 'green-1'],
    ['green-1', 'loess-1', 'green-1', 'green-2'],
    ['green-2', 'green-1', 'green-2', 'loess-1', 'green-2'],
    ['green-3', 'green-2', 'green-3'],
  ],
}

export interface Stratum {
  ink: Ink
  outline: string
}

/** The whole band, far to near. */
export function drawLand(terrain: Terrain, seed: number): Stratum[] {
  return SLOPES[terrain].flatMap((inks, slope) =>
    inks.map((ink, step) => ({ ink, outline: outline(seed, slope, step) })),
  )
}

function outline(seed: number, slope: number, step: number): string {
  const base = HEIGHT * (0.3 + 0.115 * slope + 0.058 * step)
  const swell = HEIGHT * (0.04 + 0.018 * slope - 0.003 * step)
  const phase = (seed % 97) / 6 + slope * 2.4 + step * 0.05
  const points = Array.from({ length: WIDTH / POINTS + 2 }, (_, index) => {
    const x = index * POINTS
    const wave = Math.sin(x / 173 + phase) + 0.5 * Math.sin(x / 79 + phase * 1.7 + (seed % 13))
    return [x, Math.round(base - swell * wave)] as const
  })
  const [first, ...rest] = points
  const curve = rest.map(([x, y], index) => {
    const next = rest[index + 1]
    return next ? `Q${x} ${y} ${(x + next[0]) / 2} ${Math.round((y + next[1]) / 2)}` : ''
  })
  return `M0 ${first?.[1] ?? base}${curve.join('')}V${HEIGHT}H0Z`
}

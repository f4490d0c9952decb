// The pencil case of the landscapes: inks, hill lines, and the few strokes every scene is made of.
// A picture is 1600 by 1000 units, drawn as flat layers from the sky down to the foreground.

import type { Random } from '../random.ts'

export const WIDTH = 1600
export const HEIGHT = 1000
const STEP = 10

/** The illustration inks of the design tokens, light values. */
export const INK = {
  sky: '#f3eadb',
  sun: '#dc8a5c',
  far: '#d9cdbb',
  mid: '#bfa98a',
  line: '#6f4f2c',
  loess1: '#e2c490',
  loess2: '#cfa467',
  loess3: '#b58148',
  loess4: '#8d5c30',
  red1: '#d79a78',
  red2: '#bd6649',
  red3: '#94432f',
  green1: '#b9c39b',
  green2: '#8ba078',
  green3: '#5b7a60',
  water1: '#c3cdc6',
  water2: '#93aaa8',
  dark: '#3e4a4c',
} as const

/** Height of a hill line at x. */
export type Line = (x: number) => number
export type Point = readonly [x: number, y: number]

/** Soft hills about `y`, `height` up and down, one wave about every `length`. */
export function rolling(random: Random, y: number, height: number, length: number): Line {
  const waves = [1, 2.17, 4.6].map((speed, index) => ({
    speed: (speed * Math.PI * 2) / length,
    phase: random.between(0, Math.PI * 2),
    share: [0.62, 0.28, 0.1][index] ?? 0,
  }))
  return (x) =>
    waves.reduce(
      (sum, { speed, phase, share }) => sum + height * share * Math.sin(x * speed + phase),
      y,
    )
}

/** Mountains with edges: straight slopes between peaks and saddles about every `length`. */
export function jagged(random: Random, y: number, height: number, length: number): Line {
  const points: Point[] = []
  let x = -length * random.between(0.3, 1)
  for (let index = 0; x < WIDTH + length * 2; index += 1) {
    const up = index % 2 === 0 ? random.between(0.55, 1) : random.between(0, 0.35)
    points.push([x, y - up * height])
    x += length * random.between(0.35, 0.65)
  }
  return through(points)
}

/** The line of straight parts through points given from left to right. */
function through(points: readonly Point[]): Line {
  return (x) => {
    const next = points.findIndex(([px]) => px > x)
    const b = points[next === -1 ? points.length - 1 : next]
    const a = points[next === -1 ? points.length - 1 : Math.max(next - 1, 0)]
    if (!a || !b) return 0
    return a[0] === b[0] ? a[1] : a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])
  }
}

/** The line a share of the way from one to another. */
export const blend =
  (from: Line, to: Line, share: number): Line =>
  (x) =>
    from(x) + (to(x) - from(x)) * share

const round = (value: number) => Math.round(value * 10) / 10

export function trace(line: Line, from = 0, to = WIDTH): string {
  const points: string[] = []
  for (let x = from; x < to; x += STEP) points.push(`${round(x)} ${round(line(x))}`)
  points.push(`${round(to)} ${round(line(to))}`)
  return `M${points.join('L')}`
}

export function shape(points: readonly Point[], fill: string, extra = ''): string {
  return `<path fill="${fill}" ${extra} d="M${points.map((p) => p.map(round).join(' ')).join('L')}Z"/>`
}

/** Everything below a line, down to `bottom`. */
export function ground(line: Line, fill: string, bottom = HEIGHT): string {
  return `<path fill="${fill}" d="${trace(line)}V${bottom}H0Z"/>`
}

/** What lies between two lines. */
export function band(top: Line, bottom: Line, fill: string, from = 0, to = WIDTH): string {
  const back: string[] = []
  for (let x = to; x > from; x -= STEP) back.push(`${round(x)} ${round(bottom(x))}`)
  back.push(`${round(from)} ${round(bottom(from))}`)
  return `<path fill="${fill}" d="${trace(top, from, to)}L${back.join('L')}Z"/>`
}

export function stroke(path: string, ink: string, width: number, opacity = 1): string {
  return `<path fill="none" stroke="${ink}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}" d="${path}"/>`
}

/** Thin lines following a slope, as a woodcut would. */
export function contours(top: Line, bottom: Line, count: number, opacity = 0.26): string {
  return Array.from({ length: count }, (_, index) =>
    stroke(trace(blend(top, bottom, (index + 1) / (count + 1))), INK.line, 1.6, opacity),
  ).join('')
}

export function clip(id: string, path: string, inside: string): string {
  return `<clipPath id="${id}"><path d="${path}"/></clipPath><g clip-path="url(#${id})">${inside}</g>`
}

export function disc(x: number, y: number, radius: number, fill: string, opacity = 1): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" opacity="${opacity}"/>`
}

export function box(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`
}

export const sky = (fill: string = INK.sky) => box(0, 0, WIDTH, HEIGHT, fill)
export const sun = (x: number, y: number, radius = 52) => disc(x, y, radius, INK.sun, 0.82)

/** Broken ripples between two heights, longer towards the viewer. */
export function ripples(
  random: Random,
  from: number,
  to: number,
  ink: string = INK.water2,
): string {
  const strokes: string[] = []
  for (let y = from; y < to; y += 7 + (y - from) * 0.06) {
    const near = (y - from) / (to - from)
    for (let count = 0; count < 4; count += 1) {
      const x = random.between(-60, WIDTH)
      const reach = random.between(28, 60) * (0.7 + near)
      strokes.push(
        `M${round(x)} ${round(y)}q${round(reach / 2)} ${-3 - near * 3} ${round(reach)} 0t${round(reach)} 0`,
      )
    }
  }
  return stroke(strokes.join(''), ink, 2.4, 0.75)
}

// Plants and buildings of the landscapes: poplars, round trees, firs, grass, roofs.

import type { Random } from '../random.ts'
import { INK, shape, stroke, type Line } from './draw.ts'

/** A slender poplar with its foot at (x, y). */
export function poplar(x: number, y: number, height: number, fill: string = INK.green3): string {
  const half = height * 0.09
  return (
    stroke(`M${x} ${y}V${y - height * 0.3}`, INK.line, Math.max(1.5, height * 0.022)) +
    `<path fill="${fill}" d="M${x} ${y - height}C${x + half * 1.7} ${y - height * 0.66} ${x + half * 1.3} ${y - height * 0.2} ${x} ${y - height * 0.12}C${x - half * 1.3} ${y - height * 0.2} ${x - half * 1.7} ${y - height * 0.66} ${x} ${y - height}Z"/>`
  )
}

/** Poplars along a line, at uneven distances. */
export function poplars(
  random: Random,
  line: Line,
  from: number,
  to: number,
  gap: number,
  height: number,
): string {
  const trees: string[] = []
  for (let x = from; x < to; x += gap * random.between(0.6, 1.4)) {
    const fill = random.chance(0.35) ? INK.green2 : INK.green3
    trees.push(poplar(x, line(x) + 3, height * random.between(0.75, 1.15), fill))
  }
  return trees.join('')
}

/** A round-crowned tree with its foot at (x, y). */
export function roundTree(x: number, y: number, size: number, fill: string = INK.green3): string {
  return (
    stroke(`M${x} ${y}V${y - size * 0.7}`, INK.line, Math.max(1.5, size * 0.07)) +
    `<ellipse cx="${x}" cy="${y - size * 0.85}" rx="${size * 0.46}" ry="${size * 0.42}" fill="${fill}"/>` +
    `<ellipse cx="${x - size * 0.26}" cy="${y - size * 0.66}" rx="${size * 0.28}" ry="${size * 0.24}" fill="${fill}"/>`
  )
}

export function fir(x: number, y: number, height: number, fill: string = INK.green3): string {
  const tier = (top: number, bottom: number, half: number) =>
    shape(
      [
        [x, y - height * top],
        [x + height * half, y - height * bottom],
        [x - height * half, y - height * bottom],
      ],
      fill,
    )
  return (
    stroke(`M${x} ${y}V${y - height * 0.2}`, INK.line, Math.max(1.5, height * 0.04)) +
    tier(1, 0.58, 0.13) +
    tier(0.78, 0.34, 0.19) +
    tier(0.54, 0.1, 0.25)
  )
}

/** Scattered bent blades of grass below a line. */
export function grass(random: Random, line: Line, depth: number, count: number, ink: string) {
  const blades = Array.from({ length: count }, () => {
    const x = random.between(0, 1600)
    const y = line(x) + random.between(0.05, 1) * depth
    const tall = random.between(9, 20) * (0.7 + (y - line(x)) / depth)
    return `M${x.toFixed(1)} ${y.toFixed(1)}q1 ${(-tall * 0.6).toFixed(1)} ${(tall * 0.4).toFixed(1)} ${(-tall).toFixed(1)}`
  })
  return stroke(blades.join(''), ink, 2, 0.7)
}

/** A low farmhouse with a pitched roof, foot at (x, y). */
export function house(x: number, y: number, width: number, wall: string, roof: string): string {
  const tall = width * 0.42
  const eave = width * 0.09
  return (
    `<rect x="${x}" y="${y - tall}" width="${width}" height="${tall}" fill="${wall}"/>` +
    `<rect x="${x + width * 0.42}" y="${y - tall * 0.62}" width="${width * 0.15}" height="${tall * 0.62}" fill="${INK.loess4}"/>` +
    `<rect x="${x + width * 0.14}" y="${y - tall * 0.7}" width="${width * 0.16}" height="${tall * 0.32}" fill="${INK.dark}" opacity=".55"/>` +
    `<rect x="${x + width * 0.7}" y="${y - tall * 0.7}" width="${width * 0.16}" height="${tall * 0.32}" fill="${INK.dark}" opacity=".55"/>` +
    shape(
      [
        [x - eave, y - tall],
        [x + width * 0.1, y - tall * 1.6],
        [x + width * 0.9, y - tall * 1.6],
        [x + width + eave, y - tall],
      ],
      roof,
    )
  )
}

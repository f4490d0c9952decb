import { drawLand, HEIGHT, WIDTH } from '#lib/landscape-lines'

import type { Card } from './card-texts.ts'
import { fitHeadline, LINE_HEIGHT } from './fit-headline.ts'

/** Letters as outlines, so that no font of the machine is asked for. */
export interface Letters {
  /** Width of a text in ems. */
  measure(text: string): number
  /** The outline of a text whose baseline begins at (x, y). */
  outline(text: string, x: number, y: number, size: number): string
}

const INK = '#1a1714'
const GREY = '#676056'
const CINNABAR = '#b0241a'
const PAPER = '#fdfbf7'
const LAND: Record<string, string> = {
  far: '#d9cdbb',
  mid: '#bfa98a',
  'loess-1': '#e2c490',
  'loess-2': '#cfa467',
  'loess-3': '#b58148',
  'red-1': '#d79a78',
  'green-1': '#b9c39b',
  'green-2': '#8ba078',
  'green-3': '#5b7a60',
}
const MARGIN = 64
const LAND_SHARE = 0.22

/**
 * An article's card as an SVG without any text in it: seal and site, place and day, the headline as
 * large as it fits. `textWidth` is what a photo beside it leaves; without one the land closes the card.
 */
export function composeCard(
  card: Card,
  letters: Letters,
  size: { width: number; height: number; textWidth: number },
): string {
  const { width, height, textWidth } = size
  const hasLand = textWidth === width
  const landHeight = hasLand ? Math.round(height * LAND_SHARE) : 0
  const top = MARGIN + 100
  const bottom = height - landHeight - (hasLand ? 44 : MARGIN) - 26
  const box = { width: textWidth - 2 * MARGIN, height: bottom - top - 24 }
  const { lines, size: em } = fitHeadline(card.headline, box, letters.measure)
  const block = lines.length * em * LINE_HEIGHT
  const first = top + (box.height - block) * 0.4 + em * 1.05
  const text = (line: string, x: number, y: number, em: number, ink: string) =>
    `<path fill="${ink}" d="${letters.outline(line, x, y, em)}"/>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    hasLand ? land(card, width, height, landHeight) : '',
    seal(MARGIN, MARGIN - 12),
    text(card.siteName, MARGIN + 76, MARGIN + 34, 40, INK),
    `<path fill="none" stroke="${INK}" stroke-width="4" d="M${MARGIN} ${MARGIN + 74}H${textWidth - MARGIN}"/>`,
    `<path fill="none" stroke="${INK}" stroke-width="1.5" d="M${MARGIN} ${MARGIN + 80}H${textWidth - MARGIN}"/>`,
    ...lines.map((line, index) => text(line, MARGIN, first + index * em * LINE_HEIGHT, em, INK)),
    text(card.divisionName, MARGIN, bottom + 26, 30, CINNABAR),
    text(card.day, MARGIN + (letters.measure(card.divisionName) + 0.8) * 30, bottom + 26, 30, GREY),
    '</svg>',
  ].join('')
}

function seal(x: number, y: number): string {
  return `<g transform="translate(${x} ${y}) scale(1.25)"><path fill="${CINNABAR}" d="M2.5 4l19-1.5 24 1 .6 19.5-.8 22-22.3.8L3.2 45l-.9-20z"/><path fill="none" stroke="#fffaf3" stroke-width="5.4" stroke-linecap="square" d="M9.5 16.5h29M17 9.5V38M31 9.5V38M17 27h14M17 38h14"/></g>`
}

function land({ terrain, seed }: Card, width: number, height: number, landHeight: number): string {
  const scale = `translate(0 ${height - landHeight}) scale(${width / WIDTH} ${landHeight / HEIGHT})`
  const slopes = drawLand(terrain, seed).map(
    ({ ink, outline }) => `<path fill="${LAND[ink] ?? GREY}" d="${outline}"/>`,
  )
  return `<g transform="${scale}">${slopes.join('')}</g>`
}

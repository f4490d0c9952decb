import type { Compared } from './compare.ts'

// How long each question takes of few and of many articles, on a line whose marks are tenfold: where the two dots lie
// on each other, the time does not grow with the rows.

const WIDTH = 960
const LINE = 22
const LABELS = 330
const TOP = 64
const [FASTEST, SLOWEST] = [0.1, 10_000]
const MAX_GROWTH = 2
const MARKS = [0.1, 1, 10, 100, 1_000, 10_000]

export function drawChart({ few, many, rows }: Compared): string {
  const height = TOP + rows.length * LINE + 30
  const lines = rows.map((row, index) => {
    const y = TOP + index * LINE
    const [x1, x2, bar] = [row.few.p50, row.many.p50, row.bar].map(place)
    const isGrowing = row.ratio > MAX_GROWTH
    return `
  <text x="${LABELS - 12}" y="${y + 4}" text-anchor="end">${escape(row.what)}</text>
  <line x1="${bar}" x2="${bar}" y1="${y - 7}" y2="${y + 7}" stroke="#9a9a92" stroke-width="2"/>
  <line x1="${x1}" x2="${x2}" y1="${y}" y2="${y}" stroke="${isGrowing ? '#b23a2e' : '#2f6f8f'}" stroke-width="3"/>
  <circle cx="${x1}" cy="${y}" r="4.5" fill="#fff" stroke="#2f6f8f" stroke-width="2"/>
  <circle cx="${x2}" cy="${y}" r="5" fill="${isGrowing ? '#b23a2e' : '#2f6f8f'}"/>`
  })
  const marks = MARKS.map(
    (ms) => `
  <line x1="${place(ms)}" x2="${place(ms)}" y1="${TOP - 16}" y2="${height - 24}" stroke="#e4e2da"/>
  <text x="${place(ms)}" y="${TOP - 24}" text-anchor="middle" fill="#6b6a63">${ms} ms</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">
  <rect width="${WIDTH}" height="${height}" fill="#fff"/>
  <text x="12" y="20" font-size="14">○ ${few.toLocaleString('en')} articles   ● ${many.toLocaleString('en')} articles (median; red where it takes more than twice as long; grey: what it may take)</text>${marks.join('')}${lines.join('')}
</svg>
`
}

function place(ms: number): number {
  const span = Math.log10(SLOWEST / FASTEST)
  const part = Math.log10(Math.min(SLOWEST, Math.max(FASTEST, ms)) / FASTEST) / span
  return Math.round(LABELS + part * (WIDTH - LABELS - 40))
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

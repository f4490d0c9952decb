import { SERVER_NAMES, SERVERS, type Requests } from './measure-requests.ts'

// How many pages a second each server answers, as bars beside each other.

const WIDTH = 960
const BAR = 18
const GAP = 16
const LEFT = 250
const TOP = 44
const COLOURS = { gate: '#2f6f8f', framework: '#b9a26a', plain: '#9a9a92' }

export function drawRequests({ pages }: Requests): string {
  const most = Math.max(...pages.flatMap(({ by }) => SERVERS.map((one) => by[one].perSecond)))
  const group = SERVERS.length * BAR + GAP
  const height = TOP + pages.length * group + 10
  const bars = pages.flatMap(({ page, by }, at) =>
    SERVERS.map((server, index) => {
      const { perSecond, p99 } = by[server]
      const y = TOP + at * group + index * BAR
      const width = Math.round((perSecond / most) * (WIDTH - LEFT - 220))
      const label = `${perSecond.toLocaleString('en')} a second, 99% within ${p99} ms`
      return `
  <text x="${LEFT - 12}" y="${y + 13}" text-anchor="end">${page}: ${SERVER_NAMES[server]}</text>
  <rect x="${LEFT}" y="${y}" width="${width}" height="${BAR - 3}" fill="${COLOURS[server]}"/>
  <text x="${LEFT + width + 8}" y="${y + 13}">${label}</text>`
    }),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">
  <rect width="${WIDTH}" height="${height}" fill="#fff"/>
  <text x="12" y="22" font-size="14">Pages of readers a second, on one processor</text>${bars.join('')}
</svg>
`
}

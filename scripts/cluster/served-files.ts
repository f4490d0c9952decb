// Scripts and styles that pages name, asked for while two releases answer at one address.

const FILE = /(?:src|href)="(\/(?:_next\/static|scripts)\/[^"]+)"/g
const PAGES = ['/', '/sign-in']
/** Either web server may answer. */
const TIMES = 4
/** Past the cache of nginx, which would ask one of them for all. */
const AS_SOMEBODY = { cookie: 'asks=each' }

/** The files that the pages at `address` name. */
export async function listFiles(address: string): Promise<string[]> {
  const pages = PAGES.map(async (path) => {
    const answer = await fetch(address + path, { headers: { ...AS_SOMEBODY, accept: 'text/html' } })
    return [...(await answer.text()).matchAll(FILE)].map(([, file = '']) =>
      file.replaceAll('&amp;', '&'),
    )
  })
  return [...new Set((await Promise.all(pages)).flat())]
}

/** What is wrong with them: one that is not there, or that browsers would keep for good under the name of another. */
export async function findBadFiles(front: string, files: readonly string[]): Promise<string[]> {
  const bad = files.map(async (file) => {
    const kept = new Set<string>()
    for (let time = 0; time < TIMES; time += 1) {
      const answer = await fetch(front + file, { headers: AS_SOMEBODY })
      const body = await answer.text()
      if (!answer.ok) return [`${file}: ${answer.status}`]
      if (answer.headers.get('cache-control')?.includes('immutable')) kept.add(body)
    }
    return kept.size > 1 ? [`${file} is kept for good as two different files`] : []
  })
  return (await Promise.all(bad)).flat()
}

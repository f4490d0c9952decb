// Keeps the page that stands in for the network, and the last pages read here with their pictures; the network comes
// first. All is fetched without cookies, and only what is the same for everybody: nothing of the newsroom is ever here.
const PAGES = 'pages'
const FILES = 'files'
const SHELL = 'shell'
const LIMIT = 20
const STAND_IN = '/offline'
const WITHDRAWN = '/api/v1/withdrawals?limit=100'
const FILE_ADDRESS = /(?:href|src)="(\/(?:_next\/static|scripts)\/[^"]+)"/g

const pathOf = (address) => {
  const { pathname, search } = new URL(address)
  return pathname + search
}

/** The same answer for everybody, or null; a redirect is another page. */
async function fetchShared(address) {
  const answer = await fetch(address, { credentials: 'omit' })
  const isShared = /s-maxage/.test(answer.headers.get('cache-control') ?? '')
  return answer.status === 200 && isShared && !answer.redirected ? answer : null
}

/** Stores a page as the newest, with the files it needs. */
async function store(cache, address, answer) {
  const html = await answer.clone().text()
  const files = await caches.open(FILES)
  for (const [, file] of html.matchAll(FILE_ADDRESS))
    if (!(await files.match(file))) await files.add(file)
  await cache.delete(address)
  await cache.put(address, answer)
}

async function keep(address) {
  const pages = await caches.open(PAGES)
  const answer = await fetchShared(address)
  if (!answer) return
  await store(pages, address, answer)
  const kept = await pages.keys()
  await Promise.all(kept.slice(0, -LIMIT).map((request) => pages.delete(request)))
  await tidy(await listWithdrawn())
}

async function listWithdrawn() {
  const ids = []
  for (let after = ''; after !== null;) {
    const answer = await fetch(WITHDRAWN + after, { credentials: 'omit' })
    if (!answer.ok) break
    const { items, next } = await answer.json()
    ids.push(...items.map(({ id }) => id))
    after = next && ids.length < 1000 ? `&after=${next}` : null
  }
  return ids
}

/** Drops the pages of what was withdrawn, then the files no page left needs. */
async function tidy(withdrawn) {
  const [pages, files, shell] = await Promise.all([PAGES, FILES, SHELL].map((n) => caches.open(n)))
  const texts = [await (await shell.match(STAND_IN))?.text()]
  for (const request of await pages.keys()) {
    const html = await (await pages.match(request)).text()
    const tells = (id) =>
      pathOf(request.url) === `/articles/${id}` || html.includes(`href="/articles/${id}"`)
    if (withdrawn.some(tells)) await pages.delete(request)
    else texts.push(html)
  }
  const said = texts.join('')
  for (const request of await files.keys())
    if (!said.includes(pathOf(request.url))) await files.delete(request)
}

async function showPage(request) {
  try {
    const answer = await fetch(request)
    if (answer.status === 404 || answer.status === 410)
      await (await caches.open(PAGES)).delete(request.url)
    return answer
  } catch {
    const kept = await (await caches.open(PAGES)).match(request.url)
    if (kept) return dated(kept)
    const shell = await caches.open(SHELL)
    return (await shell.match(STAND_IN)) ?? Response.error()
  }
}

/** A kept page, with since when it is kept. */
async function dated(kept) {
  const { headers } = kept
  const at = new Date(Date.parse(headers.get('date')) + 288e5)
  const since = at.toISOString().slice(0, 16).replace('T', ' ')
  const note = `没有连上网络：这是${since}存下的，之后的更正这里没有。`
  const html = (await kept.text()).replace(
    /<main[^>]*>/,
    `$&<p class="article-notes" role="note">${note}</p>`,
  )
  return new Response(html, { headers })
}

async function showFile(request) {
  const files = await caches.open(FILES)
  try {
    const answer = await fetch(request)
    const isPublic = /public/.test(answer.headers.get('cache-control') ?? '')
    if (answer.status === 200 && isPublic && request.destination === 'image')
      await files.put(request, answer.clone())
    return answer
  } catch {
    return (await files.match(request)) ?? Response.error()
  }
}

addEventListener('install', (event) => {
  const prepare = async () => {
    const answer = await fetchShared(STAND_IN)
    if (answer) await store(await caches.open(SHELL), STAND_IN, answer)
    await skipWaiting()
  }
  event.waitUntil(prepare())
})
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('message', (event) => {
  // Without a network what is there stays.
  if (event.data === 'read')
    event.waitUntil(keep(event.source.url.split('#')[0]).catch(() => undefined))
})
addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(showPage(request))
  else if (/^\/(_next\/static|scripts|media)\//.test(pathname)) event.respondWith(showFile(request))
})

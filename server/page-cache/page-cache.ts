// The store of finished pages: Next's own, with six rules on top. Reader pages lose the framework's
// script; browsers ask again each time, so that nobody is shown what was withdrawn or corrected; one that
// says it is gone is sent as 410; and a page older than the last change the database
// saw before this process began is not believed, since the tags that would have dropped it went with
// the process before. Pages without end have a store of their own (side-store.ts). Pages with forms are
// not taken from it: Next answers a form from the shell of its page, and loses what the form was answered.
//
// Four facts of Next 16.4 that its documents do not mention hold this up, and end-to-end tests hold them:
// `set` may alter the value that is then sent, a page's tags name its route group, a page that is not here is
// rendered whole, and the shapes in slim-page.ts.
import { createRequire } from 'node:module'

import { isNewsroomPath } from '#lib/addresses/newsroom-sections'

import { answerBegan, setAnswerPage } from '../answer-status.ts'
import { logWarning } from '../log.ts'
import { pageCounts } from '../metrics/page-cache-counts.ts'
import { heldSharedCache } from '../shared-cache/held-shared-cache.ts'
import { reportDropped } from './dropped-tags.ts'
import { readNotFoundPage } from './not-found-page.ts'
import { findSharedPage, leavePage, sharePage } from './shared-page.ts'
import { areExpired, dropLife, isEndless, openSideStore } from './side-store.ts'
import { statusInHead } from './status-in-head.ts'
import { isFinished, slimPage } from './slim-page.ts'

type Store = typeof import('next/dist/server/lib/incremental-cache/file-system-cache').default
type Value = NonNullable<Parameters<InstanceType<Store>['set']>[1]>
type Page = Extract<Value, { kind: 'APP_PAGE' }>

const require = createRequire(import.meta.url)
const { default: FileSystemCache } =
  require('next/dist/server/lib/incremental-cache/file-system-cache') as { default: Store }

const READER_TAGS = ['_N_T_/(site)/', '_N_T_/(embed)/', '_N_T_/_not-found/']
/** Pages with forms. */
const FORM_TAGS = ['_N_T_/(newsroom)/', '_N_T_/(live)/']
/** Answers to questions are endless: each is slimmed and sent, and none is kept. */
const UNKEPT_TAG = '_N_T_/(site)/search/[query]/'
const TAGS_HEADER = 'x-next-cache-tags'
/** Next's own words let a browser show an old page for two weeks; a proxy may hold one for a minute. */
const ASKED_ANEW = 'public, max-age=0, s-maxage=60, must-revalidate'
/** Milliseconds since 1970; set by the launcher from the database. */
const VALID_SINCE = Number(process.env['PAGES_VALID_SINCE'] ?? 0)

const slimmed = new WeakSet<object>()

const sideStore = openSideStore()

let notFound: string | null = null

export default class PageCache extends FileSystemCache {
  /** The build writes each page to a file. */
  readonly #isBuilding: boolean

  constructor(...args: ConstructorParameters<Store>) {
    super(...args)
    this.#isBuilding = args[0].flushToDisk === true
    notFound ??= readNotFoundPage(args[0].serverDistDir)
  }

  override async get(...args: Parameters<InstanceType<Store>['get']>) {
    const own = await this.#find(...args)
    const entry = own ?? (await this.#findShared(...args))
    const found = own ? 'hit' : entry ? 'shared' : 'miss'
    if (args[1].kind === 'APP_PAGE') pageCounts()[found] += 1
    return entry
  }

  /** What another web process made; it lies here from now on. */
  async #findShared(...args: Parameters<InstanceType<Store>['get']>) {
    const [key, context] = args
    if (context.kind !== 'APP_PAGE' || context.isFallback || isNewsroomKey(key)) return null
    const lastModified = Date.now()
    const shared = await findSharedPage<Page>(key)
    // Something may have changed while the answer was on its way.
    if (!shared || areExpired(tagsOf(shared.page).split(','), lastModified)) return null
    const { page: value, life: cacheControl } = shared
    slimmed.add(value)
    await super.set(key, value, { isFallback: false, ...(cacheControl && { cacheControl }) })
    noteKept(value)
    return { value, lastModified, ...(cacheControl && { cacheControl }) }
  }

  async #find(...args: Parameters<InstanceType<Store>['get']>) {
    const [key] = args
    const entry = sideStore.get(key) ?? (await super.get(...args))
    if (entry?.value?.kind !== 'APP_PAGE') return entry
    if ((entry.lastModified ?? 0) < VALID_SINCE || isUnkept(entry.value)) return null
    const tags = tagsOf(entry.value)
    if (FORM_TAGS.some((tag) => tags.includes(tag))) return null
    slim(entry.value)
    noteKept(entry.value)
    return entry
  }

  override async revalidateTag(...args: Parameters<InstanceType<Store>['revalidateTag']>) {
    await super.revalidateTag(...args)
    const tags = [args[0]].flat()
    reportDropped(tags)
    await heldSharedCache()?.drop(tags)
  }

  override set(...args: Parameters<InstanceType<Store>['set']>) {
    const [key, value, context] = args
    if (value) slim(value)
    sideStore.delete(key)
    if (value && (isUnkept(value) || isOutdated(value))) {
      dropLife(key)
      leavePage(key)
      return Promise.resolve()
    }
    if (value && !this.#isBuilding) noteKept(value)
    if (this.#isBuilding || value?.kind !== 'APP_PAGE' || !isEndless(value, tagsOf(value))) {
      if (value?.kind === 'APP_PAGE' && slimmed.has(value)) {
        const life = ('cacheControl' in context && context.cacheControl) || null
        sharePage(key, { page: value, tags: tagsOf(value).split(','), life })
      } else leavePage(key)
      return super.set(...args)
    }
    leavePage(key)
    sideStore.set(key, {
      value,
      tags: tagsOf(value).split(','),
      lastModified: Date.now(),
      ...('cacheControl' in context && context.cacheControl
        ? { cacheControl: context.cacheControl }
        : {}),
    })
    return Promise.resolve()
  }
}

/** Next keeps a page by its route and, behind a mark, its path. */
const isNewsroomKey = (key: string): boolean => isNewsroomPath(key.slice(key.indexOf('/$/') + 2))

const tagsOf = (value: Value): string =>
  value.kind === 'APP_PAGE' ? String(value.headers?.[TAGS_HEADER] ?? '') : ''

/** Something it shows changed while it was made: it may have been read before that, and is sent once. */
function isOutdated(value: Value): boolean {
  const began = answerBegan()
  return began !== null && areExpired(tagsOf(value).split(','), began)
}

/** Notes for the gate which page is being sent. */
function noteKept(value: Value): void {
  if (value.kind !== 'APP_PAGE' || !slimmed.has(value)) return
  const tags = tagsOf(value)
  setAnswerPage({ tags: tags.split(','), isEndless: isEndless(value, tags) })
}

const isUnkept = (value: Value): boolean => tagsOf(value).includes(UNKEPT_TAG)

/** Alters a reader page in place, once. A page with parts still to come is left whole and reported. */
function slim(value: Value): void {
  if (value.kind !== 'APP_PAGE' || slimmed.has(value)) return
  const tags = tagsOf(value)
  if (!READER_TAGS.some((tag) => tags.includes(tag))) return
  value.headers = { ...value.headers, 'cache-control': ASKED_ANEW }
  // A page that says notFound() has an empty body that only the framework's script would fill.
  if (value.status === 404 && notFound !== null) {
    value.html = notFound
    slimmed.add(value)
    return
  }
  if (value.postponed || !isFinished(value.html)) {
    logWarning(
      `A reader page has parts that wait for a script: ${value.html.slice(0, 80)}`,
      'page cache',
    )
    return
  }
  value.html = slimPage(value.html)
  const status = statusInHead(value.html)
  if (status !== null) value.status = status
  slimmed.add(value)
}

import { callInternal, renewArticlePath } from '#lib/http/internal-call'

import type { PageSource } from './check-pages.ts'

const DEADLINE_MS = 60_000

/** The pages of the web server on this machine. */
export const webSource = (web: { internalUrl: string; authSecret: string }): PageSource => ({
  async read(path) {
    const response = await fetch(new URL(path, web.internalUrl), {
      redirect: 'manual',
      signal: AbortSignal.timeout(DEADLINE_MS),
    })
    const html = await response.text()
    return response.status === 200 ? html : null
  },
  renew: (articleId) => callInternal(renewArticlePath(articleId), web, new Date()),
})

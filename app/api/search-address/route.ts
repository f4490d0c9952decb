import type { NextRequest } from 'next/server'

import { normalise } from '#domain/search/parse-query'
import { searchPath } from '#lib/addresses/search-path'

/** Redirects a query that cannot be a path as it is to the page that answers it. */
export function GET(request: NextRequest): Response {
  const text = normalise(request.nextUrl.searchParams.get('q') ?? '')
  return new Response(null, {
    status: 307,
    headers: { location: searchPath(text), 'cache-control': 'public, max-age=3600' },
  })
}

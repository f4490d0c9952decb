import type { NextRequest } from 'next/server'

import { readSuggestions } from '#server/reader/search'

const LONGEST = 60

/** Suggestions for what is being typed: the same for everybody, so anybody may keep them. */
export async function GET(request: NextRequest): Promise<Response> {
  const text = (request.nextUrl.searchParams.get('q') ?? '').slice(0, LONGEST)
  const suggestions = text.trim() === '' ? [] : await readSuggestions(text)
  return Response.json(
    { suggestions },
    { headers: { 'cache-control': 'public, max-age=60, stale-while-revalidate=600' } },
  )
}

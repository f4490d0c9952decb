import { readLimited, type SizeLimit } from '../uploads/read-limited.ts'

/** The JSON of a request's body; null for what is none, which its schema refuses. */
export async function readJson(request: Request, limit: SizeLimit): Promise<unknown> {
  const text = new TextDecoder().decode(await readLimited(request, limit))
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

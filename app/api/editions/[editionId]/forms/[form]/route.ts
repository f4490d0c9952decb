import { getStory } from '#domain/review/get-story'
import { getSettings } from '#domain/site/settings'
import { attachment, fileName } from '#lib/attachment'
import { Refusal } from '#lib/refusal'
import { database } from '#server/database'
import { currentActor } from '#server/session'

import { findFormBuilder } from './form-builders.ts'

type RouteContext = { params: Promise<{ editionId: string; form: string }> }

const PRIVATE = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

/** One edition in another form, as a file, for a signed-in person who may read it. */
export async function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  const { editionId: part, form } = await params
  const actor = await currentActor()
  if (!actor) return say(401, '请先登录')
  const builder = findFormBuilder(form)
  if (!builder || !/^[1-9]\d{0,14}$/.test(part)) return say(404, '没有这个格式，或者没有这篇稿件')
  const editionId = Number(part)
  const db = database()
  try {
    const { siteAddress } = await getSettings(db)
    const story = await getStory(db, { actor, editionId, now: new Date(), siteAddress })
    const name = fileName(story.content.headline, builder.extension)
    return new Response(await builder.build(story), {
      headers: {
        ...PRIVATE,
        'content-type': builder.contentType,
        'content-disposition': attachment(name, `edition-${editionId}.${builder.extension}`),
      },
    })
  } catch (error) {
    if (error instanceof Refusal) return say(404, error.message)
    throw error
  }
}

const say = (status: number, words: string) =>
  new Response(words, {
    status,
    headers: { ...PRIVATE, 'content-type': 'text/plain; charset=utf-8' },
  })

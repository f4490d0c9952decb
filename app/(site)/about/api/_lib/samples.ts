import { articleQuerySchema } from '#domain/feed/api/queries'
import { answerAsked } from '#server/documents/answer-query'
import {
  readApiActivities,
  readApiArticles,
  readApiCorrections,
  readApiWithdrawals,
  readGoneArticle,
} from '#server/documents/api'
import { readApiAnnouncements } from '#server/documents/api-announcements'
import { readApiConsultations } from '#server/documents/api-consultations'
import { readApiMatters } from '#server/documents/api-matters'
import type { PublicDocument } from '#server/documents/answer-document'
import { readToday } from '#server/reader/site'

// Answers of now, so that what the page shows is what a program gets.

const NEWEST = { before: null, limit: 1 }

const print = (value: unknown): string => JSON.stringify(value, null, 2)

async function firstOf(document: Promise<PublicDocument>): Promise<{ id: number } | null> {
  const { items } = JSON.parse((await document).body) as { items: { id: number }[] }
  return items[0] ?? null
}

interface ShownSample {
  label: string
  text: string
}

const shown = (label: string, value: unknown): ShownSample | null =>
  value === null ? null : { label, text: print(value) }

/** By the subject they belong to; null where the site has nothing to show yet. */
export async function readSamples(): Promise<Record<string, ShownSample | null>> {
  const today = await readToday()
  const [article, activity, announcement, matter, topic, correction, withdrawal] =
    await Promise.all([
      firstOf(readApiArticles(NEWEST)),
      firstOf(readApiActivities(NEWEST)),
      firstOf(readApiAnnouncements({ ...NEWEST, from: today })),
      firstOf(readApiMatters(NEWEST)),
      firstOf(readApiConsultations(NEWEST)),
      firstOf(readApiCorrections(NEWEST)),
      firstOf(readApiWithdrawals(NEWEST)),
    ])
  return {
    articles: shown('一篇报道', article),
    activities: shown('一项活动', activity),
    announcements: shown('一条预告', announcement),
    matters: shown('一件提案', matter),
    consultations: shown('一个协商议题', topic),
    corrections: shown('一条更正', correction),
    gone: shown('撤下的报道', withdrawal && (await readGoneArticle(withdrawal.id))),
  }
}

/** What a wrong parameter is answered with, by the code that answers programs. */
export async function readProblemSample(): Promise<ShownSample> {
  const query = 'limit=500'
  const request = new Request(`https://localhost/api/v1/articles?${query}`)
  const answer = await answerAsked(request, articleQuerySchema, readNothing)
  return {
    label: '出错的回答',
    text: `GET /api/v1/articles?${query}\nHTTP/1.1 ${answer.status}\n${print(await answer.json())}`,
  }
}

const readNothing = (): string => 'limit'

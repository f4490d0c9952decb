import { desc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { committees } from '#db/schema/divisions'
import { revisions } from '#db/schema/revisions'
import { topics } from '#db/schema/topics'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

import { WORK_WORDS } from '../catalogue/dictionary.ts'
import { segmentText } from '../catalogue/segment-text.ts'
import { foldText } from '../copydesk/characters/fold-text.ts'
import type { Division } from '../division/division.ts'
import { listConsultationTitles } from './search-consultations.ts'
import { listMatterTitles } from './search-matters.ts'

/** The newest so many headlines lend their words, and as many titles of proposals and of topics. */
const HEADLINES = 500
/** One of a hundred or so that any portal keeps. */
const MAX_TOPICS = 200
const WORD = /^\p{Script=Han}{2,}$/u

/**
 * The words that this portal writes: of its work, its places, its committees and topics, and those of its newest
 * headlines and proposals, the most used first.
 */
export async function listOwnWords(
  db: Queryable,
  divisions: readonly Division[],
): Promise<string[]> {
  const home = divisions[0]?.code ?? null
  const [named, listed, titles, asked, headlines] = await Promise.all([
    db.select({ name: topics.name }).from(topics).limit(MAX_TOPICS),
    db.select({ name: committees.name }).from(committees),
    listMatterTitles(db, HEADLINES),
    listConsultationTitles(db, HEADLINES),
    db
      .select({ headline: revisions.headline })
      .from(articles)
      .innerJoin(revisions, eq(articles.liveRevisionId, revisions.id))
      .where(eq(articles.state, 'live'))
      .orderBy(desc(articles.newsOn), desc(articles.publishedAt), desc(articles.id))
      .limit(HEADLINES),
  ])
  const uses = new Map<string, number>()
  for (const line of [...headlines.map(({ headline }) => headline), ...titles, ...asked]) {
    for (const word of segmentText(foldText(line), home)) {
      if (WORD.test(word)) uses.set(word, (uses.get(word) ?? 0) + 1)
    }
  }
  const written = [...uses].toSorted(([, one], [, other]) => other - one).map(([word]) => word)
  return [
    ...new Set([
      ...WORK_WORDS,
      ...Object.values(ACTIVITY_TYPE_LABELS),
      ...[...divisions, ...listed, ...named].map(({ name }) => name),
      ...written,
    ]),
  ]
}

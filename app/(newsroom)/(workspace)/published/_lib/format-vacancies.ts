import type { Queryable } from '#db/client'
import type { Actor } from '#domain/account/actor'
import { findVacanciesAhead } from '#domain/vacancies/find-vacancies'
import { formatRemedy, formatVacancy } from '#domain/vacancies/format-vacancy'

/** What keeps a correction that this person opens from its readers, by division. */
export async function formatVacancies(
  db: Queryable,
  actor: Actor,
  rows: readonly { divisionCode: string }[],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const divisionCodes = [...new Set(rows.map(({ divisionCode }) => divisionCode))]
  const found = await findVacanciesAhead(db, { divisionCodes, authorId: actor.accountId, now })
  return new Map(
    [...found].map(([code, levels]) => [
      code,
      `您开的稿会停住：${formatVacancy(levels)}，自己开的稿自己不能审。请管理员${formatRemedy(levels, code)}照样可以开，管理员会收到通知。`,
    ]),
  )
}

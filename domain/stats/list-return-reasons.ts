import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/transitions'

import type { Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { articleDivision } from './counted.ts'
import type { Period } from './period.ts'
import { requireDivision } from './require-division.ts'
import { during } from './window.ts'

// Reasons are written freely, with sentences at hand for the usual ones. They are sorted by what they
// speak of; one that speaks of two things counts under both, one of neither under 其他.
const GROUPS = [
  { label: '日期、时间', of: /日期|时间|几月|几日|哪天|见报日/ },
  { label: '数字、人数', of: /数字|数据|人数|多少|金额|百分/ },
  { label: '名称、地点', of: /名称|全称|简称|地点|地名|哪个(?:乡|镇|村)/ },
  { label: '人名、职务、署名', of: /人名|姓名|名字|职务|署名|通讯员/ },
  { label: '图片、图注', of: /图|照片|摄影/ },
  { label: '文字、标点', of: /错字|别字|标点|语句|不通|重复|标题|题目|副题|段/ },
] as const
const OTHER = '其他'

/** The groups that a reason belongs to. */
export function reasonGroups(reason: string): string[] {
  const found = GROUPS.filter(({ of }) => of.test(reason)).map(({ label }) => label)
  return found.length > 0 ? found : [OTHER]
}

export interface ReturnReasons {
  /** Returns in the period, each time counted. */
  returns: number
  /** Most frequent first; a return may count in several. */
  groups: { label: string; count: number }[]
}

/** Why new articles were sent back in a period, as far as the actor oversees the place. */
export async function listReturnReasons(
  db: Queryable,
  input: { actor: Actor; divisionCode: string; period: Pick<Period, 'from' | 'until'> },
): Promise<ReturnReasons> {
  const codes = requireDivision(input.actor, input.divisionCode)
  const rows = await db.execute<{ reason: string; count: number }>(sql`
    select ${transitions.reason}, count(*)::int as count
    from ${transitions} join ${editions} on ${editions.id} = ${transitions.editionId}
    join ${articles} on ${articles.id} = ${editions.articleId}
    where ${transitions.move} = 'return' and ${during(transitions.createdAt, input.period)}
      and ${editions.kind} = 'new' and ${inScope(articleDivision, codes)}
    group by ${transitions.reason}`)
  const counts = new Map<string, number>()
  let returns = 0
  for (const { reason, count } of rows) {
    returns += count
    for (const label of reasonGroups(reason)) counts.set(label, (counts.get(label) ?? 0) + count)
  }
  const groups = [...counts].map(([label, count]) => ({ label, count }))
  return { returns, groups: groups.toSorted((a, b) => b.count - a.count) }
}

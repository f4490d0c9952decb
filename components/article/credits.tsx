import type { Credit } from '#domain/article/content'
import { CREDIT_ROLE_WORDS } from '#lib/words'

/** 通讯员 石宏军 李晶 摄影 王志海: names by role, in the order given. */
function wordCredits(credits: readonly Credit[]): string {
  const parts: string[] = []
  let last = ''
  for (const { role, name } of credits) {
    parts.push(role === last ? name : `${CREDIT_ROLE_WORDS[role]} ${name}`)
    last = role
  }
  return parts.join(' ')
}

export function CreditNames({ credits }: { credits: readonly Credit[] }) {
  return <span className="credit-names">{wordCredits(credits)}</span>
}

/** The opening of a story as papers print it: 本报庄浪讯（通讯员 石宏军）; empty without a dateline. */
export function wordOpening(dateline: string, credits: readonly Credit[]): string {
  if (!dateline) return ''
  const writers = credits.filter(({ role }) => WRITERS.includes(role))
  return writers.length > 0 ? `${dateline}（${wordCredits(writers)}）` : dateline
}

const WRITERS: readonly Credit['role'][] = ['correspondent', 'reporter', 'intern']

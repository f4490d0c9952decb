import type { Check } from '#components/newsroom/checks-list'
import { bodyFigures, bodyText } from '#domain/article/body'
import { checklist } from '#domain/article/checklist'
import type { Content } from '#domain/article/content'
import type { FieldIssues } from '#lib/refusal'
import { countCharacters } from '#lib/text'
import { ACTIVITY_TYPE_WORDS, CREDIT_ROLE_WORDS } from '#lib/words'

// What the side of the writing form and of the review say about a copy: the checklist that submitting
// asks, then plain facts that an eye should pass over. Punctuation and names come with the copy desk.

/** What part of the form an issue belongs to, by the head of its path. */
const KINDS: Record<string, string> = {
  headline: '标题',
  kicker: '标题',
  subtitle: '标题',
  body: '正文',
  credits: '署名',
  event: '日期',
  pictures: '图片',
  divisionCode: '县区',
  printDate: '见报',
  dateline: '电头',
}

export function copyChecks(content: Content, division: string | null): Check[] {
  const issues = checklist(content)
  const musts = Object.entries(issues).flatMap(([path, messages]) =>
    messages.map((text): Check => ({ level: 'must', kind: kindOf(path), text })),
  )
  const noted = new Set(musts.map(({ kind }) => kind))
  return [...musts, ...facts(content, division).filter(({ kind }) => !noted.has(kind))]
}

function kindOf(path: string): string {
  return KINDS[path.split('.')[0] ?? ''] ?? '稿件'
}

/** The issues of a form that no field shows, as sentences. */
export function strayIssues(issues: FieldIssues, shown: readonly string[]): string[] {
  return Object.entries(issues)
    .filter(([path]) => !shown.includes(path) && !path.startsWith('credits.'))
    .flatMap(([path, messages]) => messages.map((message) => `${kindOf(path)}：${message}`))
}

function facts(content: Content, division: string | null): Check[] {
  const { event, body, credits, headline, printDate } = content
  const text = bodyText(body)
  const note = (kind: string, words: string): Check => ({ level: 'note', kind, text: words })
  const ok = (kind: string, words: string): Check => ({ level: 'ok', kind, text: words })
  const last = text.trimEnd().at(-1) ?? ''
  return [
    event.precision === 'none'
      ? note(
          '日期',
          `${event.dateText ? `“${event.dateText}”` : ''}不定日，按见报日期排。知道哪一天请补上。`,
        )
      : ok('日期', event.dateText ? `原文作“${event.dateText}”` : '已填'),
    event.type === 'other'
      ? note('类型', '活动类型是“其他”，有更合适的请选上。')
      : ok('类型', ACTIVITY_TYPE_WORDS[event.type]),
    ...(printDate ? [] : [note('见报', '没填见报日期。还没见报就空着。')]),
    ...(/[。！？”）…]/.test(last) ? [] : [note('正文', '最后一段没有句号，像是没写完。')]),
    ok('正文', `${countCharacters(text)} 字${figureWords(bodyFigures(body).length)}`),
    ...(division ? [ok('县区', division)] : []),
    ok('署名', credits.map(({ role, name }) => `${CREDIT_ROLE_WORDS[role]} ${name}`).join('、')),
    ok('标题', `主题 ${countCharacters(headline)} 字`),
  ]
}

const figureWords = (count: number) => (count === 0 ? '' : `，图 ${count} 张`)

import type { Check } from '#components/newsroom/checks-list'
import type { Spot } from '#components/newsroom/see-here'
import { bodyFigures, bodyText, blockText } from '#domain/article/body'
import { checklist, PERSONAL_ISSUE } from '#domain/article/checklist'
import type { Content } from '#domain/article/content'
import { quoteOf, type Hint, type TextAnchor } from '#domain/copydesk/checks/hint'
import type { FieldIssues } from '#lib/refusal'
import { countCharacters } from '#lib/text'
import { ACTIVITY_TYPE_LABELS, CONTENT_FIELD_LABELS, CREDIT_ROLE_LABELS } from '#lib/labels'

// What is beside an edition in the writing form, the import and the review: the checklist that
// submitting asks, the desk's hints with the way to their words, and facts an eye should pass over.

/** What part of the form an issue belongs to, by the head of its path. */
const KINDS: Readonly<Record<string, string>> = CONTENT_FIELD_LABELS

/** `hints`: those of the text alone, and those that only the server can find, from what the site knows. */
export function contentChecks(
  content: Content,
  { division, hints }: { division: string | null; hints: readonly Hint[] },
): Check[] {
  const musts = Object.entries(checklist(content)).flatMap(([path, messages]) =>
    messages
      // The hint says it too, and knows where.
      .filter((text) => !(text === PERSONAL_ISSUE && READ.includes(path)))
      .map((text): Check => ({ level: 'must', kind: kindOf(path), text })),
  )
  const checks = [...musts, ...hints.map((hint) => checkOf(content, hint))]
  const noted = new Set(checks.flatMap(({ kind, level }) => (level === 'ok' ? [] : [kind])))
  const rest = facts(content, division)
  return [...checks, ...rest.filter(({ kind, level }) => level === 'note' || !noted.has(kind))]
}

function checkOf(content: Content, hint: Hint): Check {
  const { severity, what, sentence, where, watched, replacement, counted } = hint
  const spot = where && spotOf(content, where)
  return {
    level: severity,
    kind: what,
    text: sentence,
    spot,
    ...(watched ? { watched } : {}),
    ...(replacement ? { replacement } : {}),
    ...(counted
      ? { counted: { ...counted, spots: counted.places.map((place) => spotOf(content, place)) } }
      : {}),
  }
}

function spotOf(content: Content, where: TextAnchor): Spot {
  const quote = quoteOf(content, where)
  const { block, start } = where
  const before = quoteOf(content, { block, start: 0, end: start })
  const line =
    typeof block === 'number'
      ? content.body.content.slice(0, block).filter((node) => blockText(node).trim() !== '').length
      : 0
  return { field: fieldOf(block), line, quote, earlier: before.split(quote).length - 1 }
}

/** The fields whose words the hints read. */
const READ = ['kicker', 'headline', 'subtitle', 'body']

const FIELDS = ['kicker', 'headline', 'subtitle', 'dateline'] as const
/** The field of the form a line of the edition is written in. */
const fieldOf = (block: TextAnchor['block']) => FIELDS.find((field) => field === block) ?? 'body'

function kindOf(path: string): string {
  return KINDS[path] ?? KINDS[path.split('.')[0] ?? ''] ?? '稿件'
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
  const note = (kind: string, text: string): Check => ({ level: 'note', kind, text: text })
  const ok = (kind: string, text: string): Check => ({ level: 'ok', kind, text: text })
  // No sentence ends in a table.
  const lines = body.content.filter(({ type }) => type !== 'table' && type !== 'figure')
  const last = lines.map(blockText).join('').trimEnd().at(-1) ?? ''
  return [
    event.precision === 'none'
      ? note(
          '日期',
          `${event.dateText ? `“${event.dateText}”` : ''}不定日，按${printDate ? '见报' : '发布'}的日子排。知道哪一天请补上。`,
        )
      : ok('日期', event.dateText ? `原文作“${event.dateText}”` : '已填'),
    event.type === 'other'
      ? note('类型', '活动类型是“其他”，有更合适的请选上。')
      : ok('类型', ACTIVITY_TYPE_LABELS[event.type]),
    ...(printDate ? [] : [note('见报', '没填见报日期。还没见报就空着。')]),
    ...(last === '' || /[。！？”）…]/.test(last)
      ? []
      : [note('正文', '最后一段没有句号，像是没写完。')]),
    ok('正文', `${countCharacters(text)} 字${formatFigureCount(bodyFigures(body).length)}`),
    ...(division ? [ok('县区', division)] : []),
    ok('署名', credits.map(({ role, name }) => `${CREDIT_ROLE_LABELS[role]} ${name}`).join('、')),
    ok('标题', `主题 ${countCharacters(headline)} 字`),
  ]
}

const formatFigureCount = (count: number) => (count === 0 ? '' : `，图 ${count} 张`)

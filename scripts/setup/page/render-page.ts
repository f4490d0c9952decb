// The page of set-up. It is served before there is a site, so it brings its own few lines of style and needs no script.

import { createHash } from 'node:crypto'
import { SETUP_ANSWERS, type SetupAnswerName } from '#domain/portal/setup-answers'
import { escapeMarkup } from '#lib/formats/xml'
import { FOLLOW_PLACE, QUESTIONS } from '../questions.ts'

const STYLE = `
:root { color-scheme: light dark }
body { margin: 0; font: 1.125rem/1.7 system-ui, sans-serif }
main { max-width: 38rem; margin: 0 auto; padding: 2rem 1rem 4rem }
h1 { margin: 0 0 .5rem; font-size: 1.75rem }
label { display: block; margin-top: 1.25rem; font-weight: 600 }
input { box-sizing: border-box; width: 100%; padding: .6rem .7rem; font: inherit; border: 1px solid currentColor; border-radius: .375rem }
input[aria-invalid] { border: 2px solid light-dark(#a8201a, #ff9a8f) }
.issue, [role=alert] { color: light-dark(#a8201a, #ff9a8f); margin: .25rem 0 0 }
button { margin-top: 2rem; padding: .7rem 2rem; font: inherit; font-weight: 600; border: 0; border-radius: .375rem; color: #fff; background: #9d2a20 }
:focus-visible { outline: 3px solid light-dark(#1f4e8c, #9cc4ff); outline-offset: 2px }
code { overflow-wrap: anywhere }
`

/** Nothing is fetched, run or framed; the form goes home. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

const document = (title: string, main: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>${escapeMarkup(title)}</title><style>${STYLE}</style></head>` +
  `<body><main><h1>${escapeMarkup(title)}</h1>${main}</main></body></html>`

const paragraph = (text: string, attributes = ''): string =>
  `<p${attributes}>${escapeMarkup(text)}</p>`

/** A page that only says something, a line each. */
export const renderLines = (title: string, lines: readonly string[]): string =>
  document(title, lines.map((line) => paragraph(line)).join(''))

/** Its lines, with the one-time link of the first admin as a link. */
export function renderDone(lines: readonly string[]): string {
  const withLinks = lines.map((line) => {
    const address = line.trim()
    return URL.canParse(address)
      ? `<p><a href="${escapeMarkup(address)}" rel="noreferrer"><code>${escapeMarkup(address)}</code></a></p>`
      : paragraph(line)
  })
  return document('网站建好了', withLinks.join(''))
}

export type Answers = Readonly<Record<SetupAnswerName, string>>
export type Issues = Readonly<Partial<Record<SetupAnswerName, string>>>

/** The questions with what was written, and what is wrong with it. `problem` is about all of them. */
export function renderQuestions(answers: Answers, issues: Issues, problem: string | null): string {
  const wrong = Object.keys(issues).length
  const sentence = wrong > 0 ? `有 ${wrong} 项要改，写好的都还在。` : problem
  const fields = SETUP_ANSWERS.map((name) => {
    const issue = issues[name]
    const described =
      issue === undefined ? '' : ` aria-invalid="true" aria-describedby="${name}-issue"`
    const followed = FOLLOW_PLACE.includes(name) ? ' placeholder="空着就按地名来"' : ''
    return (
      `<label for="${name}">${escapeMarkup(QUESTIONS[name])}</label>` +
      `<input id="${name}" name="${name}" value="${escapeMarkup(answers[name])}" autocomplete="off"${followed}${described}>` +
      (issue === undefined ? '' : paragraph(issue, ` class="issue" id="${name}-issue"`))
    )
  })
  return document(
    '建站',
    [
      paragraph(
        '写好这几项，网站就建好了，接着给首个管理员一个一次性链接。网站名称、印章、网址、审稿级数和备案号以后都可以改，省份和县不能改。',
      ),
      sentence === null ? '' : paragraph(sentence, ' role="alert"'),
      `<form method="post">${fields.join('')}<button>建站</button></form>`,
    ].join(''),
  )
}

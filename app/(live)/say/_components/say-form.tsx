'use client'

import { useActionState } from 'react'

import { INTAKE_KINDS } from '#db/intake-states'
import { INTAKE_KIND_LABELS } from '#lib/intake-labels'
import { CONTACT_PROMISE, WORDS_PROMISE } from '#lib/intake-promises'

import { send } from '../actions.ts'
import { FieldIssues, issueAttributes } from './field-issues.tsx'
import { PlaceFields, type Place } from './place-fields.tsx'

interface SayFormProps {
  /** Places to choose from; one where the portal is about one county. */
  places: readonly Place[]
  chosen: string
  question: { text: string; sealed: string }
}

const HINTS = {
  topic: '想让大家坐下来商量的一件身边事',
  proposal: '一个值得委员写成提案的问题或者办法',
  history: '亲历、亲见、亲闻的往事，或者老照片、老物件',
} as const

/**
 * The form of readers. It is rendered on the server alone and sent as a plain form; what was refused comes back with
 * what was typed, and with another question.
 */
export function SayForm({ places, chosen, question }: SayFormProps) {
  const [state, dispatch] = useActionState(send, null)
  const failure = state?.ok === false ? state : null
  const issues = failure?.issues ?? {}
  const typed = (name: string, otherwise = '') => {
    const sent = failure?.sent?.[name]
    return typeof sent === 'string' ? sent : otherwise
  }
  const [first] = Object.keys(issues)
  const field = (name: string) => ({
    ...issueAttributes(name, issues[name]),
    autoFocus: name === first,
  })
  return (
    <form action={dispatch} className="mt-8 grid gap-8" aria-label="我要说">
      {failure && (
        <p className="issue" role="alert">
          {failure.message}
        </p>
      )}
      <fieldset>
        <legend className="field-head mb-3">1　您要说的是</legend>
        {INTAKE_KINDS.map((kind) => (
          <label key={kind} className="choice">
            <input
              className="mt-1 size-5 flex-none accent-cinnabar"
              type="radio"
              name="kind"
              value={kind}
              required
              defaultChecked={typed('kind', 'topic') === kind}
            />
            <span>
              <b className="block font-serif text-lg leading-normal">{INTAKE_KIND_LABELS[kind]}</b>
              <span className="text-ink-2">{HINTS[kind]}</span>
            </span>
          </label>
        ))}
        <FieldIssues name="kind" issues={issues['kind']} />
      </fieldset>
      <PlaceFields places={places} chosen={chosen} typed={typed} field={field} issues={issues} />
      <div>
        <label className="field-head" htmlFor="words">
          3　说什么
        </label>
        <p className="mb-2 text-ink-2" id="words-hint">
          最多 300 字，一次说一件：什么事、在哪里、多少人受影响、您觉得怎么办好。{WORDS_PROMISE}
        </p>
        <textarea
          className="field min-h-56 text-lg"
          id="words"
          name="words"
          rows={8}
          required
          defaultValue={typed('words')}
          {...field('words')}
        />
        <FieldIssues name="words" issues={issues['words']} />
      </div>
      <div>
        <label className="field-head" htmlFor="contact">
          4　怎么找到您（可以不填）
        </label>
        <p className="mb-2 text-ink-2" id="contact-hint">
          称呼、电话或者邮箱。{CONTACT_PROMISE}
        </p>
        <input
          className="field"
          id="contact"
          name="contact"
          maxLength={100}
          autoComplete="off"
          defaultValue={typed('contact')}
          {...field('contact')}
        />
        <FieldIssues name="contact" issues={issues['contact']} />
      </div>
      <div>
        <label className="field-head" htmlFor="answer">
          5　{question.text}
        </label>
        <p className="mb-2 text-ink-2" id="answer-hint">
          写数字，挡住自动乱发的程序。
        </p>
        <input type="hidden" name="question" value={question.sealed} />
        {/* Another question came with this page. */}
        <input
          className="field max-w-40"
          id="answer"
          name="answer"
          inputMode="numeric"
          required
          maxLength={20}
          autoComplete="off"
          {...field('answer')}
        />
        <FieldIssues name="answer" issues={issues['answer']} />
      </div>
      <p>
        <button className="button primary" type="submit">
          交上去
        </button>
      </p>
    </form>
  )
}
